"""What parts without Qt say, in the language of the window.

Owns: the one door through which Chinese sentences from commands, services, stores and errors reach the reader's
language. They are plain data below; ``ui/language.py`` knows their translations, values in them included.
Threading: any thread; without a translation the sentence comes back as it is.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

PLAIN = "plain"
"""The context in which ``build/translations.py`` collects them."""


def said(text: str) -> str:
    """Give a sentence in the language of the window."""
    return QCoreApplication.translate(PLAIN, text) if text else text
