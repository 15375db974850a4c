"""The search panel: what was found, how it can be narrowed, and the hits by article or the places of a quotation.

Owns: showing the newest answer without jumps (the old hits stay until the new ones are there), and what is said
when there is nothing or a query is wrong.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.box import BoxKind
from zjreader.domain.folding import fold_text
from zjreader.domain.query_parser import parse
from zjreader.domain.search import Hit, SearchResult
from zjreader.services.searching import FACETS
from zjreader.ui.finding.facet_bar import FacetBar
from zjreader.ui.finding.hits_tree import HitsTree
from zjreader.ui.finding.query_pointer import CARET_LINK, pointed
from zjreader.ui.finding.quote_cards import Cards
from zjreader.ui.finding.result_head import ResultHead
from zjreader.viewmodels.finding.answers import Answer, leads
from zjreader.viewmodels.hits import GROUP, HIT, Group
from zjreader.viewmodels.shell import Ask
from zjreader.viewmodels.tool_names import concordance_page

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

QUOTE_LINK = "zjreader:quote"
WORDS_LINK = "zjreader:words"
CHECK_LINK = "zjreader:check"
LEAST_QUOTED = 4
"""Folded characters from which words are offered to be looked for as a quotation."""


class SearchPanel(QWidget):
    """The panel.

    Signals:
        caret_asked: The caret is to go to a place in the box.
    """

    caret_asked = Signal(int)

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Follow the search."""
        super().__init__(parent)
        self._desk = desk
        self._look = look
        self._search = desk.search
        self._position = 0
        self.count = QLabel(self)
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setContentsMargins(12, 12, 12, 6)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.linkActivated.connect(self._try)
        self.hint.setTextFormat(Qt.TextFormat.RichText)
        self.hint.setContentsMargins(12, 0, 12, 8)
        self.start = QPushButton(self.tr("输入要找的词句"), self)
        self.start.clicked.connect(lambda: desk.shell.ask(Ask.FOCUS_BOX))
        self.head = ResultHead(desk, look, self)
        self.facets = FacetBar(look, self)
        self.cards = Cards(look, self)
        self.tree = HitsTree(look, desk.citing, self)
        self.tree.setModel(self._search.model)
        self._lay_out()
        self._join()
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.count, self.head, self.facets, self.hint):
            column.addWidget(widget)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.cards, 1)
        column.addWidget(self.tree, 1)
        column.addStretch()

    def _join(self) -> None:
        search, citing = self._search, self._desk.citing
        self.tree.opened.connect(self._open)
        self.facets.toggled.connect(search.toggle_filter)
        self.facets.cleared.connect(search.clear_filters)
        self.head.concordance_asked.connect(self._open_concordance)
        self.cards.match_opened.connect(lambda match, new_tab: search.walk.open_match(match, new_tab=new_tab))
        self.cards.place_opened.connect(search.open_best)
        self.cards.original_asked.connect(lambda match: citing.copy_words(match.original))
        self.cards.quotation_asked.connect(citing.copy_match)
        search.answered.connect(self.refresh)
        search.moved.connect(self._follow)
        self._look.theme_changed.connect(self.tree.viewport().update)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the hits; a focus proxy would take the Tab key past what stands above them."""
        super().focusInEvent(event)
        (self.cards if self.cards.isVisible() else self.tree).setFocus(event.reason())

    def enter(self) -> None:
        """Put the focus on the first hit, or on the one that is open."""
        if self.cards.isVisible():
            self.cards.setFocus()
            return
        self.tree.setFocus()
        if not self.tree.currentIndex().isValid():
            self.step(1)

    def step(self, steps: int) -> None:
        """Choose another row without opening it."""
        index = self.tree.currentIndex()
        if not index.isValid():
            index = self._search.model.index(0, 0)
        else:
            index = self.tree.indexBelow(index) if steps > 0 else self.tree.indexAbove(index)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    def refresh(self) -> None:
        """Show the newest answer."""
        search = self._search
        result, error, groups = search.result, search.error, search.model.groups
        self.tree.expandAll()
        self.tree.setVisible(bool(groups))
        self.start.setVisible(not search.text.strip())
        self._show_facets(result)
        answer = search.answer
        quoted = answer is not None and answer.kind is not BoxKind.QUERY
        self.cards.show_answer(answer if quoted else None)
        self.cards.setVisible(quoted)
        if error is not None:
            self._tell(error.message, escape(error.hint) + self._instead())
        elif answer is not None and quoted:
            self._show_quoted(answer)
        elif result is None:
            examples = self.tr("一个字、一个词、半句话都可以；边输入边出结果。F3 到下一处。")
            self._tell(self.tr("在全部期刊里查找"), examples)
        elif not groups:
            self._tell(self.tr("没有找到“{0}”").format(_short(search.text.strip())), self._nothing(result))
        else:
            self._tell(self._counts(result.total, len(groups)), self._warning(result))

    def _tell(self, count: str, hint: str) -> None:
        self.count.setText(count)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def _show_facets(self, result: SearchResult | None) -> None:
        query = self._search.kind is BoxKind.QUERY and bool(self._search.text.strip())
        self.head.setVisible(query)
        filters = self._search.filters
        chosen = {facet: getattr(filters, field) for facet, field in FACETS.items()}
        self.facets.show_facets(result.facets if result is not None and query else {}, chosen if query else {})

    def _show_quoted(self, answer: Answer) -> None:
        places = [match for match in answer.matches if leads(match)]
        if answer.kind is BoxKind.QUOTATION:
            title = self.tr("这段话的出处：{0} 处").format(len(places)) if places else self.tr("没有找到这段话")
            link = _link(WORDS_LINK, self.tr("按词语查找"))
            self._tell(title, "" if places else link)
        elif answer.kind is BoxKind.CITATION:
            found = self.tr("引文所指的文章") if answer.place is not None else self.tr("没有找到引文所指的文章")
            self._tell(found, "" if answer.place or answer.result is None else self.tr("下面是题名相近的文章。"))
        else:
            self._tell(self.tr("编号所指的地方"), "")

    def _counts(self, total: int, articles: int) -> str:
        shown = sum(len(g.hits) for g in self._search.model.groups)
        text = self.tr("{0} 段，在 {1} 篇文章里").format(total, articles) if total else ""
        text = text or self.tr("{0} 篇文章的标题或作者相符").format(articles)
        return text + (self.tr("（先列 {0} 段）").format(shown) if shown < total else "")

    def _warning(self, result: SearchResult) -> str:
        """Give what is said about the query, and point at the place it is about."""
        if not result.warning:
            return ""
        text = self._search.text
        self._position = result.position or 0
        if result.position is None or parse(text).warning != result.warning:
            return escape(result.warning)
        lead = len(text) - len(text.lstrip())
        self._position += lead
        return f"{escape(result.warning)}<br>{pointed(text, self._position, self._look.theme)}"

    def _nothing(self, result: SearchResult) -> str:
        parts = [self._warning(result)]
        if result.suggestions:
            links = (_link(s, s) for s in result.suggestions[:5])
            parts.append(self.tr("可以试试：") + "、".join(links))
        elif self._search.filtered:
            parts.append(self.tr("筛选之内没有；可以不筛选再看。"))
        else:
            parts.append(self.tr("换个说法，或少输入几个字。"))
        if len(fold_text(self._search.text)) >= LEAST_QUOTED:
            parts.append(_link(QUOTE_LINK, self.tr("按引文查找（可有错字）")))
        return "<br>".join(part for part in parts if part)

    def _instead(self) -> str:
        """Offer the check where a quotation is too long, words where it is none."""
        if self._search.kind is not BoxKind.QUOTATION:
            return ""
        return "<br>" + _link(CHECK_LINK, self.tr("核对整段文字里的引文"))

    def _try(self, link: str) -> None:
        """Do what a link says: look for something else, or otherwise."""
        if link == CARET_LINK:
            self.caret_asked.emit(self._position)
        elif link == QUOTE_LINK:
            self._search.take_for(BoxKind.QUOTATION)
        elif link == WORDS_LINK:
            self._search.take_for(BoxKind.QUERY)
        elif link == CHECK_LINK:
            self._desk.proofs.take_pasted(self._search.text)
        else:
            self._search.search_for(link)

    def _open(self, index: QModelIndex, new_tab: bool) -> None:
        hit, group = index.data(HIT), index.data(GROUP)
        if isinstance(hit, Hit):
            self._search.open_hit(hit.article, hit, new_tab=new_tab)
        elif isinstance(group, Group):
            self._search.open_hit(group.article, group.hits[0] if group.hits else None, new_tab=new_tab)

    def _open_concordance(self) -> None:
        self._desk.tabs.open(concordance_page(self._search.text), new_tab=True)

    def _follow(self) -> None:
        """Choose the row of the hit that is open."""
        if self._search.current is not None:
            index = self._search.model.index_of(*self._search.current)
            if index.isValid():
                self.tree.setCurrentIndex(index)


def _link(target: str, words: str) -> str:
    return f'<a href="{escape(target)}" style="text-decoration:none">{escape(words)}</a>'


def _short(text: str) -> str:
    return text if len(text) <= 20 else text[:19] + "…"
