"""Note that the reader's database was closed cleanly, so that a start need not check all of it.

Owns: ``user.db.clean``, which holds size and time of the file at its last clean end. An unclean end, or any change
by something else, leaves no note that fits, and the next start checks every page and row.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from zjreader.store.connection import translated
from zjreader.store.files import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def note(path: Path) -> None:
    """Note a clean end; where it cannot be written, the next start only checks more."""
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:  # a full disk, or another reader: not all is in the file yet
        return
    with suppress(OSError):
        _mark(path).write_text(_fingerprint(path), "utf-8")


def was_clean(path: Path) -> bool:
    """Tell whether a file is as it was left at its last clean end."""
    try:
        return _mark(path).read_text("utf-8") == _fingerprint(path)
    except (OSError, UnicodeDecodeError):
        return False


def forget(path: Path) -> None:
    """Take the note away before the file is used."""
    with translated(path):
        _mark(path).unlink(missing_ok=True)
        sync_folder(path.parent)


def _mark(path: Path) -> Path:
    return path.with_name(path.name + ".clean")


def _fingerprint(path: Path) -> str:
    status = path.stat()
    return f"{status.st_size} {status.st_mtime_ns}"
