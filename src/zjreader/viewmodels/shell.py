"""What is asked of the window itself.

Owns: requests that only widgets can fulfil (put the focus somewhere, open a file dialog), and which panel is open.
Commands and other view-models ask here, so that they need no widget.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

LONGEST_TYPED = 6000
"""Characters the box takes; what is longer is a manuscript and goes to the check."""


class Ask(StrEnum):
    """The requests."""

    FOCUS_BOX = "focus_box"
    COMMANDS = "commands"
    FIND = "find"
    FIND_NEXT = "find_next"
    FIND_PREVIOUS = "find_previous"
    FOCUS_TEXT = "focus_text"
    FOCUS_FILTER = "focus_filter"
    CHOOSE_FILES = "choose_files"
    CHOOSE_FOLDER = "choose_folder"
    MENU = "menu"
    READING_SETTINGS = "reading_settings"
    COPY = "copy"
    EXPORT = "export"
    PRINT = "print"
    NEXT_PANE = "next_pane"
    FULL_SCREEN = "full_screen"
    SHORTCUTS = "shortcuts"
    FOCUS_MODE = "focus_mode"
    REOPEN = "reopen"
    ABOUT = "about"
    QUIT = "quit"


class Shell(QObject):
    """The window's wishes and the side panel's state.

    Signals:
        asked: A request (Ask) is to be fulfilled.
        command_asked: A command (its id) is to be run; links in texts ask for one.
        panel_changed: Another panel is open, or it was folded away or opened.
    """

    asked = Signal(object)
    command_asked = Signal(str)
    panel_changed = Signal()

    def __init__(self) -> None:
        """Begin with the contents open."""
        super().__init__()
        self.panel = "contents"
        self.panel_open = True
        self.finding = False

    def ask(self, request: Ask) -> None:
        """Ask the window for something."""
        self.asked.emit(request)

    def show_panel(self, panel: str) -> None:
        """Open a panel."""
        if (self.panel, self.panel_open) != (panel, True):
            self.panel, self.panel_open = panel, True
            self.panel_changed.emit()

    def toggle_panel(self, panel: str = "") -> None:
        """Fold the panel away if it is the one on view, else open it."""
        wanted = panel or self.panel
        self.panel_open = not (self.panel_open and self.panel == wanted)
        self.panel = wanted
        self.panel_changed.emit()
