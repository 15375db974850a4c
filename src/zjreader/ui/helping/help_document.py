"""Set a page of the help.

Owns: from Markdown to a document in the look of the reader: Qt reads the Markdown, sizes, leading and colours are
put on afterwards.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextTable,
)

if TYPE_CHECKING:
    from zjreader.ui.theme import Theme
    from zjreader.ui.typography import Typography

_HEADINGS = {1: (22, 0, 14), 2: (17, 22, 8), 3: (15, 14, 4)}
"""Size, space above and below of the headings, by level."""
BODY_PX = 15
BULLET_PX = 5
BULLET_GAP = 8
BULLETS = (QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle, QTextListFormat.Style.ListSquare)
LEADING = 160

_BREAK = re.compile("(?<=[\u3000-\u9fff\uff00-\uffef”])\n(?=[\u3000-\u9fff\uff00-\uffef“])")
"""A line's end between Chinese characters, which Markdown would turn into a space."""


def help_document(markdown: str, typography: Typography) -> QTextDocument:
    """Set a page."""
    document = QTextDocument()
    document.setDefaultFont(typography.sans(BODY_PX))
    document.setMarkdown(_BREAK.sub("", markdown))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        _dress(block, typography)
        block = block.next()
    cursor.endEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, typography)
    return document


def draw_bullets(document: QTextDocument, painter: QPainter, typography: Typography) -> None:
    """Draw the bullets of lists in the middle of their first line; Qt's are large and touch the words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(typography.theme.color("muted"))
    size, gap = typography.px(BULLET_PX), typography.px(BULLET_GAP)
    block = document.begin()
    while block.isValid():
        items = block.textList()
        if items is not None and items.format().style() is QTextListFormat.Style.ListStyleUndefined:
            line, at = block.layout().lineAt(0), block.layout().position()
            left = at.x() + line.naturalTextRect().left() - gap - size
            middle = at.y() + line.y() + line.ascent() - typography.px(BODY_PX) * 0.36
            painter.drawEllipse(QRectF(left, middle - size / 2, size, size))
        block = block.next()


def _dress(block: QTextBlock, typography: Typography) -> None:
    level = block.blockFormat().headingLevel()
    size, above, below = _HEADINGS.get(level, (BODY_PX, 0, 0 if block.textList() else 9))
    cursor = QTextCursor(block)
    form = QTextBlockFormat()
    form.setLineHeight(LEADING if not level else 140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(typography.px(above))
    form.setBottomMargin(typography.px(below if not block.textList() else 3))
    cursor.mergeBlockFormat(form)
    items = block.textList()
    if items is not None and items.format().style() in BULLETS:
        without = items.format()
        without.setStyle(QTextListFormat.Style.ListStyleUndefined)
        items.setFormat(without)
    for piece in block.textFormats():
        _dress_piece(block, piece.start, piece.length, typography, size, bold=bool(level))


def _key_color(theme: Theme) -> QColor:
    """Give what stands behind the name of a key: paper with a little of the text's colour, seen in every theme."""
    paper, text = theme.color("paper"), theme.color("text")
    part = 0.16 if theme.dark else 0.09
    red, green, blue = (
        p + (t - p) * part
        for p, t in (
            (paper.redF(), text.redF()),
            (paper.greenF(), text.greenF()),
            (paper.blueF(), text.blueF()),
        )
    )
    return QColor.fromRgbF(red, green, blue)


def _dress_piece(
    block: QTextBlock, start: int, length: int, typography: Typography, size: int, *, bold: bool
) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
    was = cursor.charFormat()
    form = QTextCharFormat(was)
    font = typography.sans(size, bold=bold or was.fontWeight() > 500)
    form.setFont(font)
    if was.isAnchor():
        form.setForeground(typography.theme.color("accent"))
        form.setFontUnderline(False)
    elif was.fontFixedPitch():
        form.setBackground(_key_color(typography.theme))
        form.setForeground(typography.theme.color("text"))
    else:
        form.setForeground(typography.theme.color("text"))
    cursor.setCharFormat(form)


def _dress_table(table: QTextTable, typography: Typography) -> None:
    form = table.format()
    form.setBorder(0)
    form.setCellPadding(typography.px(5))
    form.setCellSpacing(0)
    form.setTopMargin(typography.px(4))
    form.setBottomMargin(typography.px(12))
    table.setFormat(form)
