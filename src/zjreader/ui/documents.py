"""Put documents into editors without keeping those before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QTextEdit

_OURS = "zjreader_document"
"""Name by which a document of ours is known; asking for its parent would make PySide load types of all objects."""


def put_document(editor: QTextEdit, document: QTextDocument) -> None:
    """Show a document in an editor, which owns it from then on; the one before goes.

    Qt deletes by itself only the document that it made for the editor.
    """
    before = editor.document()
    ours = before is not document and before.objectName() == _OURS
    document.setParent(editor)
    document.setObjectName(_OURS)
    editor.setDocument(document)
    if ours:
        before.deleteLater()
