"""Notes as small pages of text.

Owns: the document a rendered note is shown in. It loads nothing, whatever the note says; links lead to places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from zjreader.ui.typography import interface_font

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from zjreader.ui.theme import Theme

SHEET = (
    "p, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6 {{ margin-top: 2px; margin-bottom: 3px; }}"
    "h1, h2, h3, h4, h5, h6 {{ font-size: 14px; font-weight: bold; }}"
    "a {{ color: {accent}; text-decoration: none; }} code, pre {{ color: {muted}; }}"
    "blockquote {{ color: {muted}; margin-left: 10px; }} body {{ color: {text}; line-height: 140%; }}"
)


class NotePage(QTextDocument):
    """A note that is shown; no resource is ever loaded."""

    def __init__(self, html: str, theme: Theme, width: float) -> None:
        """Lay out harmless HTML in a width of logical pixels."""
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.setDefaultFont(interface_font())
        self.setDocumentMargin(0)
        self.setDefaultStyleSheet(SHEET.format(**theme.roles))
        self.setHtml(f"<body>{html}</body>")
        self.setTextWidth(width)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Load nothing."""
        return None
