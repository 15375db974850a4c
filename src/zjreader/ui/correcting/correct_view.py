"""The correcting view (整理): source lines beside what they became, and everything one can do about it.

Owns: the tool page ``correct:ISSUE`` or ``correct:ARTICLE``, its forms and file dialogs. The bench decides what is
shown and done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.domain.keys import issue_of
from zjreader.ui.correcting.correct_bar import CorrectBar
from zjreader.ui.correcting.deeds import kind_menu
from zjreader.ui.correcting.drawer import LOW, Drawer
from zjreader.ui.correcting.fields_form import article_form, issue_form
from zjreader.ui.correcting.made_list import MadeList
from zjreader.ui.correcting.place_form import PlaceForm, default_place
from zjreader.ui.correcting.sheets import Sheets
from zjreader.ui.focus import lead
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.correcting.plans import place_before
from zjreader.viewmodels.correcting.sharing import SUFFIX
from zjreader.viewmodels.correcting.wishes import Wish
from zjreader.viewmodels.said import said
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from zjreader.domain.library import BlockKind
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk


class CorrectView(ToolView):
    """The view."""

    def __init__(self, desk: Desk, look: Look, argument: str, prompter: Prompter) -> None:
        """Take the bench of an issue; an article's key shows that article first."""
        super().__init__()
        self._desk, self._look, self._prompter = desk, look, prompter
        self.bench, self.hands = desk.correcting.bench(argument)
        self.bench.article = argument if argument != issue_of(argument) else ""
        self.bar = CorrectBar(self.bench, self.hands, look, self)
        self.sheets = Sheets(self.bench, self.hands, look, self)
        self.drawer = Drawer(look, self)
        self.nothing = _DigestHint(desk, self)
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.sheets, 1)
        column.addWidget(self.drawer)
        lead(self, self.sheets.result)
        self.bar.article_chosen.connect(self._choose_article)
        self.sheets.place_changed.connect(self.place_changed)
        self.drawer.opened.connect(self._share_out)
        self.drawer.closed.connect(self._share_out)
        self.drawer.closed.connect(self.focus_first)
        self.hands.wished.connect(self._fulfil)
        self.bench.changed.connect(self._refresh)
        self.bench.moved.connect(self._tell)
        self._refresh()
        self.bench.load()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the tab's title: what was told while the view was made, nobody heard."""
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the height."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Let the bar give way to a form where the page is too low for both."""
        low = self.height() < LOW and self.drawer.isVisibleTo(self)
        self.bar.setVisible(self.sheets.isVisibleTo(self) and not low)

    def go_to(self, place: str) -> None:
        """Show a row."""
        self.bench.go_to(place)

    def find_words(self, text: str) -> bool:
        """Leave finding to the reader: the panes are for correcting."""
        return False

    def copy(self) -> None:
        """Copy what is selected in the pane that has the focus."""
        pane = self.sheets.source if self.sheets.source.hasFocus() else self.sheets.result
        pane.copy()

    def export_page(self) -> None:
        """Offer to write the corrections to a file."""
        self._export()

    def _refresh(self) -> None:
        digest, gone = self.bench.digest, self.bench.gone
        self.nothing.setVisible(digest or gone)
        self.nothing.say(gone=gone)
        self.sheets.setVisible(not (digest or gone))
        self._share_out()
        sheet = self.bench.sheet
        if sheet is not None:
            article = next((a for a in sheet.issue.articles if a.key == self.bench.article), None)
            name = article.title if article is not None else said(sheet.report.title)
            self.title_changed.emit(self.tr("整理：{0}").format(name))
            if not digest and not self.sheets.result.items:
                self.sheets.refresh()
        self._tell()

    def _tell(self, _by: object = None) -> None:
        """Say at the bottom where one is."""
        row = self.bench.row
        parts = []
        if row is not None and row.article is not None:
            parts.append(row.article.title)
        if self.bench.lines:
            low, high = min(self.bench.lines), max(self.bench.lines)
            parts.append(self.tr("原文第 {0} 行").format(low if low == high else f"{low}—{high}"))
        if len(self.bench.spots) > 1:
            parts.append(self.tr("选中 {0} 段").format(len(self.bench.spots)))
        if self.bench.busy:
            parts.append(self.tr("正在保存更正"))
        self.status_changed.emit("　｜　".join(parts))

    def _choose_article(self, key: str) -> None:
        self.bench.look_at(key)
        self.argument_changed.emit(key or self.bench.issue)
        self._refresh()

    def _fulfil(self, wish: Wish) -> None:
        if not self.isVisible() or self.bench.sheet is None:
            return
        {
            Wish.KIND: self._open_kinds,
            Wish.MOVE: self._ask_move,
            Wish.RESTORE: self._ask_restore,
            Wish.ARTICLE: self._ask_article,
            Wish.ISSUE: self._ask_issue,
            Wish.EXPORT: self._export,
            Wish.IMPORT: self._import,
            Wish.LIST: self._show_list,
        }[wish]()

    def _open_kinds(self) -> None:
        menu = kind_menu(self.hands, self)
        menu.aboutToHide.connect(menu.deleteLater)
        cursor = self.sheets.result.cursorRect().bottomLeft()
        menu.popup(self.sheets.result.viewport().mapToGlobal(cursor + QPoint(0, 4)))

    def _ask_move(self) -> None:
        if self.bench.sheet is None or not self.hands.can_correct:
            return
        issue = self.bench.sheet.issue
        form = PlaceForm(self._look, issue, default_place(issue, self.bench.in_article), "", self.tr("移到这里"))
        form.chosen.connect(lambda article, after, _kind: self._finish(lambda: self.hands.move(article, after)))
        self.drawer.open_form(self.tr("把选中的段落移到"), form)

    def _ask_restore(self) -> None:
        if self.bench.sheet is None or not self.hands.can_restore:
            return
        issue = self.bench.sheet.issue
        article, after = place_before(issue, min(self.bench.left_out))
        form = PlaceForm(self._look, issue, article, after, self.tr("恢复到这里"), kinds=True)

        def restore(article: str, after: str, kind: BlockKind) -> None:
            self._finish(lambda: self.hands.restore(article, after, kind))

        form.chosen.connect(restore)
        self.drawer.open_form(self.tr("把未采用的文字恢复到"), form)

    def _ask_article(self) -> None:
        sheet, key = self.bench.sheet, self.bench.in_article
        article = next((a for a in sheet.issue.articles if a.key == key), None) if sheet is not None else None
        if article is None:
            return
        form = article_form(article)
        form.entered.connect(lambda values: self._finish(lambda: self.hands.edit_article(article.key, values)))
        self.drawer.open_form(self.tr("文章信息"), form)

    def _ask_issue(self) -> None:
        if self.bench.sheet is None:
            return
        form = issue_form(self.bench.sheet.issue.meta)
        form.entered.connect(lambda values: self._finish(lambda: self.hands.edit_issue(values)))
        self.drawer.open_form(self.tr("刊物信息"), form)

    def _show_list(self) -> None:
        if isinstance(self.drawer.form, MadeList):
            self.drawer.put_away()
            return
        form = MadeList(self.bench, self._look)
        form.export_asked.connect(self._export)
        form.import_asked.connect(self._import)
        self.drawer.open_form(self.tr("更正记录"), form)

    def _finish(self, run: object) -> None:
        self.drawer.put_away()
        if callable(run):
            run()

    def _export(self) -> None:
        name = self.bench.issue.replace("/", "-") + SUFFIX
        path = self._prompter.choose_save(self, self.tr("导出更正"), name, self.tr("更正 (*.json)"))
        if path is not None:
            self._desk.correcting.sharing.export(self.bench.issue, path)

    def _import(self) -> None:
        kinds = self.tr("更正 (*.json);;所有文件 (*)")
        path: Path | None = self._prompter.choose_open(self, self.tr("导入更正"), kinds)
        if path is not None:
            self._desk.correcting.sharing.take_in(path, self._desk.undo.undo)


class _DigestHint(QWidget):
    """Says why there is nothing to correct, and the next step."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self.button = QPushButton(self.tr("导入一期…"), self)
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(lambda: desk.shell.ask(Ask.CHOOSE_FILES))
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.addStretch(2)
        column.addWidget(self._text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)

    def say(self, *, gone: bool) -> None:
        """Say which of the two it is."""
        digest = self.tr("这一期现在只有导读，没有可以整理的原文。导入期刊的文本文件后，再来整理。")
        self._text.setText(self.tr("这一期已不在书库里。撤销移除或重新导入，就可以接着整理。") if gone else digest)
