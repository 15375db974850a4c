"""The themes: each case's paragraphs in a column, kept in step by theme.

Owns: the list of themes, the columns and their step, the legend, and what a dragged paragraph means. When one
column comes to another theme the others go to it; within a theme each column is read on its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.studies import Evidence, Passage
from zjreader.ui.comparing.figure_form import FigureForm
from zjreader.ui.comparing.theme_column import ThemeColumn
from zjreader.ui.comparing.theme_list import JumpList
from zjreader.ui.focus import lead
from zjreader.ui.menus import RoundMenu
from zjreader.ui.typography import INTERFACE_PX
from zjreader.viewmodels.comparing.theme_columns import columns
from zjreader.viewmodels.pages import Target
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.spans import Span
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage
    from zjreader.viewmodels.desk import Desk

NARROWEST = 220


class ThemesView(QWidget):
    """The columns."""

    def __init__(self, page: ComparisonPage, desk: Desk, look: Look, parent: QWidget) -> None:
        """Follow a comparison."""
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._look = look
        self._leading = False
        self.columns: list[ThemeColumn] = []
        self.jumps = JumpList(look, self)
        self.jumps.dropped.connect(self._put_under)
        self.jumps.currentRowChanged.connect(self.go)
        self.together = QCheckBox(self.tr("按主题同步"), self)
        self.together.setChecked(True)
        self.together.setToolTip(self.tr("一栏翻到某个主题，其他各栏也翻到这个主题；取消后各栏自由滚动。"))
        self.marked = QCheckBox(self.tr("标出用词"), self)
        self.marked.setChecked(True)
        self.marked.toggled.connect(self._mark)
        self._legend = QLabel(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self.form = FigureForm(page, look, self)
        self.form.entered.connect(self._keep_figure)
        page.changed.connect(self.refresh)
        page.terms_changed.connect(self._take_terms)
        look.typography_changed.connect(self._dress)
        self.refresh()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._legend)
        head.addStretch()
        head.addWidget(self.marked)
        head.addWidget(self.together)
        body = QHBoxLayout()
        body.setSpacing(8)
        body.addWidget(self.jumps)
        body.addWidget(self._area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(body, 1)

    def refresh(self) -> None:
        """Set the paragraphs of the moment, staying at the theme."""
        loaded = self._page.loaded
        if loaded is None:
            return
        step = max(0, self.jumps.currentRow())
        holder = QWidget(self._area)
        holder.setObjectName("panes")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.columns = []
        for column in columns(loaded):
            text = ThemeColumn(column, self._look, self.passage_menu, holder)
            text.dropped.connect(self._put_under)
            text.verticalScrollBar().valueChanged.connect(lambda _v, c=text: self._follow(c))
            text.zoom_asked.connect(self._desk.appearance.zoom)
            name = QLabel(column.case.short, holder)
            name.setObjectName("pane_name")
            part = QVBoxLayout()
            part.setSpacing(0)
            part.addWidget(name)
            part.addWidget(text, 1)
            text.setMinimumWidth(NARROWEST)
            row.addLayout(part, 1)
            self.columns.append(text)
        self._area.setWidget(holder)
        lead(self, self.columns[0])
        self._list(step)
        self._dress()
        self._page.fetch_terms()

    def go(self, step: int) -> None:
        """Bring all columns to a theme."""
        self._bring(self.columns, step)

    def passage_menu(self, passage: Passage, selected: Span | None = None) -> QMenu:
        """Make the menu of a paragraph and of what is selected in it."""
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("打开原文"), lambda: self._open(passage))
        add = menu.addAction(self.tr("把选中的话补录为指标…"), lambda: self._add_figure(passage, selected))
        add.setEnabled(selected is not None)
        sub = menu.add_sub(self.tr("移到主题"))
        for theme in self._page.themes(passage.theme):
            action = sub.addAction(said(theme))
            action.setEnabled(theme != passage.theme)
            action.triggered.connect(lambda _=False, t=theme: self._put_under(passage.article, passage.label, t))
        return menu

    def _put_under(self, article: str, label: str, theme: str) -> None:
        casing = self._page.casing
        self._desk.cases.do(lambda: casing.set_theme(article, label, theme))

    def _add_figure(self, passage: Passage, selected: Span | None) -> None:
        """Open the form for a figure that was not found."""
        case, loaded = self._page.case(passage.article), self._page.loaded
        if selected is None or case is None or loaded is None:
            return
        text = loaded.sources.text(passage.article, passage.label)
        quote = text[selected.start : selected.end]
        evidence = Evidence(passage.article, passage.label, selected.start, selected.end, quote)
        self.form.open_for(evidence, passage.theme)

    def _keep_figure(self, evidence: Evidence, fields: dict[str, object]) -> None:
        case, casing = self._page.case(evidence.article), self._page.casing
        if case is not None:
            self._desk.cases.do(lambda: casing.add_figure(case, evidence, fields))

    def _open(self, passage: Passage) -> None:
        self._desk.open_article(passage.article, Target(passage.label, third=True))

    def _list(self, step: int) -> None:
        comparison = self._page.comparison
        self.jumps.blockSignals(True)
        self.jumps.clear()
        for theme in comparison.themes if comparison is not None else ():
            self.jumps.add(theme.theme, sum(bool(found) for found in theme.passages))
        self.jumps.fit()
        self.jumps.setCurrentRow(min(step, self.jumps.count() - 1))
        self.jumps.blockSignals(False)

    def _dress(self) -> None:
        """Set the columns in the type of the moment."""
        for name in self._area.findChildren(QLabel, "pane_name"):
            name.setFont(self._look.typography.sans(INTERFACE_PX, bold=True))
        self._leading = True
        step = max(0, self.jumps.currentRow())
        for column in self.columns:
            column.set_column(marked=self.marked.isChecked())
            column.go(step)
        self._leading = False
        roles = self._look.theme.roles
        own = f'<span style="text-decoration:underline;color:{roles["muted"]}">{self.tr("一地特有的词")}</span>'
        shared = (
            f'<span style="background-color:{roles["accent_soft"]}">&nbsp;{self.tr("各地共用的词")}&nbsp;</span>'
        )
        self._legend.setText(f"{own}　{shared}")
        self._legend.setVisible(self.marked.isChecked())

    def _take_terms(self) -> None:
        loaded = self._page.loaded
        if loaded is not None:
            for text, column in zip(self.columns, columns(loaded), strict=True):
                text.column = column
            self._mark(self.marked.isChecked())

    def _mark(self, on: bool) -> None:
        for column in self.columns:
            column.mark(on=on)
        self._legend.setVisible(on)

    def _follow(self, leader: ThemeColumn) -> None:
        """Bring the others along when one came to another theme."""
        if self._leading:
            return
        step = leader.present()
        if step != leader.step:
            leader.step = step
            if self.together.isChecked():
                self._bring([column for column in self.columns if column is not leader], step)
                self.jumps.blockSignals(True)
                self.jumps.setCurrentRow(step)
                self.jumps.blockSignals(False)

    def _bring(self, targets: Sequence[ThemeColumn], step: int) -> None:
        self._leading = True
        for column in targets:
            column.go(step)
        self._leading = False
