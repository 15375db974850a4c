"""Cases side by side, as a reader compares them."""

from __future__ import annotations

import csv
import io

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from fakes import case_text
from fakes.places import RESOURCES
from fakes.services import FakePrompter
from zjreader.bootstrap.container import Container
from zjreader.domain.ports import unchecked, unheard
from zjreader.system.tasks import QtTasks
from zjreader.ui.assemble import build_window, prepare
from zjreader.ui.comparing.theme_column import PASSAGE_TYPE
from zjreader.ui.page_head import LINK_INSET
from zjreader.viewmodels.cases_model import CASE
from zjreader.viewmodels.comparing.arrangement import LineKind
from zjreader.viewmodels.comparing.matrix_model import CELL, TEXT

A, B, C, D = (f"{case_text.ISSUE}/0{n}" for n in (1, 2, 3, 4))


class Desktop:
    """Opens windows over one profile that holds the issue."""

    def __init__(self, qtbot, container):
        self.qtbot = qtbot
        self.container = container
        self.prompter = FakePrompter()
        self.opened = []

    def open(self):
        tasks = QtTasks(unhandled=lambda error: pytest.fail(repr(error)))
        window = build_window(self.container, tasks, RESOURCES, prompter=self.prompter)
        self.opened.append((window, tasks))
        window.show()
        window.desk.open()
        self.qtbot.waitUntil(lambda: len(window.desk.cases.all) == 4 and tasks.idle)
        return window

    def close_all(self):
        for window, tasks in self.opened:
            window.close()
            tasks.shutdown()
            tasks.deleteLater()
            window.deleteLater()
        self.opened.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desktop(qtbot, qapp, tmp_path):
    prepare(qapp)
    container = Container(tmp_path / "profile")
    container.library.import_files([case_text.write(tmp_path)], unheard, unchecked)
    desktop = Desktop(qtbot, container)
    yield desktop
    desktop.close_all()
    container.close()


@pytest.fixture
def window(desktop):
    return desktop.open()


@pytest.fixture
def compare(qtbot, window):
    """Open a comparison and give its page."""

    def opened(*articles):
        window.desk.cases.compare(articles)
        qtbot.waitUntil(lambda: tool(window) is not None and tool(window).page.loaded is not None)
        return tool(window)

    return opened


def tool(window):
    return window.centre.page.tool if window.centre.page is not None else None


def place(view, name, article):
    """Find the cell of an indicator and a case."""
    model = view.matrix.matrix
    row = next(n for n, line in enumerate(model.lines) if line.row is not None and line.row.name == name)
    return model.index(row, 1 + view.page.articles.index(article))


def scroll_to_block(browser, text):
    """Scroll as with the wheel until a line is on top."""
    block = browser.document().firstBlock()
    while block.text() != text:
        block = block.next()
    browser.scroll_to(block.position())


def rows(view):
    return [line.row.name for line in view.matrix.matrix.lines if line.row is not None]


def click(qtbot, view, index):
    view.matrix.scrollTo(index)
    qtbot.mouseClick(view.matrix.viewport(), Qt.MouseButton.LeftButton, pos=view.matrix.visualRect(index).center())


def pick(menu, text):
    """Choose in a menu, also in those inside it."""
    for action in menu.actions():
        if action.text() == text:
            action.trigger()
            return
        if action.menu() is not None and any(a.text() == text for a in action.menu().actions()):
            pick(action.menu(), text)
            return
    raise AssertionError(f"{text} is not in {[a.text() for a in menu.actions()]}")


