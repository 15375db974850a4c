"""Pictures of correcting, of repairs and of the library.

Owns: how each of these named views is reached; ``ui/screenshots.py`` takes the pictures. Corrections made for a
picture reach the copy of the profile only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolTip

from zjreader.viewmodels.correcting.sheet import Show
from zjreader.viewmodels.correcting.wishes import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.main_window import MainWindow
    from zjreader.viewmodels.correcting.bench import Bench
    from zjreader.viewmodels.correcting.hands import Hands

_MOST = 3


def _open(window: MainWindow) -> tuple[Bench, Hands] | None:
    """Open the bench at the first doubt about a join, else at the first doubt."""
    window.commands.run("correct.open_issue")
    found = window.desk.correcting.current
    if found is None or found[0].sheet is None:
        return None
    _next_join(found[0])
    return found


def _next_join(bench: Bench) -> None:
    """Go to the next doubt in a paragraph that was joined, if there is one."""
    for _ in range(bench.sheet.doubtful if bench.sheet is not None else 0):
        bench.step_doubt(1)
        if bench.seams(bench.spot):
            break


def _correct(window: MainWindow) -> None:
    _open(window)


def _left_out(window: MainWindow) -> None:
    found = _open(window)
    if found is not None:
        bench, hands = found
        bench.look_at("", Show.LEFT_OUT)
        rows = bench.rows()
        if rows:
            bench.select((rows[len(rows) // 2].spot,))
            hands.ask(Wish.RESTORE)


def _form(window: MainWindow) -> None:
    found = _open(window)
    if found is not None:
        found[1].ask(Wish.ARTICLE)


def _made(window: MainWindow) -> None:
    found = _open(window)
    if found is None:
        return
    bench, hands = found
    for _ in range(_MOST):
        if hands.can_correct:
            hands.split()
        _next_join(bench)
    hands.ask(Wish.LIST)


def _repairs(window: MainWindow) -> None:
    """Show the article with the most various repairs, at one that is not of width alone."""
    desk = window.desk
    keys = [article.key for article in desk.library.order]
    kinds = {k: {r.kind for b in desk.services.library.article(k).body for r in b.repairs} for k in keys}
    best = max(keys, key=lambda key: len(kinds[key]), default="")
    if best:
        desk.open_article(best)
        window.commands.run("repairs.toggle")
        for _ in range(_MOST):
            window.commands.run("repairs.next")
        QToolTip.hideText()


def _plan(window: MainWindow) -> None:
    window.desk.shelf.open()


VIEWS: dict[str, Callable[[MainWindow], None]] = {
    "correct": _correct,
    "correct-left-out": _left_out,
    "correct-form": _form,
    "correct-list": _made,
    "repairs": _repairs,
    "library": _plan,
}
