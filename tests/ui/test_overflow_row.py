"""A row of buttons gives what has no room to a menu; the correcting view keeps to two rows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from fakes.every_view import on_view
from zjreader.ui.correcting.correct_view import CorrectView
from zjreader.ui.main_window import MainWindow
from zjreader.ui.overflow_row import OverflowRow
from zjreader.ui.screenshots import settle


@pytest.fixture
def row(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(800, 60)
    row = OverflowRow(holder)
    row.add(*(QPushButton(word, row) for word in ("拆分段落", "合并段落", "移到别处", "移出正文")))
    row.setGeometry(0, 0, 800, 40)
    holder.show()
    yield row  # and keep what holds it
    holder.hide()


def said(row: OverflowRow) -> list[str]:
    """Open the menu and give what it says."""
    menu = row.more.menu()
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def width(row: OverflowRow, count: int) -> int:
    """Give the width of the first buttons."""
    return sum(button.sizeHint().width() for button in row.findChildren(QPushButton)[1 : count + 1])


def test_everything_stands_in_the_row_where_there_is_room(row):
    assert row.more.isHidden()
    assert row.hidden == []


@pytest.mark.parametrize("count", [0, 1, 2])
def test_what_has_no_room_is_in_the_menu(row, count):
    row.resize(width(row, count) + row.more.sizeHint().width(), 40)
    assert not row.more.isHidden()
    assert said(row) == ["拆分段落", "合并段落", "移到别处", "移出正文"][count:]
    row.resize(800, 40)
    assert row.more.isHidden()
    assert row.hidden == []


def test_the_menu_does_what_the_button_does(row):
    last = row.findChildren(QPushButton)[-1]
    done: list[str] = []
    last.clicked.connect(lambda: done.append(last.text()))
    row.resize(width(row, 1) + row.more.sizeHint().width(), 40)
    last.setText("移出正文 2")
    assert said(row)[-1] == "移出正文 2"
    row.more.menu().actions()[-1].trigger()
    assert done == ["移出正文 2"]
    last.setEnabled(False)
    said(row)
    assert not row.more.menu().actions()[-1].isEnabled()


def test_a_button_with_a_menu_becomes_a_menu_in_it(row):
    last = row.findChildren(QPushButton)[-1]
    own = QMenu(last)
    own.addAction("图说")
    last.setMenu(own)
    row.resize(width(row, 1) + row.more.sizeHint().width(), 40)
    said(row)
    assert row.more.menu().actions()[-1].menu() is own


def test_buttons_from_elsewhere_stand_last(row):
    other = QPushButton("更正记录 3", row.parentWidget())
    row.take_in([other])
    assert not row.more.isHidden()
    assert said(row) == ["更正记录 3"]
    row.take_in([])
    assert row.more.isHidden()


def bench(window: MainWindow) -> CorrectView:
    view = window.centre.page.tool if window.centre.page is not None else None
    assert isinstance(view, CorrectView)
    return view


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("size", [(640, 400), (853, 533), (1280, 800)])
def test_the_correcting_view_has_two_rows_of_controls(language, size):
    with on_view("correct", language, size=size) as window:
        bar = bench(window).bar
        shown = [b for b in bar.findChildren(QPushButton) if b.isVisible()]
        assert len({b.mapTo(bar, b.rect().center()).y() // 12 for b in shown}) == 2
        assert said(bar.row) == [button.text() for button in bar.row.hidden]
        seen = {*bar.row.hidden, *shown} - {bar.row.more}
        assert seen == {*bar.deeds.values(), *bar.shows.values(), bar.meta, bar.made}


@pytest.mark.usefixtures("qapp")
def test_what_gave_way_comes_back():
    with on_view("correct", size=(640, 400)) as window:
        bar = bench(window).bar
        assert bar.made.isHidden()
        window.resize(1280, 800)
        settle()
        assert bar.made.isVisible()
        assert bar.row.hidden == []
