"""All citations of an article in one small window: copy one, or save it for a reference manager.

Owns: the rows by style, what is said about missing fields, and where files go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.errors import ReaderError
from zjreader.services.citations import STYLES
from zjreader.ui.finding.wrap_label import WrapLabel
from zjreader.ui.popups import RoundPopup
from zjreader.viewmodels.finding.citing import DATA_STYLES, Cited
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

WIDTH = 560


class CitePopup(RoundPopup):
    """The small window."""

    def __init__(self, desk: Desk, look: Look, prompter: Prompter, window: QWidget) -> None:
        """Open over ``window`` when it is asked for."""
        super().__init__(window)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._window = window
        self._prompter = prompter
        self._look = look
        self.title = WrapLabel(self, rich=False)
        self.title.setProperty("role", "strong")
        self.note = WrapLabel(self, rich=False)
        self.note.setProperty("role", "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.copy_buttons: dict[str, QPushButton] = {}
        self.save_buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addLayout(self._rows)
        desk.citing.styles_asked.connect(lambda key: desk.citing.fetch(key, self.open_with))

    def open_with(self, cited: Cited) -> None:
        """Show a place's citations."""
        reference = cited.reference
        self.title.setText(self.tr("引用《{0}》").format(reference.title))
        complete = self.tr("引文信息完整。")
        self.note.setText(said(reference.note) or complete)
        self._clear()
        for style, (name, _) in STYLES.items():
            self._rows.addWidget(self._row(cited, style, said(name)))
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setFixedHeight(layout.heightForWidth(WIDTH))
        left = max(0, (self._window.width() - WIDTH) // 2)
        self.move(self._window.mapToGlobal(QPoint(left, 52)))
        self.show()
        present = self._desk.appearance.settings.citation_style
        self.copy_buttons.get(present, next(iter(self.copy_buttons.values()))).setFocus()

    def _row(self, cited: Cited, style: str, name: str) -> QWidget:
        row = QWidget(self)
        text = WrapLabel(row, rich=False)
        text.setText(cited.styles[style] if style not in DATA_STYLES else "")
        head = QLabel(name, row)
        head.setProperty("role", "muted")
        copy = QPushButton(self.tr("复制"), row)
        copy.setAccessibleName(self.tr("复制 {0}").format(name))
        copy.clicked.connect(lambda: self._copy(cited.key, style))
        self.copy_buttons[style] = copy
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(head)
        words.addWidget(text)
        text.setVisible(style not in DATA_STYLES)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addLayout(words, 1)
        if style in DATA_STYLES:
            save = QPushButton(self.tr("另存 .{0}…").format(DATA_STYLES[style]), row)
            save.clicked.connect(lambda: self._save(cited, style))
            self.save_buttons[style] = save
            line.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _copy(self, key: str, style: str) -> None:
        self.close()
        self._desk.citing.copy_citation(key, style)

    def _save(self, cited: Cited, style: str) -> None:
        self.close()
        suffix = DATA_STYLES[style]
        name = "".join(c for c in cited.reference.title if c.isalnum())[:30] or "citation"
        path = self._prompter.choose_save(
            self._window, self.tr("另存引文"), f"{name}.{suffix}", f"{STYLES[style][0]} (*.{suffix})"
        )
        if path is not None:
            self._desk.tasks.run(
                "read",
                lambda _c, _p: _write(path, cited.styles[style] + "\n"),
                lambda _none: self._desk.citing.told.emit(self.tr("已另存“{0}”。").format(path.name)),
                self._desk.notices.fail,
            )

    def _clear(self) -> None:
        self.copy_buttons, self.save_buttons = {}, {}
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise ReaderError(f"写不了“{path.name}”。", "请换一个可写的文件夹。") from error
