"""Pictures of finding, proving and citing: how each view is reached.

Nothing is simulated: words, sentences and manuscripts come from whatever library the profile holds.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from zjreader.domain.library import Article, BlockKind
from zjreader.ui.finding.check_view import CheckView
from zjreader.viewmodels.tool_names import concordance_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zjreader.ui.main_window import MainWindow

_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")
_SENTENCE = re.compile(r"[^。！？“”]{16,60}[。！？]")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def settle(ms: int = 60) -> None:
    """Let what waits for the event loop happen."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def _word(window: MainWindow) -> str:
    """Choose the pair of characters that most titles share."""
    pairs = Counter(p for a in window.desk.library.order for p in set(_PAIR.findall(a.title)))
    return max(pairs, key=lambda p: (pairs[p], p), default="")


def _sentences(window: MainWindow) -> Iterator[str]:
    """Give sentences of the issue on the table that hold a figure."""
    for article in window.desk.library.order:
        full: Article = window.desk.services.library.article(article.key)
        for block in full.blocks:
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.ABSTRACT):
                found = [m[0] for m in _SENTENCE.finditer(block.text) if _FIGURE.search(m[0])]
                yield from found[:1]


def _damaged(sentence: str) -> str:
    """Change a figure and leave a character out."""
    figure = _FIGURE.search(sentence)
    if figure is None:
        return sentence
    digit = str((int(figure[0][-1]) + 3) % 10)
    changed = sentence[: figure.end() - 1] + digit + sentence[figure.end() :]
    return changed[:5] + changed[6:]


def results(window: MainWindow) -> None:
    """Show hits with a filter on."""
    desk = window.desk
    desk.search.set_text(_word(window))
    desk.shell.show_panel("search")
    desk.search.run()
    facets = desk.search.result.facets if desk.search.result is not None else {}
    for value in list(facets.get("column", {}))[:1]:
        desk.search.toggle_filter("column", value)
    desk.search.open_best()


def quotation(window: MainWindow) -> None:
    """Show where a damaged sentence stands."""
    desk = window.desk
    sentence = next(_sentences(window), "")
    desk.shell.show_panel("search")
    desk.search.quote(_damaged(sentence))
    desk.search.open_best()
    window.omnibox.focus()


def concordance(window: MainWindow) -> None:
    """Show lines aligned on a word."""
    window.desk.shell.fold()
    window.desk.tabs.open(concordance_page(_word(window)))


def check(window: MainWindow) -> None:
    """Show a manuscript's quotations, the gravest one open."""
    desk = window.desk
    desk.shell.fold()
    found = list(_sentences(window))[:60:4]
    lines = [f"文中写道：“{_damaged(s) if n % 3 == 0 else s[:-1]}”。" for n, s in enumerate(found)]
    lines.append("他说：“这一句话哪里也没有写过，只是为了看看找不到时的样子。”")
    desk.tabs.open(desk.proofs.keep("\n".join(lines)))
    settle()
    view = window.centre.page.tool if window.centre.page is not None else None
    if isinstance(view, CheckView):
        view.choose_gravest()


def styles(window: MainWindow) -> None:
    """Show all styles of an article's citation."""
    article = next((a for a in window.desk.library.order if a.subtitle), None)
    if article is not None:
        window.desk.open_article(article.key)
        settle()
        window.commands.run("cite.styles")


VIEWS: dict[str, Callable[[MainWindow], None]] = {
    "results-filters": results,
    "quotation": quotation,
    "concordance": concordance,
    "check": check,
    "check-empty": lambda window: window.desk.proofs.open_page(),
    "citation-styles": styles,
}
