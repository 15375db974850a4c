"""A manuscript checked in the window: by dialog, drop and paste; corrected in a copy; hostile files."""

from __future__ import annotations

import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication

from fakes import own_text
from fakes.room import Room
from zjreader.ui.finding.check_view import CheckView
from zjreader.viewmodels.finding.proof import Verdict, verdict
from zjreader.viewmodels.finding.proof_model import CHECKED
from zjreader.viewmodels.pages import PageKind

RIGHT = "每人管一百米，谁家门口谁负责"
MARKS = "治水先要知道水从哪里来；脏在什么地方"
FIGURE = "水利局派出十二个小组，沿着河岸一段一段地走"
WORDS = "光靠几个部门是不行的，沿河的村民也要动起来"
NOWHERE = "甲的灯笼挂在无人认领的阁楼上摇晃不停"
ALL = (RIGHT, MARKS, FIGURE, WORDS, NOWHERE)


@pytest.fixture
def room(qtbot, qapp, tmp_path):
    made = Room(qtbot, tmp_path / "home")
    made.desk.importing.start([own_text.write(tmp_path / "issue")])
    qtbot.waitUntil(lambda: len(made.desk.library.issues) > 1 and made.tasks.idle)
    made.desk.notices.dismiss()
    yield made
    made.close()
    assert not made.failures


@pytest.fixture
def view(room):
    def find(*, done: bool = True) -> CheckView:
        room.qtbot.waitUntil(lambda: isinstance(room.window.centre.page.tool, CheckView) and shown(room))
        tool = room.window.centre.page.tool
        if done:
            room.qtbot.waitUntil(lambda: not tool.proof.busy and room.tasks.idle)
        return tool

    return find


def shown(room) -> bool:
    reader = room.desk.tabs.current
    return reader.shown == reader.page


def document(path):
    made = Document()
    for words in ALL:
        made.add_paragraph(f"有一篇文章写道：“{words}”，由此可见。")
    made.save(path)
    return path


def choose(view, words):
    model = view.proof.model
    row = next(n for n, c in enumerate(model.checked) if c.quotation.text == words)
    view.list.setCurrentIndex(model.index(row))


def test_manuscript_is_opened_by_the_dialog_and_filed(qtbot, room, view, tmp_path):
    room.prompter.opened = document(tmp_path / "稿.docx")
    room.window.commands.run("check.open")
    qtbot.mouseClick(view().start.open_button, Qt.MouseButton.LeftButton)
    page = view()
    assert [verdict(c) for c in page.proof.model.checked] == [
        Verdict.EXACT, Verdict.FOLDED, Verdict.GRAVE, Verdict.DIFFERS, Verdict.NONE,
    ]  # fmt: skip
    assert room.desk.tabs.current.title == "核对：稿.docx"
    assert page.head.chips[Verdict.GRAVE].text() == "数字或名称有出入 1"
    assert not page.head.chips[Verdict.SEVERAL].isVisible()
    qtbot.mouseClick(page.head.chips[Verdict.GRAVE], Qt.MouseButton.LeftButton)
    assert [c.quotation.text for c in page.proof.model.checked] == [FIGURE]
    qtbot.mouseClick(page.head.chips[Verdict.GRAVE], Qt.MouseButton.LeftButton)
    assert len(page.proof.model.checked) == 5


def test_figure_stands_above_both_sides_and_differs_in_both(qtbot, room, view, tmp_path):
    room.desk.proofs.take_file(document(tmp_path / "稿.docx"))
    page = view()
    page.choose_gravest()
    assert page.list.currentIndex().data(CHECKED).quotation.text == FIGURE
    assert "十二" in page.detail.flags.text()
    assert "二十" in page.detail.flags.text()
    assert "line-through" in page.detail.left.words.text()
    assert "underline" in page.detail.right.words.text()
    qtbot.waitUntil(lambda: "沿着河岸" in page.detail.right.words.text())
    assert "由此可见" in page.detail.left.words.text()
    qtbot.mouseClick(page.detail.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.desk.tabs.current.page.kind is PageKind.ARTICLE)
    room.settle()
    marks = room.window.centre.page.browser.extraSelections()
    assert any("水利局派出二十个小组" in m.cursor.selectedText() for m in marks)


def test_one_or_all_are_corrected_in_a_copy(qtbot, room, view, tmp_path):
    original = document(tmp_path / "稿.docx")
    before = original.read_bytes()
    room.desk.proofs.take_file(original)
    page = view()
    room.prompter.saved = tmp_path / "一处.docx"
    choose(page, WORDS)
    qtbot.mouseClick(page.detail.correct_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.desk.notices.current is not None)
    assert deletions(tmp_path / "一处.docx") == ["行"]
    room.prompter.saved = tmp_path / "全部.docx"
    assert page.head.correct.text() == "全部改正（3）…"
    qtbot.mouseClick(page.head.correct, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "全部.docx").exists() and room.tasks.idle)
    assert len(deletions(tmp_path / "全部.docx")) == 3
    assert room.prompter.suggested[-1] == str(tmp_path / "稿-已改引文.docx")
    assert original.read_bytes() == before


def deletions(path):
    return [e.text for e in Document(path).element.body.iter(qn("w:delText"))]


def test_original_is_never_overwritten(qtbot, room, view, tmp_path):
    original = document(tmp_path / "稿.docx")
    before = original.read_bytes()
    room.desk.proofs.take_file(original)
    page = view()
    room.prompter.saved = original
    qtbot.mouseClick(page.head.correct, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.desk.notices.current is not None)
    assert "不能覆盖原稿" in room.desk.notices.current.title
    assert original.read_bytes() == before