def test_choose_three_by_keyboard_and_compare(qtbot, window):
    window.commands.run("view.cases")
    panel = window.side.show_panel("cases")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(1))
    for _ in range(3):
        qtbot.keyClick(panel.list, Qt.Key.Key_Space)
        qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.compare_button.text() == "比较（3）"
    window.commands.run("cases.compare")
    qtbot.waitUntil(lambda: tool(window) is not None and tool(window).page.loaded is not None)
    assert tool(window).page.articles == (B, C, D)
    assert window.desk.tabs.current.title == "比较：定海区 · 天台县 · 龙泉市"
    assert window.status.place.text().startswith("3 个案例")
    growth = place(tool(window), "地区生产总值增速", B)
    assert [growth.siblingAtColumn(n).data(TEXT).value for n in (1, 2, 3)] == ["6.4%", "5.2%", "7.5%"]
    bars = [growth.siblingAtColumn(n).data(TEXT).bar for n in (1, 2, 3)]
    assert bars[2] == 1.0
    assert bars[0] == pytest.approx(6.4 / 7.5)
    assert growth.siblingAtColumn(0).data().startswith("地区生产总值增速　可比")


def test_what_is_not_disclosed_is_said(compare):
    view = compare(A, B, C, D)
    text = place(view, "城乡居民收入比", B).data(TEXT)
    assert (text.value, text.disclosed, text.bar) == ("未披露", False, None)
    assert place(view, "城乡居民收入比", A).data(TEXT).bar is None, "other periods are not ranked"
    assert "期间：临安区 2024年" in place(view, "城乡居民收入比", A).siblingAtColumn(0).data(
        Qt.ItemDataRole.ToolTipRole
    )


def test_evidence_opens_and_leads_to_the_words(qtbot, window, compare):
    view = compare(B, C, D)
    index = place(view, "新增就业岗位", D)
    click(qtbot, view, index)
    card = view.card
    assert card.isVisible()
    assert "龙泉市" in card.place.text()
    inset = card.open_button.mapTo(card, QPoint(LINK_INSET, 0)).x()
    assert inset == card.text.mapTo(card, QPoint()).x(), "links begin where the words begin"
    assert not card.geometry().intersects(
        view.matrix.visualRect(index).translated(view.matrix.mapTo(view, QPoint()))
    )
    evidence = index.data(CELL).indicator.evidence
    assert evidence.quote in card.text.text()
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert view.matrix.hasFocus()
    qtbot.keyClick(view.matrix, Qt.Key.Key_Return)
    qtbot.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
    reader = window.desk.tabs.current
    qtbot.waitUntil(lambda: reader.shown is not None and reader.shown.key == D)
    browser = window.centre.page.browser
    qtbot.waitUntil(lambda: evidence.quote in [s.cursor.selectedText() for s in browser.extraSelections()])
    window.commands.run("go.back")
    qtbot.waitUntil(lambda: tool(window) is view)


def test_quotation_with_its_source_is_copied(qtbot, window, compare):
    view = compare(B, C)
    index = place(view, "地区生产总值增速", C)
    view.matrix.open_at(index)
    view.card.copy_button.click()
    clipboard = QApplication.clipboard()
    qtbot.waitUntil(lambda: index.data(CELL).indicator.evidence.quote in clipboard.text())
    assert "山野月报" in clipboard.text()


def test_unit_is_converted_and_the_printed_value_stays(qtbot, compare):
    view = compare(A, B, D)
    view.page.toggle_singles()
    pick(view.matrix.menus.row_menu(place(view, "农民增收额", A)), "亿元")
    qtbot.waitUntil(lambda: place(view, "农民增收额", A).data(TEXT).converted == "= 0.24 亿元")
    assert place(view, "农民增收额", A).data(TEXT).value == "2400 万元"


def test_hide_pin_move_and_undo(qtbot, window, compare):
    view = compare(A, B, C, D)
    before = rows(view)
    pick(view.matrix.menus.row_menu(place(view, "新增就业岗位", A)), "隐藏这一行")
    qtbot.waitUntil(lambda: "新增就业岗位" not in rows(view))
    assert view.matrix.matrix.lines[-1].kind is LineKind.HIDDEN
    pick(view.matrix.menus.row_menu(place(view, "城乡居民收入比", A)), "置顶")
    qtbot.waitUntil(lambda: rows(view)[0] == "城乡居民收入比")
    assert window.desk.undo.undo_label == "置顶"
    for _ in range(2):
        window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: rows(view) == before)
    window.commands.run("edit.redo")
    qtbot.waitUntil(lambda: "新增就业岗位" not in rows(view))
    click(qtbot, view, view.matrix.matrix.index(len(view.matrix.matrix.lines) - 1, 0))
    qtbot.waitUntil(lambda: rows(view) == before)


