"""Corrections that a reader makes to a recovered issue.

Owns: their values and their form as JSON. A correction names blocks by their words, not by line numbers or
labels, so that it is applied again when the issue is imported anew or a colleague imports it; it names articles by
key and title. Offsets are 0-based code points.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from zjreader.domain.errors import SourceUnreadable
from zjreader.domain.library import Article, Block, BlockKind

ENDS = 24
"""Folded characters kept of a block's beginning and end."""


class Action(StrEnum):
    """What is corrected."""

    JOIN = "join"
    SPLIT = "split"
    MOVE = "move"
    KIND = "kind"
    DROP = "drop"
    RESTORE = "restore"
    FIELD = "field"
    ISSUE = "issue"


ACTION_NAMES = {
    Action.JOIN: "合并段落",
    Action.SPLIT: "拆分段落",
    Action.MOVE: "移动段落",
    Action.KIND: "更改类别",
    Action.DROP: "移出正文",
    Action.RESTORE: "恢复段落",
    Action.FIELD: "更改文章信息",
    Action.ISSUE: "更改刊物信息",
}

ARTICLE_FIELDS = ("title", "subtitle", "authors", "affiliation", "column", "start_page", "end_page", "places")
ISSUE_FIELDS = ("periodical", "year", "number", "total_number", "issn", "date", "publisher")


@dataclass(frozen=True, slots=True)
class BlockAnchor:
    """A block named by its words.

    Attributes:
        head: First folded characters, at most 24.
        tail: Last folded characters, at most 24.
        length: Folded length.
        article: Key of its article, empty for a dropped block; tells equal blocks apart.
        ordinal: Which of several equal blocks of that article, from 0.
    """

    head: str
    tail: str
    length: int
    article: str = ""
    ordinal: int = 0


@dataclass(frozen=True, slots=True)
class ArticleAnchor:
    """An article named by key and by title, so that either may change."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; which attributes matter depends on ``action``.

    Attributes:
        action: What is done.
        block: The block concerned (all but FIELD and ISSUE).
        other: JOIN: the block that is appended. MOVE, RESTORE: the block after which it comes, None: the top.
        article: MOVE and RESTORE: where to. FIELD: the article.
        before: SPLIT: the words before the cut, folded, at most 24.
        after: SPLIT: the words after the cut, folded, at most 24.
        kind: KIND and RESTORE: the new kind.
        field: FIELD and ISSUE: its name.
        value: FIELD and ISSUE: its new value (text, number, list of texts or None).
    """

    action: Action
    block: BlockAnchor | None = None
    other: BlockAnchor | None = None
    article: ArticleAnchor | None = None
    before: str = ""
    after: str = ""
    kind: BlockKind | None = None
    field: str = ""
    value: str | int | tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Unfit:
    """A correction that no longer fits; it is kept and reported, never dropped."""

    correction: Correction
    message: str


def article_anchor(article: Article) -> ArticleAnchor:
    """Name an article."""
    return ArticleAnchor(article.key, article.title)


def to_json(correction: Correction) -> dict[str, Any]:
    """Give a correction as JSON values, empty attributes left out."""
    return {k: v for k, v in asdict(correction).items() if v not in (None, "")}


def from_json(values: dict[str, Any]) -> Correction:
    """Read a correction.

    Raises:
        SourceUnreadable: The values are none of a correction.
    """
    try:
        return Correction(
            action=Action(values["action"]),
            block=_anchor(values.get("block")),
            other=_anchor(values.get("other")),
            article=ArticleAnchor(**_texts(values["article"])) if values.get("article") else None,
            before=str(values.get("before", "")),
            after=str(values.get("after", "")),
            kind=BlockKind(values["kind"]) if values.get("kind") else None,
            field=str(values.get("field", "")),
            value=_value(values.get("value")),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise SourceUnreadable("更正文件中有一条读不懂。", f"请用原来导出的文件重试（{error}）。") from error


def _anchor(values: object) -> BlockAnchor | None:
    if not isinstance(values, dict):
        return None
    known = {f.name for f in fields(BlockAnchor)}
    anchor = BlockAnchor(**{k: v for k, v in values.items() if k in known})
    return BlockAnchor(
        str(anchor.head), str(anchor.tail), int(anchor.length), str(anchor.article), int(anchor.ordinal)
    )


def _texts(values: object) -> dict[str, str]:
    if not isinstance(values, dict):
        raise TypeError(values)
    return {k: str(values[k]) for k in ("key", "title")}


def _value(value: object) -> str | int | tuple[str, ...] | None:
    if isinstance(value, list | tuple):
        return tuple(str(v) for v in value)
    return value if isinstance(value, str | int) else None


def names(block: Block) -> str:
    """Give the beginning of a block as it is shown in messages."""
    return block.text if len(block.text) <= 18 else block.text[:16] + "…"
