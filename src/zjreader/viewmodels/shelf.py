"""The shelf: all issues as a table, and what can be done with each.

Owns: the table's rows and order, opening the page, removing with undo, editing what is told of an issue.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.corrections import Action, Correction
from zjreader.domain.library import Edition, IssueSummary
from zjreader.viewmodels.notices import Choice, Notice, Notices, Tone
from zjreader.viewmodels.pages import Page, PageKind, tool_page
from zjreader.viewmodels.tool_names import LIBRARY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.services.correcting import CorrectingService
    from zjreader.services.library import LibraryService
    from zjreader.viewmodels.correcting.plans import Value
    from zjreader.viewmodels.library import Library
    from zjreader.viewmodels.tabs import Tabs
    from zjreader.viewmodels.undo import Undo


ISSUE = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
HEADS = ("刊名", "期", "总期", "出版日期", "版本", "文章", "字数", "最近更新")
UNKNOWN = "—"
FIGURES = frozenset({2, 5, 6})
"""Columns of figures, set right."""

_Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractTableModel):
    """The issues, one a row."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        """Follow the library."""
        super().__init__(parent)
        self._library = library
        self._rows: tuple[IssueSummary, ...] = library.issues
        library.issues_changed.connect(self._reset)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - as Qt declares it
        """Count the issues."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 - as Qt declares it
        """Count the columns."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(  # noqa: N802 - as Qt declares it
        self, section: int, orientation: Qt.Orientation, role: int = 0
    ) -> object:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr(HEADS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole and section in FIGURES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Give a cell."""
        if not index.isValid():
            return None
        issue = self._rows[index.row()]
        if role == ISSUE:
            return issue
        if role == SORT:
            return self._values(issue)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(issue)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in FIGURES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _texts(self, issue: IssueSummary) -> tuple[str, ...]:
        meta = issue.meta
        number = self.tr("{0}年第{1}期").format(meta.year, meta.number) if meta.year and meta.number else meta.key
        return (
            meta.periodical,
            number,
            str(meta.total_number or UNKNOWN),
            meta.date or UNKNOWN,
            self.tr("全文") if issue.edition is Edition.FULL else self.tr("导读"),
            str(issue.articles),
            f"{issue.chars:,}",
            local_time(issue.imported),
        )

    def _values(self, issue: IssueSummary) -> tuple[object, ...]:
        meta = issue.meta
        return (
            meta.periodical,
            meta.year * 1000 + meta.number,
            meta.total_number or 0,
            meta.date or "",
            issue.edition.value,
            issue.articles,
            issue.chars,
            issue.imported or "",
        )

    def _reset(self) -> None:
        if self._rows != self._library.issues:
            self.beginResetModel()
            self._rows = self._library.issues
            self.endResetModel()


class ShelfFilter(QSortFilterProxyModel):
    """Sorts by value and filters by what stands in any column."""

    def __init__(self, model: ShelfModel, parent: QObject | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self.setSourceModel(model)
        self.setSortRole(SORT)
        self.setFilterKeyColumn(-1)
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)


class Shelf(QObject):
    """What can be done with issues."""

    def __init__(
        self,
        service: LibraryService,
        correcting: CorrectingService,
        undo: Undo,
        library: Library,
        tabs: Tabs,
        notices: Notices,
    ) -> None:
        """Take the services and the view-models that issues are shown in."""
        super().__init__()
        self._service, self._correcting = service, correcting
        self._undo, self._library, self._tabs, self._notices = undo, library, tabs, notices

    def open(self) -> None:
        """Open the page, or go to it where it is open."""
        page = tool_page(LIBRARY)
        here = next((n for n, reader in enumerate(self._tabs.readers) if reader.page == page), None)
        if here is None:
            self._tabs.open(page, new_tab=True)
        else:
            self._tabs.select(here)

    def open_issue(self, key: str) -> None:
        """Put an issue on the table and open its front page."""
        self._library.choose(key)
        self._tabs.open(Page(PageKind.ISSUE, key), new_tab=True)

    def open_report(self, key: str) -> None:
        """Open the report of an issue's import."""
        self._tabs.open(Page(PageKind.REPORT, key), new_tab=True)

    def remove(self, key: str) -> None:
        """Remove an issue and offer to put it back."""
        issue = self._library.summary(key)
        if issue is None:
            return
        name = self.tr("《{0}》{1}年第{2}期").format(issue.meta.periodical, issue.meta.year, issue.meta.number)

        def told(_change: ChangeSet) -> None:
            text = self.tr("它的批注和书签仍然保留；再次导入或撤销，就回到原处。")
            undo = Choice(self.tr("撤销"), self._undo.undo)
            self._notices.show(Notice(Tone.DONE, self.tr("已移除{0}。").format(name), text, (undo,)))

        change = ChangeSet(frozenset({Kind.LIBRARY, Kind.ANNOTATIONS}), frozenset({key}))
        self._undo.do(lambda: self._service.remove(key), change, told)

    def edit(self, issue: IssueSummary, values: Mapping[str, Value]) -> None:
        """Change what is told of an issue; as a correction, so that it holds when the issue is imported again."""
        made = tuple(
            Correction(Action.ISSUE, field=name, value=value)
            for name, value in values.items()
            if getattr(issue.meta, name) != value
        )
        if made:
            key = issue.meta.key
            self._undo.do(lambda: self._correcting.add(key, *made))


def local_time(stamp: str | None) -> str:
    """Write an ISO time as it is here: 2026-03-01 12:30; empty where nobody noted one."""
    return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M") if stamp else ""
