"""Commands that bring issues in and remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.domain.library import Edition
from zjreader.viewmodels.pages import Page, PageKind
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _has_full(desk: Desk) -> bool:
    current = desk.library.current
    return current is not None and current.edition is Edition.FULL


def _show_report(desk: Desk) -> None:
    current = desk.library.current
    if current is not None:
        desk.tabs.open(Page(PageKind.REPORT, current.meta.key), new_tab=True)


def _remove(desk: Desk) -> None:
    current = desk.library.current
    if current is None:
        return
    desk.shelf.remove(current.meta.key)


COMMANDS = (
    CommandSpec(
        "file.import",
        "导入一期…",
        Menu.FILE,
        lambda desk: desk.shell.ask(Ask.CHOOSE_FILES),
        "Ctrl+O",
        icon="file-plus",
    ),
    CommandSpec(
        "file.import_folder",
        "导入文件夹…",
        Menu.FILE,
        lambda desk: desk.shell.ask(Ask.CHOOSE_FOLDER),
        icon="folder-plus",
    ),
    CommandSpec(
        "file.cancel_import",
        "取消导入",
        Menu.FILE,
        lambda desk: desk.importing.cancel(),
        when=lambda desk: desk.importing.busy,
    ),
    CommandSpec(
        "library.open", "书库", Menu.FILE, lambda desk: desk.shelf.open(), "Ctrl+Shift+O", group=1, icon="library"
    ),
    CommandSpec("file.report", "查看导入报告", Menu.FILE, _show_report, when=_has_full, group=1),
    CommandSpec("file.remove", "从书库移除这一期", Menu.FILE, _remove, when=_has_full, group=1),
    CommandSpec("file.quit", "退出", Menu.FILE, lambda desk: desk.shell.ask(Ask.QUIT), "Ctrl+Q", group=2),
)
