"""Give case studies and their comparison as JSON values.

Owns: the field names of ``cases`` and ``compare --format json``. What a source does not disclose is null, never 0.
Pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zjreader.domain.keys import block_key
from zjreader.services.indicator_rows import indicator_rows

if TYPE_CHECKING:
    from zjreader.domain.comparison import Cell, Comparison, Row, Term
    from zjreader.domain.studies import CaseStudy

Values = dict[str, Any]


def case_row(case: CaseStudy) -> Values:
    """Give a case study."""
    return {
        "case": case.name,
        "short": case.short,
        "article": case.article,
        "title": case.title,
        "places": list(case.places),
        "themes": list(case.themes),
        "indicators": case.indicators,
        "summary": case.summary,
        "confidence": case.confidence,
    }


def comparison_values(comparison: Comparison) -> Values:
    """Give a comparison: its cases, rows of figures, themes with paragraphs, contradictions and words."""
    names = [case.name for case in comparison.cases]
    return {
        "cases": [case_row(case) for case in comparison.cases],
        "rows": [_row(row) for row in comparison.rows],
        "themes": [
            {
                "theme": theme.theme,
                "paragraphs": {
                    name: [block_key(p.article, p.label) for p in passages]
                    for name, passages in zip(names, theme.passages, strict=True)
                },
            }
            for theme in comparison.themes
        ],
        "contradictions": [
            {"case": c.case, "indicator": c.name, "figures": list(indicator_rows(c.indicators))}
            for c in comparison.contradictions
        ],
        "distinctive": {
            name: [_term(term) for term in terms]
            for name, terms in zip(names, comparison.distinctive, strict=False)
        },
        "common": [_term(term) for term in comparison.common],
    }


def _row(row: Row) -> Values:
    return {
        "indicator": row.name,
        "subject": row.subject,
        "theme": row.theme,
        "unit": row.unit,
        "period": row.period,
        "comparability": row.comparability.value,
        "rankable": row.rankable,
        "differences": list(row.differences),
        "shared": row.shared,
        "cells": [_cell(cell) for cell in row.cells],
        "struck": list(row.struck),
        "elsewhere": list(row.elsewhere),
        "reference": _cell(row.reference),
        "references": [_cell(cell) for cell in row.references],
    }


def _cell(cell: Cell | None) -> Values | None:
    """Give a cell with its evidence; None is "not disclosed"."""
    if cell is None:
        return None
    value = cell.value
    figure, *others = indicator_rows((cell.indicator, *cell.others))
    return {
        **figure,
        "value_row_unit": list(value) if isinstance(value, tuple) else value,
        "contradicted": cell.contradicted,
        "others": others,
    }


def _term(term: Term) -> Values:
    return {"term": term.text, "score": round(term.score, 3), "counts": list(term.counts)}
