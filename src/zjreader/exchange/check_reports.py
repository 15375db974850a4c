"""The result of a manuscript check as HTML and CSV for people.

Owns: how a report reads. Everything of the manuscript's or the source's is escaped; the page loads nothing.
"""

from __future__ import annotations

import csv
import html
import io
from typing import TYPE_CHECKING, Protocol

from zjreader.domain.keys import block_key
from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.domain.quotations import FLAG_NAMES, Checked
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.exchange.reports import inert

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zjreader.domain.manuscripts import Manuscript

STATES = {
    QuoteState.EXACT: "一致",
    QuoteState.FOLDED: "仅标点、字形或空格不同",
    QuoteState.FUZZY: "文字有出入",
    QuoteState.AMBIGUOUS: "出处不止一处",
    QuoteState.NONE: "未找到",
}
_COLUMNS = (
    "文稿段落", "引文", "结果", "相似度", "出处", "作者", "篇名", "页码", "原文", "需特别核对", "说明",
)  # fmt: skip
_STYLE = (
    "body{font-family:serif;max-width:60em;margin:2em auto;line-height:1.8}"
    "table{border-collapse:collapse;width:100%}"
    "td,th{border:1px solid #ccc;padding:.4em .6em;vertical-align:top;text-align:left}"
    "del{background:#fbe0dd}ins{background:#dff3df;text-decoration:none;border-bottom:2px solid #4caf60}"
    ".g3 td:first-child{border-left:6px solid #c0392b}.g2 td:first-child{border-left:6px solid #e0a000}"
    ".flag{color:#c0392b;font-weight:bold}.place{color:#5b636d;font-size:.85em}"
)


class Report(Protocol):
    """What is reported."""

    @property
    def manuscript(self) -> Manuscript:
        """The manuscript."""
        ...

    @property
    def checked(self) -> tuple[Checked, ...]:
        """Its quotations."""
        ...


def web_page(report: Report) -> str:
    """Write a report as one HTML page, the manuscript's words and the source's side by side."""
    title = f"核对引文：{report.manuscript.name or '粘贴的文稿'}"
    parts = [
        "<!DOCTYPE html>\n<html lang='zh-CN'><head><meta charset='utf-8'>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{html.escape(title)}</title><style>{_STYLE}</style></head><body><h1>{html.escape(title)}</h1>",
        f"<p>共 {len(report.checked)} 处。红边：数字或名称有出入；黄边：文字、出处有出入或未找到。</p>",
        "<table><tr><th>文稿</th><th>引文</th><th>原文</th><th>结果</th></tr>",
        *(_row(checked) for checked in report.checked),
        "</table></body></html>\n",
    ]
    return "\n".join(parts)


def table(report: Report) -> str:
    """Write a report as CSV with a byte-order mark, so that spreadsheets read the Chinese."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for checked in report.checked:
        best = checked.best
        row = [f"第{checked.quotation.paragraph + 1}段", checked.quotation.text, _state(checked)]
        row += [f"{best.score:.2f}", _key(best), "、".join(best.authors), best.title, _pages(best), best.original]
        row += ["；".join(_flags(checked)), "".join((best.note, checked.unheld))]
        writer.writerow([inert(value) for value in row])
    return "\ufeff" + out.getvalue()


def _row(checked: Checked) -> str:
    best, quotation = checked.best, checked.quotation
    told = [f"<span class='flag'>{html.escape(text)}</span>" for text in _flags(checked)]
    told += [html.escape(text) for text in (_state(checked), best.note, checked.unheld) if text]
    source = _marked((p.op, p.original, "ins") for p in best.diff) or html.escape(best.original)
    place = f"<div class='place'>{html.escape(_source(best))}</div>"
    cells = (
        f"第{quotation.paragraph + 1}段",
        _marked((p.op, p.quoted, "del") for p in best.diff) or html.escape(quotation.text),
        source.replace("\n", "<br>") + (place if best.article else ""),
        "<br>".join(told),
    )
    return f"<tr class='g{checked.gravity}'>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _marked(parts: Iterable[tuple[str, str, str]]) -> str:
    return "".join(
        html.escape(text) if op == "equal" or not text else f"<{tag}>{html.escape(text)}</{tag}>"
        for op, text, tag in parts
    )


def _flags(checked: Checked) -> list[str]:
    return [
        f"{FLAG_NAMES[f.kind]}：{f.quoted or '（缺）'} → {f.original or '（原文没有）'}" for f in checked.flags
    ]


def _state(checked: Checked) -> str:
    """Say how the words stand; where only the source is wrong, that it is the words which agree."""
    words = STATES[checked.best.state]
    return f"文字{words}" if checked.flags and checked.best.state is QuoteState.EXACT else words


def _source(match: QuoteMatch) -> str:
    parts = ("、".join(match.authors), f"《{match.title}》", _pages(match), _key(match))
    return " ".join(part for part in parts if part)


def _key(match: QuoteMatch) -> str:
    return block_key(match.article, match.label) if match.article else ""


def _pages(match: QuoteMatch) -> str:
    return pages_in_words(page_range(match.start_page, match.end_page))
