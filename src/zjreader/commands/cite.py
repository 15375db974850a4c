"""Commands that cite, prove and list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.commands.spec import CommandSpec, Menu
from zjreader.viewmodels.pages import ArticlePage
from zjreader.viewmodels.tool_names import concordance_page

if TYPE_CHECKING:
    from zjreader.viewmodels.desk import Desk


def _article(desk: Desk) -> str:
    """Give the key of the article on view, or nothing."""
    reader = desk.tabs.current
    content = reader.content if reader is not None else None
    return content.article.key if isinstance(content, ArticlePage) else ""


def _reads(desk: Desk) -> bool:
    return bool(_article(desk))


def _searches(desk: Desk) -> bool:
    return bool(desk.search.text.strip())


COMMANDS = (
    CommandSpec(
        "cite.copy",
        "复制本文引文",
        Menu.EDIT,
        lambda d: d.citing.copy_citation(_article(d)),
        "Ctrl+Alt+C",
        _reads,
        group=2,
        icon="quote",
    ),
    CommandSpec(
        "cite.styles",
        "引用本文…",
        Menu.EDIT,
        lambda d: d.citing.show_styles(_article(d)),
        "Ctrl+Shift+Q",
        _reads,
        group=2,
    ),
    CommandSpec(
        "check.open",
        "核对引文…",
        Menu.FIND,
        lambda d: d.proofs.open_page(),
        "Ctrl+Shift+H",
        group=2,
        icon="file-check",
    ),
    CommandSpec(
        "search.lines",
        "逐行对齐列出命中",
        Menu.FIND,
        lambda d: d.tabs.open(concordance_page(d.search.text), new_tab=True),
        "Ctrl+Shift+Y",
        _searches,
        group=2,
        icon="align-center",
    ),
    CommandSpec(
        "search.save",
        "保存或不再保存这次搜索",
        Menu.FIND,
        lambda d: d.search.records.toggle(d.search.text),
        when=_searches,
        group=2,
        icon="star",
    ),
)
