"""Set an import report: figures, what was left out, warnings, doubts worst first, repairs, suggestions.

Owns: the order and words of the report. Places are links into the text and to the bench where they are corrected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.domain.imports import Doubt, DoubtKind, ImportReport
from zjreader.domain.spans import Span
from zjreader.services.following import asks_for_review
from zjreader.ui.document_writer import DocumentWriter, Run
from zjreader.ui.link_names import CORRECT_LINK, TOOL_LINK
from zjreader.ui.page_layout import Layout
from zjreader.ui.repair_list import repair_list
from zjreader.ui.report_parts import REASONS, Styles, place_link, table
from zjreader.viewmodels.correcting.correcting import place_words
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.typography import Typography
    from zjreader.viewmodels.pages import ReportPage

KINDS = {
    DoubtKind.JOIN: "段落拼接",
    DoubtKind.BOUNDARY: "文章起止",
    DoubtKind.TITLE: "标题",
    DoubtKind.ORDER: "先后次序",
    DoubtKind.KIND: "段落性质",
}


def report_layout(page: ReportPage, typography: Typography) -> Layout:
    """Set a report."""
    writer, styles, report = DocumentWriter(typography), Styles(typography), page.report
    writer.block(styles.kicker, Run(_tr("导入报告")))
    writer.block(styles.title, Run(said(report.title)))
    writer.block(styles.facts, Run(_figures(report)))
    _lines(writer, styles, _tr("提醒"), [_warning(text) for text in report.warnings])
    _lines(writer, styles, _tr("与原来版本的不同"), [[Run(text)] for text in report.changes])
    _doubts(writer, styles, page)
    _suggestions(writer, styles, page)
    table(writer, styles, _tr("没有收进文章的行"), {_reason(k): n for k, n in report.dropped.items()}, _tr("行"))
    repair_list(writer, styles, page)
    writer.block(styles.line, Run(""))
    return Layout.of(writer)


def _figures(report: ImportReport) -> str:
    items = [
        _tr("{0} 篇文章").format(report.articles),
        _tr("{0} 段").format(report.paragraphs),
        _tr("原文 {0} 行").format(report.lines),
        _tr("用时 {0} 秒").format(f"{report.seconds:.1f}"),
    ]
    return "　｜　".join(items)


def _lines(writer: DocumentWriter, styles: Styles, title: str, lines: list[list[Run]]) -> None:
    if not lines:
        return
    writer.block(styles.heading, Run(title))
    for runs in lines:
        writer.block(styles.line, *runs)


def _doubts(writer: DocumentWriter, styles: Styles, page: ReportPage) -> None:
    doubts = sorted(page.report.doubts, key=lambda doubt: doubt.confidence)
    title = _tr("拿不准的地方（{0}），最拿不准的在前").format(len(doubts)) if doubts else _tr("没有拿不准的地方")
    writer.block(styles.heading, Run(title))
    for doubt in doubts:
        writer.block(styles.line, Run(_tr(KINDS[doubt.kind]) + "　", bold=True), Run(said(doubt.message)))
        writer.block(styles.place, *_place(page, doubt))


def _place(page: ReportPage, doubt: Doubt) -> list[Run]:
    runs = []
    if doubt.article:
        title = page.titles.get(doubt.article, doubt.article)
        runs.append(Run(title, role="accent", link=place_link(doubt.article, doubt.label)))
    if doubt.lines:
        runs.append(Run(("　" if runs else "") + _tr("原文第 {0} 行").format(_span(doubt.lines))))
    runs.append(Run("　" + _tr("把握 {0}%").format(round(doubt.confidence * 100))))
    place = place_words(doubt.article or page.report.issue, doubt.label, min(doubt.lines, default=0))
    runs.append(Run("　　" + _tr("去整理"), role="accent", link=CORRECT_LINK + place))
    return runs


def _warning(text: str) -> list[Run]:
    """Set a warning; one that sends the reader to the review list leads there."""
    runs = [Run(said(text))]
    if asks_for_review((text,)):
        runs.append(Run("　" + _tr("去核对"), role="accent", link=TOOL_LINK + "review"))
    return runs


def _suggestions(writer: DocumentWriter, styles: Styles, page: ReportPage) -> None:
    found = page.report.suggestions
    if not found:
        return
    writer.block(styles.heading, Run(_tr("疑似误植（{0}），没有改动").format(len(found))))
    for item in found:
        writer.block(styles.line, Run(f"“{item.printed}”→“{item.proposed}”　", bold=True), Run(said(item.message)))
        title = page.titles.get(item.article, item.article)
        span = Span(item.start, item.start + len(item.printed))
        writer.block(styles.place, Run(title, role="accent", link=place_link(item.article, item.label, span)))


def _reason(key: str) -> str:
    return _tr(REASONS.get(key, key))


def _span(lines: tuple[int, ...]) -> str:
    low, high = min(lines), max(lines)
    return str(low) if low == high else f"{low}—{high}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("report_document", text)
