"""The chart of one indicator of a comparison: chosen, shown, exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from zjreader.domain.errors import ReaderError
from zjreader.domain.figure_words import badge
from zjreader.ui.chooser import Chooser
from zjreader.ui.comparing.bar_chart import WIDTH, BarChart
from zjreader.ui.focus import lead
from zjreader.viewmodels.comparing.chart import Chart, chart, drawable
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from pathlib import Path

    from zjreader.ui.look import Look
    from zjreader.viewmodels.comparing.comparison_page import ComparisonPage

SCALE = 2
"""Pixels of an exported picture for one of the screen."""


class Canvas(QWidget):
    """The drawing."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.chart: Chart | None = None

    def show_chart(self, wanted: Chart | None) -> None:
        """Show another chart."""
        self.chart = wanted
        if wanted is not None:
            self.setAccessibleName(wanted.title)
            self.setAccessibleDescription("；".join(f"{bar.label} {bar.words}" for bar in wanted.bars))
            self.setMinimumHeight(round(self._drawing().height(wanted, self._width())) + 8)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self.chart is not None:
            painter = QPainter(self)
            self._drawing().draw(painter, self.chart, self._width())
            painter.end()

    def _width(self) -> float:
        return min(max(360, self.width()), WIDTH * 5 // 4)

    def _drawing(self) -> BarChart:
        return BarChart(self._look.theme, self._look.typography.zoom)


class ChartView(QWidget):
    """The choice of an indicator and its chart."""

    def __init__(self, page: ComparisonPage, look: Look, parent: QWidget) -> None:
        """Follow a comparison."""
        super().__init__(parent)
        self._page = page
        self._look = look
        self.choice = Chooser(look, self)
        self.choice.setAccessibleName(self.tr("指标"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentIndexChanged.connect(self._draw)
        self.nothing = QLabel(self.tr("这几个案例没有共同的数字指标，画不出对照图；可以看“指标”和“主题”。"), self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.canvas = Canvas(look, self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("图表"))
        self._area.setWidget(self.canvas)
        head = QHBoxLayout()
        head.addWidget(self.choice)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addLayout(head)
        column.addWidget(self.nothing, 1)
        column.addWidget(self._area, 1)
        lead(self, self.choice)
        page.changed.connect(self.refresh)
        look.typography_changed.connect(self._draw)
        self.refresh()

    def refresh(self) -> None:
        """List the indicators that can be drawn, staying at the one on view."""
        comparison = self._page.comparison
        rows = drawable(comparison) if comparison is not None else ()
        chosen = self.choice.currentData()
        self.choice.blockSignals(True)
        self.choice.clear()
        for row in rows:
            mark = "" if row.rankable else f"（{said(badge(row))}）"
            self.choice.addItem(row.name + mark, row.key)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)) if rows else -1)
        self.choice.blockSignals(False)
        for widget in (self.choice, self._area):
            widget.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        self._draw()

    def choose(self, key: str) -> None:
        """Draw a row."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(key)))

    def export(self, path: Path) -> None:
        """Write the chart as PNG or SVG, by the name's ending, in the light colours of paper.

        Raises:
            ReaderError: It cannot be written.
        """
        if self.canvas.chart is None:
            return
        drawing = BarChart(self._look.themes.get("light"))
        size = QSize(WIDTH, round(drawing.height(self.canvas.chart, WIDTH)))
        written = (
            self._svg(path, drawing, size) if path.suffix.lower() == ".svg" else self._png(path, drawing, size)
        )
        if not written:
            raise ReaderError(self.tr("写不了“{0}”。").format(path.name), self.tr("请换一个能写入的文件夹。"))

    def paint_on(self, painter: QPainter, page: QRectF) -> None:
        """Draw the chart on paper, as wide as ``page``."""
        if self.canvas.chart is not None:
            painter.save()
            painter.translate(QPointF(page.left(), page.top()))
            painter.scale(page.width() / WIDTH, page.width() / WIDTH)
            BarChart(self._look.themes.get("light")).draw(painter, self.canvas.chart, WIDTH)
            painter.restore()

    def _draw(self) -> None:
        comparison, key = self._page.comparison, self.choice.currentData()
        row = next((r for r in comparison.rows if r.key == key), None) if comparison is not None else None
        if row is None or comparison is None:
            self.canvas.show_chart(None)
        else:
            self.canvas.show_chart(chart(row, comparison, self._page.source))

    def _png(self, path: Path, drawing: BarChart, size: QSize) -> bool:
        image = QImage(size * SCALE, QImage.Format.Format_RGB32)
        image.fill(self._look.themes.get("light").color("paper"))
        painter = QPainter(image)
        painter.scale(SCALE, SCALE)
        assert self.canvas.chart is not None
        drawing.draw(painter, self.canvas.chart, WIDTH)
        painter.end()
        return bool(image.save(str(path)))

    def _svg(self, path: Path, drawing: BarChart, size: QSize) -> bool:
        generator = QSvgGenerator()
        generator.setFileName(str(path))
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        assert self.canvas.chart is not None
        generator.setTitle(self.canvas.chart.title)
        painter = QPainter()
        if not painter.begin(generator):
            return False
        drawing.draw(painter, self.canvas.chart, WIDTH)
        return painter.end()
