"""The head of a comparison: its cases as chips, what can be added, and which part is on view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from zjreader.ui.menus import RoundMenu
from zjreader.ui.page_head import HeadRow, page_title
from zjreader.viewmodels.comparing.comparison_page import MOST, ComparisonPage

if TYPE_CHECKING:
    from zjreader.domain.studies import CaseStudy
    from zjreader.ui.look import Look

HEIGHT = 26
"""Of a chip; its ends are round."""


class Chip(QFrame):
    """One case; its cross takes it out.

    Signals:
        removed: The case is to be taken out.
    """

    removed = Signal()

    def __init__(self, case: CaseStudy, look: Look, *, removable: bool, parent: QWidget) -> None:
        """Show a case."""
        super().__init__(parent)
        self.setObjectName("chip")
        self.setMinimumHeight(HEIGHT)
        self.setToolTip(f"{case.name}\n{case.title}")
        name = QLabel(case.short, self)
        self.cross = look.tool("x", self.tr("把{0}移出比较").format(case.short), self, size=12)
        self.cross.setFixedSize(18, 18)
        self.cross.setVisible(removable)
        self.cross.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4 if removable else 10, 2)
        row.setSpacing(2)
        row.addWidget(name)
        row.addWidget(self.cross)


class CompareHeader(QWidget):
    """The head.

    Signals:
        part_chosen: Another part (``matrix``, ``themes`` …) is to be shown.
        menu_asked: The menu of exports is to be opened below a button.
    """

    part_chosen = Signal(str)
    menu_asked = Signal(object)

    def __init__(self, page: ComparisonPage, look: Look, parent: QWidget) -> None:
        """Follow a comparison."""
        super().__init__(parent)
        self._page = page
        self._look = look
        self.chips: list[Chip] = []
        title = page_title(self.tr("案例比较"), self)
        self.plus = look.tool("plus", self.tr("添加案例"), self, size=14)
        self.plus.setObjectName("chip_plus")
        self.plus.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more = QPushButton(self.tr("导出"), self)
        self.more.setProperty("role", "link")
        self.more.clicked.connect(lambda: self.menu_asked.emit(self.more))
        self._row = HeadRow(title, self.plus, parent=self)
        self._row.add_together(self.more, self._segments(), gap=4)
        page.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the cases of the moment."""
        loaded = self._page.loaded
        if loaded is None:
            return
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        cases = loaded.comparison.cases
        self.chips = [Chip(c, self._look, removable=len(cases) > 2, parent=self) for c in cases]
        for place, (chip, case) in enumerate(zip(self.chips, cases, strict=True), 1):
            chip.removed.connect(lambda article=case.article: self._page.remove(article))
            self._row.insert(place, chip)
            chip.show()
        others = [case for case in loaded.cases if case.article not in self._page.articles]
        self.plus.setMenu(self._choice(others))
        self.plus.setVisible(bool(others) and len(cases) < MOST)

    def show_part(self, part: str) -> None:
        """Show which part is on view."""
        for button in self._group.buttons():
            button.setChecked(button.objectName() == part)

    def _segments(self) -> QWidget:
        frame = QFrame(self)
        frame.setObjectName("segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        names = (
            ("matrix", self.tr("指标")),
            ("themes", self.tr("主题")),
            ("texts", self.tr("全文")),
            ("chart", self.tr("图表")),
        )
        for part, name in names:
            button = QPushButton(name, frame)
            button.setObjectName(part)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setChecked(part == names[0][0])
            button.clicked.connect(lambda _=False, p=part: self.part_chosen.emit(p))
            self._group.addButton(button)
            row.addWidget(button)
        return frame

    def _choice(self, others: list[CaseStudy]) -> QMenu:
        menu = RoundMenu(self.plus)
        for case in others:
            action = menu.addAction(case.name)
            action.setToolTip(case.title)
            action.triggered.connect(lambda _=False, article=case.article: self._page.add(article))
        menu.setToolTipsVisible(True)
        return menu
