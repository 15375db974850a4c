"""Case studies, their figures, and cases side by side.

Owns: finding a case by what a reader calls it, comparing, the reader's corrections of figures, cases and themes
(each an Edit by value), and saved comparisons. Figures come from the library; nothing is shown that no source
states.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.errors import LibraryMissing, ReaderError
from zjreader.domain.keys import issue_of
from zjreader.domain.userdata import Document, DocumentKind
from zjreader.services import figure_edits
from zjreader.services.studying import short_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.comparison import CaseComparing, Comparison, StudyReading
    from zjreader.domain.library import Article
    from zjreader.domain.ports import Clock, LibraryRepo, StudyRepo
    from zjreader.domain.studies import CaseStudy, Evidence, Indicator, Passage
    from zjreader.domain.user_ports import DocumentRepo

FEWEST, MOST = 2, 6
"""Cases in a comparison."""


class CasingService:
    """The comparison's use cases."""

    def __init__(
        self,
        library: LibraryRepo,
        studies: StudyRepo,
        documents: DocumentRepo,
        reading: Callable[[], StudyReading],
        comparing: Callable[[], CaseComparing],
        clock: Clock,
        new_id: Callable[[], str],
    ) -> None:
        """Take the repositories, makers of what reads and compares, the clock and what makes identifiers."""
        self._library = library
        self._studies = studies
        self._documents = documents
        self._reading = reading
        self._comparing = comparing
        self._clock = clock
        self._new_id = new_id
        self._passages: dict[tuple[str, int], tuple[Passage, ...]] = {}

    def cases(self, issue: str | None = None) -> tuple[CaseStudy, ...]:
        """List the case studies of an issue, or of all, with the reader's additions."""
        edits = self._edits(DocumentKind.CASE)
        edits = [e for e in edits if issue is None or issue_of(e.owner) == issue]
        return figure_edits.with_cases(self._studies.cases(issue), edits)

    def case(self, name: str) -> CaseStudy:
        """Find a case by its article's key, full name, short name, or a part of the name that is unique.

        Raises:
            LibraryMissing: No case is called that.
            ReaderError: Several are.
        """
        return _named(name, self.cases())

    def indicators(self, article: str | None = None) -> tuple[Indicator, ...]:
        """List the figures of a case, or of all cases, with the reader's corrections."""
        cases = {c.article for c in self.cases()} if article is None else {article}
        edits = [e for e in self._edits(DocumentKind.INDICATOR) if e.owner in cases]
        added, figures = {e.id for e in edits}, figure_edits.with_figures(self._read(article, cases), edits)
        return tuple(_placed(self._library, i) if i.id in added else i for i in figures)

    def struck(self, article: str) -> tuple[Indicator, ...]:
        """List the figures of a case that the reader struck."""
        edits = [e for e in self._edits(DocumentKind.INDICATOR) if e.owner == article]
        return figure_edits.struck(self._read(article, {article}), edits) if edits else ()

    def references(self, issue: str) -> tuple[Indicator, ...]:
        """List what an issue tells of the whole province or of groups of its counties."""
        cases = {c.article for c in self._studies.cases(issue)}
        return tuple(i for i in self._studies.indicators([issue]) if i.evidence.article not in cases)

    def compare(self, articles: Sequence[str], *, terms: bool = False) -> Comparison:
        """Lay cases, named by their articles, side by side; ``terms`` adds distinctive and common words.

        Raises:
            ReaderError: Fewer than two or more than six, or one of them is no case.
        """
        if not FEWEST <= len(set(articles)) <= MOST:
            raise ReaderError(f"请选{FEWEST}到{MOST}个案例来比较。", f"现在选了{len(set(articles))}个。")
        by_article = {c.article: c for c in self.cases()}
        missing = [key for key in articles if key not in by_article]
        if missing:
            raise LibraryMissing(f"{'、'.join(missing)} 不是案例。", "可在“案例”面板里把它加为案例。")
        cases = [by_article[key] for key in dict.fromkeys(articles)]
        indicators = [i for c in cases for i in self.indicators(c.article)]
        passages = [p for c in cases for p in self.passages(c)]
        references = [i for issue in dict.fromkeys(issue_of(a) for a in articles) for i in self.references(issue)]
        texts = {c.article: self._library.article(c.article) for c in cases} if terms else None
        struck = [i for c in cases for i in self.struck(c.article)]
        return self._comparing().compare(cases, indicators, passages, references, texts, struck)

    def passages(self, case: CaseStudy) -> tuple[Passage, ...]:
        """Give a case's paragraphs with their themes, the reader's changes applied."""
        key = (case.article, self._library.generation())
        if key not in self._passages:
            self._passages[key] = self._reading().read_case(case, self._library.article(case.article))[2]
        edits = [e for e in self._edits(DocumentKind.THEME) if e.owner == case.article]
        heads = figure_edits.heads(self._library.article(case.article)) if edits else {}
        return figure_edits.with_themes(self._passages[key], edits, heads)

    def units(self, unit: str | None) -> tuple[str, ...]:
        """Give the units that a value can be shown in, its own first."""
        return self._comparing().units(unit)

    def convert(self, value: float, unit: str, wanted: str) -> float | None:
        """Convert a value; None where the units measure different things."""
        return self._comparing().convert(value, unit, wanted)

    def add_case(self, article: Article, name: str) -> Edit:
        """Make an article a case about a place."""
        payload = {
            "action": figure_edits.ADD,
            "name": name,
            "short": short_name(name),
            "title": article.title,
        }
        return self._put("加为案例", DocumentKind.CASE, article.key, payload)

    def rename_case(self, article: str, name: str) -> Edit:
        """Call a case's place otherwise."""
        payload = {"action": figure_edits.RENAME, "name": name, "short": short_name(name)}
        return self._put("案例改名", DocumentKind.CASE, article, payload)

    def remove_case(self, article: str) -> Edit:
        """Take an article off the cases."""
        return self._put("移出案例", DocumentKind.CASE, article, {"action": figure_edits.REMOVE})

    def hide_figure(self, indicator: Indicator) -> Edit:
        """Strike a figure that is none."""
        payload = {"action": figure_edits.HIDE, "figure": figure_edits.figure_name(indicator)}
        return self._put("隐去指标", DocumentKind.INDICATOR, indicator.evidence.article, payload)

    def restore_figures(self, articles: Sequence[str]) -> Edit | None:
        """Bring back all figures of cases that were struck; None where none was."""
        old = [e for e in self._edits(DocumentKind.INDICATOR) if e.owner in articles and figure_edits.hides(e)]
        return self._swap("恢复隐去的指标", old, []) if old else None

    def change_figure(self, indicator: Indicator, fields: dict[str, Any]) -> Edit:
        """Correct a figure's attributes (see ``figure_edits.EDITABLE``)."""
        payload = {
            "action": figure_edits.CHANGE,
            "figure": figure_edits.figure_name(indicator),
            "fields": {k: v for k, v in fields.items() if k in figure_edits.EDITABLE},
        }
        return self._put("更正指标", DocumentKind.INDICATOR, indicator.evidence.article, payload)

    def add_figure(self, case: CaseStudy, evidence: Evidence, fields: dict[str, Any]) -> Edit:
        """Enter a figure that was not found; its words must state it.

        Raises:
            ReaderError: The words do not hold the value.
        """
        value = str(fields.get("value", "")).strip()
        if not value or value not in evidence.quote:
            raise ReaderError("选中的原文里没有这个数字。", "请选取写明该数字的句子。")
        words = {k: getattr(evidence, k) for k in ("article", "label", "start", "end", "quote")}
        payload = {"action": figure_edits.ADD, "figure": {**fields, "case": case.name, "evidence": words}}
        return self._put("补录指标", DocumentKind.INDICATOR, evidence.article, payload)

    def set_theme(self, article: str, label: str, theme: str) -> Edit:
        """Put a paragraph under another theme."""
        head = figure_edits.heads(self._library.article(article)).get(label, "")
        old = [e for e in self._edits(DocumentKind.THEME) if (e.owner, e.payload.get("head")) == (article, head)]
        return self._put("改主题", DocumentKind.THEME, article, {"head": head, "theme": theme}, old)

    def saved(self) -> tuple[Document, ...]:
        """List the saved comparisons; ``payload["articles"]`` are their cases."""
        return self._documents.all(DocumentKind.COMPARISON)

    def save(self, name: str, payload: dict[str, Any]) -> Edit:
        """Save a comparison under a name, in the place of one of the same name."""
        old = [d for d in self.saved() if d.name == name]
        return self._put("保存比较", DocumentKind.COMPARISON, "", payload, old, name)

    def forget(self, comparison: Document) -> Edit:
        """Delete a saved comparison."""
        return self._swap("删除比较", [comparison], [])

    def _read(self, article: str | None, cases: set[str]) -> list[Indicator]:
        found = self._studies.indicators(None if article is None else [article])
        return [i for i in found if i.evidence.article in cases] + self._of_added(cases, found)

    def _of_added(self, cases: set[str], found: Sequence[Indicator]) -> list[Indicator]:
        """Read the figures of cases that the reader added: the library has none of them."""
        known = {c.article for c in self._studies.cases()}
        added = [c for c in self.cases() if c.article in cases - known]
        return [i for c in added for i in self._reading().read_case(c, self._library.article(c.article))[1]]

    def _edits(self, kind: DocumentKind) -> list[Document]:
        """List corrections in the order they were made."""
        return sorted(self._documents.all(kind), key=lambda d: d.modified)

    def _put(
        self,
        label: str,
        kind: DocumentKind,
        owner: str,
        payload: dict[str, Any],
        old: Sequence[Document] = (),
        name: str = "",
    ) -> Edit:
        made = Document(self._new_id(), kind, owner, name, payload, self._clock.now())
        return self._swap(label, old, [made])

    def _swap(self, label: str, old: Sequence[Document], new: Sequence[Document]) -> Edit:
        ids = frozenset(d.id for d in (*old, *new))
        change = ChangeSet(frozenset({Kind.STUDIES}), ids)

        def write(before: Sequence[Document], after: Sequence[Document]) -> ChangeSet:
            now = self._clock.now()
            self._documents.put([replace(d, deleted=now) for d in before])
            self._documents.put([replace(d, deleted=None) for d in after])
            return change

        write(old, new)
        return Edit(label, lambda: write(old, new), lambda: write(new, old))


def _named(name: str, cases: Sequence[CaseStudy]) -> CaseStudy:
    for same in (
        [c for c in cases if c.article == name],
        [c for c in cases if name in (c.name, c.short)],
        [c for c in cases if name in c.name],
    ):
        if len(same) == 1:
            return same[0]
        if same:
            names = "、".join(f"{c.name}（{c.article}）" for c in same)
            raise ReaderError(f"“{name}”可以指好几个案例：{names}。", "请写全名，或写文章编号。")
    raise LibraryMissing(
        f"没有叫“{name}”的案例。", "“案例”面板里列着全部案例。", command="用 zjreader cases 可列出全部案例。"
    )


def _placed(library: LibraryRepo, indicator: Indicator) -> Indicator:
    try:
        article = library.article(indicator.evidence.article)
    except LibraryMissing:
        article = None
    return figure_edits.placed(indicator, article)
