"""What annotating adds to the window.

Owns: the notes panel at the right of the window's body, the offer at the foot, the clipboard of quotations, and
asking where to save what an import could not place.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from zjreader.ui.annotating.notes_panel import NotesPanel
from zjreader.ui.annotating.toast import Toast
from zjreader.ui.body import NOTES, NOTES_WIDTH

if TYPE_CHECKING:
    from zjreader.ui.actions import Actions
    from zjreader.ui.body import Body
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class AnnotatingParts(QObject):
    """The parts."""

    def __init__(
        self,
        desk: Desk,
        look: Look,
        actions: Actions,
        body: Body,
        centre: QWidget,
        owner: QWidget,
        prompter: Prompter,
    ) -> None:
        """Put the panel behind what the body holds."""
        super().__init__(owner)
        self._body = body
        self._centre = centre
        self._owner = owner
        self._prompter = prompter
        self._exchange = desk.notebook.exchange
        self._exchange.left.connect(self._save_rest)
        self._notes = desk.notebook.notes
        self.panel = NotesPanel(desk, look, body)
        self.panel.all.clicked.connect(lambda: actions.run("annotate.annotations"))
        self.panel.hide()
        body.addWidget(self.panel)
        self.toast = Toast(desk.notebook.offers, look, centre)
        width = desk.session.part("notes_width")
        body.widths[NOTES] = width if isinstance(width, int) and 120 < width < 2000 else NOTES_WIDTH
        desk.session.add_part("notes_width", lambda: body.widths[NOTES])
        self._notes.open_changed.connect(self._show)
        self._notes.open_changed.connect(desk.session.touch)
        desk.notebook.marking.quoted.connect(_copy)
        self._safety = desk.notebook.safety
        self.count, self.saved = QLabel(owner), QLabel(owner)
        self._notes.changed.connect(self._tell)
        self._safety.changed.connect(self._tell)
        self._tell()
        self._show()

    def join_status(self, line: QFrame) -> None:
        """Tell in the bottom line how many notes there are here, and when the last backup was made."""
        row = line.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(1, self.count)
            row.addWidget(self.saved)

    def _save_rest(self, rest: str) -> None:
        kinds = self.tr("批注交换文件 (*.jsonld *.json)")
        path = self._prompter.choose_save(
            self._owner, self.tr("另存没有放置的批注"), self.tr("没有放置的批注.json"), kinds
        )
        if path is not None:
            self._exchange.save(path if path.suffix else path.with_suffix(".json"), rest)

    def _tell(self) -> None:
        if self._notes.fetched:  # else another line would be laid out only to be gone again
            count = self._notes.model.count
            self.count.setText(self.tr("批注 {0}").format(count) if count else "")
            self.count.setVisible(bool(count))
        last = self._safety.last
        self.saved.setText(self.tr("已备份 {0}").format(_short(last)) if last else "")
        self.saved.setVisible(bool(last))
        self.saved.setToolTip(self.tr("最近一次备份：{0}").format(last) if last else "")

    def _show(self) -> None:
        held = self.panel.isAncestorOf(self.panel.window().focusWidget() or self._centre)
        self._body.show_part(NOTES, shown=self._notes.open)
        if held and not self._notes.open:
            self._centre.setFocus()


def _short(time: str) -> str:
    """Give the hour of today's backup, the day of an older one."""
    today = datetime.now().astimezone().strftime("%Y-%m-%d")
    return time.removeprefix(today).strip() if time.startswith(today) else time[5:10]


def _copy(plain: str, html: str) -> None:
    data = QMimeData()
    data.setText(plain)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
