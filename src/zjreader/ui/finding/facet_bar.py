"""Filter hits: a chip for each facet, its values with their numbers in a list below it.

Owns: the chips and the list. A chip that filters says by what; the list stays as it is while it is open, so that
nothing moves under the pointer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.popups import RoundPopup
from zjreader.ui.typography import interface_font
from zjreader.viewmodels.finding.wording import FACETS, value_name
from zjreader.viewmodels.said import named, said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from zjreader.ui.look import Look

MOST_ROWS = 12
ROW = 26
WIDTH = 240
NAME = 9
"""Characters of a value that a chip shows."""


class ValueList(QListWidget):
    """The values; Enter and Space tick."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick by Enter too."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            ticked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            return
        super().keyPressEvent(event)


class ValuePopup(RoundPopup):
    """The values of one facet.

    Signals:
        toggled: A value was ticked or unticked.
    """

    toggled = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Begin closed."""
        super().__init__(parent)
        self.list = ValueList(self)
        self.list.setObjectName("values")
        self.list.setAccessibleName(self.tr("筛选"))
        self.list.setFont(interface_font())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        self.list.itemChanged.connect(lambda item: self.toggled.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.list.itemClicked.connect(self._click)
        self._before: dict[int, Qt.CheckState] = {}

    def open_below(self, chip: QWidget, facet: str, values: Mapping[str, int], chosen: frozenset[str]) -> None:
        """Show the values of a facet below its chip."""
        self.list.blockSignals(True)
        self.list.clear()
        for value in dict.fromkeys([*sorted(chosen - values.keys()), *values]):
            item = QListWidgetItem(f"{value_name(facet, value)}　{values.get(value, 0)}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setSizeHint(QSize(WIDTH - 30, ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self.list.setCurrentRow(0)
        self._remember()
        self.list.setAccessibleName(said(FACETS[facet]))
        self.setFixedSize(WIDTH, min(MOST_ROWS, self.list.count()) * ROW + 12)
        self.move(chip.mapToGlobal(QPoint(0, chip.height() + 3)))
        self.show()
        self.list.setFocus()

    def _click(self, item: QListWidgetItem) -> None:
        """Tick by a click anywhere in the row; a click on the box has ticked it already."""
        row = self.list.row(item)
        if item.checkState() == self._before.get(row):
            ticked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self._remember()

    def _remember(self) -> None:
        self._before = {row: self.list.item(row).checkState() for row in range(self.list.count())}


class FacetBar(QWidget):
    """The chips.

    Signals:
        toggled: A value of a facet is to be filtered by, or no longer.
        cleared: Nothing is to be filtered by.
    """

    toggled = Signal(str, str)
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin without facets."""
        super().__init__(parent)
        self._values: Mapping[str, Mapping[str, int]] = {}
        self._chosen: dict[str, frozenset[str]] = {}
        self._open = ""
        self.popup = ValuePopup(self)
        self.popup.toggled.connect(lambda value: self.toggled.emit(self._open, value))
        row = FlowLayout(self)
        row.setContentsMargins(12, 0, 12, 6)
        self.chips: dict[str, QPushButton] = {}
        for facet, name in FACETS.items():
            chip = QPushButton(said(name), self)
            chip.setProperty("role", "chip")
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the name
            chip.setIconSize(QSize(12, 12))
            look.bind(chip, "chevron-down", size=12)
            chip.clicked.connect(lambda _on=False, facet=facet: self.open_values(facet))
            self.chips[facet] = chip
            row.addWidget(chip)
        self.clear = QPushButton(self.tr("不筛选"), self)
        self.clear.setProperty("role", "link")
        self.clear.clicked.connect(self.cleared)
        row.addWidget(self.clear)
        self.show_facets({}, {})

    def show_facets(self, values: Mapping[str, Mapping[str, int]], chosen: Mapping[str, frozenset[str]]) -> None:
        """Show the facets that tell hits apart and those that are filtered by."""
        self._values, self._chosen = values, dict(chosen)
        for facet, chip in self.chips.items():
            picked = self._chosen.get(facet, frozenset())
            chip.setVisible(bool(picked) or len(values.get(facet, {})) > 1)
            name = said(FACETS[facet])
            shown = "、".join(value_name(facet, value) for value in sorted(picked))
            short = shown if len(shown) <= NAME else shown[: NAME - 1] + "…"
            chip.setText(named(name, short))
            chip.setToolTip(shown)
            chip.setAccessibleName(named(self.tr("按{0}筛选").format(name), shown))
            if chip.property("active") != bool(picked):
                chip.setProperty("active", bool(picked))
                chip.style().unpolish(chip)
                chip.style().polish(chip)
        self.clear.setVisible(any(self._chosen.values()))
        shown_chips = any(not chip.isHidden() for chip in self.chips.values())
        self.setVisible(shown_chips)
        self.updateGeometry()

    def open_values(self, facet: str) -> None:
        """Show the values of a facet."""
        self._open = facet
        chosen = self._chosen.get(facet, frozenset())
        self.popup.open_below(self.chips[facet], facet, self._values.get(facet, {}), chosen)
