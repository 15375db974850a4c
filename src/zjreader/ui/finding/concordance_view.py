"""The page of hits as lines aligned on the word, with the number of lines of each article as bars.

Owns: the table and its delegate, the bars, sorting and context, copying and exporting. A line opens its place; a
bar keeps the lines of one article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from zjreader.domain.concordance import Line, LineOrder
from zjreader.domain.errors import ReaderError
from zjreader.domain.spans import Span
from zjreader.ui.finding.count_bars import CountBars
from zjreader.ui.finding.line_delegate import LineDelegate
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.focus import lead
from zjreader.ui.page_head import MARGIN, TOP, HeadRow, page_title
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.finding.concordance import CONTEXTS, LINE, MOST, Concordancer
from zjreader.viewmodels.pages import Page, PageKind, Target
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

ORDERS = {
    LineOrder.PLACE: "原文次序",
    LineOrder.LEFT: "按上文",
    LineOrder.RIGHT: "按下文",
    LineOrder.WORD: "按命中",
}
BARS = 280


class LinesView(QListView):
    """The lines; a double click or Enter opens one, the middle button in a new tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open by a double click."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.activated.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter; leave copying to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ConcordanceView(ToolView):
    """The page."""

    def __init__(
        self, desk: Desk, look: Look, argument: str, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        """Fetch the lines of a query."""
        super().__init__(parent)
        self._desk = desk
        self._prompter = prompter
        searching, fail = desk.services.searching, desk.notices.fail
        self.lines = Concordancer(searching, desk.tasks, lambda: desk.search.folding, fail, argument)
        self.adopt(self.lines)
        self.title = page_title("", self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.view = LinesView(self)
        self.view.setModel(self.lines.model)
        self.delegate = LineDelegate(self.view, look, lambda: self.lines.context)
        self.view.setItemDelegate(self.delegate)
        self.view.setAccessibleName(self.tr("语境索引"))
        self.bars = CountBars(look, self)
        self.orders: dict[LineOrder, QPushButton] = {}
        self._lay_out()
        lead(self, self.view)
        self.view.activated.connect(self._open)
        self.bars.chosen.connect(self.lines.keep_to)
        self.lines.changed.connect(self._refresh)
        look.typography_changed.connect(self.view.doItemsLayout)
        self.lines.load()
        self._refresh()

    def begin(self) -> None:
        """Tell what is known already: whoever made the page listens from now on."""
        self._refresh()

    def _lay_out(self) -> None:
        self._split = split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.bars)
        split.setStretchFactor(0, 1)
        split.setSizes([3 * BARS, BARS])
        self.bars.setMinimumWidth(100)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(split, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the bars give way to the lines."""
        super().resizeEvent(event)
        most = max(120, self.width() // 3)
        if self._split.sizes()[1] > most:
            self._split.setSizes([self.width() - most, most])

    def _head(self) -> QFrame:
        head = QFrame(self)
        head.setObjectName("tool_head")
        first = HeadRow(self.title, self.count)
        second = QWidget(head)
        flow = FlowLayout(second, gap=6)
        self._group = QButtonGroup(self)
        for order, name in ORDERS.items():
            chip = self._chip(said(name))
            chip.setCheckable(True)
            chip.setChecked(order is LineOrder.PLACE)
            chip.clicked.connect(lambda _on=False, order=order: self.lines.sort(order))
            self._group.addButton(chip)
            self.orders[order] = chip
            flow.addWidget(chip)
        self.narrower, self.wider = self._chip(self.tr("语境 −")), self._chip(self.tr("语境 ＋"))
        self.narrower.setAccessibleName(self.tr("上下文少几个字"))
        self.wider.setAccessibleName(self.tr("上下文多几个字"))
        self.narrower.clicked.connect(lambda: self._step_context(-1))
        self.wider.clicked.connect(lambda: self._step_context(1))
        self.copy_button, self.export_button = self._chip(self.tr("复制各行")), self._chip(self.tr("导出表格…"))
        self.copy_button.clicked.connect(self.copy)
        self.export_button.clicked.connect(self.export_page)
        for chip in (self.narrower, self.wider, self.copy_button, self.export_button):
            flow.addWidget(chip)
        rows = QVBoxLayout(head)
        rows.setContentsMargins(MARGIN, TOP, MARGIN, 8)
        rows.setSpacing(8)
        rows.addLayout(first)
        rows.addWidget(second)
        return head

    def leave(self) -> None:
        """Stop what is under way."""
        self.lines.leave()

    def copy(self) -> None:
        """Copy the chosen lines, or all."""
        if self._lacks_lines():
            return
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        lines = self.lines.model.lines
        chosen = tuple(lines[row] for row in rows) if len(rows) > 1 else lines
        self._desk.citing.copy_words(self.lines.text(chosen), self.tr("{0} 行").format(len(chosen)))

    def export_page(self) -> None:
        """Ask where the lines go, and write them as a table."""
        if self._lacks_lines():
            return
        name = self.tr("语境索引-{0}.csv").format("".join(c for c in self.lines.query if c.isalnum())[:20])
        path = self._prompter.choose_save(self, self.tr("导出表格"), name, self.tr("表格 (*.csv)"))
        if path is not None:
            text = self.lines.csv()
            self._desk.tasks.run(
                "read",
                lambda _c, _p: _write(path, text),
                lambda _none: self._desk.citing.told.emit(self.tr("已另存“{0}”。").format(path.name)),
                self._desk.notices.fail,
            )

    def _lacks_lines(self) -> bool:
        """Tell whether there is nothing to be taken out, and say so: a shortcut does not see what is disabled."""
        if self.lines.model.lines:
            return False
        self._desk.citing.told.emit(self._nothing())
        return True

    def _nothing(self) -> str:
        return self.tr("没有找到，没有可以复制或导出的行。") if self.lines.fetched else self.tr("正在查找…")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy lines."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(name, self)
        chip.setProperty("role", "chip")
        return chip

    def _step_context(self, steps: int) -> None:
        at = CONTEXTS.index(self.lines.context) + steps
        if 0 <= at < len(CONTEXTS):
            self.lines.set_context(CONTEXTS[at])

    def _refresh(self) -> None:
        lines, fetched = self.lines, self.lines.fetched
        self.title.setText(lines.query)
        self.title_changed.emit(self.tr("逐行：{0}").format(lines.query))
        self.bars.show_counts(lines.counts, lines.titles, lines.article)
        self.narrower.setEnabled(lines.context > CONTEXTS[0])
        self.wider.setEnabled(lines.context < CONTEXTS[-1])
        for chip in (self.copy_button, self.export_button):
            chip.setEnabled(bool(lines.model.lines))
            chip.setToolTip("" if lines.model.lines else self._nothing())
        if fetched is None:
            self.count.setText(self.tr("正在查找…"))
            return
        total, shown = sum(fetched.found.counts.values()), lines.model.rowCount()
        told = self.tr("{0} 处，在 {1} 篇文章里").format(total, len(fetched.found.counts))
        if lines.article:
            told = self.tr("{0} 处中的 {1} 处").format(total, shown)
        elif shown < total or fetched.blocks > MOST:
            told += self.tr("（先列 {0} 处）").format(shown)
        if not total:
            told = said(fetched.warning) or self.tr("没有找到。")
        self.count.setText(told)
        self.status_changed.emit(told)

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        target = Target(line.label, line.start, line.end, third=True)
        page, span = Page(PageKind.ARTICLE, line.article), Span(line.start, line.end)
        reader = self._desk.tabs.open(page, target, new_tab=True)
        spans = [x for x in self.lines.model.lines if x.article == line.article]
        marks: dict[str, tuple[Span, ...]] = {}
        for other in sorted(spans, key=lambda x: (x.label, x.start)):
            marks[other.label] = (*marks.get(other.label, ()), Span(other.start, other.end))
        reader.plan_marks(line.article, marks, (line.label, span))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8", newline="")
    except OSError as error:
        raise ReaderError(f"写不了“{path.name}”。", "请换一个可写的文件夹。") from error
