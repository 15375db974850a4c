"""What the window has to tell: banners and background work.

Owns: the notice on view and the list of works in progress. Errors a reader can act on keep their message and
hint; anything else is told as our fault, with a report that can be copied and holds no text of the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from zjreader.domain.errors import ReaderError
from zjreader.services.crash_reports import crash_report

if TYPE_CHECKING:
    from collections.abc import Callable


class Tone(StrEnum):
    """How a notice is meant; told by icon and words too, never by colour alone."""

    INFO = "info"
    DONE = "done"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a notice."""

    label: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """One banner: what happened, what is safe and what to do, and the next step as buttons."""

    tone: Tone
    title: str
    text: str = ""
    choices: tuple[Choice, ...] = ()


class Notices(QObject):
    """The banners, newest on view; dismissing shows the one before.

    Signals:
        changed: The notice on view is another one.
        copied: A report is to be put on the clipboard.
        reported: A fault of ours is to be shown with its report.
    """

    changed = Signal()
    copied = Signal(str)
    reported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to tell."""
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._told: set[tuple[str, str]] = set()
        self._fault: dict[str, Notice] = {}

    @property
    def current(self) -> Notice | None:
        """The notice on view."""
        return self._notices[-1] if self._notices else None

    @property
    def waiting(self) -> int:
        """How many stand behind it."""
        return max(0, len(self._notices) - 1)

    def show(self, notice: Notice) -> None:
        """Tell something; the same words are not told twice."""
        self._notices = [n for n in self._notices if (n.title, n.text) != (notice.title, notice.text)]
        self._notices.append(notice)
        self.changed.emit()

    def dismiss(self) -> None:
        """Close the notice on view."""
        if self._notices:
            self._notices.pop()
            self.changed.emit()

    def fail_once(self, error: BaseException) -> None:
        """Tell an error of keeping places and settings, which happens all the time: each only once."""
        words = (type(error).__name__, str(error))
        if not isinstance(error, ReaderError) or words not in self._told:
            self._told.add(words)
            self.fail(error)

    def fail(self, error: BaseException) -> None:
        """Tell an error."""
        if isinstance(error, ReaderError):
            self.show(Notice(Tone.ERROR, error.message, error.hint))
            return
        report = crash_report(error)
        if self.current is not None and self.current == self._fault.get(report):
            return  # what fails while it is painted fails again with every paint
        show = Choice(QCoreApplication.translate("Notices", "查看报告"), lambda: self.reported.emit(report))
        copy = Choice(QCoreApplication.translate("Notices", "复制报告"), lambda: self.copied.emit(report))
        self._fault = {report: Notice(Tone.ERROR, *fault_words(), (show, copy))}
        self.show(self._fault[report])
        self.reported.emit(report)


def fault_words() -> tuple[str, str]:
    """Say that something of ours failed, and what is safe."""
    return (
        QCoreApplication.translate("Notices", "浙读出了差错，刚才这一步没有完成。"),
        QCoreApplication.translate(
            "Notices",
            "书库和你写下的内容没有改动，可以继续阅读。把报告发给我们，有助于改正；报告里没有文章和批注的内容。",
        ),
    )


@dataclass(eq=False, slots=True)
class Work:
    """Something going on in the background."""

    title: str
    cancel: Callable[[], None] | None = None
    fraction: float = 0.0
    step: str = ""


class Works(QObject):
    """The works in progress, oldest first.

    Signals:
        changed: A work began, moved on or ended.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._works: list[Work] = []

    @property
    def all(self) -> tuple[Work, ...]:
        """What is going on."""
        return tuple(self._works)

    def begin(self, work: Work) -> Work:
        """Add a work."""
        self._works.append(work)
        self.changed.emit()
        return work

    def move(self, work: Work, fraction: float, step: str) -> None:
        """Tell how far it is; ignored when it has ended."""
        if work in self._works:
            work.fraction, work.step = fraction, step
            self.changed.emit()

    def end(self, work: Work) -> None:
        """Take a work off the list."""
        if work in self._works:
            self._works.remove(work)
            self.changed.emit()
