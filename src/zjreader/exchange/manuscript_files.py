"""Read a manuscript and write a corrected copy of it.

Owns: the paragraphs of .docx, .md and .txt as the check counts them, and corrections as tracked changes in a copy
of a .docx. The original is never written. Word's own deleted text is left out; the reader of files has guarded the
document before it comes here.
"""

from __future__ import annotations

import copy
import io
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from zjreader.domain.errors import ReaderError, SourceUnreadable
from zjreader.domain.manuscripts import Manuscript, Note, Replacement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from zjreader.domain.imports import SourceText

_PARAGRAPH, _RUN, _TEXT, _DELETED = qn("w:p"), qn("w:r"), qn("w:t"), qn("w:del")
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n"}
_NOTES = {qn("w:footnoteReference"): "footnotes", qn("w:endnoteReference"): "endnotes"}
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class ManuscriptFiles:
    """Reads manuscripts and writes corrected copies."""

    def __init__(self, read: Callable[[Path], SourceText], guard: Callable[[Path], None]) -> None:
        """Take the reader of text files and the guard that refuses dangerous documents."""
        self._read = read
        self._guard = guard

    def read(self, path: Path) -> Manuscript:
        """Read a manuscript.

        Raises:
            SourceUnreadable: It is missing, empty, dangerous or no text.
        """
        source = self._read(path)
        if path.suffix.lower() == ".docx":
            self._guard(path)
            document = Document(str(path))
            paragraphs = list(_paragraphs(document.element.body))
            texts = tuple(_text(p) for p in paragraphs)
            return Manuscript(path.name, texts, tracked=True, notes=tuple(_notes(document, paragraphs)))
        return Manuscript(path.name, tuple(source.text.split("\n")))

    def write_tracked(
        self, original: Path, copy_to: Path, replacements: Sequence[Replacement], author: str, date: str
    ) -> None:
        """Write a copy of a .docx with the replacements as tracked changes.

        Args:
            original: The manuscript; it is only read.
            copy_to: The copy; it may exist, but not be the original.
            replacements: What to change; they must not overlap.
            author: Named as the author of the changes.
            date: ISO 8601 time of the changes.

        Raises:
            ReaderError: The copy would overwrite the original, or cannot be written.
        """
        if copy_to.exists() and copy_to.samefile(original):
            raise ReaderError("不能覆盖原稿。", "请为更正后的副本另取文件名。")
        self._guard(original)
        document = Document(str(original))
        paragraphs = list(_paragraphs(document.element.body))
        number = 1
        for change in sorted(replacements, key=lambda r: (r.paragraph, r.start), reverse=True):
            number = _replace(paragraphs[change.paragraph], change, author, date, number)
        content = _saved(document, original.name)
        try:
            copy_to.write_bytes(content)
        except OSError as error:
            raise ReaderError(f"写不了“{copy_to.name}”。", "请换一个可写的文件夹。") from error


class _Open(io.BytesIO):
    """Bytes in memory that stay open: the archive that python-docx drops when it fails still writes its end."""

    def close(self) -> None:
        """Leave it to the memory's own end."""


def _saved(document: Any, name: str) -> bytes:  # noqa: ANN401 - python-docx has no types
    """Pack a document, wholly or not at all."""
    out = _Open()
    try:
        document.save(out)
    except (TypeError, ValueError, LookupError, AttributeError):
        # what python-docx passed over while reading, it meets again with whatever lxml raises
        raise SourceUnreadable(
            f"Word 文档“{name}”有损坏之处，存不成副本。", "请用 Word 或 WPS 打开并另存一份，再核对那一份。"
        ) from None
    return out.getvalue()


def _paragraphs(body: Any) -> Iterator[Any]:  # noqa: ANN401 - lxml elements have no types
    return body.iter(_PARAGRAPH)  # type: ignore[no-any-return]


def _notes(document: Any, paragraphs: Sequence[Any]) -> Iterator[Note]:  # noqa: ANN401
    """Give the footnotes and endnotes with the places that refer to them."""
    words = {tag: _note_texts(document, part) for tag, part in _NOTES.items()}
    for number, paragraph in enumerate(paragraphs):
        at = 0
        for element, text in _leaves(paragraph, *_NOTES):
            if element.tag in _NOTES:
                known = words[element.tag].get(element.get(qn("w:id")), "")
                if known.strip():
                    yield Note(number, at, known.strip())
            else:
                at += len(text)


