"""The row of actions above the annotations: for all, or for those that are chosen.

Owns: what stands there at the moment; the view does what is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.inks import Color
from zjreader.ui.annotating.buttons import ColorButton
from zjreader.ui.annotating.ink import color_name
from zjreader.ui.annotating.tag_edit import TagEdit
from zjreader.ui.flow_layout import FlowLayout, fit_words
from zjreader.ui.menus import RoundMenu
from zjreader.ui.page_head import MARGIN
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zjreader.domain.exchange import Format
    from zjreader.services.exchange_formats import Writer
    from zjreader.ui.look import Look


class ActionRow(QFrame):
    """The row.

    Signals: what is asked, with what it needs.
    """

    layout_asked = Signal(bool)
    trash_asked = Signal(bool)
    all_asked = Signal()
    tag_asked = Signal(list)
    untag_asked = Signal(list)
    color_asked = Signal(object)
    delete_asked = Signal()
    restore_asked = Signal()
    empty_asked = Signal()
    tags_asked = Signal()
    export_asked = Signal(str)
    import_asked = Signal()

    def __init__(
        self, look: Look, formats: Callable[[], Sequence[Format[Writer]]], parent: QWidget | None = None
    ) -> None:
        """Begin with nothing chosen; ``formats`` of an export are asked for with the menu."""
        super().__init__(parent)
        self._formats = formats
        self._look = look
        self.setObjectName("action_row")
        self._whole, self._chosen = QWidget(self), QWidget(self)
        self._chosen.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 4, MARGIN, 6)
        column.addWidget(self._whole)
        column.addWidget(self._chosen)
        self._trash = False
        self._build_whole()
        self._build_chosen()

    @property
    def reads(self) -> bool:
        """Whether the document is asked for."""
        return self.read.isChecked()

    def show_counts(self, total: int, trash: int, *, in_trash: bool) -> None:
        """Show how many there are and what lies in the trash."""
        self._trash = in_trash
        text = self.tr("回收站 {0} 条") if in_trash else self.tr("{0} 条")
        self.total.setText(text.format(total))
        self.trash.setText(self.tr("回到批注") if in_trash else self.tr("回收站 {0}").format(trash))
        self.trash.setEnabled(in_trash or trash > 0)
        self.empty.setVisible(in_trash and total > 0)
        for widget in (self.rows, self.read, self.tags, self.export, self.load):
            widget.setVisible(not in_trash)

    def show_layout(self, *, read: bool) -> None:
        """Show which layout is on view."""
        self.read.setChecked(read)
        self.rows.setChecked(not read)

    def set_known_tags(self, tags: Sequence[str]) -> None:
        """Complete from these."""
        self.tag.set_known(tags)

    def show_chosen(self, count: int) -> None:
        """Show what can be done with the chosen ones, if any."""
        self.chosen_count.setText(self.tr("已选 {0} 条").format(count))
        for widget in (self.tag, self.add, self.take, self.export_chosen, self.delete, *self.colors):
            widget.setVisible(not self._trash)
        self.restore.setVisible(self._trash)
        self._whole.setVisible(not count)
        self._chosen.setVisible(bool(count))

    def _build_whole(self) -> None:
        row = FlowLayout(self._whole, gap=4)
        self.total = QLabel(self._whole)
        self.total.setProperty("role", "strong")
        self.rows = self._button(self.tr("列表"), self._whole, role="choice")
        self.read = self._button(self.tr("读成一篇"), self._whole, role="choice")
        for button in (self.rows, self.read):
            button.setCheckable(True)
        self.rows.setChecked(True)
        self.tags = self._button(self.tr("标签管理"), self._whole)
        self.export = self._button(self.tr("导出"), self._whole)
        self.load = self._button(self.tr("导入"), self._whole)
        self.empty = self._button(self.tr("清空回收站"), self._whole)
        self.trash = self._button(self.tr("回收站"), self._whole)
        self.empty.hide()
        self.total.setContentsMargins(0, 0, 8, 0)
        row.add(self.total, self.rows, self.read)
        row.add_stretch()
        row.add(self.tags, self.export, self.load, self.empty, self.trash)
        self.rows.clicked.connect(lambda: self.layout_asked.emit(False))
        self.read.clicked.connect(lambda: self.layout_asked.emit(True))
        self.tags.clicked.connect(self.tags_asked)
        self.export.clicked.connect(lambda: self._choose_format(self.export))
        self.load.clicked.connect(self.import_asked)
        self.empty.clicked.connect(self.empty_asked)
        self.trash.clicked.connect(lambda: self.trash_asked.emit(not self._trash))

    def _build_chosen(self) -> None:
        row = FlowLayout(self._chosen, gap=4)
        self.chosen_count = QLabel(self._chosen)
        self.chosen_count.setProperty("role", "strong")
        self.all = self._button(self.tr("全选"), self._chosen)
        self.tag = TagEdit(self._chosen)
        self.tag.setMaximumWidth(170)
        fit_words(self.tag)
        self.add = self._button(self.tr("加标签"), self._chosen)
        self.take = self._button(self.tr("去标签"), self._chosen)
        tip = self.tr("全部改为{0}")
        self.colors = [ColorButton(c, self._look, self._chosen, tip.format(color_name(c))) for c in Color]
        self.export_chosen = self._button(self.tr("导出"), self._chosen)
        self.delete = self._button(self.tr("删除"), self._chosen)
        self.restore = self._button(self.tr("恢复"), self._chosen)
        row.add(self.chosen_count, self.all)
        row.add_together(self.tag, self.add, self.take, gap=4)
        row.add_together(*self.colors)
        row.add_stretch()
        row.add(self.export_chosen, self.delete, self.restore)
        for button in self.colors:
            button.setCheckable(False)
            button.clicked.connect(lambda _on=False, c=button.color: self.color_asked.emit(c))
        self.all.clicked.connect(self.all_asked)
        self.add.clicked.connect(lambda: self._with_tags(self.tag_asked))
        self.take.clicked.connect(lambda: self._with_tags(self.untag_asked))
        self.tag.returnPressed.connect(lambda: self._with_tags(self.tag_asked))
        self.export_chosen.clicked.connect(lambda: self._choose_format(self.export_chosen))
        self.delete.clicked.connect(self.delete_asked)
        self.restore.clicked.connect(self.restore_asked)

    def _with_tags(self, asked: SignalInstance) -> None:
        if self.tag.tags:
            asked.emit(list(self.tag.tags))
            self.tag.clear()

    def _button(self, text: str, parent: QWidget, role: str = "link") -> QPushButton:
        button = QPushButton(text, parent)
        button.setProperty("role", role)
        return button

    def _choose_format(self, button: QPushButton) -> None:
        menu = RoundMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for form in self._formats():
            action = QAction(self.tr("{0}（.{1}）").format(said(form.name), form.suffix), menu)
            action.triggered.connect(lambda _on=False, chosen=form.suffix: self.export_asked.emit(chosen))
            menu.addAction(action)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
