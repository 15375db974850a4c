"""Give indicators as the rows that the command line prints and the scorers read.

Owns: the field names of the ``indicators`` command. Values are as in the library, a range is a list of two.
Threading: pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.domain.studies import Change, Indicator

Row = dict[str, object]


def indicator_rows(indicators: Iterable[Indicator]) -> tuple[Row, ...]:
    """Give one row per indicator, in order."""
    return tuple(_row(i) for i in indicators)


def _row(indicator: Indicator) -> Row:
    norm = indicator.value_norm
    evidence = indicator.evidence
    return {
        "id": indicator.id,
        "case": indicator.case,
        "subject": indicator.subject,
        "indicator": indicator.name,
        "indicator_printed": indicator.printed_name,
        "value": indicator.value,
        "value_norm": list(norm) if isinstance(norm, tuple) else norm,
        "unit": indicator.unit,
        "unit_norm": indicator.unit_norm,
        "comparator": indicator.comparator.value,
        "period": indicator.period,
        "period_printed": indicator.period_printed,
        "change": _change(indicator.change),
        "rank": indicator.rank,
        "theme": indicator.theme,
        "article": evidence.article,
        "label": evidence.label,
        "start": evidence.start,
        "end": evidence.end,
        "lines": list(evidence.lines),
        "quote": evidence.quote,
        "source": indicator.source,
        "confidence": indicator.confidence,
    }


def _change(change: Change | None) -> Row | None:
    if change is None:
        return None
    return {"direction": change.direction, "amount": change.amount, "unit": change.unit}
