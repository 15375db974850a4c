"""What the one box does with what is typed.

Owns: telling commands (``>``) from what is searched for, handing keys on to the list below it (hits, commands,
earlier searches), and jumping to a place (a key or a ``zjreader:`` link) without waiting for an answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zjreader.domain.keys import parse_place
from zjreader.ui.finding.history_popup import HistoryPopup
from zjreader.ui.palette_popup import PalettePopup
from zjreader.ui.palette_rows import palette_rows
from zjreader.viewmodels.pages import Page, PageKind, Target
from zjreader.viewmodels.palette import PaletteModel
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.commands.registry import Registry
    from zjreader.ui.actions import Actions
    from zjreader.ui.look import Look
    from zjreader.ui.search_panel import SearchPanel
    from zjreader.ui.top_bar import OneBox
    from zjreader.viewmodels.desk import Desk

COMMAND_MARKS = (">", "＞", "》")
"""What begins a command; a Chinese keyboard easily gives the last two."""


class Omnibox(QObject):
    """Joins the box with search and commands."""

    def __init__(
        self, box: OneBox, panel: SearchPanel, actions: Actions, registry: Registry, desk: Desk, look: Look
    ) -> None:
        """Take the box, the panel that shows its hits, and the commands."""
        super().__init__(box)
        self._box = box
        self._panel = panel
        self._actions = actions
        self._desk = desk
        self.popup = PalettePopup(
            PaletteModel(lambda: palette_rows(actions, registry), desk.matcher, self), look, box.window()
        )
        box.textEdited.connect(self._typed)
        box.moved.connect(self._move)
        box.entered.connect(self._enter)
        box.left.connect(self._leave)
        box.focus_changed.connect(self._focus)
        self.popup.chosen.connect(self._run)
        self.history = HistoryPopup(desk.search.records, look, box.window())
        self.history.chosen.connect(self._again)
        box.history_asked.connect(self._open_history)
        box.forget_asked.connect(self.history.forget)
        box.long_pasted.connect(desk.proofs.take_pasted)
        desk.search.text_changed.connect(self._follow)
        desk.matcher_changed.connect(self._find_more)
        desk.search.moved.connect(self._go_to_text)
        if box.text():
            self._typed(box.text())  # before there was anyone to listen
        if box.hasFocus():
            desk.expect_search()

    def focus(self) -> None:
        """Put the focus into the box, its text selected."""
        self._box.setFocus()
        self._box.selectAll()

    def point(self, position: int) -> None:
        """Put the caret at a place of what was typed."""
        self._box.setFocus()
        self._box.setSelection(position, 1)

    def commands(self) -> None:
        """Begin a command."""
        self._box.setFocus()
        self._box.setText(">")
        self._typed(">")

    @property
    def _command(self) -> str | None:
        """What was typed of a command, or None."""
        text = self._box.text().lstrip()
        return text[1:] if text.startswith(COMMAND_MARKS) else None

    def _typed(self, text: str) -> None:
        if self._command is not None:
            self.popup.show_for(self._command, self._box)
            return
        self.popup.hide()
        self.history.close_list()
        self._desk.search.set_text(text)
        if text.strip():
            self._desk.shell.show_panel("search")

    def _enter(self) -> None:
        if self._command is not None:
            self.popup.run()
            return
        if self.history.take():
            return
        place = parse_place(self._box.text())
        if place is None:
            self._desk.search.open_best()
        elif place.article:
            target = Target(place.label, third=True) if place.label else None
            self._desk.open_article(place.article, target)
            self._desk.shell.ask(Ask.FOCUS_TEXT)
        else:
            self._desk.tabs.open(Page(PageKind.ISSUE, place.issue))

    def _move(self, steps: int) -> None:
        if self._command is not None:
            self.popup.step(steps)
        elif self.history.isVisible():
            self.history.step(steps)
        elif steps > 0 and self._desk.search.model.groups:
            self._desk.shell.show_panel("search")
            self._panel.enter()

    def _run(self, command_id: str) -> None:
        self._end_command()
        self._desk.shell.ask(Ask.FOCUS_TEXT)
        self._actions.run(command_id)

    def _leave(self) -> None:
        if self.history.isVisible():
            self.history.close_list()
            return
        if self._command is not None:
            self._end_command()
        self._desk.shell.ask(Ask.FOCUS_TEXT)

    def _open_history(self) -> None:
        """Show all searches from before; typing closes the list again."""
        if self._command is None:
            self.history.open_below(self._box)

    def _again(self, text: str) -> None:
        self.history.close_list()
        self._desk.search.search_for(text)
        self._desk.shell.show_panel("search")

    def _end_command(self) -> None:
        self.popup.hide()
        self._box.setText(self._desk.search.text)

    def _focus(self, has_focus: bool) -> None:
        if has_focus:
            self._desk.expect_search()
        if has_focus and self._command is not None:
            self.popup.show_for(self._command, self._box)
        elif not has_focus:
            self.popup.hide()
            self.history.close_list()

    def _find_more(self) -> None:
        if self._command is not None and self.popup.isVisible():
            self.popup.show_for(self._command, self._box)

    def _go_to_text(self) -> None:
        """A hit was opened from here: what is wanted next is to read it."""
        if self._box.hasFocus():
            self._desk.shell.ask(Ask.FOCUS_TEXT)

    def _follow(self) -> None:
        """Show what is searched for when it was not typed here."""
        if self._command is None and self._box.text() != self._desk.search.text:
            self._box.setText(self._desk.search.text)
