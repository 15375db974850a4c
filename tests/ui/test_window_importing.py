"""Bringing an issue in: menu, drop, progress, cancel, outcome, report; errors."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from fakes.sample_issue import KEY, sample_issue
from fakes.services import FakeServices
from zjreader.domain.library import Edition
from zjreader.viewmodels.notices import Tone
from zjreader.viewmodels.pages import IssuePage, PageKind, ReportPage, StartPage


@pytest.fixture
def services() -> FakeServices:
    return FakeServices()


def told(window):
    return window.desk.notices.current


def test_empty_library_offers_the_first_import(window):
    assert isinstance(window.desk.tabs.current.content, StartPage)
    assert window.centre.page.start.isVisible()
    assert window.centre.page.start.button.hasFocus()


def test_import_from_the_empty_room(qtbot, desktop, window):
    desktop.prompter.files = [Path("刊.txt")]
    qtbot.mouseClick(window.centre.page.start.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: told(window) is not None)
    assert told(window).title == "已导入《样张月刊》2025年第1期"
    assert "2 处拿不准" in told(window).text
    qtbot.waitUntil(lambda: isinstance(window.desk.tabs.current.content, IssuePage))
    assert window.contents.rows.rowCount() == 4
    assert window.banner.isVisible()


def test_report_opens_from_the_banner_and_leads_to_the_places(qtbot, desktop, window, shown):
    window.desk.importing.start([Path("刊.txt")])
    qtbot.waitUntil(lambda: told(window) is not None)
    button = next(b for b in window.banner.findChildren(QPushButton) if b.text() == "查看报告")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.desk.tabs.current.content, ReportPage))
    text = window.centre.page.browser.toPlainText()
    assert text.index("正文里的标题缺了两个字") < text.index("这两行隔着一幅图"), "worst first"
    for words in ("书眉", "18 行", "标点全角半角", "“帐本”→“账本”", "原文第 120—131 行", "有一处字符解不出来"):
        assert words in text
    assert told(window) is None
    window.centre.page.browser.link_activated.emit(f"zjreader:{KEY}/02#p2", False)
    shown(window, f"{KEY}/02")
    assert window.desk.tabs.current.target.label == "p2"


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, data, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.drop_hint.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, data, left, none))


def test_dropping_a_file_imports_it(qtbot, window, tmp_path):
    drop(window, tmp_path / "刊.txt")
    assert not window.drop_hint.isVisible()
    qtbot.waitUntil(lambda: told(window) is not None and told(window).tone is not Tone.ERROR)


def test_progress_and_cancel(qtbot, window, services):
    services.recoverer.gate = threading.Event()
    window.desk.importing.start([Path("甲.txt"), Path("乙.txt")])
    qtbot.waitUntil(lambda: window.desk.importing.planning)
    window.desk.importing.begin()
    qtbot.waitUntil(lambda: "还原段落" in window.status.meter.label.text())
    assert "甲.txt" in window.status.meter.label.text()
    assert window.status.meter.bar.value() > 200
    assert window.commands["file.cancel_import"].isEnabled()
    qtbot.mouseClick(window.status.meter.cancel, Qt.MouseButton.LeftButton)
    assert told(window).title == "导入已取消。"
    assert not window.status.meter.isVisible()
    assert not services.repo.kept
    assert not window.desk.importing.busy


def test_several_issues_go_one_after_the_other(qtbot, window, services):
    window.desk.importing.start([Path("甲.txt"), Path("乙.txt")])
    qtbot.waitUntil(lambda: window.desk.importing.planning)
    with qtbot.waitSignal(window.desk.importing.ended):
        window.desk.importing.begin()
    assert services.written == [KEY, KEY]


def test_unreadable_file_is_told_in_a_banner(qtbot, desktop, window):
    window.desk.importing.start([Path("broken.txt")])
    qtbot.waitUntil(lambda: told(window) is not None)
    assert told(window).tone is Tone.ERROR
    assert "书库没有改动" in window.banner.accessibleName()
    qtbot.mouseClick(window.banner.close_button, Qt.MouseButton.LeftButton)
    assert not window.banner.isVisible()


def test_our_fault_gives_a_report_without_texts(qtbot, window, services):
    def burst(*_args):
        raise RuntimeError("渔港的清晨")

    services.recoverer.recover = burst
    window.desk.importing.start([Path("刊.txt")])
    qtbot.waitUntil(lambda: told(window) is not None)
    button = next(b for b in window.banner.findChildren(QPushButton) if b.text() == "复制报告")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    report = QApplication.clipboard().text()
    assert "RuntimeError" in report
    assert "burst" in report
    assert "渔港" not in report


def test_remove_and_undo(qtbot, window, services):
    window.desk.importing.start([Path("刊.txt")])
    qtbot.waitUntil(lambda: window.desk.library.current is not None)
    window.desk.notices.dismiss()
    window.commands.run("file.remove")
    qtbot.waitUntil(lambda: not window.desk.library.issues)
    qtbot.waitUntil(lambda: window.commands["edit.undo"].isEnabled())
    assert window.commands["edit.undo"].text() == "撤销“移除一期”"
    window.commands.run("edit.undo")
    qtbot.waitUntil(lambda: bool(window.desk.library.issues))
    assert KEY in services.repo.kept


def test_digest_says_how_to_bring_the_text(qtbot, desktop, services, shown):
    services.repo.kept[KEY] = sample_issue(Edition.DIGEST)
    window = desktop.open()
    assert "导读版" in window.centre.page.browser.toPlainText()
    assert "小岛居民迁到大岛" in window.centre.page.browser.toPlainText()
    assert not window.commands["file.report"].isEnabled()
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    layout = window.centre.page.browser.page_layout
    assert "导入一期" in window.centre.page.browser.toPlainText()
    assert layout.place(layout.position("a1", 4)) == ("a1", 4)
    assert len(layout.boxes) == 1
    asked = []
    window.desk.shell.asked.connect(asked.append)
    window.centre.page.browser.link_activated.emit("zjreader:import", False)
    assert asked == ["choose_files"]


def test_full_text_takes_the_place_of_the_digest_in_open_tabs(qtbot, desktop, services, shown):
    services.repo.kept[KEY] = sample_issue(Edition.DIGEST)
    window = desktop.open()
    window.desk.open_article(f"{KEY}/02")
    shown(window, f"{KEY}/02")
    window.desk.importing.start([Path("刊.txt")])
    qtbot.waitUntil(lambda: "渔港的清晨" in window.centre.page.browser.toPlainText())
    assert window.desk.tabs.current.page.kind is PageKind.ARTICLE


def test_closing_during_an_import_leaves_the_library_as_it_was(qtbot, desktop, window, services):
    services.recoverer.gate = threading.Event()
    window.desk.importing.start([Path("刊.txt")])
    qtbot.waitUntil(services.recoverer.started.is_set)
    desktop.close(window)
    assert not services.repo.kept


def boxes(window):
    return window.centre.page.browser.page_layout.boxes


def test_a_digest_edition_is_explained_in_one_box(services, desktop):
    services.repo.kept[KEY] = sample_issue(Edition.DIGEST)
    fresh = desktop.open()
    assert len(boxes(fresh)) == 1
    assert "导读版" in fresh.centre.page.browser.toPlainText()
    fresh.desk.appearance.set(show_welcome=False)
    assert len(boxes(fresh)) == 1
    assert "导读版" in fresh.centre.page.browser.toPlainText()
    services.repo.kept[KEY] = sample_issue(Edition.FULL)
    full = desktop.open()
    full.desk.appearance.set(show_welcome=True)
    assert len(boxes(full)) == 1
    assert "导读版" not in full.centre.page.browser.toPlainText()
