"""All annotations: filtered, searched, read as one document, changed many at once.

Owns: the tool page ``annotations``. Joins filters, list, document, tags and actions over one Collection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from zjreader.domain.keys import parse_place
from zjreader.domain.userdata import AnnotationFilter
from zjreader.ui.annotating.action_row import ActionRow
from zjreader.ui.annotating.filter_bar import FilterBar
from zjreader.ui.annotating.reading_sheet import PORTION, ReadingSheet
from zjreader.ui.annotating.row_list import RowList
from zjreader.ui.annotating.tag_drawer import Beside, TagDrawer
from zjreader.ui.focus import lead
from zjreader.ui.tool_pages import ToolView
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.annotating.wanted import Wanted
from zjreader.viewmodels.pages import Page, PageKind, Target
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.annotations import Annotation
    from zjreader.domain.exchange import Collection as Exported
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

READ = "read"
TRASH = "trash"


class AnnotationsView(ToolView):
    """The tool page."""

    def __init__(self, desk: Desk, look: Look, argument: str, prompter: Prompter) -> None:
        """Begin with everything; ``argument`` may name the trash."""
        super().__init__()
        self.setFont(interface_font())  # it is made outside the window
        self._desk = desk
        self._prompter = prompter
        self._annotator = desk.notebook.annotator
        self.collection = desk.notebook.collection()
        self.adopt(self.collection)
        self.destroyed.connect(self.collection.close)
        self.filters = FilterBar(self.collection, look, self)
        self.actions_row = ActionRow(look, desk.services.exchanging.formats, self)
        self.list = RowList(self.collection.model, look, self, many=True)
        self.sheet = ReadingSheet(look, self)
        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(30, 60, 30, 30)
        self.empty.setWordWrap(True)
        self.tags = TagDrawer(self.collection, desk, look, self)
        self.tags.hide()
        self._portion = PORTION
        self._choosing = False
        self._lay_out()
        lead(self, self.list)
        self._join()
        if argument == TRASH:
            self.collection.wanted = Wanted(trash=True)
        self.collection.run()

    def begin(self) -> None:
        """Tell the tab its name."""
        self.title_changed.emit(self.tr("全部批注"))
        self._tell()

    def find_words(self, text: str) -> bool:
        """Begin to type into the box of the filters."""
        self.filters.box.setFocus()
        self.filters.box.selectAll()
        if text:
            self.filters.box.setText(text)
        return True

    def go_to(self, place: str) -> None:
        """Show the list or the document."""
        self._show_layout(read=place == READ)

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        for widget in (self.list, self.sheet, self.empty):
            self._stack.addWidget(widget)
        main = QWidget(self)
        column, row = QVBoxLayout(main), QHBoxLayout(self)
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self.actions_row)
        column.addLayout(self._stack, 1)
        row.addWidget(Beside(main, self.tags, self))

    def _join(self) -> None:
        act, collection = self.actions_row, self.collection
        collection.answered.connect(self._show_answer)
        self.list.opened.connect(self._open)
        self.list.delete_asked.connect(self._delete)
        self.list.chosen_changed.connect(self._show_chosen)
        self.list.all_asked.connect(self._choose_all)
        collection.model.rowsInserted.connect(self._go_on_choosing)
        self.sheet.opened.connect(self._open_id)
        self.sheet.linked.connect(self._follow)
        self.sheet.more_asked.connect(self._read_more)
        act.layout_asked.connect(lambda read: self._switch(read=read))
        act.trash_asked.connect(lambda trash: collection.choose(trash=trash))
        act.all_asked.connect(self._choose_all)
        act.tag_asked.connect(lambda tags: self._annotator.add_tags(self._ids(), tags))
        act.untag_asked.connect(lambda tags: self._annotator.remove_tags(self._ids(), tags))
        act.color_asked.connect(lambda color: self._annotator.set_color(self._ids(), color))
        act.delete_asked.connect(self._delete)
        act.restore_asked.connect(lambda: self._annotator.restore(self._ids()))
        act.empty_asked.connect(self._annotator.empty_trash)
        act.tags_asked.connect(lambda: self.tags.setVisible(not self.tags.isVisible()))
        act.export_asked.connect(self._export)
        act.import_asked.connect(self._import)

    def _ids(self) -> list[str]:
        return [a.id for a in self.list.chosen()]

    def _delete(self) -> None:
        if not self.collection.wanted.trash:
            self._annotator.delete(self._ids())

    def _choose_all(self) -> None:
        """Choose everything the filter admits, when all of it is fetched."""
        self._choosing = self.collection.model.canFetchMore()
        if self._choosing:
            self.collection.more()
        else:
            self.list.selectAll()
            self.list.setFocus()

    def _go_on_choosing(self) -> None:
        if self._choosing:
            self._choose_all()

    def _show_answer(self) -> None:
        collection, self._choosing = self.collection, False
        trash = collection.wanted.trash
        self.actions_row.show_counts(collection.total, collection.trash, in_trash=trash)
        names = [name for name, _ in collection.offered.tags]
        self.actions_row.set_known_tags(names)
        self._tell()
        if not collection.total:
            self.empty.setText(self._nothing())
            self._stack.setCurrentWidget(self.empty)
        else:
            self._show_layout(read=self.actions_row.reads)
        self._show_chosen()

    def _tell(self) -> None:
        trash, total = self.collection.wanted.trash, self.collection.total
        status = self.tr("回收站 {0} 条") if trash else self.tr("批注 {0} 条")
        self.status_changed.emit(status.format(total))

    def _nothing(self) -> str:
        wanted = self.collection.wanted
        if wanted != Wanted(trash=wanted.trash):
            return self.tr("没有相符的批注。")
        if wanted.trash:
            return self.tr("回收站是空的。删除的批注会留在这里，只有您自己能清空。")
        return self.tr("还没有批注。读文章时选中文字，按 1 到 5 标颜色，按 N 写笔记，就会出现在这里。")

    def _show_chosen(self) -> None:
        self.actions_row.show_chosen(len(self.list.selectedIndexes()))

    def _switch(self, *, read: bool) -> None:
        self._show_layout(read=read)
        self.place_changed.emit(READ if read else "")

    def _show_layout(self, *, read: bool) -> None:
        self.actions_row.show_layout(read=read)
        if not self.collection.total:
            return
        self._stack.setCurrentWidget(self.sheet if read else self.list)
        if read:
            self._portion = PORTION
            self._read()

    def _read(self) -> None:
        def use(found: Exported, rendered: Mapping[str, str]) -> None:
            self.sheet.show_excerpts(found.excerpts, rendered)

        self._desk.notebook.exchange.collect(self.collection.filter, self._portion, use)

    def _read_more(self) -> None:
        self._portion += PORTION
        self._read()

    def _open(self, annotation: Annotation, new_tab: bool = False) -> None:
        position = annotation.position
        target = Target(position.label, position.start, position.start, third=True) if position else None
        page = Page(PageKind.ARTICLE, annotation.article)
        self._desk.tabs.open(page, target, new_tab=new_tab, background=new_tab)
        if not new_tab:
            self._desk.notebook.notes.expect(annotation.id)

    def _open_id(self, annotation: str) -> None:
        service = self._desk.services.annotating
        self._desk.tasks.run(
            "read", lambda _c, _p: service.get([annotation]), self._open_found, self._desk.notices.fail
        )

    def _open_found(self, found: tuple[Annotation, ...]) -> None:
        if found:
            self._open(found[0])

    def _follow(self, link: str) -> None:
        place = parse_place(link)
        if place is not None and place.article is not None:
            self._desk.open_article(place.article, Target(place.label, third=True) if place.label else None)

    def _export(self, form: str) -> None:
        chosen = frozenset(self._ids())
        wanted = AnnotationFilter(ids=chosen, deleted=self.collection.wanted.trash) if chosen else None
        if wanted is None and self.collection.wanted != Wanted():
            wanted = self.collection.filter
        kinds = f"{said(self._desk.services.exchanging.format(form).name)} (*.{form})"
        path = self._prompter.choose_save(self, self.tr("导出批注"), said(f"批注.{form}"), kinds)
        if path is not None:
            path = path if path.suffix else path.with_suffix(f".{form}")
            self._desk.notebook.exchange.export(path, wanted)

    def _import(self) -> None:
        kinds = self.tr("批注交换文件 (*.jsonld *.json);;所有文件 (*)")
        path = self._prompter.choose_open(self, self.tr("导入批注"), kinds)
        if path is not None:
            self._desk.notebook.exchange.merge(path)
