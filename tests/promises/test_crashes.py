"""A fault of ours is shown with a report that can be copied, and it holds nothing that was read or written."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fakes.sample_issue import sample_issue, sample_report
from zjreader.bootstrap import crashes
from zjreader.bootstrap import window as starting
from zjreader.bootstrap.container import Container
from zjreader.bootstrap.room import Room
from zjreader.domain.errors import DatabaseTooNew
from zjreader.domain.ports import unchecked
from zjreader.services.crash_reports import crash_report
from zjreader.system.tasks import QtTasks
from zjreader.ui.assemble import prepare
from zjreader.ui.crash_window import CrashWindow

SECRET = "渔港的清晨没有人看见这句笔记"
Start = Callable[[Path], int]
ARTICLE = sample_issue().articles[0].key


class NamedAfterNothingError(Exception):
    """An error of a kind that nobody knows."""


def burst(*_arguments: Any, **_named: Any) -> Any:
    """Fail with the secret wherever an error can carry it."""
    note, row = SECRET, {"text": SECRET}
    try:
        {}[note]
    except KeyError as error:
        failure = NamedAfterNothingError(f"{note} {row}")
        failure.add_note(SECRET)
        raise failure from error


def ignore(_value: object) -> None:
    """Have nothing to do."""


def discreet(report: str) -> None:
    """See that a report says where it happened and nothing else."""
    assert "NamedAfterNothingError" in report
    assert "from KeyError" in report
    assert "test_crashes.py" in report
    assert "burst" in report
    assert not any(SECRET[at : at + 3] in report for at in range(len(SECRET) - 2))
    assert str(Path.home()) not in report
    assert str(Path(__file__).parent) not in report


@pytest.fixture
def room(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """Give the window over a profile, as a start makes it."""
    prepare(qapp)
    container = Container(tmp_path / "profile")
    container.libraries.repo.put(sample_issue(), sample_report(), unchecked)
    tasks = QtTasks(unhandled=lambda error: made.fail(error))
    made = Room(container, tasks)
    monkeypatch.setattr(sys, "excepthook", starting._hook(made.fail))
    monkeypatch.setattr(sys, "__excepthook__", lambda *_told: None)
    made.open()
    qtbot.waitUntil(lambda: made.desk.complete and made.desk.library.loaded and tasks.idle)
    made.tasks, made.container = tasks, container
    yield made
    made.window.close()
    tasks.shutdown()
    container.close()
    made.window.deleteLater()


def shown() -> CrashWindow | None:
    """Give the crash window on view."""
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashWindow) and w.isVisible()]
    assert len(found) < 2
    return found[0] if found else None


def read(qtbot: QtBot) -> str:
    """Wait for the window, copy its report as a reader does, and give what the clipboard holds."""
    qtbot.waitUntil(lambda: shown() is not None)
    window = shown()
    QApplication.clipboard().clear()
    qtbot.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied.strip() == window.report.toPlainText().strip()
    said = [window.windowTitle(), window.title.text(), window.text.text(), window.accessibleName()]
    assert not any(SECRET in words for words in said)
    return copied


def in_a_slot(room: Room) -> None:
    QTimer.singleShot(0, burst)


def in_a_task(room: Room) -> None:
    room.tasks.run("read", burst, ignore)


def in_a_write(room: Room) -> None:
    room.tasks.run("write", burst, ignore)


def in_a_callback(room: Room) -> None:
    room.tasks.run("read", lambda _check, _progress: None, burst)


def in_a_service(room: Room) -> None:
    room.container.library.article = burst
    room.container.library.contents = burst
    room.desk.open_article(ARTICLE)


@pytest.mark.parametrize("fail", [in_a_slot, in_a_task, in_a_write, in_a_callback, in_a_service])
def test_a_fault_is_shown_and_kept(qtbot: QtBot, room: Room, fail: Callable[[Room], None]) -> None:
    fail(room)
    report = read(qtbot)
    discreet(report)
    kept = list(room.container.profile.logs.iterdir())
    assert [path.read_text("utf-8").strip() for path in kept] == [report.strip()]
    banner = room.window.banner
    assert banner.isVisible()
    assert SECRET not in banner.accessibleName()
    shown().close()
    again = next(b for b in banner.findChildren(QPushButton) if b.text() == "查看报告")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    discreet(read(qtbot))


def test_the_reader_goes_on(qtbot: QtBot, room: Room) -> None:
    in_a_slot(room)
    read(qtbot)
    room.desk.open_article(ARTICLE)
    qtbot.waitUntil(lambda: getattr(room.desk.tabs.current.shown, "key", "") == ARTICLE)


def test_the_same_fault_over_and_over_is_told_once(qtbot: QtBot, room: Room) -> None:
    """What fails while it is painted would else be painted for ever."""
    changes = []
    room.desk.notices.changed.connect(lambda: changes.append(True))
    for _ in range(50):
        try:
            burst()
        except NamedAfterNothingError as error:
            room.fail(error)
    assert len(changes) == 1
    assert read(qtbot).count("NamedAfterNothingError") == 1
    assert len(list(room.container.profile.logs.iterdir())) == 1


def test_another_fault_is_added_to_the_window(qtbot: QtBot, room: Room) -> None:
    in_a_slot(room)
    read(qtbot)
    room.tasks.run("read", lambda _check, _progress: [][1], ignore)
    qtbot.waitUntil(lambda: "IndexError" in shown().report.toPlainText())
    assert "NamedAfterNothingError" in read(qtbot)


@pytest.fixture
def start() -> Iterator[Start]:
    """Give what starts the application, and put back what a start changes of the interpreter."""
    interval = sys.getswitchinterval()
    yield starting.run
    sys.setswitchinterval(interval)
    gc.enable()


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that a window without a display could be seen."""
    monkeypatch.setattr(crashes, "UNSEEN", frozenset())


