"""What is asked below the panes: where to, what an article or the issue is called, which corrections were made.

Owns: one form at a time, its heading and close button. A form tells what was entered; it changes nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zjreader.ui.look import Look

LOW = 420
"""Height of a page, pixels, below which a form takes the room of the buttons above it."""


class Drawer(QFrame):
    """Holds a form.

    Signals:
        opened: A form is shown.
        closed: The form was put away.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin closed."""
        super().__init__(parent)
        self.setObjectName("drawer")
        self._title = QLabel(self)
        self._title.setProperty("role", "strong")
        self.close_button = look.tool("x", self.tr("收起"), self, size=16)
        self.close_button.clicked.connect(self.put_away)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 10, 12)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self.form: QWidget | None = None
        self.hide()

    def open_form(self, title: str, form: QWidget) -> None:
        """Show a form; the one before it is gone."""
        self._drop()
        self._title.setText(title)
        self.form = form
        self._column.addWidget(form)
        self.show()
        form.show()
        self.opened.emit()
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Close the form."""
        self._drop()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _drop(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
