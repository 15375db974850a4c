"""What parts without Qt say, in the language of the window.

Owns: the one door through which Chinese sentences from commands, services, stores and errors reach the reader's
language. They are plain data below; ``ui/language.py`` knows their translations, values in them included.
Threading: any thread; without a translation the sentence comes back as it is.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAIN = "plain"
"""The context in which ``build/translations.py`` collects them."""


def said(text: str) -> str:
    """Give a sentence in the language of the window."""
    return QCoreApplication.translate(PLAIN, text) if text else text


def listed(parts: Iterable[str | None]) -> str:
    """Join what is told one after the other, in the marks of the window's language; nothing for nothing."""
    pair = _tr("{0}，{1}")
    told = [part for part in parts if part]
    return reduce(pair.format, told) if told else ""


def sentence(parts: Iterable[str | None]) -> str:
    """Join what is told to a sentence; nothing for nothing."""
    told = listed(parts)
    return _tr("{0}。").format(told) if told else ""


def named(name: str, value: str) -> str:
    """Put a value behind its name; the name alone where there is none."""
    return _tr("{0}：{1}").format(name, value) if value else name


def noted(text: str, note: str) -> str:
    """Put a note in brackets behind what it is on; nothing more where there is none."""
    return _tr("{0}（{1}）").format(text, note) if note else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("said", text)
