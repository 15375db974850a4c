"""How much of a file is accepted, and how it is refused.

Owns: the sizes beyond which a source is not opened, and the reading of bytes with the errors of the file
system put into words. Everything here is decided before anything is parsed.
Threading: pure functions over a path; callable from any worker.
"""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from zjreader.domain.errors import SourceUnreadable

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 64 * 1024 * 1024
"""Bytes of a file that are still taken for one issue; the text of a thick one stays below 2 MB."""

MAX_UNPACKED = 256 * 1024 * 1024
"""Bytes that all parts of a .docx may have together once unpacked."""

MAX_PART = 64 * 1024 * 1024
"""Bytes that one XML part of a .docx may have once unpacked."""

MAX_RATIO = 250
"""How many times larger than its packed form a part above ``RATIO_FLOOR`` may be; text stays below 30."""

RATIO_FLOOR = 8 * 1024 * 1024
"""Bytes below which the ratio says nothing: a short repetitive part packs very well."""

MAX_PARTS = 10_000
"""Entries a .docx may have."""

SAMPLE = 64 * 1024
"""Bytes looked at in one place when deciding what a file is."""


def megabytes(size: int) -> str:
    """Give a size as it is shown, in MB with one decimal."""
    return f"{size / 1024 / 1024:.1f} MB"


def file_size(path: Path) -> int:
    """Give the size of a readable regular file in bytes.

    Raises:
        SourceUnreadable: It is missing, a folder, no regular file, or may not be looked at.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        raise SourceUnreadable(f"找不到文件“{path.name}”。", "请检查路径，或重新选择文件。") from None
    except OSError as trouble:
        raise _refused(path, trouble) from None
    if stat.S_ISDIR(found.st_mode):
        raise SourceUnreadable(f"“{path.name}”是文件夹，不是文件。", "请选择其中的文件，或用导入文件夹。")
    if not stat.S_ISREG(found.st_mode):
        raise SourceUnreadable(f"“{path.name}”不是普通文件。", "请先把内容另存为普通文件再导入。")
    if found.st_size == 0:
        raise SourceUnreadable(f"文件“{path.name}”是空的。", "请换一个有内容的文件。")
    if found.st_size > MAX_BYTES:
        raise SourceUnreadable(
            f"文件“{path.name}”太大（{megabytes(found.st_size)}，上限 {megabytes(MAX_BYTES)}）。",
            "一期刊物的文字通常不到 2 MB，请确认选对了文件，或把它分成几个文件。",
        )
    return found.st_size


def read_sample(path: Path, size: int) -> bytes:
    """Read the beginning, middle and end of a file, at most ``3 * SAMPLE`` bytes."""
    try:
        with path.open("rb") as stream:
            pieces = [stream.read(SAMPLE)]
            for start in (size // 2, size - SAMPLE):
                if start > SAMPLE:
                    stream.seek(start)
                    pieces.append(stream.read(SAMPLE))
    except OSError as trouble:
        raise _refused(path, trouble) from None
    return b"".join(pieces)


def read_bytes(path: Path) -> bytes:
    """Read a file whole.

    Raises:
        SourceUnreadable: It may not be read, or the medium fails.
    """
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise _refused(path, trouble) from None


def _refused(path: Path, trouble: OSError) -> SourceUnreadable:
    if isinstance(trouble, PermissionError):
        return SourceUnreadable(
            f"没有读取“{path.name}”的权限。", "请在文件属性中允许读取，或把它复制到自己的文件夹再导入。"
        )
    return SourceUnreadable(
        f"读取“{path.name}”时出错（{trouble.strerror or type(trouble).__name__}）。",
        "请检查磁盘或网络位置是否仍然可用，然后重试。",
    )
