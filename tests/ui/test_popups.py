"""Small windows over the window: round, in the window's colours, their lists to be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QListView, QListWidget, QListWidgetItem, QWidget

from fakes.every_view import on_view
from fakes.places import RESOURCES
from zjreader.ui.annotating.tag_edit import TagEdit
from zjreader.ui.chooser import Chooser
from zjreader.ui.theme import Theme, Themes
from zjreader.viewmodels.shell import Ask

THEMES = list(Themes(RESOURCES))


def picture(widget: QWidget) -> QImage:
    """Paint a window as the screen gets it, with what it leaves open."""
    image = QImage(widget.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image)
    return image


def is_round(popup: QWidget, paper: QColor) -> bool:
    """Tell whether the corners are open and the rest is paper."""
    image = picture(popup)
    right, low = image.width() - 1, image.height() - 1
    corners = [image.pixelColor(x, y).alpha() for x in (0, right) for y in (0, low)]
    return not any(corners) and image.pixelColor(right // 2, 3) == paper


@pytest.mark.usefixtures("qapp")
def test_the_reading_settings_are_round():
    with on_view("reading-settings", theme="dark") as window:
        assert is_round(window.settings, window.look.theme.color("paper"))


@pytest.mark.usefixtures("qapp")
def test_the_citations_are_round():
    with on_view("citation-styles") as window:
        assert is_round(window.clipboard.styles, window.look.theme.color("paper"))


@pytest.mark.usefixtures("qapp")
def test_the_values_of_a_facet_are_round():
    with on_view("results-filters") as window:
        popup = window.results.facets.popup
        popup.open_below(window.results.facets, "column", {"要闻": 3, "观点": 2}, frozenset({"要闻"}))
        assert popup.isVisible()
        assert is_round(popup, window.look.theme.color("paper"))


@pytest.mark.usefixtures("qapp")
def test_the_menu_is_round():
    with on_view("reader") as window:
        window.desk.shell.ask(Ask.MENU)
        assert is_round(window.requests.menu, window.look.theme.color("paper"))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("view", ["preferences", "annotations", "correct"])
def test_a_choice_opens_a_round_list_as_wide_as_its_words(view):
    with on_view(view) as window:
        page = window.centre.page
        assert page is not None
        boxes = [b for b in page.findChildren(QComboBox) if b.isVisible() and b.isEnabled()]
        assert boxes
        assert all(isinstance(box, Chooser) for box in boxes)
        box = boxes[0]
        box.showPopup()
        assert is_round(box.view().window(), window.look.theme.color("paper"))
        assert box.view().viewport().width() >= min(360, box.view().sizeHintForColumn(0))
        assert box.view().window().y() >= box.mapToGlobal(box.rect().bottomLeft()).y(), "it hides what it is of"


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.id)
def test_what_can_be_ticked_is_paper_until_it_is(qtbot, theme: Theme):
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setStyleSheet(Themes(RESOURCES).style_sheet(theme))
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
        item = QListWidgetItem("甲", rows)
        item.setCheckState(state)
    rows.show()
    image = picture(rows)
    box = {}
    for row, name in enumerate(("open", "ticked")):
        area = rows.visualItemRect(rows.item(row))
        middle = area.center().y() - area.height() // 4
        box[name] = {image.pixelColor(x, middle).name() for x in range(area.left() + 6, area.left() + 20)}
    assert theme.color("paper").name() in box["open"]
    assert theme.color("accent").name() in box["ticked"]
    assert theme.color("accent").name() not in box["open"]


@pytest.mark.usefixtures("qapp")
def test_tags_are_offered_in_the_colours_of_the_window():
    with on_view("note-writing", theme="dark") as window:
        box = next(box for box in window.annotating.panel.findChildren(TagEdit) if box.isVisible())
        box.set_known(["综述"])
        box.setText("综")
        box.textEdited.emit("综")
        offered = box.findChild(QListView, "completions")
        assert offered.isVisible()
        assert picture(offered).pixelColor(offered.width() // 2, 3) == window.look.theme.color("paper")
