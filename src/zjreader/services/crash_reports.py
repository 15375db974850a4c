"""Describe a fault of ours so that it can be mended, without a word of what was read or written.

Owns: what a report holds: versions, the kinds of errors and the places in the code, and nothing else. Messages,
values of variables and names of files may quote texts or name people, so none of them comes in.
Threading: pure.
"""

from __future__ import annotations

import sys
import traceback
from pathlib import PurePath
from typing import TYPE_CHECKING

from zjreader import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOTS = ("zjreader", "site-packages", f"python{sys.version_info.major}.{sys.version_info.minor}")
"""Folders below which a file's path is told; what lies above tells whose machine it is."""


def crash_report(error: BaseException) -> str:
    """Describe a fault by kinds of errors and places in the code."""
    import platform  # compiles much that only a report needs

    sqlite = getattr(sys.modules.get("sqlite3"), "sqlite_version", "")
    qt = getattr(sys.modules.get("PySide6"), "__version__", "")
    kind = "package" if getattr(sys, "frozen", False) else "source"
    lines = [
        f"zjreader {__version__} ({kind})",
        f"{platform.system()} {platform.release()} {platform.machine()} · Python {platform.python_version()}",
        f"SQLite {sqlite}" + (f" · Qt {qt}" if qt else ""),
    ]
    for before, link in _chain(error):
        lines.append(f"{link}{_kind(before)}")
        frames = traceback.extract_tb(before.__traceback__)
        lines += [f"  {_place(f.filename)}:{f.lineno} {f.name}" for f in frames]
    return "\n".join(lines)


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """Give an error and those that led to it, the last one first."""
    seen: set[int] = set()
    at: BaseException | None = error
    link = ""
    while at is not None and id(at) not in seen:
        yield at, link
        seen.add(id(at))
        link = "from " if at.__cause__ is not None else "during "
        at = at.__cause__ or at.__context__


def _kind(error: BaseException) -> str:
    module = type(error).__module__
    return type(error).__name__ if module in ("builtins", "__main__") else f"{module}.{type(error).__name__}"


def _place(file: str) -> str:
    """Give a file's path below the folder of a package, else its mere name."""
    parts = PurePath(file).parts
    for root in ROOTS:
        if root in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at if root == "zjreader" else at + 1 :])
    return parts[-1] if parts else "?"
