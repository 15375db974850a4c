"""The matrix: indicators down, cases across.

Owns: field widths and row heights for the width at hand, and what keys and mouse do. It
decides nothing: every wish goes to the ComparisonPage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from zjreader.domain.comparison import Cell
from zjreader.ui.comparing.matrix_delegate import MatrixDelegate
from zjreader.ui.comparing.matrix_menus import MatrixMenus
from zjreader.viewmodels.comparing.arrangement import Line, LineKind
from zjreader.viewmodels.comparing.matrix_model import CELL, LINE, MatrixModel

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage

NARROW, WIDE = 132, 300
"""Least and greatest width of the indicators' names."""

LEAST = 84
"""Least width of a case; only a window too narrow for it is scrolled sideways."""

_OPENING = (LineKind.SINGLES, LineKind.HIDDEN, LineKind.STRUCK)
"""Lines that do something when they are clicked."""


class MatrixView(QTableView):
    """The table.

    Signals:
        evidence_asked: A cell's evidence is to be shown beside a rectangle of the viewport.
        figures_wanted: The figures that were struck are wanted back.
    """

    evidence_asked = Signal(object, object, QRect)
    figures_wanted = Signal()

    def __init__(self, page: ComparisonPage, look: Look, parent: QWidget | None = None) -> None:
        """Follow a comparison."""
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(self.tr("指标对照表"))
        self._page = page
        self._look = look
        self.matrix = MatrixModel(page.casing.convert, self)
        self.setModel(self.matrix)
        self.painter_of_cells = MatrixDelegate(self, self.matrix, look)
        self.setItemDelegate(self.painter_of_cells)
        self.menus = MatrixMenus(page, self, self.matrix, self.open_at)
        self._set_up()
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit)
        self.matrix.row_dropped.connect(self.menus.move_before)
        page.changed.connect(self.refresh)
        page.arranged.connect(self.refresh)
        look.typography_changed.connect(self._dress)
        self._dress()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(60)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.sectionClicked.connect(self.menus.sort_by)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.menus.open_case_menu)

    def refresh(self) -> None:
        """Show the lines of the moment, staying where one was."""
        comparison = self._page.comparison
        if comparison is None:
            return
        key, column, shift = self._here(), max(0, self.currentIndex().column()), self.verticalScrollBar().value()
        lines = self._page.lines
        self.clearSpans()
        self.matrix.show(comparison, lines, self._page.arrangement)
        for number, line in enumerate(lines):
            if line.row is None:
                self.setSpan(number, 0, 1, 1 + len(comparison.cases))
        self.fit()
        first = next((n for n, line in enumerate(lines) if line.row is not None), -1)
        place = self.matrix.place(key) if key else first
        if place >= 0:
            self.selectionModel().setCurrentIndex(
                self.matrix.index(place, min(column, len(comparison.cases))),
                self.selectionModel().SelectionFlag.NoUpdate,
            )
        self.verticalScrollBar().setValue(shift)

    def fit(self) -> None:
        """Give every field its width and every line the height it needs."""
        fields, width = self.matrix.columnCount(), self.viewport().width()
        if fields < 2 or not self.isVisible():
            return  # the width is not known yet; showing it fits it
        first = min(WIDE, max(NARROW, width * 26 // 100))
        widths = [first, *[max(LEAST, (width - first) // (fields - 1))] * (fields - 1)]
        widths[-1] = max(LEAST, width - sum(widths[:-1]))
        self.setUpdatesEnabled(False)
        for field, wide in enumerate(widths):
            self.setColumnWidth(field, wide)
        delegate = self.painter_of_cells
        for number, line in enumerate(self.matrix.lines):
            row_fields = range(fields) if line.row is not None else range(1)
            high = max(delegate.height(number, f, widths[f]) for f in row_fields)
            if self.rowHeight(number) != high:
                self.setRowHeight(number, high)
        self.setUpdatesEnabled(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit what changed while it was hidden."""
        super().showEvent(event)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew when the width changed."""
        super().resizeEvent(event)
        if self.isVisible() and event.size().width() != event.oldSize().width():
            self._fitting.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what would open."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing as opening."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        dragged = self.state() is QAbstractItemView.State.DraggingState
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex() and not dragged:
            self.open_at(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, move a row by Alt and the arrows."""
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_at(self.currentIndex())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and held & Qt.KeyboardModifier.AltModifier:
            self.menus.move(self.currentIndex(), -1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a row, at the pointer or at the place the keyboard is at."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        menu = self.menus.row_menu(index)
        if menu is not None:
            corner = (
                event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            )
            menu.popup(corner)

    def open_at(self, index: QModelIndex) -> None:
        """Do what a place offers: show evidence, open or bring back rows."""
        line, cell = index.data(LINE), index.data(CELL)
        if not isinstance(line, Line):
            return
        if line.kind is LineKind.SINGLES:
            self._page.toggle_singles()
        elif line.kind is LineKind.HIDDEN:
            self._page.rearrange(self.tr("恢复隐藏的行"), self._page.arrangement.show_all())
        elif line.kind is LineKind.STRUCK:
            self.figures_wanted.emit()
        elif isinstance(cell, Cell):
            self.evidence_asked.emit(cell, line.row, self.visualRect(index))

    def _here(self) -> str:
        line = self.currentIndex().data(LINE)
        return line.row.key if isinstance(line, Line) and line.row is not None else ""

    def _hover(self, index: QModelIndex) -> None:
        cell = isinstance(index.data(CELL), Cell) if index.isValid() else False
        wanted = QPersistentModelIndex(index if cell else QModelIndex())
        delegate = self.painter_of_cells
        if wanted != delegate.hovered:
            before, delegate.hovered = delegate.hovered, wanted
            for changed in (before, wanted):
                if changed.isValid():
                    self.viewport().update(self.visualRect(self.matrix.index(changed.row(), changed.column())))
        line = index.data(LINE) if index.isValid() else None
        opens = cell or (isinstance(line, Line) and line.kind in _OPENING)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def _dress(self) -> None:
        self.horizontalHeader().setFont(self._look.typography.sans(15, bold=True))
        self.painter_of_cells.refresh()
        self.refresh()
        self.viewport().update()
