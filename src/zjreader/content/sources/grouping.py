"""Tell which of the chosen files belong to one issue.

Owns: the rule by which files are parts of one issue: same folder, same suffix, names that differ only in a
part number, and the numbers run from 1. A number after a year is an issue's, never a part's.
Threading: looks at folders, reads no file.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from zjreader.content.sources.reader import SUFFIXES
from zjreader.domain.errors import SourceUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PART = re.compile(
    r"(?P<stem>.*?)"
    r"(?P<mark>[-_ .—]*(?:part|p|第|之|分册|卷)?[-_ .]*)"
    r"(?P<number>\d{1,2})(?:部分|分册|页|部)?",
    re.IGNORECASE | re.DOTALL,
)
_YEAR_LAST = re.compile(r"(?:^|\D)(?:19|20)\d\d\s*年?$")
_DIGITS = re.compile(r"(\d+)")


def expand(paths: Sequence[Path]) -> list[tuple[Path, ...]]:
    """Give the issues among files and folders, each as its files in order.

    A folder gives its files and those of the folders directly in it. What does not exist is given back as
    it is, so that reading it says so.

    Raises:
        SourceUnreadable: A folder holds nothing that can be imported, or may not be looked into.
    """
    groups: list[tuple[Path, ...]] = []
    given = [path for path in dict.fromkeys(paths) if not path.is_dir()]
    groups.extend(_grouped(given))
    for folder in (path for path in dict.fromkeys(paths) if path.is_dir()):
        found = _in_folder(folder)
        if not found:
            raise SourceUnreadable(
                f"文件夹“{folder.name}”里没有可以导入的文件。", f"可以导入的有：{'、'.join(SUFFIXES)}。"
            )
        groups.extend(found)
    return list(dict.fromkeys(groups))


def natural_key(name: str) -> tuple[tuple[int, str, int], ...]:
    """Order names as people count: ``p2`` before ``p10``."""
    return tuple(
        (1, "", int(piece)) if piece.isdecimal() else (0, piece, 0)
        for piece in _DIGITS.split(name.casefold())
        if piece
    )


def _in_folder(folder: Path) -> list[tuple[Path, ...]]:
    files = _listing(folder)
    groups = _grouped([path for path in files if _importable(path)])
    for inner in (path for path in files if path.is_dir() and not path.name.startswith(".")):
        groups.extend(_grouped([path for path in _listing(inner) if _importable(path)]))
    return groups


def _listing(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda path: natural_key(path.name))
    except OSError:
        raise SourceUnreadable(
            f"不能查看文件夹“{folder.name}”。", "请检查权限，或把文件复制到自己的文件夹再导入。"
        ) from None


def _importable(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$"))  # Word keeps a lock file beside an open document
    return path.suffix.lower() in SUFFIXES and not hidden and path.is_file()


def _grouped(paths: Iterable[Path]) -> list[tuple[Path, ...]]:
    families: dict[tuple[Path, str, str, str], list[tuple[int, Path]]] = defaultdict(list)
    order: list[tuple[Path, str, str, str] | Path] = []
    for path in paths:
        family, number = _family(path)
        if family is None:
            order.append(path)
            continue
        if family not in families:
            order.append(family)
        families[family].append((number, path))
    groups: list[tuple[Path, ...]] = []
    for item in order:
        if isinstance(item, Path):
            groups.append((item,))
            continue
        parts = sorted(families[item])
        numbers = [number for number, _ in parts]
        whole = len(parts) > 1 and numbers == list(range(1, len(parts) + 1))
        groups.extend([tuple(path for _, path in parts)] if whole else [(path,) for _, path in parts])
    return groups


def _family(path: Path) -> tuple[tuple[Path, str, str, str] | None, int]:
    match = _PART.fullmatch(path.stem)
    if match is None or _YEAR_LAST.search(match["stem"]) or _DIGITS.search(match["stem"][-1:]):
        return None, 0
    return (path.parent, match["stem"], match["mark"], path.suffix.lower()), int(match["number"])
