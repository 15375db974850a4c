"""The repairs of what is read: showing them, going from one to the next, and what is said of each.

Owns: the switch, the list for the article on view, and which one was gone to last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from zjreader.viewmodels.pages import ArticlePage, Target

if TYPE_CHECKING:
    from zjreader.domain.library import Article, Repair
    from zjreader.viewmodels.appearance import Appearance
    from zjreader.viewmodels.tabs import Tabs


@dataclass(frozen=True, slots=True)
class RepairPlace:
    """A repair and the block it is in.

    Attributes:
        label: The block's label.
        order: The block's place in the running text, from 0.
        repair: The repair.
    """

    label: str
    order: int
    repair: Repair


class Repairs(QObject):
    """The repairs of the article on view.

    Signals:
        stepped: ``current`` is another one and is to be told.
    """

    stepped = Signal()

    def __init__(self, appearance: Appearance, tabs: Tabs) -> None:
        """Take the settings and the tabs."""
        super().__init__()
        self._appearance = appearance
        self._tabs = tabs
        self.current: RepairPlace | None = None

    @property
    def shown(self) -> bool:
        """Whether repairs are marked in the text."""
        return self._appearance.settings.show_repairs

    def toggle(self) -> None:
        """Mark repairs in the text, or stop marking them."""
        self._appearance.set(show_repairs=not self.shown)

    def show(self) -> None:
        """Mark repairs in the text."""
        self._appearance.set(show_repairs=True)

    @property
    def present(self) -> tuple[RepairPlace, ...]:
        """List the repairs of the article on view."""
        reader = self._tabs.current
        content = reader.content if reader is not None else None
        return places(content.article) if isinstance(content, ArticlePage) else ()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) repair, round the ends, and tell what was repaired."""
        reader, found = self._tabs.current, self.present
        if reader is None or not found:
            return
        self.show()
        if self.current in found:
            at = (found.index(self.current) + step) % len(found)
        else:
            body = reader.content.article.body if isinstance(reader.content, ArticlePage) else ()
            order = next((n for n, block in enumerate(body) if block.label == reader.place.label), 0)
            ahead = [n for n, place in enumerate(found) if place.order >= order]
            at = (ahead[0] if ahead else 0) if step > 0 else (ahead[0] - 1 if ahead else len(found) - 1)
        self.current = found[at]
        repair = self.current.repair
        end = repair.start + len(repair.repaired)
        reader.open(reader.page, Target(self.current.label, repair.start, end, third=True))
        self.stepped.emit()


def places(article: Article) -> tuple[RepairPlace, ...]:
    """List the repairs of an article's running text in reading order."""
    return tuple(
        RepairPlace(block.label, order, repair)
        for order, block in enumerate(article.body)
        for repair in sorted(block.repairs, key=lambda r: r.start)
    )


def told(repair: Repair) -> str:
    """Say what was repaired."""
    line = _tr("（原文第{0}行）").format(repair.line) if repair.line else ""
    if not repair.repaired:
        return _tr("原有“{0}”，已删去").format(_visible(repair.original)) + line
    if not repair.original:
        return _tr("原文没有，已补上“{0}”").format(_visible(repair.repaired)) + line
    words = _tr("原为“{0}”，已修复为“{1}”")
    return words.format(_visible(repair.original), _visible(repair.repaired)) + line


def _visible(text: str) -> str:
    return text.replace(" ", "␣")


def _tr(text: str) -> str:
    return QCoreApplication.translate("repairs", text)
