"""Pictures of annotating.

Owns: the named views and the sample annotations they show. Pictures are made over a copy of the profile, so what
is written here reaches nobody's own. Driven by commands and view-models, as a reader would.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zjreader.domain.annotations import TextPositionSelector
from zjreader.domain.inks import Color, Style
from zjreader.domain.library import Article, BlockKind
from zjreader.domain.userdata import AnnotationFilter
from zjreader.services.exchange_formats import EXCHANGE
from zjreader.ui.annotating.annotations_view import AnnotationsView

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.ui.main_window import MainWindow

SAMPLES = (
    (0, 0.1, 0.55, Color.YELLOW, Style.HIGHLIGHT, "可与其他地方的做法对照，看口径是否一致。", ("待核", "对照")),
    (1, 0.0, 0.3, Color.BLUE, Style.HIGHLIGHT, "**要点**：\n\n1. 数字的年份；\n2. 与上期比较。", ("数据",)),
    (1, 0.2, 0.5, Color.PINK, Style.HIGHLIGHT, "", ()),
    (2, 0.3, 0.7, Color.GREEN, Style.UNDERLINE, "这一句可以引用。", ("引用",)),
    (3, 0.0, 1.0, Color.PURPLE, Style.NONE, "整段讲做法，写综述时放在第二节。", ("综述",)),
)
"""Paragraph, from and to (parts of its length), colour, style, note, tags."""


def _article(window: MainWindow) -> Article | None:
    """Choose an article with enough text, else the first."""
    library = window.desk.services.library
    for listed in window.desk.library.order:
        article = library.article(listed.key)
        if sum(b.kind is BlockKind.PARAGRAPH and len(b.text) > 40 for b in article.body) > 3:
            return article
    order = window.desk.library.order
    return library.article(order[0].key) if order else None


def _annotate(window: MainWindow, article: Article) -> None:
    service = window.desk.services.annotating
    blocks = [b for b in article.body if b.kind is BlockKind.PARAGRAPH] or list(article.body)
    for number, start, end, color, style, note, tags in SAMPLES:
        if number >= len(blocks):
            continue
        block = blocks[number]
        place = TextPositionSelector(
            block.label, int(start * len(block.text)), block.label, max(1, int(end * len(block.text)))
        )
        edit = service.mark(article, place, color, style, note)
        if edit.change is not None and tags:
            service.add_tags(tuple(edit.change.ids), tags)
    service.note_on(article, None, f"与本刊[另一篇](zjreader:{article.key})一起读。")


def _open(window: MainWindow) -> Article | None:
    article = _article(window)
    if article is not None:
        _annotate(window, article)
        window.desk.open_article(article.key)
    return article


def notes(window: MainWindow) -> None:
    """Show an article with its notes, and the bar at a selection."""
    article = _open(window)
    page = window.centre.page
    if article is None or page is None or page.browser.page_layout is None:
        return
    if not window.desk.notebook.notes.open:
        window.desk.notebook.notes.toggle()
    blocks = [b for b in article.body if b.kind is BlockKind.PARAGRAPH] or list(article.body)
    block = blocks[min(2, len(blocks) - 1)]
    start = page.browser.page_layout.position(block.label, 2)
    end = page.browser.page_layout.position(block.label, min(20, len(block.text)))
    if start is not None and end is not None:
        cursor = page.browser.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        page.browser.setTextCursor(cursor)
        window.desk.notebook.marking.bar_asked.emit()
        page.browser.setFocus()


def writing(window: MainWindow) -> None:
    """Show a card that is being written."""
    _open(window)
    cards = window.desk.notebook.notes.model.cards
    if cards:
        window.desk.notebook.notes.write(cards[min(1, len(cards) - 1)].id)


def _fill(window: MainWindow) -> None:
    """Annotate the first articles and bookmark places in them."""
    services = window.desk.services
    for article in window.desk.library.order[:6]:
        _annotate(window, services.library.article(article.key))
    for number, article in enumerate(window.desk.library.order[:5]):
        services.bookmarking.add(article.key, "", article.title, "写作素材" if number > 1 else "")
    window.desk.notebook.load()


def everything(window: MainWindow) -> None:
    """Show all annotations."""
    _fill(window)
    window.commands.run("annotate.annotations")


def chosen(window: MainWindow) -> None:
    """Show what can be done with many, and the tags."""
    everything(window)
    view = window.centre.page.tool if window.centre.page is not None else None
    if isinstance(view, AnnotationsView):
        view.list.selectAll()
        view.tags.show()


def read(window: MainWindow) -> None:
    """Show all annotations as one document."""
    everything(window)
    view = window.centre.page.tool if window.centre.page is not None else None
    if isinstance(view, AnnotationsView):
        view.actions_row.read.click()


def bookmarks(window: MainWindow) -> None:
    """Show the bookmarks, one of them set at the place being read."""
    _fill(window)
    window.desk.open_article(window.desk.library.order[-1].key)
    window.commands.run("bookmark.toggle")
    window.commands.run("view.bookmarks")


def panel(window: MainWindow) -> None:
    """Show all annotations in the rail's panel."""
    _fill(window)
    window.desk.open_article(window.desk.library.order[0].key)
    window.commands.run("view.annotations")


def review(window: MainWindow) -> None:
    """Show annotations whose words differ here: those of a colleague whose text has other words."""
    _fill(window)
    exchanging = window.desk.services.exchanging
    theirs = json.loads(exchanging.export(EXCHANGE, AnnotationFilter(noted=True)))
    for number, item in enumerate(theirs["first"]["items"][:14]):
        item["id"] = item["id"][:-12] + f"{number:012d}"
        _alter(item, lost=number % 4 == 3)
    exchanging.merge(json.dumps(theirs))
    window.desk.notebook.load()
    window.commands.run("annotate.review")


def backups(window: MainWindow) -> None:
    """Show the backups."""
    _fill(window)
    window.desk.services.saving.back_up()
    window.commands.run("annotate.backups")
    window.desk.notebook.safety.back_up()


def _alter(value: object, *, lost: bool) -> None:
    """Give quotations other words, as another text has them."""
    if isinstance(value, list):
        for part in value:
            _alter(part, lost=lost)
    elif isinstance(value, dict):
        if value.get("type") == "TextQuoteSelector":
            words = value["exact"]
            middle = len(words) // 2
            value["exact"] = (
                "这一段在新的文本里已经没有了" if lost else words[: middle - 2] + "旧" + words[middle:] + "等"
            )
            if lost:
                value["prefix"], value["suffix"] = "前文也不同", ""
        for part in value.values():
            _alter(part, lost=lost)


VIEWS: dict[str, Callable[[MainWindow], None]] = {
    "notes": notes,
    "note-writing": writing,
    "annotations": everything,
    "annotations-many": chosen,
    "annotations-read": read,
    "annotations-panel": panel,
    "bookmarks": bookmarks,
    "review": review,
    "backups": backups,
}
