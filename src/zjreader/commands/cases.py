"""Commands on case studies and their comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.pages import Target, tool_page
from zjreader.viewmodels.shell import Ask
from zjreader.viewmodels.tool_names import COMPARE

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk

PARTS = (("matrix", "指标"), ("themes", "主题"), ("texts", "全文"), ("chart", "图表"))
"""The parts of a comparison and what they are called."""


def _reads_case(desk: Desk) -> bool:
    return desk.cases.find(desk.cases.reading) is not None


def _reads_other(desk: Desk) -> bool:
    return bool(desk.cases.reading) and not _reads_case(desk)


def _compares(desk: Desk) -> bool:
    return bool(desk.cases.compared)


def _choose_label(desk: Desk) -> str:
    return "把本文移出所选案例" if desk.cases.reading in desk.cases.chosen else "把本文选入比较"


def _compare(desk: Desk) -> None:
    """Open the comparison and go to it, from wherever the cases were chosen."""
    desk.cases.compare()
    desk.shell.ask(Ask.FOCUS_TEXT)


def _save(desk: Desk) -> None:
    """Keep the comparison on view under the names of its cases; it can be renamed where it is listed."""
    reader, articles = desk.tabs.current, desk.cases.compared
    if reader is not None:
        desk.cases.save(articles, reader.title.partition("：")[2] or reader.title)


def _show(desk: Desk, part: str) -> None:
    reader, articles = desk.tabs.current, desk.cases.compared
    if reader is not None and articles:
        reader.open(tool_page(COMPARE, "+".join(articles)), Target(part))


def _part(part: str, name: str, shortcut: str) -> CommandSpec:
    return CommandSpec(
        f"compare.{part}", f"比较：{name}", Menu.CASES, lambda d: _show(d, part), shortcut, _compares, group=2
    )


COMMANDS = (
    CommandSpec(
        "cases.compare",
        "比较所选案例",
        Menu.CASES,
        _compare,
        "Ctrl+Shift+M",
        lambda d: d.cases.can_compare,
        icon="map-pinned",
    ),
    CommandSpec(
        "cases.choose",
        "把本文选入比较",
        Menu.CASES,
        lambda d: d.cases.toggle(d.cases.reading),
        "Ctrl+M",
        _reads_case,
        label=_choose_label,
    ),
    CommandSpec(
        "cases.clear",
        "清除所选案例",
        Menu.CASES,
        lambda d: d.cases.clear(),
        when=lambda d: bool(d.cases.chosen),
    ),
    CommandSpec(
        "cases.add",
        "把本文加为案例",
        Menu.CASES,
        lambda d: d.cases.add(d.cases.reading),
        when=_reads_other,
        group=1,
    ),
    CommandSpec(
        "cases.rename",
        "给本文的案例改名",
        Menu.CASES,
        lambda d: d.cases.rename_asked.emit(d.cases.reading),
        when=_reads_case,
        group=1,
    ),
    CommandSpec(
        "cases.remove",
        "把本文移出案例",
        Menu.CASES,
        lambda d: d.cases.remove(d.cases.reading),
        when=_reads_case,
        group=1,
    ),
    *(_part(part, name, f"Alt+{n}") for n, (part, name) in enumerate(PARTS, 1)),
    CommandSpec("compare.save", "保存这次比较", Menu.CASES, _save, when=_compares, group=3),
    CommandSpec(
        "compare.export", "导出这次比较…", Menu.CASES, lambda d: d.shell.ask(Ask.EXPORT), when=_compares, group=3
    ),
    CommandSpec(
        "compare.print", "打印这次比较…", Menu.CASES, lambda d: d.shell.ask(Ask.PRINT), when=_compares, group=3
    ),
)