def _note_texts(document: Any, part: str) -> dict[str, str]:  # noqa: ANN401
    """Read the notes of a document by their ids; empty where there are none or they are damaged."""
    try:
        related = document.part.part_related_by(f"{_RELATED}/{part}")
        notes = parse_xml(related.blob)
    except (KeyError, ValueError, SyntaxError, AttributeError):
        return {}
    return {note.get(qn("w:id")): "".join(_text(p) for p in _paragraphs(note)) for note in notes}


def _leaves(paragraph: Any, *more: str) -> list[tuple[Any, str]]:  # noqa: ANN401
    """List the text elements, and ``more``, that belong to a paragraph itself, with their text, in order."""
    leaves = []
    for element in paragraph.iter(_TEXT, *_BREAKS, *more):
        owner = element.getparent()
        outside = False
        while owner is not None and owner.tag != _PARAGRAPH:
            outside = outside or owner.tag == _DELETED
            owner = owner.getparent()
        if owner is paragraph and not outside and element.getparent().tag == _RUN:
            leaves.append((element, _BREAKS.get(element.tag, element.text or "")))
    return leaves


def _text(paragraph: Any) -> str:  # noqa: ANN401
    return "".join(text for _element, text in _leaves(paragraph))


def _replace(paragraph: Any, change: Replacement, author: str, date: str, number: int) -> int:  # noqa: ANN401
    """Mark the old words as deleted and put the new ones after them; give the next free revision number."""
    at, last = 0, None
    for element, text in _leaves(paragraph):
        start, end = max(change.start - at, 0), min(change.end - at, len(text))
        at += len(text)
        if start < end and element.tag == _TEXT:
            last = _strike(element, start, end, author, date, number)
            number += 1
        elif start == end and change.start == change.end and start <= len(text) and last is None:
            last = _before(element, start)
    if change.text and last is not None:
        last.addnext(_inserted(change.text, last, author, date, number))
        number += 1
    return number


def _strike(element: Any, start: int, end: int, author: str, date: str, number: int) -> Any:  # noqa: ANN401
    """Cut a text's run so that the old words stand in a run of their own, inside a deletion."""
    text = element.text or ""
    run = _alone(element)
    _set_text(element, text[start:end])
    if text[:start]:
        run.addprevious(_like(run, text[:start]))
    if text[end:]:
        run.addnext(_like(run, text[end:]))
    deletion = _revision("w:del", author, date, number)
    run.addprevious(deletion)
    deletion.append(run)
    element.tag = qn("w:delText")
    return deletion


def _before(element: Any, offset: int) -> Any:  # noqa: ANN401
    """Cut a text's run at an offset and give the part before it."""
    text = element.text or ""
    run = _alone(element)
    if offset < len(text):
        run.addnext(_like(run, text[offset:]))
        _set_text(element, text[:offset])
    return run


def _alone(element: Any) -> Any:  # noqa: ANN401
    """Give a text a run of its own: what stood before or after it in its run moves into copies of the run."""
    run = element.getparent()
    for siblings, put in (
        (list(element.itersiblings(preceding=True)), "addprevious"),
        (list(element.itersiblings()), "addnext"),
    ):
        moved = [s for s in siblings if s.tag != qn("w:rPr")]
        if moved:
            other = _like(run, None)
            for sibling in reversed(moved) if put == "addprevious" else moved:
                other.append(sibling)
            getattr(run, put)(other)
    return run


def _like(run: Any, text: str | None) -> Any:  # noqa: ANN401
    """Make a run with the same properties."""
    made = OxmlElement("w:r")
    properties = run.find(qn("w:rPr"))
    if properties is not None:
        made.append(copy.deepcopy(properties))
    if text is not None:
        leaf = OxmlElement("w:t")
        _set_text(leaf, text)
        made.append(leaf)
    return made


def _inserted(text: str, after: Any, author: str, date: str, number: int) -> Any:  # noqa: ANN401
    insertion = _revision("w:ins", author, date, number)
    run = after if after.tag == _RUN else after.find(_RUN)
    insertion.append(_like(run, text))
    return insertion


def _revision(tag: str, author: str, date: str, number: int) -> Any:  # noqa: ANN401
    made = OxmlElement(tag)
    made.set(qn("w:id"), str(90_000 + number))
    made.set(qn("w:author"), author)
    made.set(qn("w:date"), date[:19] + "Z")
    return made


def _set_text(leaf: Any, text: str) -> None:  # noqa: ANN401
    leaf.text = text
    leaf.set(_SPACE, "preserve")
