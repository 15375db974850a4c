"""Backups, repairs and check-ups of what the reader wrote, as they are told to the reader.

Owns: the values between the store and the windows and commands that show them, and their Chinese wording.
Times are ISO 8601 UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class BackupReason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    MIGRATION = "migration"  # before the schema was changed
    IMPORT = "import"  # before annotations or a corrected text came in
    RESTORE = "restore"  # before another backup was put back
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the reader's data.

    Attributes:
        name: File name in the backups' folder.
        made: When.
        reason: Why.
        size: Bytes.
        counts: Number of annotations, bookmarks and the like by name; empty where it cannot be read.
    """

    name: str
    made: str
    reason: BackupReason
    size: int
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rescue:
    """What was done with damaged data of the reader's.

    Attributes:
        damage: What was found, one Chinese sentence.
        backup: The backup that was put back; None where there was none.
        salvaged: Rows newer than the backup, or differing from it, that were read from the damaged file.
        complete: Whether everything could be read from the damaged file, so that nothing is lost.
        unreadable: Rows that were found damaged in it.
        until: When the damage was found.
        kept: Where the damaged file lies now; empty where there was none.
    """

    damage: str
    backup: Backup | None
    salvaged: int
    complete: bool
    unreadable: int
    until: str
    kept: str

    @property
    def message(self) -> str:
        """Say it to the reader, naming the span of time whose changes may be lost."""
        parts = [self.damage, *(["全部批注和书签都已完整救回，没有丢失。"] if self.complete else self._loss())]
        if self.kept:
            parts.append(f"损坏的文件留在 {self.kept}。")
        return "".join(parts)

    def _loss(self) -> list[str]:
        salvaged = f"从损坏的文件中救回 {self.salvaged} 条内容。"
        if self.backup is None:
            parts = [f"没有可用的备份，{salvaged}", "其余内容可能已丢失，请核对。"]
        else:
            since = local(self.backup.made)
            parts = [
                f"已恢复到 {since} 的备份，并{salvaged}",
                f"{since} 至 {local(self.until)} 之间的其他改动可能已丢失，请核对。",
            ]
        if self.unreadable:
            parts.append(f"有 {self.unreadable} 条内容已无法读出。")
        return parts


@dataclass(frozen=True, slots=True)
class Holder:
    """Who works with a profile.

    Attributes:
        pid: Number of the process.
        host: Name of the machine.
        since: When it began.
        program: What it is, as the reader calls it (``窗口`` or a command).
    """

    pid: int
    host: str
    since: str
    program: str


def local(time: str) -> str:
    """Write an ISO time for people, in the machine's zone, to the minute."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return time
