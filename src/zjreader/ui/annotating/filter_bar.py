"""The filters of the annotations view.

Owns: one control for each choice; what they offer comes with each answer. The choices are the view-model's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QFrame, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.inks import Color
from zjreader.ui.annotating.buttons import ColorButton
from zjreader.ui.annotating.ink import color_name
from zjreader.ui.chooser import Chooser
from zjreader.ui.flow_layout import FlowLayout, fit_words
from zjreader.ui.focus import lead
from zjreader.ui.page_head import MARGIN, TOP, page_title
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.annotating.wanted import Since, Sort, Wanted

if TYPE_CHECKING:
    from zjreader.ui.look import Look
    from zjreader.viewmodels.annotating.collection import Collection

AROUND = 44
"""Pixels for what stands around the words: frame, padding, the arrow."""

WIDEST = 170
"""Of a choice, in pixels; a long title is cut there."""

Choices = Sequence[tuple[str, str]]


class Choice(Chooser):
    """A box with one choice; its first entry admits everything."""

    def __init__(self, everything: str, look: Look, parent: QWidget) -> None:
        """Offer only everything at first."""
        super().__init__(look, parent)
        self._everything = everything
        self.setAccessibleName(everything)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(18)
        self.offer(())

    def sizeHint(self) -> QSize:
        """Ask for room for what is chosen, within bounds."""
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        return QSize(min(WIDEST, words + AROUND), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Be at least as wide as one would ask for: a cut choice tells nothing."""
        return self.sizeHint()

    def offer(self, choices: Choices, chosen: str = "") -> None:
        """Offer other choices, ``chosen`` being made."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self._everything, "")
        for value, text in choices:
            self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.setEnabled(self.count() > 1)
        self.blockSignals(False)
        self.updateGeometry()


class FilterBar(QFrame):
    """The filters."""

    def __init__(self, collection: Collection, look: Look, parent: QWidget | None = None) -> None:
        """Choose for ``collection``."""
        super().__init__(parent)
        self._collection = collection
        self.title = page_title(self.tr("全部批注"), self)
        self.box = TextBox(self)
        self.box.setPlaceholderText(self.tr("在笔记和所标文字中查找"))
        self.box.setAccessibleName(self.tr("在笔记和所标文字中查找"))
        self.box.setClearButtonEnabled(False)
        self.box.setMaximumWidth(320)
        fit_words(self.box)
        self.colors = [ColorButton(c, look, self, self.tr("只看{0}").format(color_name(c))) for c in Color]
        self.clear = QPushButton(self.tr("清除条件"), self)
        self.clear.setProperty("role", "link")
        self.choices = {
            "issue": Choice(self.tr("各期"), look, self),
            "column": Choice(self.tr("各栏目"), look, self),
            "place": Choice(self.tr("各地"), look, self),
            "article": Choice(self.tr("各篇"), look, self),
            "tag": Choice(self.tr("各标签"), look, self),
        }
        self.sort, self.since = Choice(self.tr("各种批注"), look, self), Choice(self.tr("不限时间"), look, self)
        self._lay_out()
        lead(self, self.box)
        self.box.textChanged.connect(lambda text: collection.choose(text=text))
        for name, choice in self.choices.items():
            choice.activated.connect(lambda _row, n=name, c=choice: collection.choose(**{n: c.currentData()}))
        self.sort.activated.connect(lambda _row: collection.choose(sort=Sort(self.sort.currentData() or "all")))
        self.since.activated.connect(
            lambda _row: collection.choose(since=Since(self.since.currentData() or "ever"))
        )
        for button in self.colors:
            button.clicked.connect(self._choose_colors)
        self.clear.clicked.connect(self._clear)
        collection.answered.connect(self.refresh)
        collection.wanted_changed.connect(self._show_clear)
        self.refresh()
        self._show_clear()

    def refresh(self) -> None:
        """Offer what there is now."""
        offered, wanted = self._collection.offered, self._collection.wanted
        self.choices["issue"].offer(offered.issues, wanted.issue)
        self.choices["column"].offer([(c, c) for c in offered.columns], wanted.column)
        self.choices["place"].offer([(p, p) for p in offered.places], wanted.place)
        self.choices["article"].offer(offered.articles, wanted.article)
        tags = [(name, self.tr("{0}（{1}）").format(name, count)) for name, count in offered.tags]
        self.choices["tag"].offer(tags, wanted.tag)
        sorts = {
            Sort.NOTED: self.tr("有笔记"),
            Sort.BARE: self.tr("没有笔记"),
            Sort.HIGHLIGHT: self.tr("底色"),
            Sort.UNDERLINE: self.tr("划线"),
            Sort.UNMARKED: self.tr("段落和整篇笔记"),
            Sort.LOST: self.tr("位置待核对"),
        }
        spans = {
            Since.TODAY: self.tr("今天"),
            Since.WEEK: self.tr("近 7 天"),
            Since.MONTH: self.tr("近 30 天"),
            Since.YEAR: self.tr("近一年"),
        }
        self.sort.offer([(s.value, name) for s, name in sorts.items()], wanted.sort.value)
        self.since.offer([(s.value, name) for s, name in spans.items()], wanted.since.value)

    def _lay_out(self) -> None:
        first, second, column = FlowLayout(gap=8), FlowLayout(gap=6), QVBoxLayout(self)
        column.setContentsMargins(MARGIN, TOP, MARGIN, 6)
        column.setSpacing(8)
        first.add(self.title, self.box)
        first.add_together(*self.colors)
        first.add_stretch()
        first.add(self.clear)
        second.add(*self.choices.values(), self.sort, self.since)
        column.addLayout(first)
        column.addLayout(second)

    def _choose_colors(self) -> None:
        self._collection.choose(colors=frozenset(b.color for b in self.colors if b.isChecked()))

    def _clear(self) -> None:
        self.box.blockSignals(True)
        self.box.clear()
        self.box.blockSignals(False)
        for button in self.colors:
            button.setChecked(False)
        self._collection.clear()

    def _show_clear(self) -> None:
        wanted = self._collection.wanted
        narrowed = wanted != Wanted(trash=wanted.trash)
        self.clear.setVisible(narrowed)
