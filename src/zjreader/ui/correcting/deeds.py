"""What the correcting view offers: one list for its buttons and its menus.

Owns: name, key and condition of each action. The keys are those of the commands of the same name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.domain.library import BlockKind
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.correcting.wishes import Wish
from zjreader.viewmodels.correcting.wording import KIND_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QWidget

    from zjreader.viewmodels.correcting.hands import Hands


@dataclass(frozen=True, slots=True)
class Deed:
    """An action.

    Attributes:
        id: Its command.
        title: As shown.
        keys: Its keys, as shown.
        can: Whether it can be done now.
        run: Does it.
        menu: Whether it opens the list of kinds.
    """

    id: str
    title: str
    keys: str
    can: Callable[[Hands], bool]
    run: Callable[[Hands], None]
    menu: bool = False


def _correct(hands: Hands) -> bool:
    return hands.can_correct


def _restore(hands: Hands) -> bool:
    return hands.can_restore


def _edit(hands: Hands) -> bool:
    return hands.can_edit_article


DEEDS = (
    Deed("correct.join", "与上段合并", "Backspace / Ctrl+J", _correct, lambda h: h.join()),
    Deed("correct.split", "在光标处拆分", "Enter / Ctrl+Shift+J", _correct, lambda h: h.split()),
    Deed("correct.up", "上移", "Ctrl+Shift+↑", _correct, lambda h: h.shift(-1)),
    Deed("correct.down", "下移", "Ctrl+Shift+↓", _correct, lambda h: h.shift(1)),
    Deed("correct.kind", "更改类别", "Ctrl+Shift+K", _correct, lambda h: h.ask(Wish.KIND), menu=True),
    Deed("correct.move", "移到另一篇…", "Ctrl+Shift+V", _correct, lambda h: h.ask(Wish.MOVE)),
    Deed("correct.drop", "移出正文", "Delete", _correct, lambda h: h.drop()),
    Deed("correct.restore", "恢复…", "Insert", _restore, lambda h: h.ask(Wish.RESTORE)),
    Deed("correct.article", "文章信息…", "Ctrl+Shift+I", _edit, lambda h: h.ask(Wish.ARTICLE)),
)


def kind_menu(hands: Hands, parent: QWidget) -> QMenu:
    """Make the list of kinds."""
    menu = RoundMenu(parent)
    for number, (kind, name) in enumerate(KIND_NAMES.items()):
        action = menu.addAction(f"&{(number + 1) % 10}　{_tr(name)}")
        action.triggered.connect(lambda _on=False, kind=kind: hands.change_kind(BlockKind(kind)))
    return menu


def deed_menu(hands: Hands, parent: QWidget) -> QMenu:
    """Make the menu of all actions that can be done now."""
    menu = RoundMenu(parent)
    for deed in DEEDS:
        if deed.menu:
            sub = kind_menu(hands, menu)
            sub.setTitle(_tr(deed.title))
            sub.setEnabled(deed.can(hands))
            menu.addMenu(sub)
            continue
        action = menu.addAction(f"{_tr(deed.title)}\t{deed.keys.split(' / ')[0]}")
        action.setEnabled(deed.can(hands))
        action.triggered.connect(lambda _on=False, run=deed.run: run(hands))
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("deeds", text)
