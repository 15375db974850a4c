"""The menu of whatever holds text: in the reader's words, in the window's look, with what can be done there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QPlainTextEdit, QTextEdit, QWidget

from fakes.every_view import name_of, on_view
from zjreader.domain.inks import Color
from zjreader.ui.language import has_han
from zjreader.ui.main_window import MainWindow
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.ui.screenshots import settle

pytestmark = pytest.mark.usefixtures("qapp")
VIEWS = (
    "reader", "note-writing", "annotations", "annotations-many", "annotations-read", "annotations-panel", "help",
    "preferences", "library", "correct", "correct-form", "find", "bookmarks", "compare-evidence",
)  # fmt: skip


def menu_of(widget: QWidget, at: QPoint | None = None) -> QMenu:
    """Ask for the menu as the right button does."""
    at = at if at is not None else widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def words(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]


def names(menu: QMenu) -> list[str]:
    return [action.objectName() for action in menu.actions() if not action.isSeparator()]


def browser(window: MainWindow) -> ReaderBrowser:
    assert window.centre.page is not None
    return window.centre.page.browser


def select(window: MainWindow, start: int, end: int) -> QPoint:
    """Select characters of the first paragraph, tell it, and give where they stand."""
    text = browser(window)
    layout, reader = text.page_layout, window.desk.tabs.current
    assert layout is not None
    assert reader is not None
    label = next(label for label in layout.labels if label.startswith("p"))
    cursor = text.textCursor()
    cursor.setPosition(layout.position(label, start) or 0)
    cursor.setPosition(layout.position(label, end) or 0, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    window.desk.notebook.marking.bar_asked.emit()
    return text.cursorRect(cursor).center() - QPoint(4, 0)


@pytest.mark.parametrize("view", VIEWS)
def test_whatever_holds_text_has_the_menu_of_the_window(view):
    with on_view(view) as window:
        boxes = [w for kind in (QLineEdit, QTextEdit, QPlainTextEdit) for w in window.findChildren(kind)]
        shown = [box for box in boxes if box.isVisible()]
        own = [b for b in shown if any("contextMenuEvent" in vars(c) for c in type(b).__mro__ if _ours(c))]
        assert shown
        assert [name_of(box) for box in shown if box not in own] == []


def _ours(kind: type) -> bool:
    return kind.__module__.startswith("zjreader")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ["撤销", "重做", "剪切", "复制", "粘贴", "删除", "全选"]),
        ("en", ["Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select all"]),
    ],
)
def test_a_box_speaks_the_language_of_the_window(language, said):
    with on_view("reader", language) as window:
        for box in (window.top.box, window.contents.filter):
            menu = menu_of(box)
            assert words(menu) == said
            assert all(action.icon().isNull() for action in menu.actions())
            assert menu.testAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
            menu.close()


def test_a_menu_does_what_it_says_and_goes():
    with on_view("reader") as window:
        box = window.contents.filter
        box.setText("要闻")
        menu = menu_of(box)
        gone: list[bool] = []
        menu.destroyed.connect(lambda: gone.append(True))
        next(a for a in menu.actions() if a.objectName() == "select-all").trigger()
        menu.close()
        settle()
        assert box.selectedText() == "要闻"
        assert gone


@pytest.mark.parametrize("language", ["zh", "en"])
def test_selected_words_can_be_marked_quoted_and_sought_from_the_menu(language):
    with on_view("reader", language) as window:
        at = select(window, 0, 6)
        menu = menu_of(browser(window).viewport(), at)
        assert names(menu) == [
            "edit-copy", "annotate.quote", "", "annotate.note", "annotate.same", "select-all",
        ]  # fmt: skip
        assert all(has_han(said) == (language == "zh") for said in words(menu))
        marks = next(action.menu() for action in menu.actions() if action.menu() is not None)
        assert isinstance(marks, QMenu)
        assert names(marks) == [*(f"annotate.{color.value}" for color in Color), "annotate.underline"]
        marks.actions()[1].trigger()
        menu.close()
        assert [card.annotation.color for card in window.desk.notebook.notes.model.cards] == [Color.GREEN]


def test_a_paragraph_can_be_annotated_from_the_menu():
    with on_view("reader") as window:
        at = select(window, 3, 4)
        cursor = browser(window).textCursor()
        cursor.clearSelection()
        browser(window).setTextCursor(cursor)
        menu = menu_of(browser(window).viewport(), at)
        assert [name for name in names(menu) if name.startswith("annotate")] == ["annotate.note_article"]
        said = window.commands["annotate.note_paragraph"].text()
        next(action for action in menu.actions() if action.text() == said).trigger()
        menu.close()
        (card,) = window.desk.notebook.notes.model.cards
        assert card.order[0] >= 0, "on the paragraph, not on the article"


def test_a_link_can_be_opened_in_a_new_tab_from_the_menu():
    with on_view("first-start") as window:
        text = browser(window)
        area = text.viewport().rect()
        spots = (QPoint(x, y) for y in range(0, area.height(), 8) for x in range(0, area.width(), 24))
        spot = next(p for p in spots if text.anchorAt(p).startswith("zjreader:"))
        before = len(window.desk.tabs.readers)
        menu = menu_of(text.viewport(), spot)
        assert words(menu)[:2] == ["打开", "在新标签页打开"]
        assert "复制链接" in words(menu)
        menu.actions()[1].trigger()
        menu.close()
        assert len(window.desk.tabs.readers) == before + 1


def test_words_of_a_label_are_copied_from_its_menu():
    with on_view("backups") as window:
        label = window.banner._title
        assert label.text()
        menu = menu_of(label)
        assert words(menu) == ["复制"]
        menu.actions()[0].trigger()
        menu.close()
        assert QGuiApplication.clipboard().text() == label.text()
        label.setSelection(0, 2)
        menu = menu_of(label)
        menu.actions()[0].trigger()
        menu.close()
        assert QGuiApplication.clipboard().text() == label.text()[:2]


def test_a_dialog_has_no_pictures_on_its_buttons(window):
    box = QMessageBox(window)
    button = box.addButton(QMessageBox.StandardButton.Ok)
    box.ensurePolished()
    box.show()
    assert button.icon().isNull()
    box.close()