def test_single_rows_unfold(qtbot, compare):
    view = compare(A, B, C, D)
    model = view.matrix.matrix
    line = next(n for n, found in enumerate(model.lines) if found.kind is LineKind.SINGLES)
    assert model.lines[line].count == 3
    assert "民宿数量" not in rows(view)
    click(qtbot, view, model.index(line, 0))
    assert "民宿数量" in rows(view)


def test_cases_are_ordered_by_a_rankable_row_only(qtbot, compare):
    view = compare(A, B, C, D)
    menu = view.matrix.menus.row_menu(place(view, "城乡居民收入比", A))
    assert "按此指标从高到低排列案例" not in [a.text() for a in menu.actions()]
    pick(view.matrix.menus.row_menu(place(view, "地区生产总值增速", B)), "按此指标从高到低排列案例")
    qtbot.waitUntil(lambda: view.page.articles == (D, B, C, A))


def test_chips_take_out_and_plus_adds(qtbot, window, compare):
    view = compare(A, B, C)
    view.header.chips[0].cross.click()
    qtbot.waitUntil(lambda: [c.short for c in view.page.comparison.cases] == ["定海区", "天台县"])
    assert window.desk.tabs.current.page.key == f"compare:{B}+{C}"
    assert not view.header.chips[0].cross.isVisible(), "two stay at least"
    pick(view.header.plus.menu(), "丽水市龙泉市")
    qtbot.waitUntil(lambda: len(view.page.comparison.cases) == 3)


@pytest.mark.parametrize("width", [700, 1280, 1920])
@pytest.mark.parametrize("zoom", [100, 150])
def test_no_cell_cuts_its_value(qtbot, window, compare, width, zoom):
    window.resize(width, 800)
    window.desk.appearance.set(zoom=zoom)
    view = compare(A, B, C, D)
    view.page.toggle_singles()
    view.matrix.fit()
    matrix = view.matrix
    wide = sum(matrix.columnWidth(n) for n in range(5))
    assert wide == matrix.viewport().width() or (width < 800 and matrix.horizontalScrollBar().maximum() > 0)
    for row in range(matrix.matrix.rowCount()):
        for field in range(5 if matrix.matrix.lines[row].row is not None else 1):
            wanted = matrix.painter_of_cells.height(row, field, matrix.columnWidth(field))
            assert matrix.rowHeight(row) >= wanted


def test_a_paragraph_moved_to_another_theme_and_back(qtbot, window, compare):
    view = compare(A, B)
    view.go_to("themes")
    themes = view.stack.currentWidget()
    passage = next(s for s in themes.columns[0].column.sections if s.theme == "居民收入").paragraphs[0].passage

    def themes_of_it():
        return [
            s.theme
            for s in themes.columns[0].column.sections
            for p in s.paragraphs
            if p.passage.label == passage.label
        ]

    data = QMimeData()
    data.setData(PASSAGE_TYPE, f"{passage.article}#{passage.label}".encode())
    target = next(
        n for n in range(themes.jumps.count()) if themes.jumps.item(n).data(Qt.ItemDataRole.UserRole) == "教育"
    )
    at = QPointF(themes.jumps.visualItemRect(themes.jumps.item(target)).center())
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    themes.jumps.dropEvent(QDropEvent(at, Qt.DropAction.MoveAction, data, buttons, held))
    qtbot.waitUntil(lambda: themes_of_it() == ["教育"])
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: themes_of_it() == ["居民收入"])
    pick(themes.passage_menu(passage), "就业创业")
    qtbot.waitUntil(lambda: themes_of_it() == ["就业创业"])


