"""Lay widgets out in rows, as many in a row as the width holds.

Owns: the one way in which a row of controls gives way where a window is narrow. Nothing is painted over and no
label is cut, as long as the widest single widget fits.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QLineEdit, QSizePolicy, QSpacerItem, QWidget

AROUND = 30
"""Pixels beside the words of a box to type into: frame, padding, cursor."""


class FlowLayout(QLayout):
    """Rows from left to right; its height follows the width.

    What may grow (a box to type into) takes what its row leaves over, up to its greatest width; else a stretch
    takes it and pushes what follows to the right. Everything stands in the middle of its row.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        """Keep ``gap`` pixels between widgets and between rows."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end."""
        for widget in widgets:
            self.addWidget(widget)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget in at a place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def add_together(self, *widgets: QWidget, gap: int = 0) -> QWidget:
        """Put widgets at the end that stay in one row, and give what holds them."""
        holder = QWidget(self.parentWidget())
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(gap)
        for widget in widgets:
            row.addWidget(widget)
        self.addWidget(holder)
        return holder

    def add_stretch(self) -> None:
        """Let what follows stand at the right, while it is in the same row."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Follow the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that a width needs."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def whole_width(self) -> int:
        """Give the width that holds everything in one row."""
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        return sum(widths) + self._gap * (len(widths) - 1) + margins.left() + margins.right()

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Ask for as little as possible."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Give the size of the greatest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y = inner.y()
        for number, row in enumerate(self._rows(inner.width())):
            y += self._gap if number else 0
            height = max(item.sizeHint().height() for item in row)
            if place:
                self._place(row, QRect(inner.x(), y, inner.width(), height))
            y += height
        return y - rect.y() + margins.bottom()

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Break the items into rows."""
        rows: list[list[QLayoutItem]] = []
        x = 0
        for item in self._items:
            if item.spacerItem() is not None:
                if rows:
                    rows[-1].append(item)
                continue
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), max(1, width))
            if not rows or x + self._gap + wide > width:
                rows.append([item])
                x = wide
            else:
                rows[-1].append(item)
                x += self._gap + wide
        return rows

    def _place(self, row: list[QLayoutItem], room: QRect) -> None:
        widths = [min(item.sizeHint().width(), max(1, room.width())) for item in row]
        shown = sum(item.spacerItem() is None for item in row)
        spare = max(0, room.width() - sum(widths) - self._gap * (shown - 1))
        for number, item in enumerate(row):
            if item.spacerItem() is None and item.expandingDirections() & Qt.Orientation.Horizontal:
                more = min(spare, max(0, item.maximumSize().width() - widths[number]))
                widths[number] += more
                spare -= more
        x = room.x()
        for item, width in zip(row, widths, strict=True):
            if item.spacerItem() is not None:
                x, spare = x + spare, 0
                continue
            height = item.sizeHint().height()
            item.setGeometry(QRect(QPoint(x, room.y() + (room.height() - height) // 2), QSize(width, height)))
            x += width + self._gap


def fit_words(box: QLineEdit) -> None:
    """Let a box be at least as wide as what it says while it is empty, so that a flow does not cut that."""
    box.setMinimumWidth(box.fontMetrics().horizontalAdvance(box.placeholderText()) + AROUND)
