"""Back up, put back and check what the reader wrote.

Owns: the use cases over the backups and the check-up. What is restored leaves nothing of the old state in views:
the change set names everything. Called on the write lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.domain.changes import ChangeSet, Kind
from zjreader.domain.safety import Backup, BackupReason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zjreader.domain.diagnosis import Diagnosis
    from zjreader.domain.user_ports import BackupRepo, Doctor

RESTORED = ChangeSet(frozenset(Kind) - {Kind.LIBRARY})
"""What a restored backup may have changed."""


class SavingService:
    """Keeps the reader's data safe."""

    def __init__(
        self,
        backups: BackupRepo,
        doctor: Callable[[], Doctor],
        settle: Callable[[], None],
        folder: Path | None = None,
    ) -> None:
        """Take the backups, what checks and repairs, what fits restored annotations to the library, the folder."""
        self.folder = folder
        self._backups = backups
        self._doctor = doctor
        self._settle = settle

    def all(self) -> tuple[Backup, ...]:
        """List the backups, newest first."""
        return self._backups.all()

    def back_up(self) -> Backup:
        """Make a backup now.

        Raises:
            DatabaseBroken: The data is damaged; no backup was replaced.
        """
        return self._backups.make(BackupReason.MANUAL)

    def copy_to(self, path: Path) -> Backup:
        """Write a verified copy to a file of the reader's choice.

        Raises:
            ReaderError: It cannot be written.
        """
        return self._backups.copy_to(path)

    def restore(self, name: str) -> tuple[Backup, ChangeSet]:
        """Put a backup back; give the backup of the state before, and what changed.

        Raises:
            ReaderError: It is damaged, of a newer version or missing; nothing was changed.
        """
        before = self._backups.restore(name)
        self._settle()
        return before, RESTORED

    def restore_from(self, path: Path) -> tuple[Backup, ChangeSet]:
        """Put a copy from a file back, as ``restore`` does.

        Raises:
            ReaderError: It is damaged, of a newer version or missing; nothing was changed.
        """
        before = self._backups.restore_from(path)
        self._settle()
        return before, RESTORED

    def examine(self, *, repair: bool = True) -> Diagnosis:
        """Check everything that is stored, and repair what can be repaired without loss."""
        return self._doctor().examine(repair)
