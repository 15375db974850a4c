"""The comparison's page: its cases on top, four ways to see them below.

Owns: the choice between 指标, 主题, 全文 and 图表 (each made when first shown), the card with the evidence, and
telling the tab its title. What is compared and how stands in the ComparisonPage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from zjreader.commands.cases import PARTS
from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.errors import ReaderError
from zjreader.domain.spans import Span
from zjreader.ui.comparing.chart_view import ChartView
from zjreader.ui.comparing.compare_export import CompareExport
from zjreader.ui.comparing.compare_header import CompareHeader
from zjreader.ui.comparing.evidence_card import EvidenceCard
from zjreader.ui.comparing.matrix_view import MatrixView
from zjreader.ui.comparing.texts_view import TextsView
from zjreader.ui.comparing.themes_view import ThemesView
from zjreader.ui.focus import lead
from zjreader.ui.page_head import MARGIN, TOP
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.belonging import OwnTasks
from zjreader.viewmodels.notices import Notice, Tone
from zjreader.viewmodels.pages import Target

if TYPE_CHECKING:
    from zjreader.domain.comparison import Cell, Row
    from zjreader.domain.studies import Evidence, Indicator
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class CompareView(ToolView):
    """A comparison in a tab."""

    def __init__(self, desk: Desk, look: Look, argument: str, prompter: Prompter) -> None:
        """Show what ``argument`` names: articles of cases, joined by plus signs."""
        super().__init__()
        self._desk = desk
        self._look = look
        self.page = desk.cases.page(argument)
        self.adopt(self.page)
        self.header = CompareHeader(self.page, look, self)
        self.stack = QStackedWidget(self)
        self.matrix = MatrixView(self.page, look, self)
        self.message = QLabel(self)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setProperty("role", "muted")
        self.stack.addWidget(self.message)
        self.stack.addWidget(self.matrix)
        self._parts: dict[str, QWidget] = {"matrix": self.matrix}
        self.part = "matrix"
        self.card = EvidenceCard(self.page, look, self)
        self.export = CompareExport(self.page, desk, prompter, self._chart, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, TOP, MARGIN, 0)
        column.setSpacing(10)
        column.addWidget(self.header)
        column.addWidget(self.stack, 1)
        lead(self, self.matrix)
        self._join()

    def _join(self) -> None:
        self.header.part_chosen.connect(self._choose)
        self.header.menu_asked.connect(self.export.open_menu)
        self.matrix.evidence_asked.connect(self._show_evidence)
        self.matrix.figures_wanted.connect(
            lambda: self._desk.cases.do(lambda: self.page.casing.restore_figures(self.page.articles))
        )
        self.matrix.verticalScrollBar().valueChanged.connect(self.card.hide)
        self.page.changed.connect(self._refresh)
        self.page.cases_changed.connect(lambda: self.argument_changed.emit("+".join(self.page.articles)))
        self.card.closed.connect(self._back_to_cell)
        self.card.open_asked.connect(self.open_original)
        self.card.copy_asked.connect(self._copy)
        self.card.shown.connect(self._fetch_notes)
        self.card.note_asked.connect(self._write_note)
        self.card.hide_asked.connect(lambda i: self._desk.cases.do(lambda: self.page.casing.hide_figure(i)))
        self.card.change_asked.connect(
            lambda i, fields: self._desk.cases.do(lambda: self.page.casing.change_figure(i, fields))
        )

    def begin(self) -> None:
        """Fetch what is compared."""
        self.page.load()

    def go_to(self, place: str) -> None:
        """Show one of the parts."""
        if place in dict(PARTS):
            self._choose(place)

    def leave(self) -> None:
        """Put the card away."""
        self.card.hide()

    def retire(self) -> None:
        """Fetch and listen no more."""
        self.page.close()

    def focus_first(self) -> None:
        """Go to what is on view."""
        (self.stack.currentWidget() or self).setFocus()

    def export_page(self) -> None:
        """Offer the formats."""
        self.export.open_menu(self.header.more)

    def print_page(self) -> None:
        """Print what is on view."""
        self.export.print_out()

    def open_original(self, indicator: Indicator) -> None:
        """Open the article at the words, marked; back leads here again."""
        evidence = indicator.evidence
        span = Span(evidence.start, evidence.end)
        self._desk.open_article(evidence.article, Target(evidence.label, span.start, span.end, third=True))
        reader = self._desk.tabs.current
        if reader is not None:
            reader.plan_marks(evidence.article, {evidence.label: (span,)}, (evidence.label, span))

    def _chart(self) -> ChartView | None:
        view = self._parts.get("chart") if self.part == "chart" else None
        return view if isinstance(view, ChartView) else None

    def _choose(self, part: str) -> None:
        self._show(part)
        self.place_changed.emit(part)

    def _show(self, part: str) -> None:
        self.part = part
        self.card.hide()
        self.header.show_part(part)
        if self.page.comparison is None:
            return
        if part not in self._parts:
            view = self._make(part)
            self._parts[part] = view
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(self._parts[part])
        lead(self, self._parts[part])

    def _make(self, part: str) -> QWidget:
        if part == "themes":
            return ThemesView(self.page, self._desk, self._look, self)
        if part == "texts":
            return TextsView(self.page, self._desk, self._look, self)
        return ChartView(self.page, self._look, self)

    def _refresh(self) -> None:
        comparison = self.page.comparison
        if comparison is None:
            error = self.page.error
            told = f"{error.message}\n{error.hint}" if isinstance(error, ReaderError) else str(error)
            self.message.setText(told)
            self.stack.setCurrentWidget(self.message)
            return
        waited = self.message.hasFocus()
        self._show(self.part)
        if waited:
            self.focus_first()  # the comparison that was gone to is here
        names = " · ".join(case.short for case in comparison.cases)
        self.title_changed.emit(self.tr("比较：{0}").format(names))
        shared = sum(row.shared > 1 for row in comparison.rows)
        counts = (len(comparison.cases), len(comparison.rows), shared)
        self.status_changed.emit(self.tr("{0} 个案例　{1} 项指标　共有 {2} 项").format(*counts))

    def _show_evidence(self, cell: Cell, _row: Row, rect: QRect) -> None:
        corner = self.matrix.viewport().mapTo(self, rect.topLeft())
        self.card.open_beside(cell, QRect(corner, rect.size()))

    def _back_to_cell(self) -> None:
        if self.isVisible() and self.part == "matrix":
            self.matrix.setFocus()

    def _copy(self, indicator: Indicator) -> None:
        """Put the quotation with its citation on the clipboard."""
        evidence, citing = indicator.evidence, self._desk.services.citing
        place = f"{evidence.article}#{evidence.label}" if evidence.label else evidence.article

        def done(text: str) -> None:
            self._desk.notices.copied.emit(text)
            self._desk.notices.show(Notice(Tone.DONE, self.tr("已复制引文和出处。")))

        def work(_check: object, _progress: object) -> str:
            return citing.quote(place, evidence.quote, "gbt7714")

        self._desk.tasks.run("read", work, done, self._desk.notices.fail)

    def _write_note(self, indicator: Indicator, text: str) -> None:
        """Keep a note with the words: an ordinary annotation of the article."""
        loaded, evidence, annotating = self.page.loaded, indicator.evidence, self._desk.services.annotating
        if loaded is None:
            return
        article = loaded.articles[evidence.article]
        place = TextPositionSelector(evidence.label, evidence.start, evidence.label, evidence.end)
        change = ChangeSet(frozenset({Kind.ANNOTATIONS}), frozenset({article.key}))
        self._desk.undo.do(lambda: annotating.mark(article, place, note=text), change)
        self._desk.notices.show(Notice(Tone.DONE, self.tr("笔记已记在原文上。")))

    def _fetch_notes(self, indicator: Indicator) -> None:
        """Show with a figure what the reader wrote on its words."""
        evidence, annotating = indicator.evidence, self._desk.services.annotating

        def work(_check: object, _progress: object) -> list[str]:
            return [a.note for a in annotating.of_article(evidence.article) if a.note and _touches(a, evidence)]

        def done(notes: list[str]) -> None:
            self.card.show_notes(indicator, notes)

        OwnTasks(self._desk.tasks, self).run("read", work, done, self._desk.notices.fail)


def _touches(annotation: Annotation, evidence: Evidence) -> bool:
    """Tell whether an annotation lies on words."""
    place = annotation.position
    if place is None or place.label != evidence.label:
        return False
    end = place.end if place.end_label == place.label else evidence.end + 1
    return place.start < evidence.end and evidence.start < end
