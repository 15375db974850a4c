"""The articles of the compared cases, whole, in parallel panes.

Owns: a pane for each case, set as the reader sets it, and keeping the panes in step by heading: when one comes to
its n-th heading, the others go to theirs. Steps, not scrolling, are followed, so that each can be read on its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from zjreader.domain.keys import issue_of
from zjreader.domain.library import Article, BlockKind, Edition, IssueSummary
from zjreader.ui.focus import lead
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.ui.reader_document import article_layout
from zjreader.ui.typography import INTERFACE_PX
from zjreader.viewmodels.pages import ArticlePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.studies import CaseStudy
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage
    from zjreader.viewmodels.desk import Desk

NAME_SIDE = 14
"""Room that the style sheet leaves beside a column's name."""
NARROWEST = 270
"""Least width of a pane; more panes than fit are scrolled sideways."""


MARGIN = 14
SIZE = 0.92
"""Type size in a pane, in parts of the reader's."""


class Pane(QWidget):
    """One article."""

    def __init__(self, case: CaseStudy, page: ArticlePage, look: Look, parent: QWidget) -> None:
        """Set an article."""
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self.case = case
        self._page = page
        self._look = look
        self.browser = ReaderBrowser(self, MARGIN)
        self.browser.setAccessibleName(case.name)
        self.name = name = QLabel(case.short, self)
        name.setObjectName("pane_name")
        self.browser.place_changed.connect(lambda: name.setIndent(max(1, self.browser.text_left() - NAME_SIDE)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(name)
        column.addWidget(self.browser, 1)
        self.headings: list[str] = [b.label for b in page.article.body if b.kind is BlockKind.HEADING]
        self.step = 0
        look.typography_changed.connect(self.set_text)
        self.set_text()

    def set_text(self) -> None:
        """Set the article in the type of the moment."""
        look = self._look.typography
        self.name.setFont(look.sans(INTERFACE_PX, bold=True))
        typography = replace(look, zoom=round(look.zoom * SIZE))
        self.browser.show_layout(article_layout(self._page, typography, digest=False), typography)

    def present(self) -> int:
        """Tell how many headings lie at or above the top line."""
        layout = self.browser.page_layout
        top = self.browser.top_position()
        found = [layout.position(label, 0) for label in self.headings] if layout is not None else []
        return sum(position is not None and position <= top for position in found)

    def go(self, step: int) -> None:
        """Go to a heading, counted from 1; 0 is the top. Beyond the last one it stays."""
        self.step = step
        layout = self.browser.page_layout
        if step == 0:
            self.browser.verticalScrollBar().setValue(0)
        elif layout is not None and step <= len(self.headings):
            position = layout.position(self.headings[step - 1], 0)
            if position is not None:
                self.browser.scroll_to(position)


class TextsView(QWidget):
    """The panes."""

    def __init__(self, page: ComparisonPage, desk: Desk, look: Look, parent: QWidget) -> None:
        """Follow a comparison."""
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._look = look
        self.panes: list[Pane] = []
        self._leading = False
        self.together = QCheckBox(self.tr("按小标题同步"), self)
        self.together.setChecked(True)
        self.together.setToolTip(self.tr("一栏翻到第几个小标题，其他各栏也翻到第几个；取消后各栏自由滚动。"))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.together, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._area, 1)
        page.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Set the articles of the cases of the moment."""
        loaded = self._page.loaded
        if loaded is None:
            return
        holder = QWidget(self._area)
        holder.setObjectName("panes")
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        self.panes = []
        for case in loaded.comparison.cases:
            article = loaded.articles[case.article]
            pane = Pane(case, ArticlePage(article, self._summary(article)), self._look, holder)
            pane.browser.verticalScrollBar().valueChanged.connect(lambda _v, p=pane: self._follow(p))
            pane.browser.link_activated.connect(self._open)
            pane.browser.zoom_asked.connect(self._desk.appearance.zoom)
            row.addWidget(pane, 1)
            self.panes.append(pane)
        self._area.setWidget(holder)
        lead(self, self.panes[0].browser)

    def go(self, step: int) -> None:
        """Bring all panes to a heading."""
        self._bring(self.panes, step)

    def _summary(self, article: Article) -> IssueSummary:
        key = issue_of(article.key)
        summary = self._desk.library.summary(key)
        assert self._page.loaded is not None
        return summary or IssueSummary(self._page.loaded.issues[key], Edition.FULL, 0, 0)

    def _follow(self, leader: Pane) -> None:
        """Bring the others along when one came to another heading."""
        if self._leading or not self.together.isChecked():
            return
        step = leader.present()
        if step != leader.step:
            leader.step = step
            self._bring([pane for pane in self.panes if pane is not leader], step)

    def _bring(self, panes: Sequence[Pane], step: int) -> None:
        self._leading = True
        for pane in panes:
            pane.go(step)
        self._leading = False

    def _open(self, link: str, new_tab: bool) -> None:
        self._desk.open_article(link.removeprefix("zjreader:"), new_tab=new_tab)
