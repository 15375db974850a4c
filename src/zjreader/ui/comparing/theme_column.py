"""One case's paragraphs by theme.

Owns: setting them as a text, marking words, taking hold of a paragraph at its handle and letting one be dropped on
a theme. What a drop means is told, not done.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
)

from zjreader.domain.spans import Span
from zjreader.ui.document_writer import DocumentWriter, Run, Style
from zjreader.ui.page_layout import Layout
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.viewmodels.comparing.theme_columns import Column, occurrences
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

    from zjreader.domain.studies import Passage
    from zjreader.ui.look import Look
    from zjreader.ui.typography import Typography

PASSAGE_TYPE = "application/x-zjreader-passage"
MARGIN = 14
SIZE = 0.88
"""Type size in a column, in parts of the reader's."""


class ThemeColumn(ReaderBrowser):
    """A column.

    Signals:
        dropped: A paragraph (article, label) was dropped on a theme.
    """

    dropped = Signal(str, str, str)

    def __init__(
        self, column: Column, look: Look, menu: Callable[[Passage, Span | None], QMenu], parent: QWidget
    ) -> None:
        """Set a column; ``menu`` makes the menu of a paragraph and of what is selected in it."""
        super().__init__(parent, MARGIN)
        self.column = column
        self._look = look
        self._menu = menu
        self._passages: dict[int, Passage] = {}
        self._heads: list[int] = []
        self._hovered = -1
        self.step = 0
        self.setAccessibleName(column.case.name)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)

    def set_column(self, *, marked: bool) -> None:
        """Set the paragraphs in the type of the moment; ``marked`` shows the words that tell."""
        look = self._look.typography
        typography = replace(look, zoom=round(look.zoom * SIZE))
        writer, labels = DocumentWriter(typography), {}
        styles = _styles(typography)
        self._passages.clear()
        self._heads.clear()
        for section in self.column.sections:
            self._heads.append(writer.block(styles["head"], Run(said(section.theme))))
            for paragraph in section.paragraphs:
                number = writer.block(styles["body"], Run(paragraph.block.text))
                labels[paragraph.passage.label] = number
                self._passages[number] = paragraph.passage
            if not section.paragraphs:
                writer.block(styles["none"], Run(self.tr("没有写到这一主题")))
        self.show_layout(Layout.of(writer, labels), typography)
        self.mark(on=marked)

    def mark(self, *, on: bool) -> None:
        """Mark the words that tell the case, and those that all share, or none."""
        marks: list[QTextEdit.ExtraSelection] = []
        layout = self.page_layout
        if on and layout is not None:
            texts = {p.passage.label: p.block.text for s in self.column.sections for p in s.paragraphs}
            for label, text in texts.items():
                own = occurrences(text, self.column.own)
                marks += [self._mark(layout, label, s, own_mark(self._look)) for s in own]
                taken = {at for s in own for at in range(s.start, s.end)}
                marks += [
                    self._mark(layout, label, s, shared_mark(self._look))
                    for s in occurrences(text, self.column.shared)
                    if not taken & set(range(s.start, s.end))
                ]
        self.set_layer("terms", marks)

    def present(self) -> int:
        """Tell which theme is read: the last one whose head lies at or above the top line."""
        block = self.document().findBlock(self.top_position()).blockNumber()
        return max(0, sum(head <= block for head in self._heads) - 1)

    def go(self, step: int) -> None:
        """Bring a theme to the top."""
        if 0 <= step < len(self._heads):
            self.step = step
            self.scroll_to(self.document().findBlockByNumber(self._heads[step]).position())

    def passage_at(self, at: QPoint) -> Passage | None:
        """Give the paragraph at a point of the viewport."""
        return self._passages.get(self.cursorForPosition(at).blockNumber())

    def selected(self, passage: Passage) -> Span | None:
        """Give what is selected in a paragraph; None where nothing is, or more than of this one."""
        layout, cursor = self.page_layout, self.textCursor()
        if layout is None or not cursor.hasSelection():
            return None
        start, end = layout.place(cursor.selectionStart()), layout.place(cursor.selectionEnd())
        return Span(start[1], end[1]) if start[0] == end[0] == passage.label else None

    def theme_at(self, at: QPoint) -> str:
        """Give the theme at a point of the viewport."""
        block = self.cursorForPosition(at).blockNumber()
        number = max(0, sum(head <= block for head in self._heads) - 1)
        return self.column.sections[number].theme if self.column.sections else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a paragraph."""
        passage = self.passage_at(event.pos())
        if passage is not None:
            self._menu(passage, self.selected(passage)).popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a paragraph at its handle."""
        at = event.position().toPoint()
        passage = self.passage_at(at)
        if event.button() == Qt.MouseButton.LeftButton and passage is not None and self._on_handle(at):
            drag = QDrag(self)
            data = QMimeData()
            data.setData(PASSAGE_TYPE, f"{passage.article}#{passage.label}".encode())
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.MoveAction)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the handle of the paragraph under the pointer."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        number = self.cursorForPosition(at).blockNumber()
        hovered = number if number in self._passages else -1
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        if hovered >= 0 and self._on_handle(at):
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Show no handle."""
        super().leaveEvent(event)
        self._hovered = -1
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome paragraphs."""
        if event.mimeData().hasFormat(PASSAGE_TYPE):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Welcome paragraphs."""
        if event.mimeData().hasFormat(PASSAGE_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell on which theme a paragraph was dropped."""
        article, label = dropped_place(event.mimeData())
        theme = self.theme_at(event.position().toPoint())
        if label and theme:
            event.acceptProposedAction()
            self.dropped.emit(article, label, theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and the handle of the paragraph under the pointer."""
        super().paintEvent(event)
        block = self.document().findBlockByNumber(self._hovered)
        if self._hovered < 0 or not block.isValid():
            return
        rect = self.document().documentLayout().blockBoundingRect(block)
        top = rect.top() - self.verticalScrollBar().value() + 6
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("muted"))
        for row in range(3):
            for column in range(2):
                painter.drawEllipse(QRectF(3 + column * 5, top + row * 5, 2.5, 2.5))
        painter.end()

    def _on_handle(self, at: QPoint) -> bool:
        return at.x() < 14

    def _mark(self, layout: Layout, label: str, span: Span, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = self.stretch(layout.position(label, span.start) or 0, layout.position(label, span.end) or 0)
        mark.format = form
        return mark


def dropped_place(data: QMimeData) -> tuple[str, str]:
    """Read which paragraph is dropped: article and label; empty for anything else."""
    article, _, label = bytes(data.data(PASSAGE_TYPE).data()).decode().partition("#")
    return article, label


def own_mark(look: Look) -> QTextCharFormat:
    """Give the look of words that mark one case: underlined."""
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    form.setUnderlineColor(look.theme.color("accent"))
    return form


def shared_mark(look: Look) -> QTextCharFormat:
    """Give the look of words that all cases share: on a ground."""
    form = QTextCharFormat()
    form.setBackground(look.theme.color("accent_soft"))
    return form


def _styles(t: Typography) -> dict[str, Style]:
    return {
        "head": Style(t.sans(15, bold=True), "accent", 1.6, before=18, after=4),
        "body": Style(t.serif(17), leading=1.7, indent=2 * t.px(17), after=6, spaced=True),
        "none": Style(t.sans(14), "muted", 1.6, after=6),
    }
