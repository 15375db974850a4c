"""All annotations, quickly, in the rail's panel: words, colours, tags; the rest is in the full view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.inks import Color
from zjreader.domain.userdata import AnnotationOrder
from zjreader.ui.annotating.buttons import ColorButton
from zjreader.ui.annotating.filter_bar import Choice
from zjreader.ui.annotating.ink import color_name
from zjreader.ui.annotating.row_list import RowList
from zjreader.ui.focus import lead
from zjreader.ui.text_box import TextBox
from zjreader.viewmodels.annotating.wanted import Wanted
from zjreader.viewmodels.pages import Page, PageKind, Target, tool_page

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from zjreader.domain.annotations import Annotation
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class AnnotationsPanel(QWidget):
    """The panel."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Begin to fetch when it is first shown."""
        super().__init__(parent)
        self._desk = desk
        self.collection = desk.notebook.collection(AnnotationOrder.NEWEST)
        self.collection.setParent(self)
        self.collection.active = False
        self.box = TextBox(self)
        self.box.setPlaceholderText(self.tr("在批注中查找"))
        self.box.setAccessibleName(self.tr("在批注中查找"))
        self.colors = [ColorButton(c, look, self, self.tr("只看{0}").format(color_name(c))) for c in Color]
        self.tag = Choice(self.tr("各标签"), look, self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.full = QPushButton(self.tr("全部批注"), self)
        self.full.setProperty("role", "link")
        self.review = QPushButton(self)
        self.review.setAccessibleName(self.tr("待核对的批注"))
        self.review.setProperty("role", "link")
        self.list = RowList(self.collection.model, look, self, many=False)
        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setContentsMargins(12, 6, 12, 0)
        self._lay_out()
        lead(self, self.box)
        self.box.textChanged.connect(lambda text: self.collection.choose(text=text))
        self.tag.activated.connect(lambda _row: self.collection.choose(tag=self.tag.currentData()))
        for button in self.colors:
            button.clicked.connect(self._choose_colors)
        self.list.opened.connect(self._open)
        self.list.delete_asked.connect(self._delete)
        self.full.clicked.connect(lambda: desk.tabs.open(tool_page("annotations"), new_tab=True))
        self.review.clicked.connect(lambda: desk.tabs.open(tool_page("review"), new_tab=True))
        self.collection.answered.connect(self._show)
        desk.notebook.reviewing.counted.connect(self._show_review)
        self._show_review()
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch what may have changed while nobody looked."""
        super().showEvent(event)
        self.collection.active = True
        self.collection.run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Fetch nothing any more."""
        super().hideEvent(event)
        self.collection.active = False

    def _lay_out(self) -> None:
        column, colors, foot = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 10, 0, 6)
        column.setSpacing(6)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(6)
        head.addWidget(self.box)
        colors.setSpacing(0)
        for button in self.colors:
            colors.addWidget(button)
        colors.addStretch()
        self.tag.setMaximumWidth(110)
        colors.addWidget(self.tag)
        head.addLayout(colors)
        column.addLayout(head)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        foot.setContentsMargins(12, 0, 6, 0)
        foot.addWidget(self.count)
        foot.addStretch()
        foot.addWidget(self.review)
        foot.addWidget(self.full)
        column.addLayout(foot)

    def _show(self) -> None:
        collection = self.collection
        tags = [
            (name, self.tr("{0}（{1}）").format(name, count)) for name, count in collection.offered.tags if count
        ]
        self.tag.offer(tags, collection.wanted.tag)
        there = collection.total > 0
        self.list.setVisible(there)
        self.empty.setVisible(not there)
        narrowed = collection.wanted != Wanted()
        hint = self.tr("还没有批注。选中正文里的文字，按 1 到 5 标颜色，按 N 写笔记。")
        self.empty.setText(self.tr("没有相符的批注。") if narrowed else hint)
        self.count.setText(self.tr("{0} 条").format(collection.total))

    def _show_review(self) -> None:
        count = self._desk.notebook.reviewing.count
        self.review.setVisible(count > 0)
        self.review.setText(self.tr("待核对 {0}").format(count))

    def _choose_colors(self) -> None:
        self.collection.choose(colors=frozenset(b.color for b in self.colors if b.isChecked()))

    def _delete(self) -> None:
        self._desk.notebook.annotator.delete([a.id for a in self.list.chosen()])

    def _open(self, annotation: Annotation, new_tab: bool) -> None:
        position = annotation.position
        target = Target(position.label, position.start, position.start, third=True) if position else None
        page = Page(PageKind.ARTICLE, annotation.article)
        self._desk.tabs.open(page, target, new_tab=new_tab, background=new_tab)
        if not new_tab:
            self._desk.notebook.notes.expect(annotation.id)
