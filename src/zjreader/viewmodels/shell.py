"""What is asked of the window itself.

Owns: requests that only widgets can fulfil (put the focus somewhere, open a file dialog), and which panel is open.
Commands and other view-models ask here, so that they need no widget.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal

FOR_ONE, FOR_BOTH = 760, 940
"""Width of a window, pixels, that has room for one panel beside the text, and for one on either side."""

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
    FOCUS_PANEL = "focus_panel"
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
        room_changed: The window has become so narrow, or so wide, that ``crowded`` is another.
    """

    asked = Signal(object)
    command_asked = Signal(str)
    panel_changed = Signal()
    room_changed = Signal()

    def __init__(self) -> None:
        """Begin with the contents open."""
        super().__init__()
        self.panel = "contents"
        self.panel_open = True
        self.crowded = False
        """Whether there is room for one panel at most."""
        self.finding = False
        self._width = 2 * FOR_BOTH
        self._folded_below = 0
        """Width of a window in which the panel opens again that was folded for want of room; 0: none was."""

    @property
    def panel_wanted(self) -> bool:
        """Whether the panel is open, or would be in a wider window."""
        return self.panel_open or self._folded_below > 0

    def ask(self, request: Ask) -> None:
        """Ask the window for something."""
        self.asked.emit(request)

    def show_panel(self, panel: str) -> None:
        """Open a panel."""
        if (self.panel, self.panel_open) != (panel, True):
            self._set(panel, opened=True)

    def toggle_panel(self, panel: str = "") -> None:
        """Fold the panel away if it is the one on view, else open it."""
        wanted = panel or self.panel
        self._set(wanted, opened=not (self.panel_open and self.panel == wanted))

    def fold(self) -> None:
        """Fold the panel away."""
        if self.panel_open:
            self._set(self.panel, opened=False)

    def restore(self, panel: str, *, opened: bool) -> None:
        """Take up what was kept, as far as there is room."""
        room = self._width >= FOR_ONE
        self._set(panel, opened=opened and room, folded_below=FOR_ONE if opened and not room else 0)

    def give_room(self) -> None:
        """Fold the panel away for what opens at the other side, until there is room for both."""
        if self.panel_open and self.crowded:
            self._set(self.panel, opened=False, folded_below=FOR_BOTH)

    def measure(self, width: int) -> None:
        """Be told the window's width: the panel is folded away when that falls short, and comes back later."""
        before, self._width = self._width, width
        if self._folded_below and width >= self._folded_below:
            self._set(self.panel, opened=True)
        elif self.panel_open and width < FOR_ONE <= before:
            self._set(self.panel, opened=False, folded_below=FOR_ONE)
        if self.crowded != (width < FOR_BOTH):
            self.crowded = width < FOR_BOTH
            self.room_changed.emit()

    def _set(self, panel: str, *, opened: bool, folded_below: int = 0) -> None:
        self.panel, self.panel_open, self._folded_below = panel, opened, folded_below
        self.panel_changed.emit()
