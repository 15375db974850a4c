"""Boxes to type into, and the menu of whatever holds text.

Owns: the words of that menu (Qt has its own, in languages of its own) and its look, and the cross that empties a
box. What cannot be done now is greyed by Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QTextDocument
from PySide6.QtWidgets import QLineEdit, QToolButton

from zjreader.ui.corners import round_off
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QLabel, QMenu

    from zjreader.ui.look import Look

WORDS = {
    "edit-undo": "撤销",
    "edit-redo": "重做",
    "edit-cut": "剪切",
    "edit-copy": "复制",
    "edit-paste": "粘贴",
    "edit-delete": "删除",
    "select-all": "全选",
    "link-copy": "复制链接",
}
"""What Qt calls its actions, and what a reader calls them."""
CLEAR = "_q_qlineeditclearaction"
"""What Qt calls the cross; its own picture is grey in every theme, and nothing tells what it does."""


class TextBox(QLineEdit):
    """A line to type into."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        open_text_menu(self.createStandardContextMenu(), event)


def open_text_menu(menu: QMenu, event: QContextMenuEvent) -> None:
    """Open Qt's menu of a text in the window's words and look; it goes when it is closed."""
    for action in menu.actions():
        words = WORDS.get(action.objectName())
        if words is not None:
            keys = action.text().partition("\t")[2]
            action.setText(f"{said(words)}\t{keys}" if keys else said(words))
        action.setIcon(QIcon())
    round_off(menu)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(event.globalPos())


def let_clear(box: QLineEdit, look: Look) -> None:
    """Give a box a cross that empties it, in the colours of the theme."""
    box.setClearButtonEnabled(True)
    for cross in box.findChildren(QToolButton):  # not its action: a change of that shows it beside an empty box
        if cross.defaultAction().objectName() == CLEAR:
            cross.setToolTip(said("清除"))
            cross.setAccessibleName(said("清除"))
            look.bind(cross, "x", size=16)


def let_copy(label: QLabel) -> None:
    """Let words of a label be selected and copied; where none are selected, its menu copies all."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    label.customContextMenuRequested.connect(lambda at: _offer_copy(label, at))


def _offer_copy(label: QLabel, at: QPoint) -> None:
    whole = label.text()
    if label.textFormat() is Qt.TextFormat.RichText:
        document = QTextDocument()
        document.setHtml(whole)
        whole = document.toPlainText()
    words = label.selectedText().replace("\u2029", "\n") or whole
    menu = RoundMenu(label)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(said(WORDS["edit-copy"])).triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
    menu.popup(label.mapToGlobal(at))
