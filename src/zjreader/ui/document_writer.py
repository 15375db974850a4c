"""Put styled blocks into a QTextDocument.

Owns: one call for one text block, with its fonts, leading, indents and margins, and the small space between Han
and Latin. Every call adds exactly one block, so block numbers can be counted. Boxes (our abstract, a hint) are
remembered as ranges of block numbers; the view paints them behind the text. Break opportunities beside Chinese
quotation marks are put in and their places kept, so that a Layout can leave them out again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from zjreader.ui.typography import HAN_GAP, LEADING, Typography

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAK = "\u200b"
"""Zero-width space: a line may break here."""

EDGE = -1
"""A right tab stop at the edge of the column, wherever that is; the view puts it there."""

# What is Han is asked of single characters: a set of all of them takes a millisecond to compile.
_WEST = re.compile("[A-Za-z0-9%‰℃°]+")
_QUOTES = re.compile("[“‘”’]")
_BEFORE_OPENING = frozenset("，。、；：？！）》」』】〉”’…—")
_AFTER_CLOSING = frozenset("（《「『【〈")


def is_han(char: str) -> bool:
    """Tell whether a character is Han."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"


def unbroken(text: str) -> str:
    """Give a few words that no line ends in: neither at their spaces nor between two characters."""
    kept = "".join(c + "\u2060" * (is_han(c) and is_han(after)) for c, after in pairwise(text + " "))
    return kept.replace(" ", "\u00a0")


def breaks(text: str) -> Iterator[int]:
    """Give where a line may break beside “ ” ‘ ’: before an opening and after a closing mark.

    Unicode lets no line break there, which Chinese does. Places are 0-based; the break is before the character.
    """
    for match in _QUOTES.finditer(text):
        at = match.start()
        if match[0] in "“‘":
            if at and (is_han(text[at - 1]) or text[at - 1] in _BEFORE_OPENING):
                yield at
        elif at + 1 < len(text) and (is_han(text[at + 1]) or text[at + 1] in _AFTER_CLOSING):
            yield at + 1


def gaps(text: str) -> Iterator[int]:
    """Give the characters (0-based) that have a small space behind them: between Han and Latin or digits."""
    for match in _WEST.finditer(text):
        if match.start() and is_han(text[match.start() - 1]):
            yield match.start() - 1
        if match.end() < len(text) and is_han(text[match.end()]):
            yield match.end() - 1


@dataclass(frozen=True, slots=True)
class Style:
    """How a block is set; margins are those of 100 %, ``indent`` and ``tab`` (a right tab stop) are in pixels."""

    font: QFont
    role: str = "text"
    leading: float = LEADING
    before: float = 0
    after: float = 0
    indent: float = 0
    left: float = 0
    right: float = 0
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    spaced: bool = False
    tab: float = 0


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks that stand in a box with an accent bar; ``pad`` is the space around them."""

    first: int
    last: int
    pad: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block with its own look."""

    text: str
    bold: bool = False
    role: str = ""
    link: str = ""
    font: QFont | None = None


class DocumentWriter:
    """Writes a document from top to bottom."""

    def __init__(self, typography: Typography, document: QTextDocument | None = None) -> None:
        """Begin an empty document, or go on at the end of one."""
        self.typography = typography
        self.document = document or QTextDocument()
        if document is None:
            self.document.setUndoRedoEnabled(False)
            self.document.setDefaultFont(typography.serif(17))
        self.boxes: list[Box] = []
        self.edge_tabs: list[int] = []
        self.breaks: dict[int, list[int]] = {}
        self._cursor = QTextCursor(self.document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.beginEditBlock()
        self._empty = document is None

    @property
    def count(self) -> int:
        """How many blocks were written."""
        return 0 if self._empty else self.document.blockCount()

    def block(self, style: Style, *runs: Run) -> int:
        """Write a block and give its number."""
        form = self._block_format(style)
        if self._empty:
            self._cursor.setBlockFormat(form)
            self._empty = False
        else:
            self._cursor.insertBlock(form)
        plain = self._char_format(style, Run(""))
        self._cursor.setBlockCharFormat(plain)
        number = self.document.blockCount() - 1
        for run in runs:
            self._insert(style, run, number)
        if style.tab == EDGE:
            self.edge_tabs.append(number)
        return number

    def box(self, first: int, last: int, pad: float) -> None:
        """Put a box around blocks."""
        self.boxes.append(Box(first, last, self.typography.px(pad)))

    def finish(self) -> QTextDocument:
        """Give the document."""
        self._cursor.endEditBlock()
        return self.document

    def _breakable(self, text: str, number: int) -> str:
        """Put break opportunities beside quotation marks, noting where: they are no part of the text."""
        done = len(self.document.findBlockByNumber(number).text().encode("utf-32-le")) // 4
        parts: list[str] = []
        start = 0
        for place in breaks(text):
            parts.append(text[start:place])
            done += place - start
            self.breaks.setdefault(number, []).append(done)
            done += 1
            start = place
        return BREAK.join([*parts, text[start:]])

    def _insert(self, style: Style, run: Run, number: int) -> None:
        form = self._char_format(style, run)
        text = run.text.replace("\n", "\u2028")
        if style.spaced:
            text = self._breakable(text, number)
        if not (style.spaced and self.typography.spaced):
            self._cursor.insertText(text, form)
            return
        apart = QTextCharFormat(form)
        apart.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        apart.setFontLetterSpacing(style.font.pixelSize() * HAN_GAP)
        done = 0
        for place in gaps(text):
            if place > done:
                self._cursor.insertText(text[done:place], form)
            self._cursor.insertText(text[place], apart)
            done = place + 1
        if done < len(text):
            self._cursor.insertText(text[done:], form)

    def _char_format(self, style: Style, run: Run) -> QTextCharFormat:
        form = QTextCharFormat()
        font = QFont(run.font or style.font)
        if run.bold:
            font.setBold(True)
        form.setFont(font)
        form.setForeground(self.typography.theme.color(run.role or style.role))
        if run.link:
            form.setAnchor(True)
            form.setAnchorHref(run.link)
            form.setFontUnderline(False)
        return form

    def _block_format(self, style: Style) -> QTextBlockFormat:
        px = self.typography.px
        form = QTextBlockFormat()
        form.setAlignment(style.align)
        form.setTextIndent(style.indent)
        form.setTopMargin(px(style.before))
        form.setBottomMargin(px(style.after))
        form.setLeftMargin(px(style.left))
        form.setRightMargin(px(style.right))
        height = round(style.font.pixelSize() * style.leading)
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if style.tab > 0:
            form.setTabPositions([QTextOption.Tab(style.tab, QTextOption.TabType.RightTab)])
        return form
