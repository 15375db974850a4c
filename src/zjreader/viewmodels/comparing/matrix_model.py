"""The matrix as an item model: lines down, the indicator's name and the cases across.

Owns: what each place holds and says, for the delegate, the keyboard and screen readers alike. The first field
names the indicator; field n+1 is case n. A case that discloses nothing has the words for that, never a number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zjreader.domain.comparison import Cell, Comparison, Row
from zjreader.domain.figure_words import (
    MEANINGS,
    absent,
    badge,
    details,
    differences,
    figure_words,
    number_words,
    period_words,
    plain_number,
)
from zjreader.viewmodels.comparing.arrangement import Arrangement, Line, LineKind, middle
from zjreader.viewmodels.said import noted, said

LINE = Qt.ItemDataRole.UserRole + 1
CELL = Qt.ItemDataRole.UserRole + 2
TEXT = Qt.ItemDataRole.UserRole + 3

ROW_TYPE = "application/x-zjreader-row"
Index = QModelIndex | QPersistentModelIndex
Convert = Callable[[float, str, str], float | None]


@dataclass(frozen=True, slots=True)
class CellText:
    """What stands in a cell.

    Attributes:
        value: As printed, or the words for an undisclosed one.
        small: Period, subject, rank … as far as the row does not say them; may be empty.
        converted: The value in the unit asked for, or empty.
        bar: Length of its bar, 0 to 1, or None where the row may not be ranked.
        doubted: Whether the source says otherwise elsewhere.
        disclosed: Whether the case states it.
    """

    value: str
    small: str = ""
    converted: str = ""
    bar: float | None = None
    doubted: bool = False
    disclosed: bool = True


class MatrixModel(QAbstractTableModel):
    """The lines of a comparison.

    Signals:
        row_dropped: A row (its key) was dragged before another one; empty for the end of its part.
    """

    row_dropped = Signal(str, str)

    def __init__(self, convert: Convert, parent: QObject | None = None) -> None:
        """Begin empty; ``convert`` turns a value in one unit into another."""
        super().__init__(parent)
        self._convert = convert
        self._comparison = Comparison((), ())
        self._lines: tuple[Line, ...] = ()
        self._units: Mapping[str, str] = {}
        self._sorted_by = ""
        self._texts: dict[tuple[int, int], CellText] = {}

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines."""
        return self._lines

    def show(self, comparison: Comparison, lines: Sequence[Line], arrangement: Arrangement) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._comparison, self._lines = comparison, tuple(lines)
        self._units, self._sorted_by = arrangement.units, arrangement.sorted_by
        self._texts.clear()
        self.endResetModel()

    def place(self, key: str) -> int:
        """Find the line of a row; -1 where it is not on view."""
        return next((n for n, line in enumerate(self._lines) if line.row is not None and line.row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """Count the fields."""
        return 0 if parent.isValid() else 1 + len(self._comparison.cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a place holds."""
        if not index.isValid():
            return None
        line, cell = self._lines[index.row()], self.cell(index)
        if role == LINE:
            return line
        if role == CELL:
            return cell
        if role == TEXT:
            return self.text(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(index, line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index, line, cell)
        return None

    def headerData(  # noqa: N802 - Qt's
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the names of the cases."""
        if orientation is not Qt.Orientation.Horizontal or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if section == 0:
            return self.tr("指标") if role == Qt.ItemDataRole.DisplayRole else None
        case = self._comparison.cases[section - 1]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{case.name}\n{case.title}"
        return f"{case.short} ↓" if case.article == self._sorted_by else case.short

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every place be gone to, and rows be dragged by their names."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self._lines[index.row()].row is not None:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
            if index.column() == 0:
                flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's
        """Name what is dragged."""
        return [ROW_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's
        """Take a row along."""
        data = QMimeData()
        row = self._lines[indexes[0].row()].row if indexes else None
        data.setData(ROW_TYPE, (row.key if row is not None else "").encode())
        return data

    def dropMimeData(  # noqa: N802 - Qt's
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Put a row before the one it was dropped at; the view-model moves it, not the view."""
        key = bytes(data.data(ROW_TYPE).data()).decode()
        at = parent.row() if parent.isValid() else row
        target = self._lines[at].row if 0 <= at < len(self._lines) else None
        if key and (target is None or target.key != key):
            self.row_dropped.emit(key, target.key if target is not None else "")
        return False

    def cell(self, index: Index) -> Cell | None:
        """Give what a case discloses there."""
        row = self._lines[index.row()].row
        return row.cells[index.column() - 1] if row is not None and index.column() > 0 else None

    def text(self, index: Index) -> CellText | None:
        """Give the words of a cell; None beside the cells of a row."""
        return self.text_at(index.row(), index.column())

    def text_at(self, number: int, field: int) -> CellText | None:
        """Give the words of a cell by line and field."""
        row = self._lines[number].row
        if row is None or field == 0:
            return None
        place = (number, field)
        if place not in self._texts:
            self._texts[place] = self._cell_text(row, field - 1)
        return self._texts[place]

    def caption(self, row: Row) -> str:
        """Say what goes under an indicator's name: subject, period, the province's value."""
        parts = [row.subject or "", said(period_words(row.period))]
        for reference in row.references[:2]:
            indicator = reference.indicator
            period = said(period_words(indicator.period))
            name = indicator.subject or self.tr("全省")
            told = period if indicator.period != row.period else ""
            parts.append(noted(f"{name} {said(figure_words(indicator))}", told))
        return "　".join(part for part in parts if part)

    def _cell_text(self, row: Row, column: int) -> CellText:
        cell = row.cells[column]
        if cell is None:
            word, more = map(said, absent(row, column))
            return CellText(word, more, disclosed=False)
        return CellText(
            said(figure_words(cell.indicator)),
            "　".join(map(said, details(cell, row))),
            self._converted(row, cell),
            _bar(row, cell),
            cell.contradicted,
        )

    def _converted(self, row: Row, cell: Cell) -> str:
        wanted = self._units.get(row.key)
        if not wanted or row.unit is None or cell.value is None:
            return ""
        values = cell.value if isinstance(cell.value, tuple) else (cell.value,)
        numbers = [self._convert(v, row.unit, wanted) for v in values]
        if any(n is None for n in numbers):
            return ""
        return "= " + number_words("—".join(plain_number(n) for n in numbers if n is not None), wanted)

    def _said(self, index: Index, line: Line) -> str:
        if line.row is None:
            return self._head(line) if index.column() == 0 else ""
        text = self.text(index)
        if text is None:
            return "　".join(filter(None, [line.row.name, said(badge(line.row)), self.caption(line.row)]))
        return "　".join(filter(None, [text.value, text.converted, text.small]))

    def _head(self, line: Line) -> str:
        return {
            LineKind.PINNED: self.tr("置顶"),
            LineKind.SINGLES: self.tr("仅一地披露（{0} 项）").format(line.count),
            LineKind.HIDDEN: self.tr("已隐藏 {0} 项，点这里恢复").format(line.count),
            LineKind.STRUCK: self.tr("已隐去 {0} 个数字，点这里恢复").format(line.count),
        }.get(line.kind, said(line.text))

    def _absence(self, row: Row, column: int) -> str:
        if row.struck[column : column + 1] == (True,):
            return self.tr("这个数字已由您隐去；在表的末尾可以恢复。")
        if any(row.elsewhere[column : column + 1]):
            return self.tr("这篇文章对此另有说法，期间或口径不同，列在其他行。")
        return self.tr("这篇文章没有说这项指标。")

    def _tip(self, index: Index, line: Line, cell: Cell | None) -> str | None:
        if line.row is None:
            return None
        if index.column() == 0:
            words = (MEANINGS[line.row.comparability], *differences(line.row, self._comparison.cases))
            told = tuple(map(said, words))
            return "\n".join((line.row.name, *told))
        if cell is None:
            return self._absence(line.row, index.column() - 1)
        return self.tr("原文对此有两种说法，点开看依据。") if cell.contradicted else None


def _bar(row: Row, cell: Cell) -> float | None:
    values = [middle(c.value) for c in row.cells if c is not None]
    numbers = [v for v in values if v is not None]
    own = middle(cell.value)
    if not row.rankable or own is None or min(numbers) < 0 or max(numbers) <= 0:
        return None
    return own / max(numbers)
