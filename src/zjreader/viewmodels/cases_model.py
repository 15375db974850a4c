"""The cases as a list whose boxes choose them and whose names can be typed anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.domain.studies import CaseStudy
    from zjreader.viewmodels.cases import Cases

CASE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class CasesModel(QAbstractListModel):
    """The list."""

    def __init__(self, cases: Cases, parent: QObject | None = None) -> None:
        """Follow the cases."""
        super().__init__(parent)
        self._cases = cases
        self._rows: tuple[CaseStudy, ...] = cases.all
        cases.changed.connect(self._reset)
        cases.chosen_changed.connect(self._rechoose)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Count the cases."""
        return 0 if parent.isValid() else len(self._rows)

    def row_of(self, article: str) -> int:
        """Find a case's row; -1 where there is none."""
        return next((n for n, case in enumerate(self._rows) if case.article == article), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a row holds."""
        if not index.isValid():
            return None
        case = self._rows[index.row()]
        if role == CASE:
            return case
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return case.name
        if role == Qt.ItemDataRole.CheckStateRole:
            chosen = case.article in self._cases.chosen
            return Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, [case.name, case.title, case.summary]))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{case.name}，{case.title}，{facts(case)}"
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802 - Qt's
        """Choose a case, or call it otherwise."""
        case = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            self._cases.toggle(case.article)
            return True
        if role == Qt.ItemDataRole.EditRole and str(value).strip() not in ("", case.name):
            self._cases.rename(case.article, str(value))
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and named."""
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEditable

    def _reset(self) -> None:
        if self._rows != self._cases.all:
            self.beginResetModel()
            self._rows = self._cases.all
            self.endResetModel()

    def _rechoose(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1)
            self.dataChanged.emit(self.index(0), last, [Qt.ItemDataRole.CheckStateRole])


def facts(case: CaseStudy) -> str:
    """Say how much a case discloses: 31 项指标 · 公共服务 · 就业创业 · 医疗."""
    figures = said(f"{case.indicators} 项指标") if case.indicators else ""
    return " · ".join(filter(None, [figures, *map(said, case.themes[:3])]))
