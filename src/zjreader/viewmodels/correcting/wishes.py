"""What of correcting only a widget can ask the reader for."""

from __future__ import annotations

from enum import StrEnum


class Wish(StrEnum):
    """The wishes."""

    KIND = "kind"
    MOVE = "move"
    RESTORE = "restore"
    ARTICLE = "article"
    ISSUE = "issue"
    EXPORT = "export"
    IMPORT = "import"
    LIST = "list"
