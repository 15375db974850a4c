"""Commands as QActions.

Owns: one action for each command, its shortcut, its enabled state and its label of the moment, the menu, and the
rows of the palette. All of them read the registry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from zjreader.commands.bindings import Bindings
from zjreader.commands.spec import CommandSpec, Menu
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from zjreader.commands.registry import Registry
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class Actions(QObject):
    """The actions of one window: those that buttons ask for at once, the others when it is completed."""

    def __init__(self, registry: Registry, desk: Desk, look: Look, window: QWidget) -> None:
        """Take the commands; actions are added to ``window``, so that their shortcuts work in it."""
        super().__init__(window)
        self._registry = registry
        self._desk = desk
        self._look = look
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._bindings = Bindings(registry, desk.shortcuts.own)
        desk.state_changed.connect(self.refresh)
        desk.shortcuts.changed.connect(self._bind_all)

    def __getitem__(self, command_id: str) -> QAction:
        """Give a command's action."""
        if command_id not in self._actions:
            spec = self._registry.get(command_id)
            self._actions[command_id] = self._make(spec)
            self._bind(spec)
            self._refresh(spec)
        return self._actions[command_id]

    def complete(self) -> None:
        """Make the actions that no button asked for: from now on all commands can be run."""
        for spec in self._registry:
            if spec.id not in self._actions:
                self._actions[spec.id] = self._make(spec)
                self._bind(spec)
        self._desk.shell.command_asked.connect(self.run)
        self.refresh()

    def refresh(self) -> None:
        """Bring enabled states and labels up to date."""
        for command_id in self._actions:
            self._refresh(self._registry.get(command_id))

    def _refresh(self, spec: CommandSpec) -> None:
        action = self._actions[spec.id]
        action.setEnabled(spec.when(self._desk))
        if spec.label is not None:
            action.setText(said(spec.label(self._desk)))

    def run(self, command_id: str) -> None:
        """Run a command, if it can be used now."""
        self.refresh()
        self._actions[command_id].trigger()

    def menu(self, parent: QWidget) -> QMenu:
        """Make the window's menu."""
        menu = RoundMenu(parent)
        menu.aboutToShow.connect(self.refresh)
        for part in Menu:
            specs = self._registry.menu(part)
            if not specs:
                continue
            sub = menu.add_sub(said(part.value))
            group = specs[0].group
            for spec in specs:
                if spec.group != group:
                    sub.addSeparator()
                    group = spec.group
                sub.addAction(self._actions[spec.id])
        return menu

    def _bind_all(self) -> None:
        self._bindings = Bindings(self._registry, self._desk.shortcuts.own)
        for command_id in self._actions:
            self._bind(self._registry.get(command_id))

    def _bind(self, spec: CommandSpec) -> None:
        self._actions[spec.id].setShortcuts([sequence(key) for key in self._bindings.keys(spec)])

    def _make(self, spec: CommandSpec) -> QAction:
        action = QAction(said(spec.title), self._window)
        action.setObjectName(spec.id)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setIconVisibleInMenu(False)
        action.triggered.connect(lambda _checked=False, run=spec.run: run(self._desk))
        if spec.icon:
            self._look.bind(action, spec.icon)
        self._window.addAction(action)
        return action


def sequence(key: str) -> QKeySequence:
    """Read a shortcut's portable name."""
    return QKeySequence(key, QKeySequence.SequenceFormat.PortableText)


def tip(action: QAction) -> str:
    """Give a command's title with its shortcut, for a button's tool tip."""
    shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    title = action.text().rstrip("…")
    return QCoreApplication.translate("actions", "{0}（{1}）").format(title, shortcut) if shortcut else title
