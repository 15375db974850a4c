"""Apply corrections to a recovered issue.

Owns: finding the blocks a correction names and making the change. A correction that no longer fits leaves the
issue as it is and is reported. Pure; blocks are labelled anew at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from zjreader.domain.corrections import (
    ACTION_NAMES,
    ARTICLE_FIELDS,
    ENDS,
    ISSUE_FIELDS,
    Action,
    ArticleAnchor,
    BlockAnchor,
    Correction,
    Unfit,
)
from zjreader.domain.folding import fold, fold_text
from zjreader.domain.library import LABELS, Article, Block, BlockKind, Issue, number_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BY_HAND = "by_hand"
"""Reason of a block that a reader left out."""


class _Misfit(Exception):
    """A correction does not fit; the message says why."""


@dataclass(slots=True)
class _Desk:
    """An issue taken apart, to be changed in place."""

    issue: Issue
    articles: list[Article]
    blocks: list[list[Block]]
    dropped: list[Block]

    @classmethod
    def lay(cls, issue: Issue) -> _Desk:
        """Take an issue apart."""
        return cls(issue, list(issue.articles), [list(a.blocks) for a in issue.articles], list(issue.dropped))

    def together(self) -> Issue:
        """Put the issue together again, blocks labelled anew."""
        pairs = zip(self.articles, self.blocks, strict=True)
        articles = tuple(replace(a, blocks=number_blocks(blocks)) for a, blocks in pairs)
        return replace(self.issue, articles=articles, dropped=tuple(self.dropped))


def apply(issue: Issue, corrections: Sequence[Correction]) -> tuple[Issue, tuple[Unfit, ...]]:
    """Apply corrections in order; those that do not fit are given back with the reason."""
    desk, unfit = _Desk.lay(issue), []
    for correction in corrections:
        try:
            _ACTIONS[correction.action](desk, correction)
        except _Misfit as misfit:
            unfit.append(Unfit(correction, f"{ACTION_NAMES[correction.action]}：{misfit}"))
    return desk.together(), tuple(unfit)


def anchor(issue: Issue, article: str, label: str) -> BlockAnchor | None:
    """Name a block of an article by its words; None where there is no such block."""
    found = next((a for a in issue.articles if a.key == article), None)
    block = found.block(label) if found is not None else None
    if found is None or block is None:
        return None
    return _named(block, article, found.blocks)


def dropped_anchor(issue: Issue, line: int) -> BlockAnchor | None:
    """Name the dropped block that holds a source line."""
    block = next((b for b in issue.dropped if line in b.lines), None)
    return _named(block, "", issue.dropped) if block is not None else None


def _named(block: Block, article: str, among: Sequence[Block]) -> BlockAnchor:
    folded = fold_text(block.text)
    twins = [b for b in among if fold_text(b.text) == folded]
    return BlockAnchor(folded[:ENDS], folded[-ENDS:], len(folded), article, twins.index(block))


def _matches(block: Block, wanted: BlockAnchor) -> bool:
    folded = fold_text(block.text)
    return len(folded) == wanted.length and folded.startswith(wanted.head) and folded.endswith(wanted.tail)


def _find(desk: _Desk, wanted: BlockAnchor | None) -> tuple[int, int]:
    """Find a block: in its article by words and ordinal, else anywhere if its words are unique."""
    if wanted is None:
        raise _Misfit("没有指明段落")
    for at, article in enumerate(desk.articles):
        if article.key == wanted.article:
            twins = [i for i, b in enumerate(desk.blocks[at]) if _matches(b, wanted)]
            if twins:
                return at, twins[min(wanted.ordinal, len(twins) - 1)]
    everywhere = [
        (a, i) for a, blocks in enumerate(desk.blocks) for i, b in enumerate(blocks) if _matches(b, wanted)
    ]
    if len(everywhere) != 1:
        raise _Misfit(f"找不到“{wanted.head}…”这一段" if not everywhere else f"“{wanted.head}…”有好几处")
    return everywhere[0]


def _find_dropped(desk: _Desk, wanted: BlockAnchor | None) -> int:
    if wanted is None:
        raise _Misfit("没有指明段落")
    twins = [i for i, b in enumerate(desk.dropped) if _matches(b, wanted)]
    if not twins:
        raise _Misfit(f"未采用的各行中没有“{wanted.head}…”")
    return twins[min(wanted.ordinal, len(twins) - 1)]


def _find_article(desk: _Desk, wanted: ArticleAnchor | None) -> int:
    if wanted is None:
        raise _Misfit("没有指明文章")
    title = fold_text(wanted.title)
    same = [i for i, a in enumerate(desk.articles) if a.key == wanted.key]
    same = same or [i for i, a in enumerate(desk.articles) if fold_text(a.title) == title]
    if len(same) != 1:
        raise _Misfit(f"找不到文章《{wanted.title}》")
    return same[0]


def _join(desk: _Desk, correction: Correction) -> None:
    at, first = _find(desk, correction.block)
    other, second = _find(desk, correction.other)
    if (at, first) == (other, second):
        raise _Misfit("不能与自己合并")
    head, tail = desk.blocks[at][first], desk.blocks[other][second]
    shifted = tuple(replace(r, start=r.start + len(head.text)) for r in tail.repairs)
    desk.blocks[at][first] = replace(
        head,
        text=head.text + tail.text,
        lines=head.lines + tail.lines,
        repairs=head.repairs + shifted,
        confidence=1.0,
    )
    del desk.blocks[other][second]


def _split(desk: _Desk, correction: Correction) -> None:
    at, index = _find(desk, correction.block)
    block = desk.blocks[at][index]
    folded = fold(block.text)
    cut = folded.text.find(correction.before + correction.after)
    if cut < 0 or not correction.before or not correction.after:
        raise _Misfit("找不到拆分的位置")
    offset = folded.origins[cut + len(correction.before)]
    while offset > 0 and block.text[offset - 1] in "“‘（《〈【「『":
        offset -= 1  # an opening mark, which folding does not see, goes with what it opens
    desk.blocks[at][index : index + 1] = _halves(block, offset, desk.issue.source)


def _halves(block: Block, offset: int, source: Sequence[str]) -> list[Block]:
    """Cut a block at an offset; its lines are dealt out by their lengths in the source."""
    reached, before = 0, 0
    for line in block.lines:
        if reached >= offset:
            break
        reached += len(source[line - 1].strip()) if 0 < line <= len(source) else 0
        before += 1
    after = before - 1 if reached > offset else before
    head = replace(
        block,
        text=block.text[:offset],
        lines=block.lines[:before],
        repairs=tuple(r for r in block.repairs if r.start < offset),
        confidence=1.0,
    )
    tail = replace(
        block,
        text=block.text[offset:],
        lines=block.lines[after:] or block.lines[-1:],
        repairs=tuple(replace(r, start=r.start - offset) for r in block.repairs if r.start >= offset),
        confidence=1.0,
    )
    return [head, tail]


def _move(desk: _Desk, correction: Correction) -> None:
    at, index = _find(desk, correction.block)
    target = _find_article(desk, correction.article)
    block = desk.blocks[at][index]
    if correction.other is not None and _find(desk, correction.other) == (at, index):
        raise _Misfit("不能移到自己之后")
    del desk.blocks[at][index]
    try:
        desk.blocks[target].insert(_place_after(desk, target, correction.other), replace(block, confidence=1.0))
    except _Misfit:
        desk.blocks[at].insert(index, block)
        raise


def _place_after(desk: _Desk, target: int, other: BlockAnchor | None) -> int:
    if other is None:
        return 0
    at, index = _find(desk, other)
    if at != target:
        raise _Misfit("参照的段落不在那篇文章里")
    return index + 1


def _kind(desk: _Desk, correction: Correction) -> None:
    at, index = _find(desk, correction.block)
    if correction.kind is None or correction.kind not in LABELS:
        raise _Misfit("没有指明类别")
    desk.blocks[at][index] = replace(desk.blocks[at][index], kind=correction.kind, confidence=1.0)


def _drop(desk: _Desk, correction: Correction) -> None:
    at, index = _find(desk, correction.block)
    block = desk.blocks[at].pop(index)
    desk.dropped.append(replace(block, kind=BlockKind.DROPPED, label="", reason=BY_HAND, confidence=1.0))
    desk.dropped.sort(key=lambda b: b.lines)


def _restore(desk: _Desk, correction: Correction) -> None:
    target = _find_article(desk, correction.article)
    found = _find_dropped(desk, correction.block)
    place = _place_after(desk, target, correction.other)
    kind = correction.kind if correction.kind in LABELS else BlockKind.PARAGRAPH
    block = desk.dropped.pop(found)
    desk.blocks[target].insert(
        place, replace(block, kind=kind or BlockKind.PARAGRAPH, reason=None, confidence=1.0)
    )


def _field(desk: _Desk, correction: Correction) -> None:
    at = _find_article(desk, correction.article)
    name, value = correction.field, correction.value
    if name not in ARTICLE_FIELDS:
        raise _Misfit(f"没有“{name}”这一项")
    article = desk.articles[at]
    change: dict[str, Any] = {name: _fitting(name, value)}
    if name == "title" and article.printed_title is None and value != article.title:
        change["printed_title"] = article.title
    desk.articles[at] = replace(article, **change)


def _fitting(name: str, value: str | int | tuple[str, ...] | None) -> str | int | tuple[str, ...] | None:
    """Give a field's value in the field's type."""
    if name in {"authors", "places"}:
        return (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()
    if name in {"start_page", "end_page"}:
        return value if isinstance(value, int) else None
    if name == "title" and (not isinstance(value, str) or not value.strip()):
        raise _Misfit("题目不能为空")
    return value if isinstance(value, str) and value else None


def _issue(desk: _Desk, correction: Correction) -> None:
    if correction.field not in ISSUE_FIELDS:
        raise _Misfit(f"没有“{correction.field}”这一项")
    numeric = correction.field in {"year", "number", "total_number"}
    optional = correction.field not in {"periodical", "year", "number"}
    if not (isinstance(correction.value, int if numeric else str) or (optional and correction.value is None)):
        raise _Misfit("这一项的值不对")
    change: dict[str, Any] = {correction.field: correction.value}
    meta = replace(desk.issue.meta, **change)
    desk.issue = replace(desk.issue, meta=meta)


_ACTIONS: dict[Action, Callable[[_Desk, Correction], None]] = {
    Action.JOIN: _join,
    Action.SPLIT: _split,
    Action.MOVE: _move,
    Action.KIND: _kind,
    Action.DROP: _drop,
    Action.RESTORE: _restore,
    Action.FIELD: _field,
    Action.ISSUE: _issue,
}
