"""What goes into an import and what comes out of it.

Owns: the values between the stages of recovery and the library. The report accounts for every non-empty
source line: it stands in a block, or in a dropped block with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.domain.library import Issue
    from zjreader.domain.studies import CaseStudy, Indicator


@dataclass(frozen=True, slots=True)
class SourceText:
    r"""One decoded source.

    Attributes:
        name: File name without folder, for messages and for guessing metadata.
        text: The whole text; lines end with ``\n``.
        encoding: How it was decoded, for the report.
        warnings: Chinese sentences about the reading; the report passes them on.
    """

    name: str
    text: str
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()


class DoubtKind(StrEnum):
    """What a doubt is about."""

    JOIN = "join"
    BOUNDARY = "boundary"
    TITLE = "title"
    ORDER = "order"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision of the recovery that a person should look at.

    Attributes:
        kind: What was decided.
        confidence: 0 to 1; the report lists the lowest first.
        article: Key of the article concerned, or None.
        label: Label of the block concerned, or empty.
        lines: Source lines concerned.
        message: One Chinese sentence saying what was done and why it is doubtful.
    """

    kind: DoubtKind
    confidence: float
    article: str | None
    label: str
    lines: tuple[int, ...]
    message: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suspected misprint; listed, never applied by itself.

    Attributes:
        article: Key of the article.
        label: Label of the block.
        start: Offset in the block's text.
        printed: What stands there.
        proposed: What may have been meant.
        message: Why, one Chinese sentence.
    """

    article: str
    label: str
    start: int
    printed: str
    proposed: str
    message: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        issue: Key of the issue.
        title: Its name as shown, 《今日浙江》2025年第23期.
        articles: Number of articles, pieces included.
        paragraphs: Number of paragraphs.
        dropped: Number of non-empty source lines left out, by reason.
        lines: Number of non-empty source lines.
        warnings: Chinese sentences the reader should see.
        doubts: Decisions to look at, least certain first.
        suggestions: Suspected misprints.
        repairs: Number of repairs, by kind.
        seconds: Wall-clock time of the whole import, index included.
        changes: What differs from the edition that was replaced, Chinese sentences; empty for a first import.
    """

    issue: str
    title: str
    articles: int
    paragraphs: int
    dropped: dict[str, int]
    lines: int
    warnings: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    repairs: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recovery:
    """An issue put together again, and what is to be said about it.

    Attributes:
        issue: The issue.
        report: What was done.
        cases: Its case studies, where they have been drawn up.
        indicators: Their figures.
    """

    issue: Issue
    report: ImportReport
    cases: tuple[CaseStudy, ...] = ()
    indicators: tuple[Indicator, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredIssue:
    """Everything the library held of an issue, so that a removal can be undone.

    Attributes:
        issue: The issue.
        report: The report of its import; None for a digest.
        cases: Its case studies.
        indicators: Their figures.
        pristine: The recovery before corrections by hand, where there are any.
    """

    issue: Issue
    report: ImportReport | None
    cases: tuple[CaseStudy, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    pristine: Recovery | None = None