def test_columns_go_from_theme_to_theme_together(qtbot, window, compare):
    window.resize(1000, 420)
    view = compare(A, B)
    view.go_to("themes")
    themes = view.stack.currentWidget()
    qtbot.waitUntil(lambda: themes.columns[0].verticalScrollBar().maximum() > 100)
    first, second = themes.columns
    scroll_to_block(first, first.column.sections[1].theme)
    qtbot.waitUntil(lambda: second.step == 1 and themes.jumps.currentRow() == 1)
    themes.together.setChecked(False)
    before = second.verticalScrollBar().value()
    scroll_to_block(first, first.column.sections[2].theme)
    assert second.verticalScrollBar().value() == before


def test_words_that_tell_are_marked_in_two_ways(qtbot, compare):
    view = compare(A, B, C, D)
    view.go_to("themes")
    themes = view.stack.currentWidget()
    qtbot.waitUntil(lambda: any(column.extraSelections() for column in themes.columns))
    themes.marked.setChecked(False)
    assert not any(column.extraSelections() for column in themes.columns)


def test_panes_go_from_heading_to_heading_together(qtbot, window, compare):
    window.resize(1000, 420)
    view = compare(A, D)
    view.go_to("texts")
    texts = view.stack.currentWidget()
    left, right = texts.panes
    assert len(left.headings) == len(right.headings) == 2
    qtbot.waitUntil(lambda: left.browser.verticalScrollBar().maximum() > 100)
    scroll_to_block(left.browser, "有活可干")
    qtbot.waitUntil(lambda: right.present() == 1)


def test_exports_hold_what_is_shown(qtbot, desktop, window, compare, tmp_path):
    view = compare(A, B, C, D)
    pick(view.matrix.menus.row_menu(place(view, "城乡居民收入比", A)), "隐藏这一行")
    qtbot.waitUntil(lambda: "城乡居民收入比" not in rows(view))

    def export(text, name):
        desktop.prompter.saved = tmp_path / name
        pick(view.export.menu(), text)
        qtbot.waitUntil(lambda: desktop.prompter.saved.exists() and desktop.prompter.saved.stat().st_size > 0)
        return desktop.prompter.saved

    sheet = load_workbook(export("Excel 工作簿（.xlsx）", "a.xlsx"))["指标"]
    table = [[cell.value for cell in row] for row in sheet.iter_rows()]
    growth = dict(zip(table[0], next(row for row in table if row[1] == "地区生产总值增速"), strict=True))
    assert (growth["龙泉市（数值）"], growth["龙泉市"], growth["可比性"]) == (7.5, "7.5%", "可比")
    assert (growth["临安区（数值）"], growth["临安区"]) == (None, "未披露")
    assert all(row[1] != "城乡居民收入比" for row in table), "hidden rows stay out"
    data = export("表格（.csv）", "a.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert any("未披露" in line and "《山野月报》2025年第6期，第8—11页，第1段" in line for line in lines)
    assert "《山野月报》2025年第6期" in export("Markdown（.md）", "a.md").read_text("utf-8")
    assert "未披露" in export("网页（.html）", "a.html").read_text("utf-8")
    tables = Document(str(export("Word 文档（.docx）", "a.docx"))).tables
    assert [cell.text for cell in tables[0].rows[0].cells][:3] == ["指标", "临安区", "定海区"]
    assert export("PDF", "a.pdf").read_bytes().startswith(b"%PDF")


def test_chart_is_drawn_and_exported(qtbot, desktop, compare, tmp_path):
    view = compare(A, B, C, D)
    view.go_to("chart")
    chart = view.stack.currentWidget()
    assert chart.choice.currentText() == "地区生产总值增速"
    assert [bar.words for bar in chart.canvas.chart.bars] == ["未披露", "6.4%", "5.2%", "7.5%"]
    for name, text in (("a.png", "图表：图片（PNG）"), ("a.svg", "图表：矢量图（SVG）"), ("a.pdf", "PDF")):
        desktop.prompter.saved = tmp_path / name
        pick(view.export.menu(), text)
        assert desktop.prompter.saved.stat().st_size > 500
    assert QImage(str(tmp_path / "a.png")).width() == 1760
    assert "龙泉市" in (tmp_path / "a.svg").read_text("utf-8")
    chart.choose(next(r.key for r in view.page.comparison.rows if r.name == "城乡居民收入比"))
    assert "不宜直接比较" in chart.canvas.chart.note


def test_figures_are_corrected_struck_and_noted(qtbot, window, compare):
    view = compare(A, B, C, D)
    view.matrix.open_at(place(view, "新增就业岗位", A))
    card = view.card
    card.correct_button.click()
    card.form.name.setText("新增岗位")
    card.form.period.setCurrentIndex(card.form.period.findText("2025年"))
    card.form.apply.click()
    view.page.toggle_singles()
    qtbot.waitUntil(lambda: "新增岗位" in rows(view))
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: "新增岗位" not in rows(view))
    view.matrix.open_at(place(view, "新增就业岗位", A))
    card.form.strike.click()
    qtbot.waitUntil(lambda: not place(view, "新增就业岗位", A).data(TEXT).disclosed)
    assert place(view, "新增就业岗位", A).data(TEXT).value == "已隐去"
    struck = next(n for n, line in enumerate(view.matrix.matrix.lines) if line.kind is LineKind.STRUCK)
    view.matrix.open_at(view.matrix.matrix.index(struck, 0))
    qtbot.waitUntil(lambda: place(view, "新增就业岗位", A).data(TEXT).disclosed)
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: not place(view, "新增就业岗位", A).data(TEXT).disclosed)
    view.matrix.open_at(place(view, "新增就业岗位", B))
    card.note_button.click()
    card.note.setText("核对旺季零工")
    qtbot.keyClick(card.note, Qt.Key.Key_Return)
    notes = window.desk.services.annotating
    qtbot.waitUntil(lambda: [a.note for a in notes.of_article(B)] == ["核对旺季零工"])


