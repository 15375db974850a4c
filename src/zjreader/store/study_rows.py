"""How case studies and indicators are written and read back.

Owns: the ``case_studies`` and ``indicators`` tables: key fields for filtering, the whole value as JSON.
Threading: inside the caller's transaction.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from zjreader.domain.keys import issue_of
from zjreader.domain.studies import CaseStudy, Change, Comparator, Evidence, Indicator
from zjreader.store.library_rows import dumps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence


def write(
    connection: sqlite3.Connection,
    issue: str,
    cases: Sequence[CaseStudy],
    indicators: Sequence[Indicator],
) -> None:
    """Replace an issue's case studies and indicators."""
    connection.execute("DELETE FROM case_studies WHERE issue = ?", (issue,))
    connection.execute("DELETE FROM indicators WHERE issue = ?", (issue,))
    connection.executemany(
        "INSERT INTO case_studies(article, issue, ordinal, name, payload) VALUES (?, ?, ?, ?, ?)",
        ((c.article, issue, n, c.name, dumps(asdict(c))) for n, c in enumerate(cases)),
    )
    connection.executemany(
        "INSERT INTO indicators(id, issue, article, ordinal, case_name, name, theme, unit, period, payload) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (i.id, issue, i.evidence.article, n, i.case, i.name, i.theme, i.unit_norm, i.period, dumps(asdict(i)))
            for n, i in enumerate(indicators)
        ),
    )


def cases(connection: sqlite3.Connection, issue: str | None) -> tuple[CaseStudy, ...]:
    """Read an issue's case studies in order, or all."""
    where, arguments = ("WHERE issue = ?", (issue,)) if issue is not None else ("", ())
    rows = connection.execute(f"SELECT payload FROM case_studies {where} ORDER BY issue DESC, ordinal", arguments)
    return tuple(read_case(row[0]) for row in rows)


def indicators(connection: sqlite3.Connection, keys: Iterable[str] | None) -> tuple[Indicator, ...]:
    """Read the indicators of issues or articles, by key, in order; None for all."""
    rows: list[sqlite3.Row] = []
    if keys is None:
        rows = connection.execute("SELECT payload FROM indicators ORDER BY issue DESC, ordinal").fetchall()
    for key in keys or ():
        field = "issue" if key == issue_of(key) else "article"
        rows += connection.execute(f"SELECT payload FROM indicators WHERE {field} = ? ORDER BY ordinal", (key,))
    return tuple(read_indicator(row[0]) for row in rows)


def read_case(text: str) -> CaseStudy:
    """Read a case study from its JSON."""
    fields: dict[str, Any] = json.loads(text)
    fields["places"] = tuple(fields["places"])
    fields["themes"] = tuple(fields["themes"])
    return CaseStudy(**fields)


def read_indicator(text: str) -> Indicator:
    """Read an indicator from its JSON."""
    fields: dict[str, Any] = json.loads(text)
    if isinstance(fields["value_norm"], list):
        fields["value_norm"] = tuple(fields["value_norm"])
    fields["comparator"] = Comparator(fields["comparator"])
    fields["change"] = Change(**fields["change"]) if fields["change"] is not None else None
    evidence = fields["evidence"]
    fields["evidence"] = Evidence(**{**evidence, "lines": tuple(evidence["lines"])})
    return Indicator(**fields)
