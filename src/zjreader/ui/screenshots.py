"""Pictures of the window without a display.

Owns: the named views and how each is reached. Nothing is simulated: a view drives commands and view-models as a
reader would, over whatever library the profile holds. The runner must work inline, so that a step has ended before
the next begins.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap

from zjreader.domain.errors import ReaderError
from zjreader.ui import correcting_pictures, finding_pictures, note_pictures
from zjreader.ui.comparing.compare_view import CompareView
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.domain.library import Article
    from zjreader.ui.main_window import MainWindow

SETTLE_MS = 60
"""Milliseconds for layouts and timers of length 0 between two steps."""
ROUNDS = 8
"""Turns of the event loop after that."""

_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")


def render(window: MainWindow, view: str, out: Path, size: tuple[int, int]) -> None:
    """Show a view in a window of ``size`` logical pixels and write it as PNG.

    Raises:
        ReaderError: There is no such view, or the picture cannot be written.
    """
    if view not in VIEWS:
        names = "、".join(VIEWS)
        raise ReaderError(_tr("没有“{0}”这个画面。").format(view), _tr("可选的有：{0}。").format(names))
    window.resize(*size)
    window.show()
    window.desk.open()
    settle()
    VIEWS[view](window)
    settle()
    picture = window.grab()
    _add_popups(window, picture)
    if not picture.save(str(out), "PNG"):
        raise ReaderError(_tr("写不了“{0}”。").format(out.name), _tr("请换一个能写入的文件夹。"))
    window.close()


def settle() -> None:
    """Let what waits for the event loop happen; on a busy machine also what waits for that."""
    for wait in (SETTLE_MS, *[0] * ROUNDS):
        loop = QEventLoop()
        QTimer.singleShot(wait, loop.quit)
        loop.exec()


def _add_popups(window: MainWindow, picture: QPixmap) -> None:
    """Paint open popups where they stand: they are windows of their own."""
    painter = QPainter(picture)
    for popup, button in ((window.settings, window.top.settings), (window.requests.menu, window.top.menu)):
        if popup.isVisible():
            # Where it opens on a screen of the window's size; without a display the screen is another.
            corner = button.mapTo(window, QPoint(button.width() - popup.width(), button.height() + 4))
            painter.drawPixmap(corner, popup.grab())
            popup.close()
    styles = window.clipboard.styles
    if styles.isVisible():
        painter.drawPixmap((window.width() - styles.width()) // 2, 52, styles.grab())
        styles.close()
    painter.end()


def _telling(window: MainWindow) -> Article | None:
    """Choose an article with a subtitle or of a feature, else the first: there is most to show."""
    order = window.desk.library.order
    return next((a for a in order if a.subtitle or a.parent is not None), order[0] if order else None)


def _word(window: MainWindow) -> str:
    """Choose the pair of characters that most titles share."""
    pairs = Counter(p for a in window.desk.library.order for p in set(_PAIR.findall(a.title)))
    return max(pairs, key=lambda p: (pairs[p], p), default="")


def _front(_window: MainWindow) -> None:
    """Show what the window opens on."""


def _reader(window: MainWindow) -> None:
    article = _telling(window)
    if article is not None:
        window.desk.open_article(article.key)


def _search(window: MainWindow) -> None:
    word = _word(window)
    window.desk.search.set_text(word)
    window.desk.shell.show_panel("search")
    window.desk.search.run()
    window.desk.search.open_best()


def _find(window: MainWindow) -> None:
    _reader(window)
    settle()
    window.desk.shell.ask(Ask.FIND)
    if window.centre.page is not None:
        window.centre.page.find_bar.box.setText(_word(window))


def _tabs(window: MainWindow) -> None:
    for article in window.desk.library.order[:5]:
        window.desk.open_article(article.key, new_tab=True)
    window.desk.tabs.step(1)


def _end(window: MainWindow) -> None:
    _reader(window)
    settle()
    if window.centre.page is not None:
        bar = window.centre.page.browser.verticalScrollBar()
        bar.setValue(bar.maximum())


def _settings(window: MainWindow) -> None:
    _reader(window)
    settle()
    window.desk.shell.ask(Ask.READING_SETTINGS)


def _dark(window: MainWindow) -> None:
    window.desk.appearance.set(theme="dark")
    _reader(window)


def _compared(window: MainWindow) -> list[str]:
    """Choose the four cases in a row that share most figures with each other, else the first ones."""
    cases = window.desk.cases.all
    parents = Counter(case.article.rpartition(".")[0] for case in cases if "." in case.article)
    most = max(parents, key=lambda p: parents[p], default="")
    return [c.article for c in sorted(cases, key=lambda c: c.article.rpartition(".")[0] != most)[:4]]


def _compare(window: MainWindow, part: str) -> None:
    window.desk.shell.fold()
    window.desk.cases.compare(_compared(window))
    settle()
    window.commands.run(f"compare.{part}")


def _evidence(window: MainWindow) -> None:
    _compare(window, "matrix")
    settle()
    view = window.centre.page.tool if window.centre.page is not None else None
    if isinstance(view, CompareView):
        matrix = view.matrix.matrix
        places = (matrix.index(r, c) for r in range(matrix.rowCount()) for c in range(2, matrix.columnCount()))
        found = next((index for index in places if matrix.cell(index) is not None), None)
        if found is not None:
            view.matrix.open_at(found)


def _cases(window: MainWindow) -> None:
    window.desk.shell.show_panel("cases")
    for case in window.desk.cases.all[1:4]:
        window.desk.cases.toggle(case.article)


def _focus(window: MainWindow) -> None:
    _reader(window)
    settle()
    window.commands.run("view.focus")


VIEWS: dict[str, Callable[[MainWindow], None]] = {
    "first-start": _front,
    "reader": _reader,
    "reader-end": _end,
    "search": _search,
    "find": _find,
    "tabs": _tabs,
    "commands": lambda window: window.desk.shell.ask(Ask.COMMANDS),
    "reading-settings": _settings,
    "menu": lambda window: window.desk.shell.ask(Ask.MENU),
    "report": lambda window: window.commands.run("file.report"),
    "dark": _dark,
    "cases": _cases,
    "compare": lambda window: _compare(window, "matrix"),
    "compare-evidence": _evidence,
    "compare-themes": lambda window: _compare(window, "themes"),
    "compare-texts": lambda window: _compare(window, "texts"),
    "compare-chart": lambda window: _compare(window, "chart"),
    "preferences": lambda window: window.commands.run("view.preferences"),
    "shortcuts": lambda window: window.commands.run("view.shortcuts"),
    "shortcut-sheet": lambda window: window.commands.run("help.shortcuts"),
    "help": lambda window: window.commands.run("help.contents"),
    "focus": _focus,
    **correcting_pictures.VIEWS,
    **note_pictures.VIEWS,
    **finding_pictures.VIEWS,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("screenshots", text)
