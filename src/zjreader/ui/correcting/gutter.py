"""What stands beside the text of a pane: names, bars, flags.

Owns: the pieces of a pane as values, and painting what is beside those in sight.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from zjreader.ui.document_writer import Run, Style
    from zjreader.ui.look import Look

BAR = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of the pane.

    Attributes:
        key: What it is about.
        paragraphs: Its text blocks.
        main: Which of them is the text that offsets count in; the others are notes on it.
        name: What the gutter says beside it.
        bar: Colour role of the bar beside it, or empty.
        flag: Icon that draws attention to it, or empty.
        strong: Whether its name is to stand out.
    """

    key: Hashable
    paragraphs: tuple[tuple[Style, tuple[Run, ...]], ...]
    name: str = ""
    bar: str = ""
    flag: str = ""
    strong: bool = False
    main: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """An item in sight.

    Attributes:
        item: The item.
        rect: Where it stands in the viewport.
        top: Where its text begins.
        height: Height of its first line.
        marked: Whether it is one of those that are meant.
    """

    item: Item
    rect: QRectF
    top: float
    height: float
    marked: bool


class Gutter(QWidget):
    """Names the items beside the text."""

    def __init__(self, look: Look, in_sight: Callable[[], Iterable[Beside]], parent: QWidget) -> None:
        """Paint what ``in_sight`` gives."""
        super().__init__(parent)
        self._look, self._in_sight = look, in_sight

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint names, bars and flags of what is in sight."""
        theme, typography = self._look.theme, self._look.typography
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        for beside in self._in_sight():
            item, rect = beside.item, beside.rect
            if beside.marked:
                ground = QRectF(0, rect.top() - 2, self.width(), rect.height() + 2)
                painter.fillRect(ground, theme.color("accent_soft"))
            if item.bar:
                bar = QRectF(self.width() - BAR, rect.top() + 1, BAR, rect.height() - 4)
                painter.fillRect(bar, theme.color(item.bar))
            painter.setFont(typography.sans(12, bold=item.strong))
            painter.setPen(theme.color("accent" if item.strong else "muted"))
            top = beside.top + typography.px(3)  # set on the line of the text, which stands low in its leading
            where = QRectF(2, top, self.width() - BAR - 8, max(beside.height, typography.px(18)))
            name = painter.fontMetrics().elidedText(item.name, Qt.TextElideMode.ElideRight, int(where.width()))
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)
            if item.flag:
                size = typography.px(14)
                icon = self._look.icons.pixmap(item.flag, "wrong", size, self.devicePixelRatioF())
                painter.drawPixmap(QPoint(4, round(where.center().y() - size / 2)), icon)
        painter.end()
