"""Put citations and quotations on the clipboard, plain and as rich text, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from zjreader.ui.finding.cite_popup import CitePopup
from zjreader.ui.finding.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk
    from zjreader.viewmodels.finding.citing import Clip


class Clipboard(QObject):
    """Follows what is copied."""

    def __init__(self, desk: Desk, look: Look, prompter: Prompter, window: QWidget) -> None:
        """Tell over ``window``, and show all styles of a citation there."""
        super().__init__(window)
        self.toast = Toast(window)
        self.styles = CitePopup(desk, look, prompter, window)
        desk.citing.copied.connect(self.take)
        desk.citing.told.connect(self.toast.tell)

    def take(self, clip: Clip) -> None:
        """Put a clip on the clipboard."""
        QGuiApplication.clipboard().setMimeData(mime_data(clip))
        if clip.told:
            self.toast.tell(clip.told)


def mime_data(clip: Clip) -> QMimeData:
    """Give a clip as data for the clipboard or for dragging."""
    data = QMimeData()
    data.setText(clip.text)
    if clip.html:
        data.setHtml(clip.html)
    return data
