"""A comparison of case studies as Markdown, CSV and HTML for people.

Owns: how an exported comparison reads: figures as printed, the words and the place of each, paragraphs by theme;
"not disclosed" where a source is silent. Everything of the source's is escaped; the page loads nothing.
``FORMATS`` lists what is offered.
"""

from __future__ import annotations

import csv
import html
import io
import re
from typing import TYPE_CHECKING

from zjreader.domain.exchange import Format
from zjreader.domain.figure_words import absent_words, badge, details, differences, figure_words, period_words
from zjreader.domain.keys import SCHEME, block_key
from zjreader.exchange.reports import inert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.domain.comparison import Cell, Comparison, Row
    from zjreader.domain.comparison_sources import Sources

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")
_HEAD = ("主题", "指标", "单位", "期间", "可比性", "差异")
_STYLE = (
    "body{font-family:serif;max-width:72em;margin:2em auto;line-height:1.7}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:.4em .6em;text-align:left;"
    "vertical-align:top}.none{color:#6b6f76}.same{background:#eef7ee}.detail,.cite{color:#5b636d;font-size:.85em}"
    "h2{margin-top:2em}"
)


def markdown(comparison: Comparison, sources: Sources) -> bytes:
    """Write a comparison as Markdown: a table, then the evidence of every figure, then the themes."""
    names = [case.short for case in comparison.cases]
    lines = ["# 案例比较", "", _escape(sources.source_words(comparison)), ""]
    lines += [f"- {_escape(c.name)}：《{_escape(c.title)}》" for c in comparison.cases]
    lines += ["", "## 指标", ""]
    lines.append("| " + " | ".join(["指标", *map(_escape, names), "全省", "可比性"]) + " |")
    lines.append("|" + "---|" * (len(names) + 3))
    for row in comparison.rows:
        cells = [_words(cell, row, n) for n, cell in enumerate((*row.cells, row.reference))]
        told = "；".join([badge(row), *differences(row, comparison.cases)])
        lines.append("| " + " | ".join(_escape(part) for part in [_name(row), *cells, told]) + " |")
    lines += ["", "## 依据", ""]
    for row in comparison.rows:
        lines += [
            f"- {_escape(name)}，{_escape(_name(row))}：{_escape(cell.indicator.evidence.quote)}"
            f"（[{_escape(place(cell, sources))}]({SCHEME}{_key(cell)})）"
            for name, cell in _told(row, comparison)
        ]
    lines += [
        f"- 注意：{_escape(c.case)}的“{_escape(c.name)}”前后说法不一："
        + "，".join(map(figure_words, c.indicators))
        for c in comparison.contradictions
    ]
    lines += ["", "## 主题", ""]
    for theme in comparison.themes:
        lines += [f"### {_escape(theme.theme)}", ""]
        for case, passages in zip(comparison.cases, theme.passages, strict=True):
            lines += [f"**{_escape(case.short)}**", ""]
            if not passages:
                lines += ["没有写到这一主题。", ""]
            for passage in passages:
                where = sources.place_words(passage.article, passage.label)
                lines += [f"{_escape(sources.text(passage.article, passage.label))}（{_escape(where)}）", ""]
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def table(comparison: Comparison, sources: Sources) -> bytes:
    """Write a comparison as CSV with a byte-order mark: the rows, then the paragraphs by theme.

    Every case has three fields: the figure, its words, its place.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    columns = [f"{case.short}{part}" for case in comparison.cases for part in ("", "原文", "出处")]
    writer.writerow([*_HEAD, *columns, "全省", "全省原文", "全省出处"])
    for row in comparison.rows:
        told = "；".join(differences(row, comparison.cases))
        fields = [row.theme, _name(row), row.unit or "", period_words(row.period), badge(row), told]
        for column, cell in enumerate((*row.cells, row.reference)):
            if cell is None:
                fields += [absent_words(row, column), "", ""]
            else:
                fields += [_words(cell, row, column), cell.indicator.evidence.quote, place(cell, sources)]
        writer.writerow([inert(field) for field in fields])
    writer.writerow([])
    writer.writerow(["主题", "案例", "段落", "出处"])
    for theme in comparison.themes:
        for case, passages in zip(comparison.cases, theme.passages, strict=True):
            for passage in passages:
                text = sources.text(passage.article, passage.label)
                where = sources.place_words(passage.article, passage.label)
                writer.writerow([inert(field) for field in (theme.theme, case.short, text, where)])
    writer.writerow([])
    writer.writerow([inert(sources.source_words(comparison))])
    return ("\ufeff" + out.getvalue()).encode("utf-8", "replace")


def web_page(comparison: Comparison, sources: Sources) -> bytes:
    """Write a comparison as one HTML page; the evidence of a figure stands under it."""
    names = [html.escape(case.short) for case in comparison.cases]
    heads = "".join(f"<th>{name}</th>" for name in names)
    parts = [
        "<!DOCTYPE html>\n<html lang='zh-CN'><head><meta charset='utf-8'><title>案例比较</title>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<style>{_STYLE}</style></head><body><h1>案例比较：{'、'.join(names)}</h1>",
        f"<p>{html.escape(sources.source_words(comparison))}</p><ul>",
        *(f"<li>{html.escape(c.name)}：《{html.escape(c.title)}》</li>" for c in comparison.cases),
        f"</ul><h2>指标</h2><table><tr><th>指标</th>{heads}<th>全省</th><th>可比性</th></tr>",
        *(_web_row(row, comparison, sources) for row in comparison.rows),
        "</table>",
        *(_web_doubt(c.case, c.name, [f"{figure_words(i)}（{i.evidence.quote}）" for i in c.indicators])
          for c in comparison.contradictions),
        f"<h2>主题</h2><table><tr><th>主题</th>{heads}</tr>",
        *(_web_themes(comparison, sources)),
        "</table></body></html>\n",
    ]  # fmt: skip
    return "\n".join(parts).encode("utf-8", "replace")


def place(cell: Cell, sources: Sources) -> str:
    """Say where a figure stands."""
    return sources.place_words(cell.indicator.evidence.article, cell.indicator.evidence.label)


def _web_row(row: Row, comparison: Comparison, sources: Sources) -> str:
    cells = [f"<td>{html.escape(_name(row))}</td>"]
    for column, cell in enumerate((*row.cells, row.reference)):
        if cell is None:
            cells.append(f"<td class='none'>{absent_words(row, column)}</td>")
            continue
        cited = f"{cell.indicator.evidence.quote}（{place(cell, sources)}）"
        cells.append(
            f"<td>{html.escape(_words(cell, row, column))}<div class='cite'>{html.escape(cited)}</div></td>"
        )
    told = [badge(row), *differences(row, comparison.cases)]
    cells.append(f"<td>{html.escape('；'.join(told))}</td>")
    return f"<tr class='{row.comparability.value}'>" + "".join(cells) + "</tr>"


def _web_themes(comparison: Comparison, sources: Sources) -> Iterator[str]:
    for theme in comparison.themes:
        cells = []
        for passages in theme.passages:
            texts = (
                f"<p>{html.escape(sources.text(p.article, p.label))}"
                f"<span class='cite'>（{html.escape(sources.place_words(p.article, p.label))}）</span></p>"
                for p in passages
            )
            cells.append(f"<td>{''.join(texts)}</td>" if passages else "<td class='none'>没有写到</td>")
        yield f"<tr><td>{html.escape(theme.theme)}</td>{''.join(cells)}</tr>"


def _web_doubt(case: str, name: str, words: list[str]) -> str:
    told = "，".join(html.escape(word) for word in words)
    return f"<p>注意：{html.escape(case)}的“{html.escape(name)}”前后说法不一：{told}</p>"


def _name(row: Row) -> str:
    parts = [row.name, *(part for part in (row.subject, period_words(row.period)) if part)]
    return parts[0] if len(parts) == 1 else f"{parts[0]}（{'，'.join(parts[1:])}）"


def _words(cell: Cell | None, row: Row, column: int) -> str:
    if cell is None:
        return absent_words(row, column)
    told = details(cell, row)
    doubt = "（来源前后不一）" if cell.contradicted else ""
    return figure_words(cell.indicator) + (f"（{'，'.join(told)}）" if told else "") + doubt


def _told(row: Row, comparison: Comparison) -> Iterator[tuple[str, Cell]]:
    for case, cell in zip(comparison.cases, row.cells, strict=True):
        if cell is not None:
            yield case.short, cell
    if row.reference is not None:
        yield row.reference.indicator.case, row.reference


def _key(cell: Cell) -> str:
    return block_key(cell.indicator.evidence.article, cell.indicator.evidence.label)


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


FORMATS = (
    Format("md", "Markdown", markdown),
    Format("html", "网页", web_page),
    Format("csv", "表格", table),
)
"""In the order of the menu."""
