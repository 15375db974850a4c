"""The banner below the top bar: what happened, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.ui.text_box import let_copy
from zjreader.viewmodels.notices import Choice, Notices, Tone
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.ui.look import Look

_ICONS = {
    Tone.INFO: ("info", "accent"),
    Tone.DONE: ("circle-check", "right"),
    Tone.WARNING: ("triangle-alert", "accent"),
    Tone.ERROR: ("circle-alert", "wrong"),
}


class Banner(QFrame):
    """Shows the newest notice; hidden while there is none."""

    def __init__(self, notices: Notices, look: Look, parent: QWidget | None = None) -> None:
        """Follow the notices."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._notices = notices
        self._look = look
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("role", "strong")
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            let_copy(label)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self.close_button = look.tool("x", self.tr("关闭提示"), self, size=16)
        self.close_button.clicked.connect(notices.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        row.addWidget(self.close_button)
        notices.changed.connect(self.refresh)
        look.theme_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the notice of the moment."""
        notice = self._notices.current
        self.setVisible(notice is not None)
        if notice is None:
            return
        icon, role = _ICONS[notice.tone]
        self._icon.setPixmap(self._look.icons.pixmap(icon, role, 18, self.devicePixelRatioF()))
        more = self.tr("（另有 {0} 条）").format(self._notices.waiting) if self._notices.waiting else ""
        self._title.setText(said(notice.title) + more)
        self._text.setText(said(notice.text))
        self._text.setVisible(bool(notice.text))
        self.setAccessibleName(f"{self._title.text()} {self._text.text()}")
        self.setProperty("tone", notice.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_choices(notice.choices)

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for choice in choices:
            button = QPushButton(said(choice.label), self)
            button.clicked.connect(lambda _on=False, run=choice.run: self._choose(run))
            self._buttons.addWidget(button)

    def _choose(self, run: object) -> None:
        if callable(run):
            run()
        self._notices.dismiss()
