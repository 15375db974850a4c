"""Commands that mark, note and bookmark.

In the text the plain keys 1 to 5, U, N and Q do the same as long as words are selected.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.domain.inks import COLOR_NAMES, Color, Style
from zjreader.viewmodels.annotating.walk import step
from zjreader.viewmodels.pages import tool_page

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _can_mark(desk: Desk) -> bool:
    return desk.notebook.marking.can_mark


def _selected(desk: Desk) -> bool:
    return desk.notebook.marking.selection is not None


def _reads(desk: Desk) -> bool:
    return desk.notebook.marking.article is not None


def _has_current(desk: Desk) -> bool:
    return bool(desk.notebook.notes.current)


def _noted(desk: Desk) -> bool:
    return bool(desk.notebook.notes.model.cards)


def _find_same(desk: Desk) -> None:
    words = desk.notebook.marking.words_to_find()
    if words:
        desk.search.set_text(words)
        desk.shell.show_panel("search")


def _delete(desk: Desk) -> None:
    desk.notebook.annotator.delete([desk.notebook.notes.current])


def _mark(number: int, color: Color) -> CommandSpec:
    return CommandSpec(
        f"annotate.{color.value}",
        f"标为{COLOR_NAMES[color]}",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.mark(color),
        f"Ctrl+Alt+{number}",
        _can_mark,
    )


def _open(name: str) -> CommandSpec:
    titles = {"annotations": "全部批注", "review": "待核对的批注", "backups": "备份与恢复"}
    shortcuts = {"annotations": "Ctrl+Shift+A"}
    return CommandSpec(
        f"annotate.{name}",
        titles[name],
        Menu.FILE if name == "backups" else Menu.ANNOTATE,
        lambda d: d.tabs.open(tool_page(name), new_tab=True),
        shortcuts.get(name, ""),
        group=1 if name == "backups" else 3,
    )


COMMANDS = (
    *(_mark(number, color) for number, color in enumerate(Color, 1)),
    CommandSpec(
        "annotate.underline",
        "划线",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.mark(style=Style.UNDERLINE),
        "Alt+U",
        _can_mark,
        icon="underline",
    ),
    CommandSpec(
        "annotate.note",
        "写笔记",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.note(),
        "Alt+N",
        _reads,
        1,
        icon="notebook-pen",
    ),
    CommandSpec(
        "annotate.note_paragraph",
        "给这一段写笔记",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.note_paragraph(),
        "Ctrl+Alt+P",
        _reads,
        1,
    ),
    CommandSpec(
        "annotate.note_article",
        "给整篇写笔记",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.note_article(),
        "Ctrl+Alt+N",
        _reads,
        1,
        icon="plus",
    ),
    CommandSpec(
        "annotate.quote",
        "连同出处复制",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.quote(),
        "Ctrl+Shift+C",
        _selected,
        1,
    ),
    CommandSpec("annotate.same", "查找相同的说法", Menu.ANNOTATE, _find_same, "Alt+S", _selected, 1),
    CommandSpec("annotate.delete", "删除这条批注", Menu.ANNOTATE, _delete, "Ctrl+Delete", _has_current, 1),
    CommandSpec(
        "annotate.bar",
        "到标注条",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.bar_asked.emit(),
        "Alt+M",
        _reads,
        2,
    ),
    CommandSpec(
        "annotate.caret",
        "用键盘选字",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.caret_asked.emit(),
        "F2",
        _reads,
        2,
    ),
    CommandSpec(
        "annotate.sentence",
        "选中这一句",
        Menu.ANNOTATE,
        lambda d: d.notebook.marking.sentence_asked.emit(),
        "Shift+F2",
        _reads,
        2,
    ),
    CommandSpec(
        "annotate.next", "下一条批注", Menu.ANNOTATE, lambda d: step(d.notebook.notes, 1), "F5", _noted, 2
    ),
    CommandSpec(
        "annotate.previous",
        "上一条批注",
        Menu.ANNOTATE,
        lambda d: step(d.notebook.notes, -1),
        "Shift+F5",
        _noted,
        2,
    ),
    CommandSpec(
        "annotate.panel",
        "收起或展开本文批注",
        Menu.ANNOTATE,
        lambda d: d.notebook.notes.toggle(),
        "F8",
        _reads,
        2,
        icon="panel-right",
    ),
    CommandSpec(
        "bookmark.toggle",
        "加上或移除书签",
        Menu.ANNOTATE,
        lambda d: d.notebook.bookmarks.toggle_here(),
        "Ctrl+D",
        _reads,
        2,
        icon="bookmark",
    ),
    *(_open(name) for name in ("annotations", "review", "backups")),
)
