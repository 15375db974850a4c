"""Take a comparison out of the window: files, paper.

Owns: the menu of formats, asking where to, writing on a worker, and setting the comparison on pages. Paper is
always in the light colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QPoint, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from zjreader.services.exporting import write_out
from zjreader.ui.menus import RoundMenu
from zjreader.ui.typography import SERIF, interface_font
from zjreader.viewmodels.notices import Notice, Tone
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu, QWidget

    from zjreader.ui.comparing.chart_view import ChartView
    from zjreader.ui.dialogs import Prompter
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage
    from zjreader.viewmodels.desk import Desk

RESOLUTION = 300


class CompareExport(QObject):
    """Exports one comparison."""

    def __init__(
        self,
        page: ComparisonPage,
        desk: Desk,
        prompter: Prompter,
        chart: Callable[[], ChartView | None],
        owner: QWidget,
    ) -> None:
        """Export ``page``; ``chart`` gives the chart while it is on view."""
        super().__init__(owner)
        self._page = page
        self._desk = desk
        self._prompter = prompter
        self._chart = chart
        self._owner = owner

    def menu(self) -> QMenu:
        """Make the menu of formats; those of a chart while one is on view."""
        menu = RoundMenu(self._owner)
        if self._chart() is not None:
            pictures = (
                ("png", self.tr("图表：图片（PNG）"), self.tr("图片 (*.png)")),
                ("svg", self.tr("图表：矢量图（SVG）"), self.tr("矢量图 (*.svg)")),
            )
            for ending, name, kinds in pictures:
                action = menu.addAction(name)
                action.triggered.connect(lambda _=False, e=ending, k=kinds: self.save_chart(e, k))
            menu.addSeparator()
        for form in self._desk.services.exporting.formats():
            name, ending = said(form.name), form.suffix
            action = menu.addAction(self.tr("{0}（.{1}）").format(name, ending))
            action.triggered.connect(lambda _=False, e=ending, k=f"{name} (*.{ending})": self.save(e, k))
        menu.addAction("PDF", self.save_pdf)
        menu.addSeparator()
        menu.addAction(self.tr("打印…"), self.print_out)
        return menu

    def open_menu(self, below: QWidget) -> None:
        """Open the menu below a button."""
        menu = self.menu()
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 4)))

    def save(self, ending: str, kinds: str) -> None:
        """Write matrix and themes as a file."""
        comparison = self._page.arranged_comparison
        path = self._ask(ending, kinds) if comparison is not None else None
        if path is None or comparison is None:
            return
        exporting = self._desk.services.exporting

        def work(_check: object, _progress: object) -> Path:
            write_out(path, exporting.comparison(comparison, ending))
            return path

        self._desk.tasks.run("read", work, self._tell, self._desk.notices.fail)

    def save_chart(self, ending: str, kinds: str) -> None:
        """Write the chart as a picture."""
        chart = self._chart()
        path = self._ask(ending, kinds) if chart is not None else None
        if chart is not None and path is not None:
            chart.export(path)
            self._tell(path)

    def save_pdf(self) -> None:
        """Write what is on view as PDF: the chart, else matrix and themes."""
        path = self._ask("pdf", "PDF (*.pdf)")
        if path is not None:
            writer = QPdfWriter(str(path))
            writer.setResolution(RESOLUTION)
            writer.setTitle(self.tr("案例比较"))
            self._set_on(writer, lambda: self._tell(path))

    def print_out(self) -> None:
        """Print what is on view."""
        printer = self._prompter.choose_printer(self._owner)
        if printer is not None:
            self._set_on(printer, lambda: None)

    def _set_on(self, device: QPagedPaintDevice, done: Callable[[], None]) -> None:
        device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        device.setPageOrientation(QPageLayout.Orientation.Landscape)
        device.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
        chart = self._chart()
        if chart is not None:
            painter = QPainter(device)
            chart.paint_on(painter, QRectF(painter.viewport()))
            painter.end()
            done()
            return
        comparison, exporting = self._page.arranged_comparison, self._desk.services.exporting
        if comparison is None:
            return

        def finish(data: bytes) -> None:
            set_pages(data.decode("utf-8"), device)
            done()

        def work(_check: object, _progress: object) -> bytes:
            return exporting.comparison(comparison, "html")

        self._desk.tasks.run("read", work, finish, self._desk.notices.fail)

    def _ask(self, ending: str, kinds: str) -> Path | None:
        comparison = self._page.comparison
        names = "、".join(case.short for case in comparison.cases) if comparison is not None else ""
        name = self.tr("案例比较 {0}").format(names)
        path = self._prompter.choose_save(self._owner, self.tr("导出比较"), f"{name}.{ending}", kinds)
        return path.with_suffix(f".{ending}") if path is not None and not path.suffix else path

    def _tell(self, path: Path) -> None:
        self._desk.notices.show(Notice(Tone.DONE, self.tr("已导出“{0}”。").format(path.name)))


def set_pages(source: str, device: QPagedPaintDevice) -> None:
    """Set a web page of ours on a device's pages."""
    document = QTextDocument()
    font = interface_font()
    font.setFamilies(list(SERIF))
    font.setPointSizeF(8.5)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet("td, th { padding: 3px } .cite, .none { color: #555 }")
    document.setHtml(source)
    document.setPageSize(QSizeF(device.pageLayout().paintRectPoints().size()))
    document.print_(device)
