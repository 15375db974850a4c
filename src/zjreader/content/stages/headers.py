"""Read the header of every article: which of its short lines is title, subtitle, byline, post, place, abstract.

Owns: where an article's lines begin and stop, and the parts its header lines play. Titles printed after the
first paragraphs are taken out of the running text here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from zjreader.content.names import PARTLY, parse_byline, signs
from zjreader.content.shape import fold, is_closed, is_credit, is_parenthesis, is_post, is_summary
from zjreader.content.stages.groups import (
    Group,
    choose_title,
    groups,
    is_body,
    is_kicker,
    is_section,
    is_title_like,
    section_name,
    signed,
)
from zjreader.content.stages.kickers import choose_kickers
from zjreader.content.stages.listing import DASH
from zjreader.domain.library import BlockKind

if TYPE_CHECKING:
    from zjreader.content.draft import Draft, Found, Tools


def read_headers(draft: Draft, tools: Tools) -> Draft:
    """Give every article its extent, its header and the rest of its lines in source order."""
    starts = [_opening(draft, tools, f) for f in draft.found]
    reasons: dict[int, str] = {}
    found: list[Found] = []
    for index, article in enumerate(draft.found):
        tools.check()
        stop = starts[index + 1] if index + 1 < len(starts) else len(draft.lines)
        own = replace(article, start=starts[index], stop=max(stop, starts[index]))
        if own.parent is not None:
            own = replace(own, parent=starts[_index_of(draft, own.parent)])
        header = _Header(draft, tools, own)
        own = header.read()
        reasons.update(header.sections)
        found.append(own)
    draft = draft.without(reasons)
    found = [replace(f, flow=tuple(p for p in draft.kept(f.start, f.stop) if p not in f.heads)) for f in found]
    return replace(draft, found=tuple(found if draft.entries else _columned(found)))


def _columned(found: list[Found]) -> list[Found]:
    """Let a column printed above an article hold to the next one, where there are no contents to tell."""
    columned: list[Found] = []
    for article in found:
        above = columned[-1].column if columned else None
        columned.append(replace(article, column=article.column or above))
    return columned


def _index_of(draft: Draft, start: int) -> int:
    """Find the composite feature that begins at a position."""
    return next(i for i, f in enumerate(draft.found) if f.start == start and f.parent is None)


def _opening(draft: Draft, tools: Tools, article: Found) -> int:
    """Go back from an article's first sure line over the section line, abstract or picture right above it."""
    if article.parent is not None:
        return article.start
    start = article.start
    for position in range(article.start - 1, max(-1, article.start - 8), -1):
        if position in draft.left_out:
            if draft.left_out[position] in {"contents", "masthead", "cover"}:
                break
            continue
        text = draft.text(position)
        if is_summary(text) and not any(
            f.start <= position < article.start and f.start == position for f in draft.found
        ):
            start = position
            continue
        if (
            is_parenthesis(text)
            or any(position in told for told in (draft.fragments, draft.verse, draft.closings))
            or any(f.start == position or position in f.title for f in draft.found)
        ):
            break
        if (
            is_title_like(draft, tools, position)
            or is_kicker(draft, tools, position)
            or is_section(draft, tools, position)
            or (is_credit(text, tools.lexicon) and len(text) < 60)
        ):
            start = position
        else:
            break
    return start


