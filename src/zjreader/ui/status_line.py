"""The bottom line: the place in the text, background work with a cancel cross, that nothing is online."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QWidget

from zjreader.domain.page_words import page_range, pages_in_words
from zjreader.ui.reader_document import is_digest, minutes
from zjreader.viewmodels.pages import ArticlePage, IssuePage, ToolPage
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from zjreader.ui.finding.cite_light import CiteLight
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk
    from zjreader.viewmodels.reader import Reader

LEAST_WORDS = 60
"""Pixels for the words of a work in the narrowest window."""


class _Cut(QLabel):
    """A label that gives way: its words end with … where the window is too narrow for them."""

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as a few characters."""
        return QSize(LEAST_WORDS, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        role, enabled = self.foregroundRole(), self.isEnabled()
        self.style().drawItemText(painter, self.rect(), self.alignment(), self.palette(), enabled, shown, role)
        painter.end()


class WorkMeter(QWidget):
    """The oldest background work: its title, step, progress and a cancel cross."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the works."""
        super().__init__(parent)
        self._works = desk.works
        self.label = _Cut(self)
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 4)
        self.bar.setRange(0, 1000)
        self.cancel = look.tool("x", self.tr("取消"), self, size=14)
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.label, self.bar, self.cancel):
            row.addWidget(widget)
        self._works.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how far the work is."""
        works = self._works.all
        self.setVisible(bool(works))
        if works:
            work = works[0]
            self.label.setText(" · ".join(filter(None, [said(work.title), said(work.step)])))
            self.label.setToolTip(self.label.text())
            self.bar.setValue(round(work.fraction * 1000))
            self.bar.setAccessibleName(said(work.title))
            self.cancel.setVisible(work.cancel is not None)

    def _cancel(self) -> None:
        works = self._works.all
        if works and works[0].cancel is not None:
            works[0].cancel()


class StatusLine(QFrame):
    """The bottom line."""

    light: CiteLight

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the reader on view."""
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setFixedHeight(26)
        self._desk = desk
        self._reader: Reader | None = None
        self.place = QLabel(self)
        self.place.setAccessibleName(self.tr("位置"))
        self.meter = WorkMeter(desk, look, self)
        offline = QLabel(self.tr("离线"), self)
        offline.setToolTip(self.tr("浙读不连接网络，所有内容都在这台电脑上。"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        row.addWidget(self.place)
        row.addStretch()
        row.addWidget(self.meter)
        row.addWidget(offline)
        desk.tabs.current_changed.connect(self._attach)
        desk.tabs.shown.connect(self.refresh)
        self._attach()

    def add_light(self, light: CiteLight) -> None:
        """Show before the last word whether the article can be cited."""
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(row.count() - 1, light)
        self.light = light

    def refresh(self) -> None:
        """Tell the place."""
        reader = self._desk.tabs.current
        self.place.setText("　".join(self._parts(reader)) if reader is not None else "")

    def _attach(self) -> None:
        if self._reader is not None and self._reader in self._desk.tabs.readers:
            self._reader.place_changed.disconnect(self.refresh)
        self._reader = self._desk.tabs.current
        if self._reader is not None:
            self._reader.place_changed.connect(self.refresh)
        self.refresh()

    def _parts(self, reader: Reader) -> list[str]:
        content = reader.content
        if isinstance(content, IssuePage):
            return [self.tr("{0} 篇").format(content.issue.articles)]
        if isinstance(content, ToolPage):
            return [said(content.status)]
        if not isinstance(content, ArticlePage):
            return []
        article = content.article
        pages = page_range(article.start_page, article.end_page)
        parts = [said(pages_in_words(pages))] if pages else []
        chars = sum(len(b.text) for b in article.body if not is_digest(content, b))
        if chars:
            parts.append(f"{round(reader.fraction * 100)}%")
            left = chars * (1 - reader.fraction)
            parts.append(
                self.tr("还要约 {0} 分钟").format(minutes(round(left))) if left > 1 else self.tr("已到文末")
            )
        return parts