def test_report_is_exported(qtbot, room, view, tmp_path):
    room.desk.proofs.take_file(document(tmp_path / "稿.docx"))
    view()
    for name in ("报告.html", "报告.csv"):
        room.prompter.saved = tmp_path / name
        view().export_page()
        qtbot.waitUntil(lambda name=name: (tmp_path / name).exists() and room.tasks.idle)
        assert FIGURE[:5] in (tmp_path / name).read_text("utf-8-sig")
    assert room.prompter.suggested[-1].endswith("稿-引文核对.html")


def test_pasted_words_are_checked_but_not_corrected(qtbot, room, view):
    room.window.commands.run("check.open")
    QGuiApplication.clipboard().setText("".join(f"“{words}”。" for words in ALL))
    qtbot.keyClick(view(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = view()
    assert len(page.proof.model.checked) == 5
    assert not page.head.correct.isVisible()
    choose(page, WORDS)
    assert not page.detail.correct_button.isVisible()
    assert page.detail.copy_button.isVisible()


def test_dropped_file_is_checked_not_imported(qtbot, room, view, tmp_path):
    room.window.commands.run("check.open")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(document(tmp_path / "稿.docx")))])
    event = QDropEvent(
        QPointF(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view().dropEvent(event)
    assert len(view().proof.model.checked) == 5
    assert len(room.desk.library.issues) == 2


def test_every_sentence_on_demand(qtbot, room, view):
    room.desk.proofs.take_pasted("谁家门口谁负责，每人管一百米。热气从窗户里冒出来，飘得很远很远。")
    page = view()
    assert not page.proof.model.checked
    assert "不足 6 个字" in page.head.count.text()
    page.head.sentences.click()
    assert [verdict(c) for c in view().proof.model.checked][-1] is Verdict.EXACT


def test_check_is_stopped_by_escape_and_begun_again(qtbot, room, view):
    room.desk.proofs.take_pasted("".join(f"“{words}{n}”。" for n in range(200) for words in ALL))
    tool = view(done=False)
    assert tool.proof.busy
    assert room.desk.works.all
    qtbot.keyClick(tool, Qt.Key.Key_Escape)
    assert not tool.proof.busy
    assert not room.desk.works.all
    assert tool.proof.report is None


def test_hostile_files_are_refused_in_the_page(qtbot, room, view, tmp_path):
    renamed, locked, bomb = tmp_path / "改名.docx", tmp_path / "加密.docx", tmp_path / "炸弹.docx"
    with zipfile.ZipFile(renamed, "w") as archive:
        archive.writestr("a.txt", "text")
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 40)
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<x/>")
        archive.writestr("word/document.xml", b" " * 300_000_000)
    (tmp_path / "空.txt").write_bytes(b"")
    said = set()
    for name in ("改名.docx", "加密.docx", "炸弹.docx", "空.txt", "没有.docx"):
        room.desk.proofs.take_file(tmp_path / name)
        page = view()
        assert page.start.error.isVisible(), name
        assert page.start.error.text().endswith("。")
        said.add(page.start.error.text())
    assert len(said) == 5
    assert room.window.isVisible()


def test_page_of_a_file_comes_back_with_the_session(qtbot, room, view, tmp_path):
    room.desk.proofs.take_file(document(tmp_path / "稿.docx"))
    view()
    room.close()
    room.open()
    assert len(view().proof.model.checked) == 5


def test_pasted_words_are_gone_with_the_window_and_the_page_offers_to_begin(qtbot, room, view):
    room.desk.proofs.take_pasted(f"“{RIGHT}”")
    view()
    room.close()
    room.open()
    assert view().start.open_button.isVisible()


def test_a_wrong_source_is_filed_on_its_own_and_named(room, view, tmp_path):
    path = tmp_path / "稿.md"
    path.write_text(f"他写道：“{RIGHT}”（何田：《海岛上的十个早晨》，《山野月报》2024年第4期，第90页）\n", "utf-8")
    room.desk.proofs.take_file(path)
    page = view()
    (checked,) = page.proof.model.checked
    assert verdict(checked) is Verdict.SOURCE
    page.choose_gravest()
    assert page.list.currentIndex().data(CHECKED) is checked
    told = page.detail.flags.text()
    assert all(words in told for words in ("出处的篇名", "出处的作者", "周远山", "第4期", "第90页"))
    assert page.detail.right.head.text().startswith("周远山　《让小河变清的三个办法》")
    page.detail.cite_button.click()
    room.settle()
    assert (
        QGuiApplication.clipboard()
        .text()
        .startswith(f"“{RIGHT}”（周远山. 让小河变清的三个办法[J]. 山野月报, 2024(5)")
    )
    page.proof.export(tmp_path / "报告.csv")
    room.settle()
    report = (tmp_path / "报告.csv").read_text("utf-8-sig")
    assert "出处的作者：何田 → 周远山" in report
    assert ",文字一致," in report


def test_a_source_that_the_library_does_not_hold_is_told(room, view, tmp_path):
    path = tmp_path / "稿.md"
    lines = (f"“{NOWHERE}”（《江边见闻》2024年第4期，第9页）", f"“{RIGHT}”（《江边见闻》2024年第4期）")
    path.write_text("\n\n".join(lines), "utf-8")
    room.desk.proofs.take_file(path)
    page = view()
    assert [verdict(c) for c in page.proof.model.checked] == [Verdict.UNHELD, Verdict.EXACT]
    choose(page, NOWHERE)
    assert "库中没有《江边见闻》，无法核对。" in page.detail.note.text()
    choose(page, RIGHT)
    assert page.detail.note.text() == "库中没有《江边见闻》，所注出处无法核对。"
    page.proof.export(tmp_path / "报告.html")
    room.settle()
    assert (tmp_path / "报告.html").read_text("utf-8").count("库中没有《江边见闻》") == 2
