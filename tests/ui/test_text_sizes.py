"""The size of type: what is read follows it everywhere, nothing runs into another thing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget

from fakes.every_view import on_view
from fakes.places import RESOURCES
from zjreader.ui.annotating.annotations_view import AnnotationsView
from zjreader.ui.comparing.bar_chart import BarChart
from zjreader.ui.comparing.compare_view import CompareView
from zjreader.ui.finding.concordance_view import ConcordanceView
from zjreader.ui.main_window import MainWindow
from zjreader.ui.screenshots import settle
from zjreader.ui.theme import Themes
from zjreader.viewmodels.comparing.chart import Bar, Chart

CHART = Chart(
    "指标", "", "来源：样刊",
    (Bar("甲县", "8.1%", "全省第二", 8.1, 8.1), Bar("乙县", "7.1%", "全省第九", 7.1, 7.1), Bar("丙县", "未披露")),
    6.2, "全省 6.2%",
)  # fmt: skip
NOTES = (70, 160)
"""From and to which pixel the notes of the chart's bars stand, whatever the size."""


def tool(window: MainWindow) -> QWidget:
    view = window.centre.page.tool if window.centre.page is not None else None
    assert view is not None
    return view


def zoomed(window: MainWindow, zoom: int) -> None:
    window.desk.appearance.set(zoom=zoom)
    settle()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("zoom", [80, 100, 125, 150, 200])
def test_words_below_a_bar_do_not_touch_it(zoom):
    theme = next(iter(Themes(RESOURCES)))
    drawing = BarChart(theme, zoom)
    image = QImage(880, round(drawing.height(CHART, 880)), QImage.Format.Format_RGB32)
    image.fill(theme.color("paper"))
    painter = QPainter(image)
    drawing.draw(painter, CHART, 880)
    painter.end()
    bars, words = rows(image, theme.color("accent")), rows(image, theme.color("muted"))
    assert bars
    assert words
    assert not bars & words


def rows(image: QImage, color: QColor) -> set[int]:
    """Give the lines of pixels that hold a colour where the notes stand."""
    return {y for y in range(image.height()) if any(image.pixelColor(x, y) == color for x in range(*NOTES))}


@pytest.mark.usefixtures("qapp")
def test_what_is_compared_follows_the_size_of_type():
    with on_view("compare", cases=True) as window:
        view = tool(window)
        assert isinstance(view, CompareView)
        header = view.matrix.horizontalHeader()
        before = header.height()
        zoomed(window, 150)
        assert header.font().pixelSize() == round(15 * 1.5)
        assert header.height() > before


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("view", ["compare-texts", "compare-themes"])
def test_names_above_texts_follow_the_size_of_type(view):
    with on_view(view, cases=True) as window:
        zoomed(window, 200)
        names = tool(window).findChildren(QLabel, "pane_name")
        assert {name.font().pixelSize() for name in names if name.isVisible()} == {26}


@pytest.mark.usefixtures("qapp")
def test_evidence_follows_the_size_of_type():
    with on_view("compare-evidence", cases=True) as window:
        view = tool(window)
        assert isinstance(view, CompareView)
        before = view.card.text.sizeHint().height(), view.card.width()
        zoomed(window, 150)
        view.matrix.open_at(view.matrix.currentIndex())
        assert view.card.isVisible()
        assert (view.card.text.sizeHint().height(), view.card.width()) > before
        assert "21px" in view.card.text.text()


@pytest.mark.usefixtures("qapp")
def test_lines_of_a_word_follow_the_size_of_type():
    with on_view("concordance") as window:
        view = tool(window)
        assert isinstance(view, ConcordanceView)
        zoomed(window, 150)
        assert view.view.visualRect(view.view.model().index(0, 0, QModelIndex())).height() == 42


@pytest.mark.usefixtures("qapp")
def test_the_list_of_annotations_grows_with_the_size_of_type():
    with on_view("annotations") as window:
        view = tool(window)
        assert isinstance(view, AnnotationsView)
        index = view.list.model().index(0, 0, QModelIndex())
        before = view.list.visualRect(index).height()
        zoomed(window, 80)
        assert view.list.visualRect(index).height() == before, "small enough as it is"
        zoomed(window, 150)
        assert view.list.visualRect(index).height() > before * 1.3
