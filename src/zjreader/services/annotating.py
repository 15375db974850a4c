"""Mark, note and tag what is read.

Owns: every change to annotations. A change is written at once, durably, and comes back as an Edit that can be
undone and redone by value, also after the article was closed. Deleting moves to the trash, emptied by hand only.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.errors import AnchorLost
from zjreader.domain.inks import Color, Style
from zjreader.domain.passages import Passages
from zjreader.domain.userdata import AnnotationFilter, AnnotationOrder, Backlink
from zjreader.services.annotation_edits import AnnotationEdits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zjreader.domain.library import Article
    from zjreader.domain.ports import Clock
    from zjreader.domain.user_ports import AnnotationRepo, TagRepo, UserData


class AnnotatingService:
    """Annotations: made, changed, found, deleted and brought back."""

    def __init__(
        self,
        data: UserData,
        annotations: AnnotationRepo,
        tags: TagRepo,
        clock: Clock,
        new_id: Callable[[], str],
        placed: Callable[[Iterable[Annotation]], list[Annotation]] = list,
        renderer: Callable[[], Callable[[str], str]] = lambda: escape,
    ) -> None:
        """Take the repositories, the clock, what makes identifiers, finds what comes back, and renders notes."""
        self._data = data
        self._annotations = annotations
        self._tags = tags
        self._clock = clock
        self._new_id = new_id
        self._renderer = renderer
        self._edits = AnnotationEdits(data, annotations, clock, placed)

    def of_article(self, article: str) -> tuple[Annotation, ...]:
        """List an article's annotations outside the trash."""
        return self._annotations.of_article(article)

    def get(self, ids: Iterable[str]) -> tuple[Annotation, ...]:
        """Fetch annotations by identifier, the trash included."""
        return self._annotations.get(ids)

    def find(
        self,
        wanted: AnnotationFilter,
        order: AnnotationOrder = AnnotationOrder.ARTICLE,
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[Annotation, ...]:
        """List the annotations that a filter admits."""
        return self._annotations.find(wanted, order, limit, offset)

    def count(self, wanted: AnnotationFilter) -> int:
        """Count the annotations that a filter admits."""
        return self._annotations.count(wanted)

    def counts(self) -> dict[str, int]:
        """Count the annotations of each article that has any."""
        return dict(self._annotations.counts())

    def tags(self) -> dict[str, int]:
        """Count each tag's annotations."""
        return dict(self._tags.counts())

    def backlinks(self, place: str) -> tuple[Backlink, ...]:
        """List the notes that link to a place."""
        return self._annotations.backlinks(place)

    def html(self, note: str) -> str:
        """Give a note as HTML that loads nothing and runs nothing."""
        return self._renderer()(note)

    def mark(
        self,
        article: Article,
        place: TextPositionSelector,
        color: Color = Color.YELLOW,
        style: Style = Style.HIGHLIGHT,
        note: str = "",
    ) -> Edit:
        """Mark a range of an article's body.

        Raises:
            AnchorLost: The range is empty or not in the article.
        """
        quote = Passages.of(article).quote(place)
        if quote is None or not quote.exact:
            raise AnchorLost("选中的文字不在正文里。", "请在正文中重新选取。")
        return self._edits.add("标注", Annotation(self._new_id(), article.key, quote, place, color, style, note))

    def note_on(self, article: Article, label: str | None, note: str = "") -> Edit:
        """Write a note on a block, or on the whole article where ``label`` is None.

        Raises:
            AnchorLost: The article has no such block.
        """
        if label is None:
            return self._edits.add(
                "笔记", Annotation(self._new_id(), article.key, None, None, style=Style.NONE, note=note)
            )
        block = article.block(label)
        if block is None:
            raise AnchorLost("这一段不在文章里。", "请刷新后重试。")
        return self.mark(
            article, TextPositionSelector(label, 0, label, len(block.text)), style=Style.NONE, note=note
        )

    def set_note(self, annotation: str, note: str) -> Edit | None:
        """Change a note; consecutive changes of one note are one step. None where nothing changes."""
        return self._edits.alter(
            "修改笔记", [annotation], lambda a: replace(a, note=note), merge_key=f"note:{annotation}"
        )

    def set_color(self, ids: Sequence[str], color: Color) -> Edit | None:
        """Recolour annotations."""
        return self._edits.alter("更改颜色", ids, lambda a: replace(a, color=color))

    def set_style(self, ids: Sequence[str], style: Style) -> Edit | None:
        """Change how annotations show."""
        return self._edits.alter("更改样式", ids, lambda a: replace(a, style=style))

    def add_tags(self, ids: Sequence[str], tags: Sequence[str]) -> Edit | None:
        """Add tags to annotations."""
        wanted = [tag.strip() for tag in tags if tag.strip()]
        return self._edits.alter(
            "加标签", ids, lambda a: replace(a, tags=tuple(dict.fromkeys([*a.tags, *wanted])))
        )

    def remove_tags(self, ids: Sequence[str], tags: Sequence[str]) -> Edit | None:
        """Take tags off annotations."""
        gone = frozenset(tags)
        return self._edits.alter(
            "去标签", ids, lambda a: replace(a, tags=tuple(t for t in a.tags if t not in gone))
        )

    def set_tags(self, annotation: str, tags: Sequence[str]) -> Edit | None:
        """Give an annotation these tags and no others; None where nothing changes."""
        wanted = tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
        return self._edits.alter("更改标签", [annotation], lambda a: replace(a, tags=wanted))

    def rename_tag(self, old: str, new: str) -> Edit | None:
        """Rename a tag everywhere; where the new name exists the two are merged."""
        new, known = new.strip(), self._tags.counts()
        if not new or new == old or old not in known:
            return None

        def renamed(annotation: Annotation) -> Annotation:
            names = [new if tag == old else tag for tag in annotation.tags]
            return replace(annotation, tags=tuple(dict.fromkeys(names)))

        before = self._annotations.get(self._tags.holders(old))
        now = self._clock.now()
        after = [replace(renamed(a), modified=now) for a in before]
        unused = [] if new in known else [new]

        def write(
            was: Sequence[Annotation], is_: Sequence[Annotation], name: str, gone: Sequence[str]
        ) -> ChangeSet:
            with self._data.atomic():
                self._tags.add([name])
                change = self._edits.write(was, is_)
                self._tags.drop(gone)
            return change

        change = write(before, after, new, [old])
        return Edit(
            "标签改名",
            lambda: write(before, after, new, [old]),
            lambda: write(after, before, old, unused),
            change=change,
        )

    def drop_unused_tags(self) -> Edit | None:
        """Delete the tags that no annotation has, those in the trash included."""
        unused = [tag for tag, count in self._tags.counts().items() if not count and not self._tags.holders(tag)]
        if not unused:
            return None
        change = ChangeSet(frozenset({Kind.TAGS}))

        def drop() -> ChangeSet:
            self._tags.drop(unused)
            return change

        def bring_back() -> ChangeSet:
            self._tags.add(unused)
            return change

        return Edit("删除未用的标签", drop, bring_back, change=drop())

    def delete(self, ids: Sequence[str]) -> Edit | None:
        """Move annotations to the trash."""
        now = self._clock.now()
        return self._edits.alter("删除批注", ids, lambda a: replace(a, deleted=now), touch=False)

    def restore(self, ids: Sequence[str]) -> Edit | None:
        """Bring annotations back from the trash."""
        return self._edits.alter("恢复批注", ids, lambda a: replace(a, deleted=None), touch=False)

    def empty_trash(self) -> Edit | None:
        """Delete what lies in the trash for good; the step itself can still be undone until zjreader ends."""
        gone = self._annotations.find(AnnotationFilter(deleted=True))
        return self._edits.done("清空回收站", gone, ()) if gone else None
