"""The small bar at the selection.

Owns: its buttons, walking through them by keyboard, and standing where it covers none of the selected words: above
their first line, else below their last one, else nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QWidget

from zjreader.domain.inks import Color
from zjreader.ui.annotating.buttons import ColorButton, separator
from zjreader.ui.annotating.ink import color_name
from zjreader.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from zjreader.ui.look import Look

GAP, SIDE = 7, 8


class SelectionBar(QFrame):
    """The bar.

    Signals:
        chosen: A command (its id) is to be run.
        left: Escape was pressed in it.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stand in ``parent``, hidden."""
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.setAccessibleName(self.tr("标注所选文字"))
        self._row = FlowLayout(self, gap=1)
        self._row.setContentsMargins(6, 3, 6, 3)
        self.buttons: list[QAbstractButton] = []
        for number, color in enumerate(Color, 1):
            tip = self.tr("标为{0}（{1} 或 Ctrl+Alt+{1}）").format(color_name(color), number)
            button = ColorButton(color, look, self, tip)
            button.setCheckable(False)
            self._add(button, f"annotate.{color.value}")
        self._add(look.tool("underline", self.tr("划线（U 或 Alt+U）"), self, 17), "annotate.underline")
        self._row.addWidget(separator(self))
        for text, tip, command in (
            (self.tr("笔记"), self.tr("标注并写笔记（N 或 Alt+N）"), "annotate.note"),
            (self.tr("引文"), self.tr("连同出处复制（Q 或 Ctrl+Shift+C）"), "annotate.quote"),
            (self.tr("查找"), self.tr("查找相同的说法（Alt+S）"), "annotate.same"),
        ):
            word = QPushButton(text, self)
            word.setProperty("role", "bar")
            word.setToolTip(tip)
            word.setAccessibleName(tip)
            self._add(word, command)
        self.hide()

    def stand_at(self, first: QRect, last: QRect, area: QRect) -> bool:
        """Show it by the first and last line of a selection, inside ``area``; tell whether there was room."""
        for button in self.buttons:
            button.ensurePolished()  # before it is shown for the first time, the style knows nothing of it
            button.updateGeometry()  # and the layout remembers what it was told then
        frame = self.size() - self.contentsRect().size()
        width = min(self._row.whole_width(), area.width() - 2 * SIDE - frame.width())
        size = QSize(width, self._row.heightForWidth(width)) + frame
        above, below = first.top() - GAP - size.height(), last.bottom() + GAP
        if above >= area.top():
            middle, top = first.center().x(), above
        elif below + size.height() <= area.bottom():
            middle, top = last.center().x(), below
        else:
            self.put_away()
            return False
        left = max(area.left() + SIDE, min(middle - size.width() // 2, area.right() - size.width() - SIDE))
        self.setGeometry(QRect(QPoint(left, top), size))
        self.show()
        self.raise_()
        return True

    def put_away(self) -> None:
        """Hide, the focus going back first: Qt would pass it on to a link, which ends the selection."""
        around = self.parentWidget()
        if around is not None and any(button.hasFocus() for button in self.buttons):
            around.setFocus()
        self.hide()

    def enter(self) -> None:
        """Take the focus."""
        self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Walk by the arrows, choose by Enter, leave by Escape: before the buttons see the keys."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        focus = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), 0)
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.buttons[(focus + 1) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.buttons[(focus - 1) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.buttons[focus].click()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                return False
        return True

    def _add(self, button: QAbstractButton, command: str) -> None:
        button.setObjectName(command)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(command))
        button.installEventFilter(self)
        self.buttons.append(button)
        self._row.addWidget(button)
