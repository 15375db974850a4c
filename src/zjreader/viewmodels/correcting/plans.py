"""Turn what a reader asks for into corrections.

Owns: one function for each action; each gives the corrections, the issue as they leave it, and the block to look
at afterwards. Several blocks at once become several corrections, each made from the issue as the one before left.
Pure; what cannot be done is a ReaderError that says what to do instead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zjreader.domain.correcting import anchor, apply, dropped_anchor
from zjreader.domain.corrections import (
    ENDS,
    Action,
    BlockAnchor,
    Correction,
    article_anchor,
)
from zjreader.domain.errors import ReaderError
from zjreader.domain.folding import fold
from zjreader.domain.library import BODY_KINDS, Article, Block, BlockKind, Issue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zjreader.viewmodels.correcting.sheet import Spot

Value = str | int | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done.

    Attributes:
        corrections: In order.
        issue: The issue as they leave it.
        article: Key of the article to look at afterwards.
        block: The block to look at afterwards; None for the article's head.
    """

    corrections: tuple[Correction, ...]
    issue: Issue = field(repr=False)
    article: str = ""
    block: Block | None = None


class _Draft:
    """An issue that corrections are tried on one after the other."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self.made: list[Correction] = []

    def add(self, correction: Correction) -> None:
        """Try a correction.

        Raises:
            ReaderError: It does not fit.
        """
        after, unfit = apply(self.issue, [correction])
        if unfit:
            raise ReaderError(f"这处更正做不了（{unfit[0].message}）。", "文字没有改动。")
        self.issue = after
        self.made.append(correction)

    def article(self, key: str) -> Article:
        """Find an article."""
        found = next((a for a in self.issue.articles if a.key == key), None)
        if found is None:
            raise ReaderError("这一期里没有这篇文章。", "请刷新后重新选取。")
        return found

    def block(self, spot: Spot) -> Block:
        """Find a block."""
        found = self.article(spot.article).block(spot.label) if spot.label and not spot.left_out else None
        if found is None:
            raise ReaderError("先选中正文里的一段。", "把光标放在右边的一段文字里，再做一次。")
        return found

    def anchor(self, article: str, block: Block) -> BlockAnchor:
        """Name a block that is to be found by its words and lines."""
        label = self.article(article).blocks[self.place(article, block)].label
        found = anchor(self.issue, article, label)
        assert found is not None
        return found

    def place(self, article: str, block: Block) -> int:
        """Find the place of a block in its article."""
        blocks = self.article(article).blocks
        return next(i for i, b in enumerate(blocks) if (b.text, b.lines) == (block.text, block.lines))

    def plan(self, article: str, block: Block | None = None) -> Plan:
        """Give what was made."""
        return Plan(tuple(self.made), self.issue, article, block)


def join(issue: Issue, spots: Sequence[Spot]) -> Plan:
    """Join a block with the one before it, or several blocks of one article into the first of them."""
    draft = _Draft(issue)
    key = spots[0].article if spots else ""
    blocks = [draft.block(spot) for spot in spots]
    if not blocks or any(spot.article != key for spot in spots):
        raise ReaderError("选中的段落不在同一篇文章里。", "请只选同一篇里相邻的几段。")
    at = draft.place(key, blocks[0])
    if len(blocks) == 1:
        at -= 1
        if at < 0 or draft.article(key).blocks[at].kind not in BODY_KINDS:
            raise ReaderError("这是本文的第一段，上面没有可以合并的段落。", "文字没有改动。")
    for _ in range(max(1, len(blocks) - 1)):
        first, second = draft.article(key).blocks[at : at + 2]
        draft.add(Correction(Action.JOIN, draft.anchor(key, first), draft.anchor(key, second)))
    return draft.plan(key, draft.article(key).blocks[at])


def split(issue: Issue, spot: Spot, offset: int) -> Plan:
    """Split a block at an offset (0-based code points of its text)."""
    draft = _Draft(issue)
    block = draft.block(spot)
    folded = fold(block.text)
    cut = folded.folded(0, offset).end
    before, after = folded.text[max(0, cut - ENDS) : cut], folded.text[cut : cut + ENDS]
    if not before or not after:
        raise ReaderError(
            "光标在这一段的开头或末尾，没有可以拆开的地方。", "把光标放到要断开的两个字之间，再拆分。"
        )
    at = draft.place(spot.article, block)
    draft.add(Correction(Action.SPLIT, draft.anchor(spot.article, block), before=before, after=after))
    return draft.plan(spot.article, draft.article(spot.article).blocks[at + 1])


def move(issue: Issue, spots: Sequence[Spot], article: str, after: str) -> Plan:
    """Move blocks behind a block (its label; empty: the top of the body) of an article, keeping their order."""
    draft = _Draft(issue)
    blocks = [(spot.article, draft.block(spot)) for spot in spots]
    target = draft.article(article)
    behind = target.block(after) if after else _last_of_header(target)
    moved = {(key, block.text, block.lines) for key, block in blocks}
    if behind is not None and (article, behind.text, behind.lines) in moved:
        raise ReaderError("不能移到选中的段落自己之后。", "请另选一个位置。")
    for key, block in reversed(blocks):
        draft.add(
            Correction(
                Action.MOVE,
                draft.anchor(key, block),
                draft.anchor(article, behind) if behind is not None else None,
                article_anchor(draft.article(article)),
            )
        )
    return draft.plan(article, blocks[0][1])


def shift(issue: Issue, spot: Spot, step: int) -> Plan:
    """Move a block one place up (-1) or down (1) within its article."""
    draft = _Draft(issue)
    block, blocks = draft.block(spot), draft.article(spot.article).blocks
    at = draft.place(spot.article, block)
    other = at + step
    if not 0 <= other < len(blocks) or blocks[other].kind not in BODY_KINDS or block.kind not in BODY_KINDS:
        raise ReaderError(
            "已经是本文的第一段。" if step < 0 else "已经是本文的最后一段。", "要移到别的文章，请用“移到另一篇”。"
        )
    behind = blocks[other] if step > 0 else blocks[other - 1] if other else None
    draft.add(
        Correction(
            Action.MOVE,
            draft.anchor(spot.article, block),
            draft.anchor(spot.article, behind) if behind is not None else None,
            article_anchor(draft.article(spot.article)),
        )
    )
    return draft.plan(spot.article, block)


def change_kind(issue: Issue, spots: Sequence[Spot], kind: BlockKind) -> Plan:
    """Give blocks another kind; those that have it already stay as they are."""
    draft = _Draft(issue)
    blocks = [(spot.article, draft.block(spot)) for spot in spots]
    for key, block in reversed(blocks):
        if block.kind is not kind:
            draft.add(Correction(Action.KIND, draft.anchor(key, block), kind=kind))
    return draft.plan(blocks[0][0], blocks[0][1]) if blocks else draft.plan("")


def drop(issue: Issue, spots: Sequence[Spot]) -> Plan:
    """Leave blocks out of the text."""
    draft = _Draft(issue)
    blocks = [(spot.article, draft.block(spot)) for spot in spots]
    if not blocks:
        raise ReaderError("先选中正文里的一段。", "把光标放在右边的一段文字里，再做一次。")
    key, first = blocks[0]
    at = draft.place(key, first)
    for article, block in reversed(blocks):
        draft.add(Correction(Action.DROP, draft.anchor(article, block)))
    left = draft.article(key).blocks
    return draft.plan(key, left[min(at, len(left) - 1)] if left else None)


def restore(issue: Issue, lines: Sequence[int], article: str, after: str, kind: BlockKind) -> Plan:
    """Bring what was left out back, behind a block of an article (its label; empty: the top of the body)."""
    draft = _Draft(issue)
    target = draft.article(article)
    behind = target.block(after) if after else _last_of_header(target)
    first: Block | None = None
    for line in dict.fromkeys(_first_lines(issue, lines)):
        block = next(b for b in draft.issue.dropped if line in b.lines)
        draft.add(
            Correction(
                Action.RESTORE,
                dropped_anchor(draft.issue, line),
                draft.anchor(article, behind) if behind is not None else None,
                article_anchor(draft.article(article)),
                kind=kind,
            )
        )
        behind, first = block, first or block
    return draft.plan(article, first)


def _first_lines(issue: Issue, lines: Sequence[int]) -> list[int]:
    wanted = set(lines)
    found = [b.lines[0] for b in issue.dropped if wanted.intersection(b.lines)]
    if not found:
        raise ReaderError("先选中没有采用的一行。", "它们在左边显得淡一些；也可以只看“未采用的各行”。")
    return sorted(found)


def edit_article(issue: Issue, key: str, values: Mapping[str, Value]) -> Plan:
    """Change what is told of an article; values that are the same already are left alone."""
    draft = _Draft(issue)
    for name, value in values.items():
        article = draft.article(key)
        if getattr(article, name) != value:
            draft.add(Correction(Action.FIELD, article=article_anchor(article), field=name, value=value))
    return draft.plan(key)


def edit_issue(issue: Issue, values: Mapping[str, Value]) -> Plan:
    """Change what is told of the issue."""
    draft = _Draft(issue)
    for name, value in values.items():
        if getattr(draft.issue.meta, name) != value:
            draft.add(Correction(Action.ISSUE, field=name, value=value))
    return draft.plan("")


def place_before(issue: Issue, line: int) -> tuple[str, str]:
    """Tell where a source line that was left out belongs: behind the block that the line before it went into."""
    best: tuple[int, str, str] = (0, issue.articles[0].key if issue.articles else "", "")
    for article in issue.articles:
        for block in article.blocks:
            if block.kind not in BODY_KINDS:
                continue
            last = max((n for n in block.lines if n < line), default=0)
            if last > best[0]:
                best = (last, article.key, block.label)
    return best[1], best[2]


def _last_of_header(article: Article) -> Block | None:
    """Give the last block above the body."""
    header: Block | None = None
    for block in article.blocks:
        if block.kind in BODY_KINDS:
            break
        header = block
    return header