def test_cases_are_added_named_and_removed(qtbot, window):
    cases = window.desk.cases
    cases.remove(B)
    qtbot.waitUntil(lambda: [c.article for c in cases.all] == [A, C, D])
    cases.add(B)
    panel = window.side.show_panel("cases")
    qtbot.waitUntil(lambda: panel.list.indexWidget(panel.model.index(1)) is not None or cases.find(B) is not None)
    qtbot.waitUntil(lambda: panel.list.state() is panel.list.State.EditingState)
    assert panel.list.currentIndex().data(CASE).article == B
    cases.rename(B, "舟山市定海区金塘镇")
    qtbot.waitUntil(lambda: cases.find(B).short == "金塘镇")
    for _ in range(3):
        window.commands.run("edit.undo")
        qtbot.waitUntil(lambda: window.desk.tasks.idle)
    qtbot.waitUntil(lambda: cases.find(B) is not None and cases.find(B).short == "定海区")


def test_comparison_is_saved_and_opened_as_arranged(qtbot, window, compare):
    view = compare(B, D)
    pick(view.matrix.menus.row_menu(place(view, "新增就业岗位", B)), "置顶")
    qtbot.waitUntil(lambda: rows(view)[0] == "新增就业岗位")
    window.commands.run("compare.save")
    qtbot.waitUntil(lambda: [d.name for d in window.desk.cases.saved] == ["定海区 · 龙泉市"])
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: not window.desk.cases.saved)
    window.commands.run("edit.redo")
    qtbot.waitUntil(lambda: len(window.desk.cases.saved) == 1)
    window.desk.cases.open_saved(window.desk.cases.saved[0])
    qtbot.waitUntil(lambda: tool(window) not in (None, view) and tool(window).page.loaded is not None)
    assert rows(tool(window))[0] == "新增就业岗位"


