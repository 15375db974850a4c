"""Take the lines out of a Word document.

Owns: the walk over its paragraphs in document order, tables and text boxes included, deleted text left out.
One paragraph is one line followed by a blank line, as text dumps have it; a manual break starts a new line.
Opens only documents that ``check_docx`` let pass. Threading: pure over a path.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from docx import Document
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import InvalidXmlError
from docx.oxml.ns import qn

from zjreader.content.sources.docx_guard import check_docx
from zjreader.domain.errors import SourceUnreadable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH = qn("w:p")
_SKIPPED = frozenset(
    {
        _FALLBACK,  # says again, for older programs, what stands in the choice before it
        *map(qn, ("w:del", "w:moveFrom", "w:delText", "w:instrText", "w:pPr", "w:rPr")),
    }
)
_MARKS = {
    qn("w:tab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}

_DAMAGE = (OpcError, InvalidXmlError, SyntaxError, BadZipFile, LookupError, TypeError, ValueError, AttributeError)
"""python-docx meets a damaged package with whatever its parts raise; lxml's are SyntaxErrors."""


def read_docx(path: Path) -> str:
    """Give the text of a Word document.

    Raises:
        SourceUnreadable: The guard refuses it, or it is damaged inside.
    """
    check_docx(path)
    try:
        body: Any = Document(str(path)).element.body
    except _DAMAGE:
        raise SourceUnreadable(
            f"Word 文档“{path.name}”的内容已损坏。", "请用 Word 或 WPS 打开并另存一份，再导入那一份。"
        ) from None
    return "\n\n".join(_paragraphs(body)) + "\n"


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401 - lxml elements have no types
    """Go through the tree without recursion: nesting is as deep as the file wants."""
    text: dict[Any, list[str]] = {}
    order: list[Any] = []
    stack: list[tuple[Any, Any]] = [(body, None)]
    while stack:
        element, owner = stack.pop()
        tag = element.tag
        if tag in _SKIPPED or not isinstance(tag, str):
            continue
        if tag == _PARAGRAPH:
            owner = element
            text[element] = []
            order.append(element)
        elif owner is not None and tag == qn("w:t"):
            text[owner].append(element.text or "")
        elif owner is not None and tag in _MARKS:
            text[owner].append(_MARKS[tag])
        stack.extend((child, owner) for child in reversed(element))
    for element in order:
        yield "".join(text[element]).strip("\n")
