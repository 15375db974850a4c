"""Commands that correct what was recovered, and show what was repaired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.domain.library import Edition
from zjreader.viewmodels.correcting.wishes import Wish
from zjreader.viewmodels.pages import PageKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.viewmodels.correcting.bench import Bench
    from zjreader.viewmodels.correcting.hands import Hands
    from zjreader.viewmodels.desk import Desk


def _full(desk: Desk) -> bool:
    current = desk.library.current
    return current is not None and current.edition is Edition.FULL


def _reads_full(desk: Desk) -> bool:
    reader = desk.tabs.current
    return _full(desk) and reader is not None and reader.page.kind is PageKind.ARTICLE


def _open_issue(desk: Desk) -> None:
    if desk.library.current is not None:
        desk.correcting.open(desk.library.current.meta.key)


def _open_article(desk: Desk) -> None:
    """Open the bench at the article on view, at the paragraph that is read."""
    reader = desk.tabs.current
    if reader is not None:
        desk.correcting.open(reader.page.key, reader.place.label)


def _on_view(desk: Desk) -> bool:
    return desk.correcting.current is not None


def _can(test: Callable[[Hands], bool]) -> Callable[[Desk], bool]:
    return lambda desk: desk.correcting.current is not None and test(desk.correcting.current[1])


def _hand(run: Callable[[Hands], None]) -> Callable[[Desk], None]:
    return lambda desk: run(desk.correcting.current[1]) if desk.correcting.current is not None else None


def _bench(run: Callable[[Bench], None]) -> Callable[[Desk], None]:
    return lambda desk: run(desk.correcting.current[0]) if desk.correcting.current is not None else None


_CORRECT = _can(lambda hands: hands.can_correct)
_RESTORE = _can(lambda hands: hands.can_restore)
_EDIT = _can(lambda hands: hands.can_edit_article)


def _repairs(desk: Desk) -> str:
    return "不显示排印修复" if desk.repairs.shown else "显示排印修复"


def _repaired(desk: Desk) -> bool:
    return bool(desk.repairs.present)


def _deed(
    name: str, title: str, run: Callable[[Hands], None], shortcut: str, when: Callable[[Desk], bool], group: int
) -> CommandSpec:
    return CommandSpec(f"correct.{name}", title, Menu.CORRECT, _hand(run), shortcut, when, group)


COMMANDS = (
    CommandSpec(
        "correct.open_article", "整理本文", Menu.CORRECT, _open_article, "Ctrl+Shift+E", _reads_full, icon="pencil"
    ),
    CommandSpec("correct.open_issue", "整理这一期", Menu.CORRECT, _open_issue, when=_full),
    CommandSpec(
        "correct.next_doubt", "下一处存疑", Menu.CORRECT, _bench(lambda b: b.step_doubt(1)), "F4", _on_view, 1
    ),
    CommandSpec(
        "correct.previous_doubt",
        "上一处存疑",
        Menu.CORRECT,
        _bench(lambda b: b.step_doubt(-1)),
        "Shift+F4",
        _on_view,
        1,
    ),
    _deed("join", "与上段合并", lambda h: h.join(), "Ctrl+J", _CORRECT, 2),
    _deed("split", "在光标处拆分", lambda h: h.split(), "Ctrl+Shift+J", _CORRECT, 2),
    _deed("up", "上移这一段", lambda h: h.shift(-1), "Ctrl+Shift+Up", _CORRECT, 2),
    _deed("down", "下移这一段", lambda h: h.shift(1), "Ctrl+Shift+Down", _CORRECT, 2),
    _deed("kind", "更改类别…", lambda h: h.ask(Wish.KIND), "Ctrl+Shift+K", _CORRECT, 2),
    _deed("move", "移到另一篇…", lambda h: h.ask(Wish.MOVE), "Ctrl+Shift+V", _CORRECT, 2),
    _deed("drop", "移出正文", lambda h: h.drop(), "Ctrl+Shift+Delete", _CORRECT, 2),
    _deed("restore", "恢复未采用的文字…", lambda h: h.ask(Wish.RESTORE), "Ctrl+Shift+Insert", _RESTORE, 2),
    _deed("article", "文章信息…", lambda h: h.ask(Wish.ARTICLE), "Ctrl+Shift+I", _EDIT, 3),
    _deed("issue", "刊物信息…", lambda h: h.ask(Wish.ISSUE), "", _on_view, 3),
    _deed("list", "更正记录", lambda h: h.ask(Wish.LIST), "", _on_view, 4),
    _deed("export", "导出更正…", lambda h: h.ask(Wish.EXPORT), "", _on_view, 4),
    _deed("import", "导入更正…", lambda h: h.ask(Wish.IMPORT), "", _on_view, 4),
    CommandSpec(
        "repairs.toggle",
        "显示排印修复",
        Menu.VIEW,
        lambda d: d.repairs.toggle(),
        "Ctrl+Shift+R",
        label=_repairs,
        group=1,
    ),
    CommandSpec("repairs.next", "下一处排印修复", Menu.GO, lambda d: d.repairs.step(1), "F12", _repaired, 3),
    CommandSpec(
        "repairs.previous", "上一处排印修复", Menu.GO, lambda d: d.repairs.step(-1), "Shift+F12", _repaired, 3
    ),
)
