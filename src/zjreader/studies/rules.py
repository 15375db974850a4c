"""The rules and lexica by which figures are read.

Owns: the typed form of resources/indicators/*.toml, which ``rule_files`` loads. Every rule keeps its
examples, which the tests run. Threading: immutable, share freely.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zjreader.domain.errors import ReaderError

if TYPE_CHECKING:
    import re

Entry = Mapping[str, Any]


class RulesBroken(ReaderError):
    """A file of rules is missing or says something that cannot be understood."""


@dataclass(frozen=True, slots=True)
class Example:
    """What the extractor must find in a text; run as a test.

    Attributes:
        rule: File and rule it belongs to.
        text: The text, of our own writing.
        want: Field to expected value (``value``, ``unit``, ``period`` …; ``none``: no figure at all).
    """

    rule: str
    text: str
    want: Entry


@dataclass(frozen=True, slots=True)
class Unit:
    """One spelling of a unit.

    Attributes:
        printed: The spelling.
        norm: Base unit.
        kind: Kind of the unit.
        han: Whether Chinese numerals before it are figures.
        han_before: They are only after this.
        not_followed: Characters that make it part of another word (3个人 but 3个人才平台).
    """

    printed: str
    norm: str
    kind: str
    han: bool = False
    han_before: re.Pattern[str] | None = None
    not_followed: str = ""


@dataclass(frozen=True, slots=True)
class Implied:
    """The unit of a bare number behind certain words; ``scaled``: only of one in 万 or 亿 that ends its phrase."""

    before: re.Pattern[str]
    norm: str
    scaled: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that bound a figure, on one side of it.

    Attributes:
        side: before, inside, after or magnitude.
        value: Comparator.
        words: The words, longest first.
        not_before: Characters before a word that make it part of another.
        only_after: Characters of which one must stand before a word (48小时内).
        ending: Only where the word ends the phrase (35平方米起).
    """

    side: str
    value: str
    words: tuple[str, ...]
    not_before: str = ""
    only_after: str = ""
    ending: bool = False


@dataclass(frozen=True, slots=True)
class PeriodRule:
    """How a text says when; see periods.toml."""

    id: str
    pattern: re.Pattern[str]
    value: str
    scope: str
    figure: bool = False
    carry: bool = False
    not_before: str = ""
    yields: bool = False
    after_figure: bool = False


@dataclass(frozen=True, slots=True)
class NonFactRule:
    """Numbers that are no figures; see non_facts.toml."""

    id: str
    reason: str
    pattern: re.Pattern[str]
    not_unit: frozenset[str]


@dataclass(frozen=True, slots=True)
class NameRule:
    """Conditions under which a figure gets a name; see names.toml."""

    id: str
    name: str
    before: re.Pattern[str] | None = None
    not_before: re.Pattern[str] | None = None
    wide_before: re.Pattern[str] | None = None
    wide: bool = False
    after: re.Pattern[str] | None = None
    units: frozenset[str] = frozenset()
    not_unit: frozenset[str] = frozenset()
    change: str = ""
    listed: bool = False
    unit: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """Verbs of one direction and the ending they give to a name."""

    direction: str
    words: tuple[str, ...]
    suffix: str


@dataclass(frozen=True, slots=True)
class RankRule:
    """How a rank is stated; ``alone``: it makes a row of its own."""

    id: str
    pattern: re.Pattern[str]
    alone: bool
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and the words that speak for it; ``general`` ones only where nothing else does."""

    name: str
    strong: tuple[str, ...]
    plain: tuple[str, ...]
    general: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Nouns:
    """Words that delimit the noun a figure counts; see nouns.toml."""

    after_stop: re.Pattern[str]
    after_trim: re.Pattern[str]
    before_drop: re.Pattern[str]
    before_stop: re.Pattern[str]
    kept: re.Pattern[str]
    whole: re.Pattern[str]
    heads: re.Pattern[str]
    measures: re.Pattern[str]
    no_thing: re.Pattern[str]
    follows: re.Pattern[str]
    when: re.Pattern[str]
    speakers: re.Pattern[str]
    trim: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class IndicatorRules:
    """Everything the extractor knows."""

    units: tuple[Unit, ...]
    implied: tuple[Implied, ...]
    implied_after: tuple[tuple[re.Pattern[str], str], ...]
    bounds: tuple[Bound, ...]
    years: Mapping[str, int]
    periods: tuple[PeriodRule, ...]
    non_facts: tuple[NonFactRule, ...]
    names: tuple[NameRule, ...]
    changes: tuple[ChangeRule, ...]
    ranks: tuple[RankRule, ...]
    themes: tuple[Theme, ...]
    nouns: Nouns
    endings: Mapping[str, str]
    examples: tuple[Example, ...]