def test_session_brings_the_comparison_back(qtbot, desktop, window, compare):
    view = compare(A, B, C)
    pick(view.matrix.menus.row_menu(place(view, "新增就业岗位", A)), "隐藏这一行")
    qtbot.waitUntil(lambda: "新增就业岗位" not in rows(view))
    window.commands.run("compare.themes")
    qtbot.waitUntil(lambda: view.part == "themes")
    desktop.close_all()
    again = desktop.open()
    qtbot.waitUntil(lambda: tool(again) is not None and tool(again).page.loaded is not None)
    assert tool(again).part == "themes"
    assert tool(again).page.articles == (A, B, C)
    assert "新增就业岗位" not in rows(tool(again))


def test_back_and_forward_mix_texts_and_tools(qtbot, window, compare):
    view = compare(A, B)
    window.desk.open_article(C)
    qtbot.waitUntil(lambda: tool(window) is None)
    window.commands.run("go.back")
    qtbot.waitUntil(lambda: tool(window) is view)
    window.commands.run("go.forward")
    qtbot.waitUntil(lambda: tool(window) is None)
    window.commands.run("go.back")
    qtbot.waitUntil(lambda: tool(window) is view)
    window.commands.run("tab.close")
    window.commands.run("tab.reopen")
    qtbot.waitUntil(lambda: tool(window) is not None and tool(window).page.loaded is not None)


def test_a_case_that_is_gone_is_told_in_place(qtbot, window, compare):
    view = compare(A, B)
    window.desk.cases.remove(B)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.message)
    assert "不是案例" in view.message.text()
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.matrix)


def test_a_figure_is_entered_from_selected_words(qtbot, compare):
    view = compare(C, D)
    view.go_to("themes")
    themes = view.stack.currentWidget()
    column = themes.columns[1]
    found = next(
        (s.theme, p) for s in column.column.sections for p in s.paragraphs if "职校" in p.block.text
    )  # fmt: skip
    passage, text = found[1].passage, found[1].block.text
    layout, start = column.page_layout, text.index("另有")
    cursor = column.textCursor()
    cursor.setPosition(layout.position(passage.label, start))
    cursor.setPosition(layout.position(passage.label, len(text) - 1), cursor.MoveMode.KeepAnchor)
    column.setTextCursor(cursor)
    assert column.selected(passage).start == start
    pick(themes.passage_menu(passage, column.selected(passage)), "把选中的话补录为指标…")
    form = themes.form
    assert form.isVisible()
    assert form.words.text().startswith("另有一所职校")
    qtbot.keyClicks(form.name, "x")
    form.name.setText("职校数量")
    form.value.setText("一")
    form.number.setText("1")
    form.unit.setText("所")
    qtbot.keyClick(form.unit, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: any(r.name == "职校数量" for r in view.page.comparison.rows) or view.page.error is not None
    )


def test_notes_on_the_words_are_shown_with_the_figure(qtbot, window, compare):
    view = compare(A, B)
    index = place(view, "新增就业岗位", B)
    view.matrix.open_at(index)
    view.card.note.setText("多为零工")
    view.card.note_button.click()
    qtbot.keyClick(view.card.note, Qt.Key.Key_Return)
    assert not view.card.isVisible()
    annotating = window.desk.services.annotating
    qtbot.waitUntil(lambda: [a.note for a in annotating.of_article(B)] == ["多为零工"])
    view.matrix.open_at(index)
    qtbot.waitUntil(lambda: view.card.notes.isVisible() and "多为零工" in view.card.notes.text())


def test_contents_offer_the_case(qtbot, window):
    pick(window.contents.article_menu(B), "选入比较")
    pick(window.contents.article_menu(C), "选入比较")
    assert window.desk.cases.chosen == (B, C)
    pick(window.contents.article_menu(C), "比较所选案例（2）")
    qtbot.waitUntil(lambda: tool(window) is not None and tool(window).page.loaded is not None)
