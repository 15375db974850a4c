"""Lay case studies side by side.

Owns: which figures stand in one row, whether they may be compared and what differs, the province's reference
value, and contradictions inside a source. What a case does not disclose is an absent cell, never zero.
Threading: immutable after construction; pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zjreader.domain.comparison import Cell, Comparability, Comparison, Row, ThemeRow
from zjreader.domain.library import Article, BlockKind
from zjreader.studies.contradictions import find_contradictions
from zjreader.studies.keyness import common_terms, distinctive_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from zjreader.domain.studies import CaseStudy, Indicator, Passage
    from zjreader.studies.comparison_rules import ComparisonRules

_RANKS = tuple(Comparability)
_UNTOLD = "未写明"


@dataclass(frozen=True, slots=True)
class _Group:
    """All figures of one name and dimension: one list per column."""

    name: str
    unit: str | None
    columns: tuple[list[Indicator], ...]


class Comparer:
    """Compares case studies by the rules."""

    def __init__(self, rules: ComparisonRules) -> None:
        """Keep the rules."""
        self._rules = rules

    def compare(
        self,
        cases: Sequence[CaseStudy],
        indicators: Sequence[Indicator],
        passages: Sequence[Passage] = (),
        reference: Sequence[Indicator] = (),
        articles: Mapping[str, Article] | None = None,
        struck: Sequence[Indicator] = (),
    ) -> Comparison:
        """Lay cases side by side.

        Args:
            cases: In the order of the columns.
            indicators: Of these cases; others are left out.
            passages: Paragraphs with their themes.
            reference: Figures of the province from the same issue.
            articles: By key; needed for distinctive words only.
            struck: Figures that the reader struck.
        """
        contradictions = find_contradictions(cases, indicators, self._rules)
        doubted = {i.id for c in contradictions for i in c.indicators}
        rows = [row for group in self._groups(cases, indicators) for row in self._rows(group, cases, reference)]
        rows = [_told(_flagged(row, doubted), cases, struck) for row in rows]
        texts = [_text(articles[c.article]) for c in cases] if articles else []
        return Comparison(
            tuple(cases),
            tuple(_ordered(rows)),
            tuple(_themes(cases, passages)),
            contradictions,
            distinctive_terms(texts) if len(texts) > 1 else (),
            common_terms(texts),
            tuple(struck),
        )

    def units(self, unit: str | None) -> tuple[str, ...]:
        """Give the units that a value in a base unit can be shown in, itself first."""
        return self._rules.converter.units(unit)

    def convert(self, value: float, unit: str, wanted: str) -> float | None:
        """Convert a value between two units; None where they measure different things."""
        return self._rules.converter.convert(value, unit, wanted)

    def _groups(self, cases: Sequence[CaseStudy], indicators: Sequence[Indicator]) -> Iterator[_Group]:
        columns = {c.article: n for n, c in enumerate(cases)}
        groups: dict[tuple[str, str | None], list[list[Indicator]]] = {}
        for indicator in indicators:
            column = columns.get(indicator.evidence.article)
            if column is None or indicator.value_norm is None:
                continue
            key = (indicator.name, self._rules.converter.dimension(indicator.unit_norm))
            groups.setdefault(key, [[] for _ in cases])[column].append(indicator)
        for (name, unit), found in groups.items():
            printed = {i.unit_norm for column in found for i in column}
            yield _Group(name, printed.pop() if len(printed) == 1 else unit, tuple(found))

    def _rows(self, group: _Group, cases: Sequence[CaseStudy], reference: Sequence[Indicator]) -> Iterator[Row]:
        """Make one row of what fits best across the cases, then rows of what is left."""
        left = [list(column) for column in group.columns]
        common = [[i for i in column if not self._rules.alone(i.name, i.subject)] for column in left]
        period = _target(common)
        chosen = [min(c, key=lambda i: _fit(i, period, c.index(i))) if c else None for c in common]
        number = 0
        while any(left):
            if any(chosen):
                yield self._row(group, chosen, left, cases, reference, number)
                left = [[i for i in c if i is not taken] for c, taken in zip(left, chosen, strict=True)]
                number += 1
            chosen = self._following(left)

    def _following(self, left: list[list[Indicator]]) -> list[Indicator | None]:
        """Choose the next figure that is left, and what is like it in other cases if it may have company."""
        rest = next((c[0] for c in left if c), None)
        if rest is not None and self._rules.alone(rest.name, rest.subject):
            return [rest if rest in c else None for c in left]
        return [_like(c, rest) for c in left]

    def _row(
        self,
        group: _Group,
        chosen: list[Indicator | None],
        left: list[list[Indicator]],
        cases: Sequence[CaseStudy],
        reference: Sequence[Indicator],
        number: int,
    ) -> Row:
        told = [i for i in chosen if i is not None]
        comparability, differences = _judge(told, [c for c, i in zip(cases, chosen, strict=True) if i is not None])
        if comparability in (Comparability.SAME, Comparability.OTHER_PERIOD) and self._rules.things.search(
            group.name
        ):
            comparability, differences = Comparability.OTHER_BASIS, ("所指未必相同", *differences)
        cells = tuple(
            None if i is None else Cell(i, self._value(i, group.unit), tuple(o for o in column if o is not i))
            for i, column in zip(chosen, left, strict=True)
        )
        subjects = {i.subject for i in told}
        periods = {i.period for i in told}
        references = self._references(group, told, reference) if None in subjects else ()
        return Row(
            key=f"{group.name}|{group.unit or ''}|{number}",
            name=group.name,
            subject=subjects.pop() if len(subjects) == 1 else None,
            theme=Counter(i.theme for i in told).most_common(1)[0][0],
            unit=group.unit,
            period=periods.pop() if len(periods) == 1 else None,
            comparability=comparability,
            differences=differences,
            cells=cells,
            reference=next((c for c in references if c.indicator.subject is None), None),
            references=references,
            elsewhere=tuple(
                0 if i is not None else len(column) for i, column in zip(chosen, group.columns, strict=True)
            ),
        )

    def _value(self, indicator: Indicator, unit: str | None) -> float | tuple[float, float] | None:
        value, own = indicator.value_norm, indicator.unit_norm
        if value is None or own is None or unit is None or own == unit:
            return value
        numbers = [self.convert(v, own, unit) for v in (value if isinstance(value, tuple) else (value,))]
        known = [n for n in numbers if n is not None]
        if len(known) != len(numbers):
            return None
        return (known[0], known[1]) if len(known) == 2 else known[0]

    def _references(
        self, group: _Group, told: list[Indicator], reference: Sequence[Indicator]
    ) -> tuple[Cell, ...]:
        """Give the province's figures of the same name, the same period first."""
        dimension = self._rules.converter.dimension
        alike = [i for i in reference if i.name == group.name and dimension(i.unit_norm) == dimension(group.unit)]
        periods = {i.period for i in told}
        alike.sort(key=lambda i: (i.subject is not None, i.period not in periods, i.period is None))
        best: dict[str | None, Indicator] = {}
        for indicator in alike:
            best.setdefault(indicator.subject, indicator)
        return tuple(Cell(i, self._value(i, group.unit)) for i in best.values())


