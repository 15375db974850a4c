"""Decide whether a .docx may be opened, before any of it is parsed.

Owns: the checks that both the import and the manuscript check make: an encrypted or old document, a renamed
archive, a damaged one, and one that would unpack to more than it should. Nothing is unpacked to disk.
Threading: pure over a path.
"""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING

from zjreader.content.sources import limits
from zjreader.domain.errors import SourceUnreadable

if TYPE_CHECKING:
    from pathlib import Path

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CONTENT_TYPES = "[Content_Types].xml"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 256 * 1024


def check_docx(path: Path) -> None:
    """Make sure that a .docx is one and can be read safely.

    Raises:
        SourceUnreadable: It is missing, unreadable, encrypted, old, no Word document, damaged or a bomb.
    """
    size = limits.file_size(path)
    head = limits.read_sample(path, size)
    if head.startswith(_OLE):
        raise _old_or_encrypted(path, head)
    if not head.startswith(b"PK"):
        raise SourceUnreadable(f"“{path.name}”不是 Word 文档。", "请确认文件没有改过扩展名，或换一个文件。")
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive)
            _check_contents(path, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
        raise SourceUnreadable(
            f"Word 文档“{path.name}”已损坏，打不开。", "请用 Word 或 WPS 打开并另存一份，再导入那一份。"
        ) from None
    except OSError as trouble:
        raise SourceUnreadable(
            f"读取“{path.name}”时出错（{trouble.strerror or type(trouble).__name__}）。",
            "请检查文件是否可以打开，然后重试。",
        ) from None


def _old_or_encrypted(path: Path, head: bytes) -> SourceUnreadable:
    if _ENCRYPTED_STREAM in head or path.suffix.lower() == ".docx":
        return SourceUnreadable(
            f"Word 文档“{path.name}”设了打开密码，或是旧格式（.doc）。",
            "请用 Word 或 WPS 打开，去掉密码并另存为 .docx，再导入。",
        )
    return SourceUnreadable(f"“{path.name}”是旧版 Office 文档。", "请用 Word 或 WPS 另存为 .docx，再导入。")


def _check_parts(path: Path, archive: zipfile.ZipFile) -> None:
    """Judge by what the directory declares; Python's reader never gives more of a part than is declared."""
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > limits.MAX_PARTS or sum(e.file_size for e in entries) > limits.MAX_UNPACKED:
        raise _bomb(path)
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise SourceUnreadable(f"“{path.name}”设了密码。", "请去掉密码，另存一份再导入。")
        packed = max(1, entry.compress_size)
        if entry.file_size > limits.RATIO_FLOOR and entry.file_size / packed > limits.MAX_RATIO:
            raise _bomb(path)
        if entry.filename.endswith((".xml", ".rels")) and entry.file_size > limits.MAX_PART:
            raise _bomb(path)
    if _CONTENT_TYPES not in names or not any(name.startswith("word/") for name in names):
        raise SourceUnreadable(
            f"“{path.name}”是压缩包，不是 Word 文档。", "请先解压缩，再导入其中的文本或 Word 文档。"
        )


def _check_contents(path: Path, archive: zipfile.ZipFile) -> None:
    """Unpack every part once without keeping it: the sizes must be true, and no part may define entities."""
    total = 0
    for entry in archive.infolist():
        seen = 0
        with archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                if seen == 0 and entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in chunk:
                    raise SourceUnreadable(
                        f"Word 文档“{path.name}”含有外部定义，可能不安全，没有打开。",
                        "请用 Word 或 WPS 另存一份，再导入那一份。",
                    )
                seen += len(chunk)
                total += len(chunk)
                if total > limits.MAX_UNPACKED:
                    raise _bomb(path)


def _bomb(path: Path) -> SourceUnreadable:
    return SourceUnreadable(
        f"“{path.name}”解开后大得不正常，没有打开。",
        "它可能是有意做成的压缩炸弹；请确认来源，或用 Word 另存一份。",
    )
