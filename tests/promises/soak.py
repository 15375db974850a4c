"""The program that uses one window for a long time and counts what lives after every round.

usage: soak.py FOLDER [--rounds N] [--threads]

Each round shows every named view over a real profile and does with it what a reader does: opens and closes tabs,
types a search letter by letter, marks, writes, takes back, changes themes and sizes, opens every panel, page and
menu, and in the end leaves the window as it was: one tab, nothing marked. Prints one JSON object a round:
actions done so far, living widgets, objects of Qt and of our classes by class, memory in MiB. With --threads the
application's own runner works; without it everything happens inline, so that every view is complete.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fakes import case_text
from fakes.services import FakePrompter
from zjreader.bootstrap.container import Container
from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.userdata import AnnotationFilter
from zjreader.system.tasks import ImmediateTasks, QtTasks
from zjreader.ui import finding_pictures, screenshots
from zjreader.ui.assemble import build_window, prepare
from zjreader.viewmodels.pages import tool_page
from zjreader.viewmodels.shell import Ask

THEMES = ("sepia", "dark", "contrast", "light")
PANELS = ("search", "bookmarks", "annotations", "cases", "contents")
TYPED = "新建幼儿园"
COMMANDS = (
    "view.zoom_in", "view.zoom_out", "view.wider", "view.narrower", "view.focus", "view.focus", "repairs.toggle",
    "repairs.toggle", "go.next_article", "go.back", "go.forward", "go.front", "annotate.panel", "annotate.panel",
    "view.panel", "view.panel", "find.page", "go.text", "cite.copy", "cases.choose", "cases.clear", "edit.copy",
)  # fmt: skip


class Soak:
    """One window that is used again and again."""

    def __init__(self, folder: Path, *, threads: bool) -> None:
        self.application = QApplication.instance() or QApplication([])
        prepare(self.application)
        self.services = Container(folder / "profile")
        self.services.library.import_files([case_text.write(folder)], unheard, unchecked)
        self.services.prepare()
        self.failures: list[BaseException] = []
        self.tasks = QtTasks(unhandled=self.failures.append) if threads else ImmediateTasks()
        resources = self.services.shipped.resources
        self.window = build_window(self.services, self.tasks, resources, prompter=FakePrompter())
        self.desk = self.window.desk
        self.desk.notices.reported.connect(lambda report: self.failures.append(RuntimeError(report)))
        self.window.resize(1280, 800)
        self.window.show()
        self.desk.open()
        self.pump()
        self.actions = 0
        self.articles = [article.key for article in self.desk.library.order[:4]]

    def pump(self) -> None:
        """Let everything happen that was begun."""
        loop = QEventLoop()
        for _ in range(3):
            QTimer.singleShot(0, loop.quit)
            loop.exec()
            while not self.tasks.idle:
                QTimer.singleShot(1, loop.quit)
                loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def do(self, action: Callable[[], object]) -> None:
        """Do one thing and let it happen."""
        action()
        self.actions += 1
        self.pump()

    def round(self) -> None:
        """Use everything once."""
        for view in screenshots.VIEWS.values():
            self.do(lambda view=view: view(self.window))
            self.close_popups()
        self.read()
        self.search()
        self.annotate()
        self.dress()
        self.leave()

    def read(self) -> None:
        """Open articles here and in tabs, go through the tabs, close and reopen."""
        for key in self.articles:
            self.do(lambda key=key: self.desk.open_article(key))
        for key in self.articles:
            self.do(lambda key=key: self.desk.open_article(key, new_tab=True))
        for _ in range(3):
            self.do(lambda: self.desk.tabs.step(1))
        self.do(self.desk.tabs.close)
        self.do(self.desk.tabs.reopen)
        for name in ("compare", "concordance", "correct", "help", "library", "check"):
            self.do(lambda name=name: self.desk.tabs.open(tool_page(name), new_tab=True))
            self.do(self.desk.tabs.close)
        for command in COMMANDS:
            if self.window.commands[command].isEnabled():
                self.do(lambda command=command: self.window.commands.run(command))
        for panel in PANELS:
            self.do(lambda panel=panel: self.desk.shell.show_panel(panel))

    def search(self) -> None:
        """Type a search letter by letter, step through the hits, and clear it."""
        box = self.window.top.box
        box.setFocus()
        for end in range(1, len(TYPED) + 1):
            self.do(lambda end=end: box.setText(TYPED[:end]))
            self.do(self.desk.search.run)
        self.do(self.desk.search.open_best)
        for step in (1, 1, -1):
            self.do(lambda step=step: self.desk.search.step(step))
        self.do(lambda: QTest.keyClick(box, Qt.Key.Key_Down))
        self.do(lambda: QTest.keyClick(box, Qt.Key.Key_Escape))
        self.do(lambda: box.setText(">字号"))
        self.do(box.clear)
        self.do(self.desk.search.clear)
        self.close_popups()

    def annotate(self) -> None:
        """Mark words, write, tag, and take all of it back."""
        self.do(lambda: self.desk.open_article(self.articles[0]))
        page = self.window.centre.page
        for words in ("竹林", "民宿", "春笋"):
            cursor = page.browser.document().find(words)
            self.do(lambda cursor=cursor: page.browser.setTextCursor(cursor))
            for command in ("annotate.green", "annotate.note", "bookmark.toggle"):
                if self.window.commands[command].isEnabled():
                    self.do(lambda command=command: self.window.commands.run(command))
        for _ in range(40):
            if self.desk.undo.undo_label is None:
                break
            self.do(self.desk.undo.undo)
        self.do(self.desk.undo.redo)
        self.do(self.desk.undo.undo)

    def dress(self) -> None:
        """Change the theme and the size of the window."""
        for theme in THEMES:
            self.do(lambda theme=theme: self.desk.appearance.set(theme=theme))
        for size in ((900, 700), (1600, 1000), (1280, 800)):
            self.do(lambda size=size: self.window.resize(*size))
        for ask in (Ask.MENU, Ask.READING_SETTINGS, Ask.COMMANDS, Ask.SHORTCUTS, Ask.SHORTCUTS):
            self.do(lambda ask=ask: self.desk.shell.ask(ask))
            self.close_popups()

    def close_popups(self) -> None:
        """Close what stands beside the window."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        if self.window.sheet.isVisible():
            self.window.sheet.close_sheet()
        self.pump()

    def leave(self) -> None:
        """Leave the window as it was at the beginning."""
        annotating, bookmarking = self.services.annotating, self.services.bookmarking
        annotating.delete([a.id for a in annotating.find(AnnotationFilter())])
        annotating.empty_trash()
        annotating.drop_unused_tags()
        bookmarking.delete([b.id for b in bookmarking.all()])
        bookmarking.empty_trash()
        made = self.services.correcting.of_issue(case_text.ISSUE)
        self.services.correcting.remove(case_text.ISSUE, range(len(made)))
        self.desk.undo.forget()
        self.desk.changes.publish(ChangeSet(frozenset(Kind)))
        self.pump()
        while len(self.desk.tabs.readers) > 1:
            self.do(self.desk.tabs.close)
        while self.desk.notices.current is not None:
            self.desk.notices.dismiss()
        self.do(lambda: self.desk.open_article(self.articles[0]))
        self.close_popups()

    def counts(self) -> dict[str, object]:
        """Count what lives, and how much memory is held."""
        for _ in range(3):
            self.pump()
            gc.collect()
        ours = Counter(
            f"{kind.__module__}.{kind.__qualname__}"
            for kind in map(type, gc.get_objects())
            if str(kind.__module__).startswith("zjreader.")
        )
        below = Counter(type(o).__name__ for o in self.window.findChildren(QObject))
        below += Counter(type(o).__name__ for o in self.application.findChildren(QObject))
        widgets = [w for w in QApplication.allWidgets() if shiboken6.isValid(w)]
        return {
            "actions": self.actions,
            "widgets": len(widgets),
            "kinds": dict(Counter(type(w).__name__ for w in widgets)),
            "qobjects": sum(below.values()),
            "below": dict(below),
            "ours": sum(ours.values()),
            "classes": dict(ours),
            "memory": resident(),
            "faults": [str(failure) for failure in self.failures],
        }

    def close(self) -> None:
        """Close the window and the profile."""
        self.window.close()
        self.tasks.shutdown()
        self.services.close()


def resident() -> float:
    """Give the memory that the process holds, in MiB, where the system tells."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024, 1)


def soak(folder: Path, rounds: int, *, threads: bool = False) -> Iterator[dict[str, object]]:
    """Use a window for so many rounds and give the counts after each."""
    screenshots.SETTLE_MS = 0
    finding_pictures.settle = screenshots.settle
    used = Soak(folder, threads=threads)
    for _ in range(rounds):
        used.round()
        yield used.counts()
    used.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--threads", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for counted in soak(asked.folder or Path(scratch), asked.rounds, threads=asked.threads):
            sys.stdout.write(json.dumps(counted, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    os._exit(0)