def _target(columns: list[list[Indicator]]) -> str | None:
    """Give the period that most columns tell of the whole case; of equals the latest."""
    counts: Counter[str] = Counter()
    for column in columns:
        counts.update({i.period for i in column if i.period and i.subject is None})
    return max(counts, key=lambda p: (counts[p], p), default=None)


def _fit(indicator: Indicator, period: str | None, order: int) -> tuple[bool, bool, bool, int]:
    return indicator.subject is not None, indicator.period != period, indicator.period is None, order


def _like(column: list[Indicator], model: Indicator | None) -> Indicator | None:
    if model is None:
        return None
    return next((i for i in column if (i.subject, i.period) == (model.subject, model.period)), None)


def _judge(told: list[Indicator], cases: list[CaseStudy]) -> tuple[Comparability, tuple[str, ...]]:
    """Tell whether figures may be compared, and what differs."""
    if len(told) < 2:
        return Comparability.THEME_ONLY, ()
    differences = []
    periods = [i.period for i in told]
    if len(set(periods)) > 1:
        shown = "，".join(f"{c.short} {p or _UNTOLD}" for c, p in zip(cases, periods, strict=True))
        differences.append(f"时期不同：{shown}")
    elif periods[0] is None:
        differences.append("时期均未写明")
    subjects = [i.subject for i in told]
    if len(set(subjects)) > 1:
        shown = "，".join(s or c.short for c, s in zip(cases, subjects, strict=True))
        return Comparability.OTHER_BASIS, (f"口径不同：{shown}", *differences)
    if subjects[0] is not None:
        return Comparability.OTHER_BASIS, (f"只是{subjects[0]}的数", *differences)
    return (Comparability.OTHER_PERIOD if differences else Comparability.SAME), tuple(differences)


def _flagged(row: Row, doubted: set[str]) -> Row:
    if not any(c is not None and c.indicator.id in doubted for c in row.cells):
        return row
    cells = tuple(c and replace(c, contradicted=c.indicator.id in doubted) for c in row.cells)
    return replace(row, cells=cells)


def _told(row: Row, cases: Sequence[CaseStudy], struck: Sequence[Indicator]) -> Row:
    """Mark where the reader struck a figure of a row: of its subject, or of any where the row has several."""
    subjects = {c.indicator.subject for c in row.cells if c is not None}
    gone = {
        i.evidence.article for i in struck if i.name == row.name and (i.subject in subjects or len(subjects) > 1)
    }
    marks = (cell is None and case.article in gone for case, cell in zip(cases, row.cells, strict=True))
    return replace(row, struck=tuple(marks))


def _ordered(rows: list[Row]) -> Iterator[Row]:
    """Group by theme, themes with most shared rows first; in a theme the most comparable first."""
    themes: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        themes[row.theme].append(row)
    first = {t: n for n, t in enumerate(themes)}
    for theme in sorted(themes, key=lambda t: (-sum(r.shared > 1 for r in themes[t]), first[t])):
        yield from sorted(themes[theme], key=lambda r: (-r.shared, _RANKS.index(r.comparability)))


def _themes(cases: Sequence[CaseStudy], passages: Sequence[Passage]) -> Iterator[ThemeRow]:
    found: dict[str, dict[str, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    keys = {c.article for c in cases}
    for passage in passages:
        if passage.article in keys:
            found[passage.theme][passage.article].append(passage)
    first = {t: n for n, t in enumerate(found)}
    for theme in sorted(found, key=lambda t: (-len(found[t]), first[t])):
        yield ThemeRow(theme, tuple(tuple(found[theme].get(c.article, ())) for c in cases))


def _text(article: Article) -> str:
    return "\n".join(b.text for b in article.body if b.kind is not BlockKind.CAPTION)
