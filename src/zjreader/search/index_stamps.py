"""Which library an index of articles was made from, told without opening it.

Owns: the stamp that tells whole and current indexes from others: the library's issues with their times of import,
and a checksum of every file. Whoosh is not loaded for it: an index that is up to date need not be opened before it
is asked. Threading: any.
"""

from __future__ import annotations

import json
import zlib
from types import MappingProxyType
from typing import TYPE_CHECKING

from zjreader.search.reading import Connect, reading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from zjreader.domain.ports import Check

EDITION = "3"
"""Of what an index holds and how; another one makes all indexes anew."""

PREFIX = "articles-"
STAMP = "stamp.json"
PART = 256 * 1024
"""Bytes of a file that are in memory at once."""
Sums = dict[str, int]
"""Checksums by the name of a file."""


def issues(connect: Connect, check: Check) -> dict[str, str]:
    """Give the library's issues with their times of import, in the order of their dates.

    Raises:
        Cancelled: ``check`` said so.
    """
    with reading(connect, check) as connection:
        rows = connection.execute("SELECT key, imported FROM issues ORDER BY date, key").fetchall()
    return {row[0]: row[1] for row in rows}


def library_stamp(stamps: Mapping[str, str]) -> str:
    """Give the stamp of a library from its issues' keys and times of import."""
    return json.dumps([EDITION, *stamps.items()])


def name_of(stamp: str) -> str:
    """Give the name of the indexes made from a library, which others may share."""
    return f"{PREFIX}{zlib.crc32(stamp.encode()):08x}-"


def whole(folder: Path) -> str | None:
    """Give the stamp of the library that an index was made from; None where the index is not whole.

    Raises:
        OSError: It cannot be read.
        ValueError: Its stamp is damaged.
    """
    stamp = json.loads((folder / STAMP).read_text("utf-8"))
    if not isinstance(stamp, dict) or stamp.get("edition") != EDITION or stamp.get("files") != checksums(folder):
        return None
    return str(stamp["library"])


def newest_first(folder: Path, wanted: str) -> list[Path]:
    """List the folders of indexes, those of a library's name first."""
    return sorted(folder.glob(f"{PREFIX}*"), key=lambda one: one.name.startswith(name_of(wanted)), reverse=True)


def is_current(connect: Connect, folder: Path, check: Check) -> bool:
    """Tell whether a whole index of the library as it is lies in a folder.

    Raises:
        Cancelled: ``check`` said so.
    """
    wanted = library_stamp(issues(connect, check))
    for one in folder.glob(f"{name_of(wanted)}*"):
        try:
            if whole(one) == wanted:
                return True
        except (OSError, ValueError):
            continue
    return False


def checksums(folder: Path, known: Mapping[str, int] = MappingProxyType({})) -> Sums:
    """Give the checksum of every file; those known are not read again.

    Raises:
        OSError: A file cannot be read.
    """
    names = sorted(f for f in folder.iterdir() if f.name != STAMP and not f.name.endswith("LOCK"))
    return {f.name: known[f.name] if f.name in known else _checksum(f) for f in names}


def _checksum(file: Path) -> int:
    """Read a file in parts: that of hundreds of issues is larger than everything else in memory."""
    total = 0
    with file.open("rb") as opened:
        while part := opened.read(PART):
            total = zlib.crc32(part, total)
    return total