class _Header:
    """Reads one article's header lines."""

    def __init__(self, draft: Draft, tools: Tools, article: Found) -> None:
        self._draft = draft
        self._tools = tools
        self._article = article
        self._heads: dict[int, BlockKind] = {}
        self._column: str | None = None
        self.sections: dict[int, str] = {}

    def read(self) -> Found:
        """Give the article with its header."""
        article = self._article
        if article.stop <= article.start:
            return article
        between = groups(self._draft, self._tools, article.start, article.stop)
        head = between[0] if between and between[0].before is None else None
        title = article.title
        if not title and article.entry is None:
            title = self._late_title(between, head)
        for position in title:
            self._heads[position] = BlockKind.TITLE
            if len(title) > 1 and position != title[0]:
                self._subtitle(position)
        if article.byline is None and head is not None:
            article = self._article = replace(article, byline=self._byline_under(head, title))
        if article.byline is not None and article.start <= article.byline < article.stop:
            self._heads[article.byline] = BlockKind.BYLINE
        for group in between:
            if group is head or any(p in title for p in group.positions):
                self._group(group, title, opening=group is head)
        self._repeated_heads(title)
        return replace(article, title=title, heads=dict(self._heads), column=self._column)

    def _byline_under(self, head: Group, title: tuple[int, ...]) -> int | None:
        """Find the byline in a header whose article was placed by its title alone."""
        entry = self._article.entry
        if entry is None or not title:
            return None
        above = max(title)
        for position in (p for p in head.positions if p > above):
            text = self._draft.text(position)
            byline = parse_byline(text, self._tools.lexicon)
            if signs(text, byline, entry.authors, more=entry.more) >= PARTLY or signed(
                self._draft, self._tools, position
            ):
                return position
            # A bare name right under the title signs, whatever the contents say.
            if byline and len(byline.names) == 1 and fold(text) not in self._tools.lexicon.words:
                return position
        return None

    def _repeated_heads(self, title: tuple[int, ...]) -> None:
        """Leave out lines that only repeat the title or a column, as running heads do."""
        entry = self._article.entry
        names = [self._draft.text(p) for p in title[:1]] if len(title) == 1 else []
        names += [n for n in (entry.title, entry.column) if n] if entry else []
        heads = {fold(n) for n in names if len(fold(n)) >= 3}
        columns = {fold(e.column) for e in self._draft.entries if e.column}
        for position in self._draft.kept(self._article.start, self._article.stop):
            text = self._draft.text(position)
            if position in self._heads or len(text) > 48:
                continue
            if fold(text) in heads:
                self.sections[position] = "running_head"
            elif fold(section_name(text)) in columns and self._labels_page(position):
                self.sections[position] = "section"

    def _labels_page(self, position: int) -> bool:
        """Tell whether a column's name is no heading: marked, translated, in a cut, or beside a folio."""
        text = self._draft.text(position)
        if section_name(text) != text:
            return True
        beside = {self._draft.left_out.get(p) for p in (position - 1, position + 1)}
        before = next((p for p in range(position - 1, -1, -1) if p not in self._draft.left_out), None)
        cut = before is not None and is_body(self._draft, before) and not is_closed(self._draft.text(before))
        return cut or bool(beside & {"running_head", "page_number"})

    def _late_title(self, between: list[Group], head: Group | None) -> tuple[int, ...]:
        """Find a title printed after the first paragraphs: beside a place, or alone in a cut paragraph."""
        if head is not None:
            chosen = choose_title(self._draft, self._tools, self._free(head))
            if chosen is not None:
                return (chosen,)
        rest = [g for g in between if g is not head]
        for group in rest:
            if any(is_kicker(self._draft, self._tools, p) for p in group.positions):
                chosen = choose_title(self._draft, self._tools, group.positions)
                if chosen is not None:
                    return (chosen,)
        placed = head is not None and is_kicker(self._draft, self._tools, head.positions[-1])
        if head is not None and self._article.byline is None and not placed:
            return self._first_line(head)
        for group in rest[: 1 if self._article.byline is not None or placed else 0]:
            cut = [p for p in group.positions if is_title_like(self._draft, self._tools, p)]
            if group.cut and cut:
                return (cut[-1],)
        return ()

    def _first_line(self, head: Group) -> tuple[int, ...]:
        """Take an opening line for the title where it is short but nothing else than a title."""
        text = self._draft.text(head.positions[0])
        plain = not is_summary(text) and not is_parenthesis(text) and not is_credit(text, self._tools.lexicon)
        return head.positions[:1] if plain and 2 <= len(fold(text)) <= 30 else ()

    def _free(self, group: Group) -> tuple[int, ...]:
        """List a group's lines that are neither byline nor post."""
        byline = self._article.byline
        return tuple(
            p
            for p in group.positions
            if p != byline
            and not (byline is not None and p > byline and is_post(self._draft.text(p), self._tools.lexicon))
        )

    def _group(self, group: Group, title: tuple[int, ...], *, opening: bool) -> None:
        """Tell the parts of the short lines around a title or at an article's opening."""
        byline = self._article.byline
        signed = byline is not None and byline in group.positions
        kickers = choose_kickers(self._draft, self._tools, group, title)
        for index, position in enumerate(group.positions):
            if position in self._heads:
                continue
            text = self._draft.text(position)
            if is_summary(text):
                self._heads[position] = BlockKind.ABSTRACT
            elif is_credit(text, self._tools.lexicon) or is_parenthesis(text):
                continue
            elif is_kicker(self._draft, self._tools, position) and (title or not signed):
                if position in kickers:
                    self._heads[position] = BlockKind.KICKER
            elif signed and byline is not None and position > byline:
                if not self._behind_byline(position, group.positions[index - 1]):
                    break
            elif opening or DASH.match(text):
                self._before_byline(position, title)

    def _behind_byline(self, position: int, above: int) -> bool:
        """Tell the part of a line under the byline; False where the header is over."""
        text = self._draft.text(position)
        entry = self._article.entry
        byline = parse_byline(text, self._tools.lexicon)
        if byline and (byline.marked or (entry and signs(text, byline, entry.authors, more=False) >= 0.3)):
            self._heads[position] = BlockKind.BYLINE
        elif self._heads.get(above) in {BlockKind.BYLINE, BlockKind.AFFILIATION} and is_post(
            self._draft.text(position), self._tools.lexicon
        ):
            self._heads[position] = BlockKind.AFFILIATION
        else:
            return self._subtitle(position)
        return True

    def _before_byline(self, position: int, title: tuple[int, ...]) -> None:
        """Tell the part of a line above the byline."""
        text = self._draft.text(position)
        if title and position < min(title) and self._is_column(position):
            self.sections[position] = "section"
            self._column = section_name(text)
        elif not title or position < min(title) or self._names_place(text):
            return
        elif not self._subtitle(position) and self._article.entry is None and self._article.parent is None:
            byline = parse_byline(text, self._tools.lexicon)
            self._heads[position] = BlockKind.BYLINE if byline else BlockKind.SUBTITLE

    def _is_column(self, position: int) -> bool:
        """Tell whether a line above the title names the column."""
        entry = self._article.entry
        text = fold(self._draft.text(position))
        if entry and entry.column and fuzz.ratio(text, fold(entry.column)) >= 80:
            return True
        first = position == self._article.start and entry is None and self._article.parent is None
        return is_section(self._draft, self._tools, position) or (first and len(text) <= 6)

    def _names_place(self, text: str) -> bool:
        """Tell whether a line names the article's own place and more, as a picture's caption does."""
        places = [self._draft.text(p) for p, k in self._heads.items() if k is BlockKind.KICKER]
        return any(fold(p) in fold(text) and fold(p) != fold(text) for p in places)

    def _subtitle(self, position: int) -> bool:
        """Take a line for the subtitle where it opens with a dash or the contents say so."""
        text = self._draft.text(position)
        entry = self._article.entry
        listed = entry.subtitle if entry else None
        alike = bool(listed) and fuzz.ratio(fold(text), fold(listed or "")) >= 70
        if alike or (DASH.match(text) and (self._heads or self._article.title)):
            self._heads[position] = BlockKind.SUBTITLE
            return True
        return False
