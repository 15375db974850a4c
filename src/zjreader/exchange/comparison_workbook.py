"""A comparison of case studies as a workbook (XLSX).

Owns: the sheets 指标, 依据, 主题, 来源. Values are numbers in the row's unit beside the words as printed; what a
case does not disclose is told in words and has no number. Text of the source is never a formula.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from zjreader.domain.exchange import Format
from zjreader.domain.figure_words import absent, badge, details, differences, figure_words, period_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from zjreader.domain.comparison import Cell, Comparison, Row
    from zjreader.domain.comparison_sources import Sources

Value = str | float | None
_WIDE = {"指标": 24, "段落": 60, "原文": 60, "出处": 36}


def workbook(comparison: Comparison, sources: Sources) -> bytes:
    """Write a comparison as a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    _fill(book.create_sheet("指标"), _matrix(comparison))
    _fill(book.create_sheet("依据"), _evidence(comparison, sources))
    _fill(book.create_sheet("主题"), _themes(comparison, sources))
    _fill(book.create_sheet("来源"), _origin(comparison, sources))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _matrix(comparison: Comparison) -> Iterable[Sequence[Value]]:
    heads = [f"{c.short}{part}" for c in comparison.cases for part in ("", "（数值）", "说明")]
    yield [
        "主题",
        "指标",
        "范围",
        "期间",
        "数值单位",
        "可比性",
        "差异",
        *heads,
        "全省",
        "全省（数值）",
        "全省说明",
    ]
    for row in comparison.rows:
        told = "；".join(differences(row, comparison.cases))
        fields: list[Value] = [
            row.theme,
            row.name,
            row.subject,
            period_words(row.period),
            row.unit,
            badge(row),
            told,
        ]
        for column, cell in enumerate((*row.cells, row.reference)):
            fields += _cell(cell, row, column)
        yield fields


def _cell(cell: Cell | None, row: Row, column: int) -> list[Value]:
    if cell is None:
        word, more = absent(row, column)
        return [word, None, more or None]
    doubt = ["来源前后不一"] if cell.contradicted else []
    number: Value = None if isinstance(cell.value, tuple) else cell.value
    if isinstance(cell.value, tuple):
        number = f"{cell.value[0]:g}—{cell.value[1]:g}"
    return [figure_words(cell.indicator), number, "；".join([*details(cell, row), *doubt])]


def _evidence(comparison: Comparison, sources: Sources) -> Iterable[Sequence[Value]]:
    yield ["案例", "指标", "数字", "期间", "原文", "出处"]
    for row in comparison.rows:
        cells = [*zip([c.short for c in comparison.cases], row.cells, strict=True), ("全省", row.reference)]
        for name, cell in cells:
            if cell is not None:
                indicator, evidence = cell.indicator, cell.indicator.evidence
                where = sources.place_words(evidence.article, evidence.label)
                period = period_words(indicator.period)
                yield [name, row.name, figure_words(indicator), period, evidence.quote, where]


def _themes(comparison: Comparison, sources: Sources) -> Iterable[Sequence[Value]]:
    yield ["主题", "案例", "段落", "出处"]
    for theme in comparison.themes:
        for case, passages in zip(comparison.cases, theme.passages, strict=True):
            for p in passages:
                yield [
                    theme.theme,
                    case.short,
                    sources.text(p.article, p.label),
                    sources.place_words(p.article, p.label),
                ]


def _origin(comparison: Comparison, sources: Sources) -> Iterable[Sequence[Value]]:
    yield ["案例", "文章", "刊期", "页码"]
    for case in comparison.cases:
        yield [case.name, case.title, sources.issue_words(case.article), sources.pages.get(case.article)]
    yield []
    yield ["“未披露”是来源没有说，不是零；“已隐去”是读者隐去的。只有“可比”的行可以排名次。"]


def _fill(sheet: Worksheet, rows: Iterable[Sequence[Value]]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    heads: Sequence[Value] = ()
    for number, fields in enumerate(rows, 1):
        heads = heads or fields
        for column, value in enumerate(fields, 1):
            text = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
            cell = sheet.cell(number, column, text)
            if isinstance(text, str):
                cell.data_type = "s"  # a text that begins with an equals sign is no formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for column, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDE.get(str(head), 16)
    sheet.freeze_panes = "A2"


FORMAT = Format("xlsx", "Excel 工作簿", workbook)
