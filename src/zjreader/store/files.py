"""Files brought to the disk, and moved out of the way without losing any.

Owns: syncing, and the ``broken/`` folder where damaged databases are kept for good.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def sync_file(path: Path) -> None:
    """Wait until a file's contents are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk; where the system cannot, it does so by itself."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def keep_aside(path: Path, name: str) -> Path:
    """Copy a damaged database with its log into ``broken/``, never over another, and give its new place."""
    target = _free(path.parent / "broken", name)
    for suffix in ("", "-wal"):
        old = path.with_name(path.name + suffix)
        if old.exists():
            shutil.copyfile(old, target.with_name(target.name + suffix))
            sync_file(target.with_name(target.name + suffix))
    sync_folder(target.parent)
    return target


def move_aside(path: Path, name: str) -> Path:
    """Move a damaged database with its log into ``broken/`` and give its new place."""
    target = _free(path.parent / "broken", name)
    for suffix in ("", "-wal"):
        old = path.with_name(path.name + suffix)
        if old.exists():
            os.replace(old, target.with_name(target.name + suffix))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return target


def put_in_place(made: Path, path: Path) -> None:
    """Let a finished database take a damaged one's place.

    The old one's log goes first: SQLite would take it for the new one's and spoil it.
    """
    sync_file(made)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    os.replace(made, path)
    sync_folder(path.parent)


def discard(path: Path) -> None:
    """Remove a temporary database with everything SQLite laid beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _free(folder: Path, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    number = 1
    while (folder / f"{name}-{number}.db").exists() or (folder / f"{name}-{number}.db-wal").exists():
        number += 1
    return folder / f"{name}-{number}.db"
