"""The top bar: name, back and forward, the one box, reading settings, theme, menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from zjreader.ui.actions import Actions, tip
from zjreader.ui.text_box import TextBox, open_text_menu
from zjreader.viewmodels.shell import LONGEST_TYPED

if TYPE_CHECKING:
    from zjreader.ui.look import Look

BOX_WIDTH = 420


class OneBox(TextBox):
    """The box for everything.

    Signals:
        moved: Up (-1) or down (1) was pressed.
        entered: Enter was pressed.
        left: Escape was pressed.
        focus_changed: It got or lost the focus.
        history_asked: Earlier searches are wanted (Alt and Down, or a click into the empty box).
        forget_asked: Delete was pressed with nothing to delete.
        long_pasted: More was pasted than the box takes.
    """

    moved = Signal(int)
    entered = Signal()
    left = Signal()
    focus_changed = Signal(bool)
    history_asked = Signal()
    forget_asked = Signal()
    long_pasted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("one_box")
        self.setPlaceholderText(self.tr("搜索词语、句子，粘贴引文，或输入 > 使用命令　Ctrl+K"))
        self.setAccessibleName(self.tr("搜索词语、句子，或输入大于号使用命令"))
        self.setClearButtonEnabled(False)
        self.setMaxLength(LONGEST_TYPED)  # a line edit lays out all of its text for every key
        self._clear = look.tool("x", self.tr("清除"), self, size=14)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self._wipe)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.setTextMargins(0, 0, 24, 0)
        self.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the clear button at the right end."""
        if event.type() == QEvent.Type.Resize:
            side = self._clear.sizeHint()
            self._clear.move(self.width() - side.width() - 3, (self.height() - side.height()) // 2)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that belong to the list below."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_all()
            return
        match event.key():
            case Qt.Key.Key_Down if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.history_asked.emit()
            case Qt.Key.Key_Delete if self.cursorPosition() == len(self.text()) and not self.hasSelectedText():
                self.forget_asked.emit()
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offer earlier searches in the empty box."""
        super().mousePressEvent(event)
        if not self.text():
            self.history_asked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Paste from the menu as from the keyboard."""
        menu = self.createStandardContextMenu()
        paste = next((a for a in menu.actions() if a.objectName() == "edit-paste"), None)
        if paste is not None:
            paste.triggered.disconnect()
            paste.triggered.connect(self.paste_all)
        open_text_menu(menu, event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped text as pasted."""
        text = event.mimeData().text()
        if len(text) > LONGEST_TYPED:
            event.acceptProposedAction()
            self.long_pasted.emit(text)
        else:
            super().dropEvent(event)

    def paste_all(self) -> None:
        """Paste; what is too long for the box is handed on whole."""
        text = QGuiApplication.clipboard().text()
        if len(text) > LONGEST_TYPED:
            self.long_pasted.emit(text)
        else:
            self.paste()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def _wipe(self) -> None:
        self.clear()
        self.textEdited.emit("")
        self.setFocus()


class TopBar(QFrame):
    """The top bar."""

    def __init__(self, actions: Actions, look: Look, parent: QWidget | None = None) -> None:
        """Make it from the commands' actions."""
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setFixedHeight(40)
        self._look = look
        self.box = OneBox(look, self)
        self.box.setFixedHeight(30)
        self.box.setMinimumWidth(180)
        self.box.setMaximumWidth(BOX_WIDTH)
        name = QLabel(self.tr("浙读"), self)
        name.setObjectName("app_name")
        left, right = QHBoxLayout(), QHBoxLayout()
        left.addWidget(name)
        left.addSpacing(4)
        self.back = self._button(actions, "go.back")
        self.forward = self._button(actions, "go.forward")
        self.settings = self._button(actions, "view.settings")
        self.theme = self._button(actions, "view.next_theme")
        self.menu = self._button(actions, "view.menu")
        for row, buttons in ((left, (self.back, self.forward)), (right, (self.settings, self.theme, self.menu))):
            row.setSpacing(2)
            row.setContentsMargins(0, 0, 0, 0)
            for button in buttons:
                row.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 8, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 1)
        grid.addLayout(left, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.box, 0, 1)
        grid.addLayout(right, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _button(self, actions: Actions, command_id: str) -> QToolButton:
        button = QToolButton(self)
        action = actions[command_id]
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text())
        button.setToolTip(tip(action))
        return button
