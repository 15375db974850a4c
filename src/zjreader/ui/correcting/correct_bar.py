"""What stands above the panes: which article, which rows, the doubts, and the buttons of all actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.chooser import Chooser
from zjreader.ui.correcting.deeds import DEEDS, Deed, kind_menu
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.overflow_row import OverflowRow
from zjreader.ui.page_head import LINK_INSET, MARGIN, page_title
from zjreader.viewmodels.correcting.sheet import Show
from zjreader.viewmodels.correcting.wishes import Wish
from zjreader.viewmodels.said import noted

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.correcting.bench import Bench
    from zjreader.viewmodels.correcting.hands import Hands

GAP = 4
LEAST = 5
"""Characters of an article's title that are seen in the narrowest window."""
WIDEST = 220
"""Of the choice of an article, in pixels."""


class CorrectBar(QFrame):
    """The bar.

    Signals:
        article_chosen: Another article is wanted (its key; empty for all).
    """

    article_chosen = Signal(str)

    def __init__(self, bench: Bench, hands: Hands, look: Look, parent: QWidget | None = None) -> None:
        """Follow the bench."""
        super().__init__(parent)
        self.setObjectName("correct_bar")
        self._bench, self._hands, self._look = bench, hands, look
        self._title = page_title(self.tr("整理"), self)
        self.articles = Chooser(look, self)
        self.articles.setAccessibleName(self.tr("整理哪一篇"))
        self.articles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.articles.setMinimumContentsLength(LEAST)
        self.articles.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.articles.setMaximumWidth(WIDEST)
        self.articles.activated.connect(lambda row: self.article_chosen.emit(self.articles.itemData(row)))
        self._shows = QButtonGroup(self)
        self.shows = {show: self._show_button(show) for show in Show}
        self.previous = look.tool("chevron-up", self.tr("上一处存疑（Shift+F4）"), self)
        self.next = look.tool("chevron-down", self.tr("下一处存疑（F4）"), self)
        self.previous.clicked.connect(lambda: bench.step_doubt(-1))
        self.next.clicked.connect(lambda: bench.step_doubt(1))
        self.meta = self._button(self.tr("刊物信息…"), lambda: hands.ask(Wish.ISSUE))
        self.made = self._button("", lambda: hands.ask(Wish.LIST))
        self.deeds = {deed.id: self._deed_button(deed) for deed in DEEDS}
        self._lay_out()
        bench.changed.connect(self.refresh)
        bench.listed.connect(self.refresh)
        bench.moved.connect(self._refresh_deeds)
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the bench."""
        sheet, bench = self._bench.sheet, self._bench
        if sheet is None:
            self.setEnabled(False)
            return
        self.setEnabled(True)
        titles = [(self.tr("全期各篇"), ""), *((a.title, a.key) for a in sheet.issue.articles)]
        if titles != [
            (self.articles.itemText(n), self.articles.itemData(n)) for n in range(self.articles.count())
        ]:
            self.articles.clear()
            for title, key in titles:
                self.articles.addItem(title, key)
        self.articles.setCurrentIndex(self.articles.findData(bench.article))
        words = {
            Show.ALL: self.tr("全部"),
            Show.DOUBTS: self.tr("只看存疑 {0}").format(sheet.doubtful),
            Show.LEFT_OUT: self.tr("未采用的各行 {0}").format(len(sheet.left_out)),
        }
        for show, button in self.shows.items():
            button.setText(words[show])
            button.setChecked(bench.show is show)
        for step in (self.previous, self.next):
            step.setEnabled(sheet.doubtful > 0)
        self.made.setText(self.tr("更正记录 {0}").format(len(bench.corrections)))
        self._share_out()
        self._refresh_deeds()

    def _refresh_deeds(self, _by: object = None) -> None:
        for deed in DEEDS:
            self.deeds[deed.id].setEnabled(deed.can(self._hands))

    def _lay_out(self) -> None:
        first = FlowLayout(gap=GAP)
        first.setContentsMargins(LINK_INSET, 0, 0, 0)
        first.add(self._title, self.articles, self.shows[Show.ALL])
        doubts = first.add_together(self.shows[Show.DOUBTS], self.previous, self.next)
        first.add(self.shows[Show.LEFT_OUT])
        first.add_stretch()
        first.add(self.meta, self.made)
        self._shown = (self._title, self.articles, self.shows[Show.ALL], doubts, self.shows[Show.LEFT_OUT])
        self.row = OverflowRow(self)
        self.row.add(*self.deeds.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN - LINK_INSET, 8, MARGIN, 4)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to two rows: what has no room in the first goes into the menu of the second."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Give up, one after the other, what else would begin another row: the tab says what page this is."""
        late = [self.meta, self.made]
        spare = self.width() - 2 * MARGIN - sum(w.sizeHint().width() + GAP for w in self._shown) + GAP
        kept = spare >= sum(button.sizeHint().width() + GAP for button in late)
        for widget, shown in ((self.meta, kept), (self.made, kept), (self._title, spare >= 0)):
            if widget.isHidden() == shown:
                widget.setVisible(shown)
        self.row.take_in([] if kept else late)

    def _show_button(self, show: Show) -> QPushButton:
        button = self._button("", lambda: self._bench.look_at(self._bench.article, show))
        button.setProperty("role", "choice")
        button.setCheckable(True)
        self._shows.addButton(button)
        return button

    def _deed_button(self, deed: Deed) -> QPushButton:
        title = self.tr(deed.title)
        button = self._button(title, lambda: deed.run(self._hands))
        button.setProperty("role", "link")
        button.setToolTip(noted(title.rstrip("…"), deed.keys))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if deed.menu:
            menu = kind_menu(self._hands, self)
            button.clicked.disconnect()
            button.setMenu(menu)
        return button

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text, self)
        if callable(run):
            button.clicked.connect(lambda _on=False: run())
        return button
