"""Errors a reader can act on.

Owns: the family of exceptions whose message is shown as it stands (Chinese, one sentence saying what
happened, and a hint saying what to do). Anything else that is raised is a fault of ours and goes to the
crash report.
"""

from __future__ import annotations


class ReaderError(Exception):
    """A problem of the reader's world, not of ours.

    Attributes:
        message: What happened, one Chinese sentence.
        hint: What is safe and what to do next, in the window; may be empty.
        command: What to do next on the command line, where that is something else.
    """

    def __init__(self, message: str, hint: str = "", *, command: str = "") -> None:
        """Keep message and hint apart so that a banner can set them differently."""
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.command = command

    def __str__(self) -> str:
        """Give both in one line, as the command line prints them."""
        return f"{self.message}{self.command or self.hint}"


class SourceUnreadable(ReaderError):
    """A file to import cannot be read, decoded or taken for text."""


class NotAnIssue(ReaderError):
    """A file was read but holds nothing that can be taken for articles."""


class LibraryMissing(ReaderError):
    """An issue, article or paragraph that was asked for is not in the library."""


class DatabaseTooNew(ReaderError):
    """A database was written by a newer version; it is left untouched."""


class DatabaseBroken(ReaderError):
    """A database file is damaged."""


class DatabaseBusy(ReaderError):
    """Another process holds the database."""


class DiskFull(ReaderError):
    """No room is left where the profile lies."""


class ProfileReadOnly(ReaderError):
    """The profile folder cannot be written."""


class QueryInvalid(ReaderError):
    """A query cannot be understood.

    Attributes:
        position: 0-based character offset in the query where the trouble starts.
    """

    def __init__(self, message: str, hint: str = "", position: int = 0) -> None:
        """Keep the place so that the search box can point at it."""
        super().__init__(message, hint)
        self.position = position


class AnchorLost(ReaderError):
    """An annotation's text no longer stands where it was, nor anywhere that is certain."""


class MachineUnready(ReaderError):
    """The machine lacks a display, a system library or a font that the window needs."""


class Cancelled(Exception):
    """Work was stopped because the reader asked for it; nothing was changed."""
