"""Read the file of an issue, whatever supported kind it is.

Owns: the choice of the way by the file's suffix, and the refusal of what is no text. Implements
``domain.ports.SourceReader``. Decides from a sample before it reads a file whole, so that a large file of
another kind is refused at once. Threading: stateless, callable from any worker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.content.sources import limits
from zjreader.content.sources.decoding import Decoded, decode, foreign_kind
from zjreader.content.sources.docx_text import read_docx
from zjreader.content.sources.html_text import declared_charset, html_lines
from zjreader.content.sources.markdown_text import markdown_lines
from zjreader.domain.errors import SourceUnreadable
from zjreader.domain.imports import SourceText

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = (".txt", ".md", ".docx", ".html", ".htm")
"""Suffixes that can be imported, lower case."""

_HINTS = {
    "PDF": "请先从 PDF 中导出文字，存为 .txt 或 .docx，再导入。",
    "压缩包": "请先解压缩；如果它本来是 Word 文档，请把扩展名改回 .docx。",
    "旧版 Office 文档": "请用 Word 或 WPS 另存为 .docx，再导入。",
    "RTF 文档": "请用 Word 或 WPS 另存为 .docx，再导入。",
}
_OTHER_HINT = "请选择文本文件；扫描的图片要先识别成文字。"


class FileSourceReader:
    """Reads .txt, .md, .docx and .html files from disk."""

    def read(self, path: Path) -> SourceText:
        """Read one file.

        Raises:
            SourceUnreadable: It is missing, empty, too large, no text, damaged or of an unknown kind.
        """
        size = limits.file_size(path)
        suffix = path.suffix.lower()
        if suffix not in SUFFIXES:
            shown = f"扩展名“{path.suffix}”" if path.suffix else "没有扩展名的文件"
            raise SourceUnreadable(f"不认识{shown}（{path.name}）。", f"可以导入的有：{'、'.join(SUFFIXES)}。")
        found = Decoded(read_docx(path), "docx") if suffix == ".docx" else _text(path, size, suffix)
        if not found.text.strip():
            raise SourceUnreadable(f"文件“{path.name}”里没有文字。", "请换一个有内容的文件。")
        return SourceText(path.name, found.text, found.encoding, found.warnings)

    def read_plain(self, path: Path) -> SourceText:
        """Read a text or Markdown file as it stands, with its marks, so that places in it can be named.

        Raises:
            SourceUnreadable: It is missing, empty, too large, no text or of another kind.
        """
        if path.suffix.lower() not in {".txt", ".md", ".docx"}:
            raise SourceUnreadable(f"核对不了“{path.name}”。", "可以核对的有：.docx、.md、.txt。")
        if path.suffix.lower() == ".docx":
            return self.read(path)
        found = _text(path, limits.file_size(path), ".txt")
        if not found.text.strip():
            raise SourceUnreadable(f"文件“{path.name}”里没有文字。", "请换一个有内容的文件。")
        return SourceText(path.name, found.text, found.encoding, found.warnings)


def _text(path: Path, size: int, suffix: str) -> Decoded:
    kind = foreign_kind(limits.read_sample(path, size))
    if kind is not None:
        raise SourceUnreadable(f"“{path.name}”的内容不是文字，看起来是{kind}。", _HINTS.get(kind, _OTHER_HINT))
    data = limits.read_bytes(path)
    if suffix in {".html", ".htm"}:
        found = decode(data, path.name, declared_charset(data))
        return Decoded(html_lines(found.text), found.encoding, found.warnings)
    found = decode(data, path.name)
    if suffix == ".md":
        return Decoded(markdown_lines(found.text), found.encoding, found.warnings)
    return found