def closed_when_shown(found: list[CrashWindow]) -> QTimer:
    """Close the window as soon as it is there, as a reader would."""
    timer = QTimer(interval=5)

    def look() -> None:
        window = shown()
        if window is not None:
            found.append(window)
            window.close_button.click()

    timer.timeout.connect(look)
    timer.start()
    return timer


def test_a_fault_at_the_start_is_shown(
    qapp: QApplication, start: Start, seen: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zjreader.bootstrap.room.build_frame", burst)
    found: list[CrashWindow] = []
    timer = closed_when_shown(found)
    assert start(tmp_path / "profile") == 1
    timer.stop()
    discreet(found[0].report.toPlainText())
    (kept,) = (tmp_path / "profile" / "logs").iterdir()
    discreet(kept.read_text("utf-8"))


def test_why_it_cannot_start_is_shown(
    qapp: QApplication, start: Start, seen: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise DatabaseTooNew("书库是更新版本写的。", "请升级程序。")

    monkeypatch.setattr(starting, "Container", refuse)
    found: list[CrashWindow] = []
    timer = closed_when_shown(found)
    with pytest.raises(DatabaseTooNew):
        start(tmp_path / "profile")
    timer.stop()
    assert found[0].title.text() == "书库是更新版本写的。"
    assert not found[0].copy_button.isVisible()
    assert not (tmp_path / "profile" / "logs").exists()


def test_where_nobody_could_see_it_the_terminal_is_told(
    qapp: QApplication,
    start: Start,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("zjreader.bootstrap.room.build_frame", burst)
    assert start(tmp_path / "profile") == 1
    assert "NamedAfterNothingError" in capsys.readouterr().err


def test_old_reports_are_removed(tmp_path: Path) -> None:
    for number in range(crashes.KEPT + 3):
        crashes.keep(f"{number}", tmp_path)
    kept = sorted(path.read_text("utf-8").strip() for path in tmp_path.iterdir())
    assert len(kept) == crashes.KEPT
    assert "0" not in kept


def test_a_report_names_no_folder_of_the_machine() -> None:
    code = compile(
        "raise ValueError(secret)", "/home/somebody/书/python3.11/site-packages/whoosh/index.py", "exec"
    )
    with pytest.raises(ValueError, match=SECRET) as caught:
        exec(code, {"secret": SECRET})
    report = crash_report(caught.value)
    assert "  whoosh/index.py:1 <module>" in report
    assert "somebody" not in report
    assert SECRET not in report
