"""Asks where text is to go: into which article, behind which of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.corrections import names
from zjreader.domain.library import BlockKind, Issue
from zjreader.ui.chooser import Chooser
from zjreader.ui.correcting.sheet_items import block_name
from zjreader.ui.focus import lead
from zjreader.viewmodels.correcting.wording import KIND_NAMES

if TYPE_CHECKING:
    from zjreader.ui.look import Look


class PlaceForm(QWidget):
    """The form.

    Signals:
        chosen: Article, label of the block before (empty: the top), and kind where that was asked.
    """

    chosen = Signal(str, str, object)

    def __init__(
        self, look: Look, issue: Issue, article: str, after: str, verb: str, *, kinds: bool = False
    ) -> None:
        """Propose a place; ``verb`` is on the button; ``kinds`` asks for the kind too."""
        super().__init__()
        self._issue = issue
        self.articles = Chooser(look, self)
        self.articles.setAccessibleName(self.tr("文章"))
        for one in issue.articles:
            self.articles.addItem(("　" if one.parent else "") + one.title, one.key)
        self.places = Chooser(look, self)
        self.places.setAccessibleName(self.tr("位置"))
        self.kinds = Chooser(look, self)
        self.kinds.setAccessibleName(self.tr("类别"))
        for kind, name in KIND_NAMES.items():
            self.kinds.addItem(self.tr(name), kind.value)
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kinds.setVisible(kinds)
        self.button = QPushButton(verb, self)
        self.button.setProperty("role", "primary")
        for box in (self.articles, self.places):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("文章"), self))
        row.addWidget(self.articles, 1)
        row.addWidget(QLabel(self.tr("位置"), self))
        row.addWidget(self.places, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        lead(self, self.articles)
        self.articles.currentIndexChanged.connect(lambda _at: self._fill(""))
        self.button.clicked.connect(self._choose)
        self.articles.setCurrentIndex(max(0, self.articles.findData(article)))
        self._fill(after)

    def _fill(self, after: str) -> None:
        """List the places of the article on view; without a proposal its end."""
        self.places.clear()
        self.places.addItem(self.tr("正文最前面"), "")
        article = next((a for a in self._issue.articles if a.key == self.articles.currentData()), None)
        for block in article.body if article is not None else ():
            name = block_name(block.kind, block.label)
            self.places.addItem(self.tr("{0} 之后（{1}）").format(name, names(block)), block.label)
        at = self.places.findData(after) if after else self.places.count() - 1
        self.places.setCurrentIndex(max(0, at))

    def _choose(self) -> None:
        kind = BlockKind(self.kinds.currentData())
        self.chosen.emit(self.articles.currentData(), self.places.currentData(), kind)


def default_place(issue: Issue, article: str) -> str:
    """Propose the article before or after the one that text is taken from."""
    keys = [a.key for a in issue.articles]
    at = keys.index(article) if article in keys else 0
    return keys[at + 1] if at + 1 < len(keys) else keys[max(0, at - 1)]
