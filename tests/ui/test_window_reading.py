"""Opening, moving and coming back, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fakes.sample_issue import KEY
from fakes.typing_person import type_text
from zjreader.viewmodels.contents import ARTICLE
from zjreader.viewmodels.pages import IssuePage, Page, PageKind

FIRST, SECOND = f"{KEY}/01", f"{KEY}/02"


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


def test_opens_on_the_issue_with_its_contents(window):
    assert isinstance(window.desk.tabs.current.content, IssuePage)
    assert window.contents.rows.rowCount() == 4
    assert window.centre.page.browser.toPlainText().startswith("2025年第1期")
    assert window.centre.page.browser.hasFocus()


def test_contents_open_an_article_by_keyboard(qtbot, window, shown):
    window.commands.run("go.filter")
    press(qtbot, window.contents.filter, Qt.Key.Key_Down)
    tree = window.contents.tree
    assert tree.hasFocus()
    press(qtbot, tree, Qt.Key.Key_Down)
    press(qtbot, tree, Qt.Key.Key_Return)
    shown(window, FIRST)
    assert window.centre.page.browser.hasFocus()
    assert window.windowTitle().startswith("把一张蓝图")


def test_filter_narrows_and_enter_opens(qtbot, window, shown):
    filter_box = window.contents.filter
    type_text(filter_box, "山里")
    rows, tree = window.contents.rows, window.contents.tree
    assert rows.rowCount() == 1
    feature = rows.index(0, 0, rows.index(0, 0))
    assert tree.isExpanded(feature)
    assert [rows.index(0, 0, feature).data()] == ["山里的一天"]
    press(qtbot, filter_box, Qt.Key.Key_Return)
    shown(window, f"{KEY}/03.2")
    press(qtbot, filter_box, Qt.Key.Key_Escape)
    assert rows.rowCount() == 4


def test_filter_says_when_nothing_fits(qtbot, window):
    type_text(window.contents.filter, "没有的题目")
    assert window.contents.nothing.isVisible()


def test_middle_click_opens_a_tab_in_the_background(qtbot, window):
    tree = window.contents.tree
    index = window.contents.rows.mapFromSource(window.contents.model.index_of(SECOND))
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.MiddleButton, pos=tree.visualRect(index).center())
    assert len(window.desk.tabs.readers) == 2
    assert window.desk.tabs.index == 0
    qtbot.waitUntil(lambda: window.centre.strip.bar.tabText(1) == "打造最美风景线")


def test_arrow_unfolds_without_opening(qtbot, window):
    tree, contents = window.contents.tree, window.contents
    index = contents.rows.mapFromSource(contents.model.index_of(f"{KEY}/03"))
    arrow = tree.delegate.arrow_rect(tree.visualRect(index), index)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=arrow.center())
    assert tree.isExpanded(index)
    assert isinstance(window.desk.tabs.current.content, IssuePage)


def test_next_previous_back_forward(desktop, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    window.commands.run("go.next_article")
    shown(window, SECOND)
    assert window.contents.tree.currentIndex().data(ARTICLE).key == SECOND
    window.commands.run("go.back")
    shown(window, FIRST)
    window.commands.run("go.forward")
    shown(window, SECOND)
    window.commands.run("go.previous_article")
    shown(window, FIRST)
    assert not window.commands["go.forward"].isEnabled()


def test_shortcuts_work_from_the_text(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    press(qtbot, window.centre.page.browser, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
    shown(window, SECOND)
    press(qtbot, window.centre.page.browser, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shown(window, FIRST)


def test_tabs_open_close_reopen(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    window.commands.run("tab.new")
    assert len(window.desk.tabs.readers) == 2
    window.desk.open_article(SECOND)
    shown(window, SECOND)
    window.commands.run("tab.close")
    shown(window, FIRST)
    window.commands.run("tab.reopen")
    shown(window, SECOND)
    window.commands.run("tab.next")
    shown(window, FIRST)
    assert window.centre.strip.bar.currentIndex() == window.desk.tabs.index
    assert window.centre.strip.bar.count() == 2


def test_last_tab_stays_with_the_front_page(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    window.commands.run("tab.close")
    qtbot.waitUntil(lambda: isinstance(window.desk.tabs.current.content, IssuePage))
    assert len(window.desk.tabs.readers) == 1


def test_place_is_kept_on_back(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    browser = window.centre.page.browser
    browser.verticalScrollBar().setValue(600)
    qtbot.waitUntil(lambda: window.desk.tabs.current.place.label != "")
    place = window.desk.tabs.current.place
    window.desk.open_article(SECOND)
    shown(window, SECOND)
    window.commands.run("go.back")
    shown(window, FIRST)
    qtbot.waitUntil(lambda: window.desk.tabs.current.place == place)
    assert abs(browser.verticalScrollBar().value() - 600) < 40


def test_everything_comes_back_at_the_next_start(qtbot, desktop, window, shown):
    window.resize(760, 600)
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    window.commands.run("tab.new")
    window.desk.open_article(SECOND)
    shown(window, SECOND)
    browser = window.centre.page.browser
    browser.verticalScrollBar().setValue(700)
    qtbot.waitUntil(lambda: window.desk.tabs.current.place.label != "")
    place = window.desk.tabs.current.place
    window.commands.run("view.theme_dark")
    window.commands.run("view.zoom_in")
    window.commands.run("view.panel")
    qtbot.waitUntil(lambda: desktop.idle(window))
    place = window.desk.tabs.current.place
    desktop.close(window)

    again = desktop.open()
    shown(again, SECOND)
    assert [r.page.key for r in again.desk.tabs.readers] == [FIRST, SECOND]
    assert again.desk.tabs.readers[0].content is None, "a tab that is not on view is not fetched"
    qtbot.waitUntil(lambda: again.desk.tabs.current.place.label == place.label)
    assert abs(again.desk.tabs.current.place.start - place.start) < 44, "the same line"
    assert again.centre.page.browser.verticalScrollBar().value() > 500
    assert again.look.theme.id == "dark"
    assert again.desk.appearance.settings.zoom == 110
    assert not again.side.isVisible()
    assert (again.width(), again.height()) == (760, 600)


def test_zoom_and_theme_keep_the_place(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    browser = window.centre.page.browser
    browser.verticalScrollBar().setValue(900)
    reader = window.desk.tabs.current
    qtbot.waitUntil(lambda: reader.place.label != "")
    label = reader.place.label
    for command in ("view.zoom_in", "view.zoom_in", "view.theme_sepia", "view.narrower"):
        window.commands.run(command)
    assert window.look.typography.body_px == 21
    qtbot.waitUntil(lambda: reader.place.label == label)
    assert browser.document().defaultFont().pixelSize() == 21
    window.commands.run("view.zoom_reset")
    assert window.desk.appearance.settings.zoom == 100


def test_a_page_at_its_top_stays_there_in_another_width(qtbot, window, shown, monkeypatch):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    browser = window.centre.page.browser
    width, bar = browser.width(), browser.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    # What Qt tells when the width changes because the scroll bar comes in the midst of a layout.
    monkeypatch.setattr(browser, "top_position", lambda: browser.document().characterCount() - 1)
    window.resize(window.width() - 200, window.height())
    qtbot.waitUntil(lambda: browser.width() < width)
    assert bar.value() == 0


def test_no_horizontal_scroll_bar_however_narrow(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    for zoom in (60, 100, 300):
        window.desk.appearance.set(zoom=zoom)
        window.resize(640, 480)
        document = window.centre.page.browser.document()
        assert document.idealWidth() <= window.centre.page.browser.viewport().width() + 1
        assert not window.centre.page.browser.horizontalScrollBar().isVisible()


def test_the_column_has_its_width_beside_a_scroll_bar(qtbot, window, shown):
    for height in (200, 2400, 200):  # with a scroll bar, perhaps without, with one again
        window.resize(1200, height)
        window.desk.tabs.open(Page(PageKind.ARTICLE, SECOND), new_tab=True)
        shown(window, SECOND)
        browser = window.centre.page.browser
        form = browser.document().rootFrame().frameFormat()
        free = browser.viewport().width() - form.leftMargin() - form.rightMargin()
        assert free == browser._column() + 1
    assert browser.verticalScrollBar().isVisible()


def test_find_in_page_passes_over_the_links_to_other_articles(window, shown):
    window.desk.open_article(SECOND)
    shown(window, SECOND)
    page = window.centre.page
    other = window.desk.tabs.current.content.next.title
    assert other in page.browser.document().toPlainText().replace("\u200b", "")
    window.commands.run("find.page")
    type_text(page.find_bar.box, other)
    assert page.find_bar.count.text() == "没有找到"


def test_find_in_page_counts_and_walks(qtbot, window, shown):
    window.desk.open_article(SECOND)
    shown(window, SECOND)
    window.commands.run("find.page")
    bar = window.centre.page.find_bar
    assert bar.box.hasFocus()
    type_text(bar.box, "码头")
    assert bar.count.text() == "第 1 处，共 5 处"
    window.commands.run("find.next")
    assert bar.count.text() == "第 2 处，共 5 处"
    press(qtbot, bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    window.commands.run("find.previous")
    assert bar.count.text() == "第 5 处，共 5 处"
    assert len(window.centre.page.browser.extraSelections()) == 5
    bar.box.setText("没有的字")
    assert bar.count.text() == "没有找到"
    press(qtbot, bar.box, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not window.centre.page.browser.extraSelections()
    assert window.centre.page.browser.hasFocus()


def test_link_in_the_text_opens(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    window.centre.page.browser.link_activated.emit("zjreader:" + SECOND, False)
    shown(window, SECOND)


def test_copy_command_copies_the_selection(qtbot, window, shown):
    window.desk.open_article(FIRST)
    shown(window, FIRST)
    window.centre.page.browser.selectAll()
    window.commands.run("edit.copy")
    assert "本刊记者" in QApplication.clipboard().text()


def test_status_tells_pages_and_progress(qtbot, window, shown):
    window.desk.open_article(SECOND)
    shown(window, SECOND)
    assert "第11—17页" in window.status.place.text()
    bar = window.centre.page.browser.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: "100%" in window.status.place.text())
    assert "已到文末" in window.status.place.text()


def test_panes_go_round_by_f6(qtbot, window):
    seen = set()
    for _ in range(5):
        window.commands.run("go.pane")
        seen.add(QApplication.focusWidget().accessibleName())
    assert len(seen) == 4


def test_panel_folds_and_unfolds(qtbot, window):
    qtbot.mouseClick(window.rail.button("contents"), Qt.MouseButton.LeftButton)
    assert not window.side.isVisible()
    qtbot.mouseClick(window.rail.button("search"), Qt.MouseButton.LeftButton)
    assert window.side.isVisible()
    assert window.results.isVisible()
    assert window.rail.button("search").isChecked()
