"""What SQLite's error codes mean to a reader, and what is to be done.

Owns: the sorting of codes into troubles of the reader's world (disk, rights, another process, damage) and
faults of ours, which stay what they are and end in the crash report.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from typing import TYPE_CHECKING

from zjreader.domain.errors import DatabaseBroken, DatabaseBusy, DiskFull, ProfileReadOnly, ReaderError

if TYPE_CHECKING:
    from pathlib import Path

TIGHT = 256 * 1024
"""Bytes of free space below which a failed write is put down to the full disk."""


def translate(error: sqlite3.Error, path: Path) -> ReaderError | None:
    """Say what an error of SQLite means; None where it is a fault of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by Python's module itself: text that is no text any more
        return broken(path) if "decode to UTF-8" in str(error) else None
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_FULL:
        return disk_full(path)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or "unsupported file format" in str(error):
        return broken(path)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return DatabaseBusy(
            f"另一个程序正占用 {path.name}，这一步没有做成。", "请关闭另一个窗口或命令后再试；已有内容没有改动。"
        )
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return read_only(path)
    if primary in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return _access(error, path)
    return None


def disk_full(path: Path) -> DiskFull:
    """Say that no room is left beside a file."""
    return DiskFull(
        f"磁盘已满，{path.name} 写不进去。",
        f"这一步没有保存，已有内容完好，仍可阅读。请在 {path.parent} 所在磁盘腾出空间后再试。",
    )


def broken(path: Path) -> DatabaseBroken:
    """Say that a file is damaged."""
    return DatabaseBroken(
        f"数据文件 {path.name} 已损坏。", "请先不要改动它；运行 zjreader doctor 可检查并从备份修复。"
    )


def no_text() -> ReaderError:
    """Say that words hold what is no character."""
    return ReaderError("文字里有残缺的字符，不能查找也不能保存。", "请删去显示不出的字符再试；已有内容没有改动。")


def read_only(path: Path) -> ProfileReadOnly:
    """Say that a file or its folder cannot be written."""
    return ProfileReadOnly(
        f"资料夹 {path.parent} 不能写入。",
        "仍可阅读，但批注、书签和导入都无法保存。请检查权限和磁盘。",
        command="请检查权限和磁盘，或用 --home 另选一个资料夹。",
    )


def translate_os(error: OSError, path: Path) -> ReaderError | None:
    """Say what an error of the file system means; None where it is a fault of ours."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return disk_full(path)
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return read_only(path)
    if error.errno == errno.EIO:
        return DatabaseBroken(
            f"读写 {path.name} 时磁盘出错。", "请检查磁盘；运行 zjreader doctor 可检查数据是否完好。"
        )
    return None


def _access(error: sqlite3.Error, path: Path) -> ReaderError:
    folder = path.parent
    if not folder.is_dir():
        return DatabaseBroken(
            f"找不到资料夹 {folder}。",
            "请检查磁盘是否已连接。",
            command="请检查磁盘是否已连接，或用 --home 另选一个资料夹。",
        )
    if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN and not path.exists() and _writable(folder):
        return DatabaseBroken(f"找不到数据文件 {path.name}。", f"它应在 {folder} 中。")
    if shutil.disk_usage(folder).free < TIGHT:
        return disk_full(path)
    if not _writable(folder) or (path.exists() and not os.access(path, os.W_OK)):
        return read_only(path)
    return DatabaseBroken(
        f"读写 {path.name} 时磁盘出错（{error.sqlite_errorname}）。",
        "请检查磁盘；运行 zjreader doctor 可检查数据是否完好。",
    )


def _writable(folder: Path) -> bool:
    if not os.access(folder, os.W_OK):
        return False
    return not (hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY)
