"""The menu of the text that is read: what can be done with the selected words, the paragraph or the link there.

Owns: which commands stand in it. They are the window's own, with their shortcuts; what cannot be done now is left
out. Lives as long as its page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zjreader.domain.inks import Color
from zjreader.domain.keys import SCHEME
from zjreader.ui.menus import RoundMenu
from zjreader.viewmodels.pages import ArticlePage

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from zjreader.ui.actions import Actions
    from zjreader.ui.page_view import PageView
    from zjreader.viewmodels.desk import Desk

SELECTED = ("annotate.quote", "annotate.note", "annotate.same")
"""For selected words; the colours stand after the first."""
ARTICLE = ("annotate.note_article", "bookmark.toggle", "cite.styles", "find.page")
"""Where nothing is selected."""


class ReadingMenu(QObject):
    """Fills the menu of one page."""

    def __init__(self, view: PageView, desk: Desk, actions: Actions) -> None:
        """Follow ``view``."""
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._actions = actions
        view.browser.menu_made.connect(self._fill)

    def _fill(self, menu: QMenu, position: int, link: str) -> None:
        self._actions.refresh()
        everything = self._tidy(menu, link)
        if link.startswith(SCHEME):
            self._add_link(menu, link)
        if self._view.browser.textCursor().hasSelection():
            self._add_words(menu)
        elif isinstance(self._view.reader.content, ArticlePage):
            self._add_article(menu, position)
        menu.addSeparator()
        menu.addActions(everything)

    def _tidy(self, menu: QMenu, link: str) -> list[QAction]:
        """Leave out what Qt offers for links where there is none, and give what is to stand last."""
        everything = []
        for action in menu.actions():
            if action.objectName() == "link-copy" and link.startswith(SCHEME):
                continue
            if action.objectName() != "edit-copy":
                menu.removeAction(action)
            if action.objectName() == "select-all":
                everything.append(action)
        return everything

    def _add_link(self, menu: QMenu, link: str) -> None:
        first = menu.actions()[0]
        for words, new_tab in ((self.tr("打开"), False), (self.tr("在新标签页打开"), True)):
            action = menu.addAction(words)
            action.triggered.connect(lambda _on=False, n=new_tab: self._view.browser.link_activated.emit(link, n))
            menu.insertAction(first, action)
        menu.insertSeparator(first)

    def _add_words(self, menu: QMenu) -> None:
        for name in SELECTED:
            self._add(menu, self._actions[name])
            if name == SELECTED[0] and self._actions["annotate.underline"].isEnabled():
                menu.addSeparator()
                marks = RoundMenu(menu)
                marks.setTitle(self.tr("标注"))
                for color in Color:
                    marks.addAction(self._actions[f"annotate.{color.value}"])
                marks.addAction(self._actions["annotate.underline"])
                menu.addMenu(marks)

    def _add_article(self, menu: QMenu, position: int) -> None:
        menu.addSeparator()
        layout = self._view.browser.page_layout
        label = layout.place(position)[0] if layout is not None else ""
        if label:
            marking = self._desk.notebook.marking
            words = self._actions["annotate.note_paragraph"].text()
            menu.addAction(words).triggered.connect(lambda _on=False: marking.note_paragraph(label))
        for name in ARTICLE:
            self._add(menu, self._actions[name])

    @staticmethod
    def _add(menu: QMenu, action: QAction) -> None:
        if action.isEnabled():
            menu.addAction(action)
