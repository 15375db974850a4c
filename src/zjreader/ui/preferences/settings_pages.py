"""The settings, page below page, as their declarations tell.

Owns: the rows in their pages, hiding what a search does not find, and resetting a page or all of them.
"""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from zjreader.services.settings import Settings
from zjreader.ui.page_head import MARGIN
from zjreader.ui.preferences.fields import SettingRow
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.said import said
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

HEAD_PX = 15
WIDTH = 640


class SettingsPages(QScrollArea):
    """All settings."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget) -> None:
        """Make a row for every declared setting."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._desk = desk
        self._language = desk.appearance.settings.language
        holder = QWidget(self)
        holder.setObjectName("page")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, MARGIN, MARGIN)
        column.setSpacing(0)
        self.rows = [SettingRow(f, desk.appearance, look, holder) for f in fields(Settings)]
        self._heads: dict[str, QWidget] = {}
        for page in dict.fromkeys(row.page for row in self.rows):
            self._heads[page] = self._head(page, holder)
            column.addWidget(self._heads[page])
            for row in self.rows:
                if row.page == page:
                    row.setMaximumWidth(WIDTH)
                    column.addWidget(row)
        self.reopen = self._reopen_line(holder)
        column.insertWidget(column.indexOf(self._row("language")) + 1, self.reopen)
        column.addStretch()
        self.setWidget(holder)
        desk.appearance.changed.connect(self._offer_reopening)
        self._offer_reopening()

    @property
    def pages(self) -> tuple[str, ...]:
        """The pages in their order, as declared."""
        return tuple(self._heads)

    def show_page(self, page: str) -> None:
        """Scroll to a page."""
        self.verticalScrollBar().setValue(self._heads[page].y())

    def filter(self, words: str) -> frozenset[str]:
        """Show the rows that hold all words, and give their pages."""
        wanted = words.lower().split()
        shown = set()
        for row in self.rows:
            fits = all(w in f"{row.words} {said(row.page).lower()}" for w in wanted)
            row.setVisible(fits)
            if fits:
                shown.add(row.page)
        for page, head in self._heads.items():
            head.setVisible(page in shown)
        self._offer_reopening()
        return frozenset(shown)

    def reset(self, page: str = "") -> None:
        """Give a page's settings their defaults; all settings when none is named."""
        defaults = {f.name: f.default for f in fields(Settings) if page in ("", f.metadata["page"])}
        self._desk.appearance.set(**defaults)

    def _row(self, name: str) -> SettingRow:
        return next(row for row in self.rows if row.name == name)

    def _head(self, page: str, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 22 if self._heads else 0, 0, 4)
        title = QLabel(said(page), head)
        title.setFont(interface_font(HEAD_PX, bold=True))
        back = QPushButton(self.tr("还原这一节"), head)
        back.setProperty("role", "link")
        back.setAccessibleName(self.tr("还原这一节：{0}").format(said(page)))
        back.clicked.connect(lambda: self.reset(page))
        line.addWidget(title)
        line.addSpacing(8)
        line.addWidget(back)
        line.addStretch()
        return head

    def _reopen_line(self, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 6)
        words = QLabel(self.tr("重新打开窗口之后换成这种语言；标签页和位置都会留着。"), box)
        words.setWordWrap(True)
        words.setMaximumWidth(WIDTH - 160)
        button = QPushButton(self.tr("现在重新打开"), box)
        button.clicked.connect(lambda: self._desk.shell.ask(Ask.REOPEN))
        line.addWidget(words, 1)
        line.addWidget(button)
        box.setMaximumWidth(WIDTH)
        return box

    def _offer_reopening(self) -> None:
        other = self._desk.appearance.settings.language != self._language
        self.reopen.setVisible(other and not self._row("language").isHidden())
