"""The checked quotations of a manuscript as a list model; a row carries its Checked under ``CHECKED``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from zjreader.viewmodels.finding.wording import state_name
from zjreader.viewmodels.said import listed, said

if TYPE_CHECKING:
    from zjreader.domain.quotations import Checked

CHECKED = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class ProofModel(QAbstractListModel):
    """The quotations on view, in the manuscript's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.checked: tuple[Checked, ...] = ()

    def set_checked(self, checked: tuple[Checked, ...]) -> None:
        """Show other quotations."""
        self.beginResetModel()
        self.checked = checked
        self.endResetModel()

    def row_of(self, checked: Checked) -> int:
        """Find a quotation's row; -1 where it is not on view."""
        return next((row for row, c in enumerate(self.checked) if c is checked), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102, N802
        return 0 if parent.isValid() else len(self.checked)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: D102
        if not index.isValid():
            return None
        checked = self.checked[index.row()]
        if role == CHECKED:
            return checked
        if role == Qt.ItemDataRole.DisplayRole:
            return checked.quotation.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = listed(said(f"{flag.quoted or '缺'}应为{flag.original or '无'}") for flag in checked.flags)
            place = said(f"第{checked.quotation.paragraph + 1}段")
            return listed([state_name(checked.best), place, checked.quotation.text, told, said(checked.unheld)])
        return None
