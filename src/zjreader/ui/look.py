"""The look of the moment: theme, typography, icons.

Owns: following the settings. Widgets that hold an icon bind it here and get it anew when the theme changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget

from zjreader.ui.icons import Icons
from zjreader.ui.theme import Theme, Themes, palette
from zjreader.ui.typography import Typography, interface_font

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QAction, QIcon

    from zjreader.viewmodels.appearance import Appearance

CURSOR_FLASH_MS = 1060
"""Milliseconds of a blink of the text cursor, on and off."""


class Look(QObject):
    """What things look like.

    Signals:
        theme_changed: Colours are others; typography too.
        icons_changed: Icons are to be drawn anew.
        typography_changed: The text is to be set anew.
    """

    theme_changed = Signal()
    icons_changed = Signal()
    typography_changed = Signal()

    def __init__(self, resources: Path, appearance: Appearance) -> None:
        """Read themes under ``resources`` and follow the settings."""
        super().__init__()
        self.themes = Themes(resources)
        self._appearance = appearance
        self._shown = appearance.settings
        self.theme: Theme = self.themes.get(self._shown.theme)
        self.icons = Icons(resources, self.theme)
        appearance.changed.connect(self._follow)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._redraw)

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        settings = self._appearance.settings
        return Typography(self.theme, settings.zoom, settings.measure, settings.spaced)

    @property
    def show_digest(self) -> bool:
        """Whether our abstract stands above an article."""
        return self._appearance.settings.show_digest

    @property
    def show_welcome(self) -> bool:
        """Whether a front page explains what can be done here."""
        return self._appearance.settings.show_welcome

    @property
    def motion(self) -> bool:
        """Whether things may move by themselves."""
        return self._appearance.settings.motion

    @property
    def show_repairs(self) -> bool:
        """Whether repairs are marked in the text and a title is given as the body has it."""
        return self._appearance.settings.show_repairs

    def dress(self, window: QWidget) -> None:
        """Put palette, font and style sheet on a window and what is in it."""
        QApplication.setPalette(palette(self.theme))
        _move(self.motion)
        QApplication.setFont(interface_font())  # what is made later inherits no font from a styled window
        window.setFont(interface_font())
        window.setStyleSheet(self.themes.style_sheet(self.theme))

    def bind(self, holder: QAbstractButton | QAction, name: str, role: str = "muted", size: int = 18) -> None:
        """Give a button or action an icon that follows the theme as long as it lives."""
        _IconKeeper(holder, self, name, role, size)

    def tool(self, name: str, tip: str, parent: QWidget | None = None, size: int = 18) -> QToolButton:
        """Make a button with an icon only."""
        button = QToolButton(parent)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setIconSize(QSize(size, size))
        self.bind(button, name, size=size)
        return button

    def icon(self, name: str, role: str = "muted", size: int = 18, *, checkable: bool = True) -> QIcon:
        """Give an icon in the colours of the moment."""
        return self.icons.icon(name, role, "accent" if checkable else "", size)

    def _follow(self) -> None:
        settings, before = self._appearance.settings, self._shown
        self._shown = settings
        if settings.motion != before.motion:
            _move(settings.motion)
        if settings.theme != before.theme:
            self.theme = self.themes.get(settings.theme)
            self.icons.set_theme(self.theme)
            self.theme_changed.emit()
            self.icons_changed.emit()
        names = ("theme", "zoom", "measure", "spaced", "show_digest", "show_repairs", "show_welcome")
        if any(getattr(settings, n) != getattr(before, n) for n in names):
            self.typography_changed.emit()

    def _redraw(self) -> None:
        """Draw the icons as sharp as a screen that was added shows them."""
        self.icons.set_theme(self.theme)
        self.icons_changed.emit()


def _move(motion: bool) -> None:
    """Let menus unroll and the text cursor blink, or keep everything still."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    ):
        QApplication.setEffectEnabled(effect, motion)
    QApplication.setCursorFlashTime(CURSOR_FLASH_MS if motion else 0)


class _IconKeeper(QObject):
    """Keeps one icon in the theme's colours; belongs to its holder, so it goes with it.

    A button gets its icon when it is first shown: most of a window's are not shown at the start.
    """

    def __init__(self, holder: QAbstractButton | QAction, look: Look, name: str, role: str, size: int) -> None:
        super().__init__(holder)
        self._holder = holder
        self._look = look
        self._wanted = (name, role, size)
        self._given = False
        look.icons_changed.connect(self._renew)
        if isinstance(holder, QWidget) and not holder.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            holder.installEventFilter(self)
        else:
            self.give()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the icon before the button is shown."""
        if event.type() is QEvent.Type.Polish:
            watched.removeEventFilter(self)
            self.give()
        return False

    def give(self) -> None:
        """Give the icon of the moment."""
        self._given = True
        name, role, size = self._wanted
        self._holder.setIcon(self._look.icon(name, role, size, checkable=self._holder.isCheckable()))

    def _renew(self) -> None:
        if self._given:
            self.give()
