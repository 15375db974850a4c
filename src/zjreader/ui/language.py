"""The language of the interface.

Owns: which translations the application has. Sources are Chinese; another language is a ``.qm`` file made by
``build/translations.py``. What it does not know under its context (sentences of the parts without Qt, tables) is
looked up once more among the plain ones; a sentence with values in it is recognised by its template.
Threading: ``use`` on the GUI thread; lookups on any.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from zjreader.viewmodels.said import PLAIN

SOURCE = "zh"
"""The language that the interface is written in."""

_QT_BASE = {"zh": "qtbase_zh_CN", "en": ""}
_STOPS = {"。": ". ", "；": "; ", "　": "   "}
_INSTALLED = "zjreader_translators"
"""Property of the application that holds what was installed; looking for children would load much of Qt."""
_SLOT = re.compile(r"\{\d+\}")


def has_han(text: str) -> bool:
    """Tell whether there is anything Chinese in a text."""
    return any("\u3400" <= char <= "\u9fff" for char in text)


def use(application: QCoreApplication, resources: Path, language: str) -> None:
    """Let the interface speak ``language`` from now on; what was built before keeps its words."""
    for old in application.property(_INSTALLED) or ():
        application.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    application.setProperty(_INSTALLED, [])
    base = _QT_BASE.get(language, f"qtbase_{language}")
    if base:
        _install(application, Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"{base}.qm")
    if language == SOURCE:
        return
    folder = resources / "i18n"
    words = QTranslator(application)
    if words.load(str(folder / f"zjreader_{language}.qm")):
        templates = json.loads((folder / "templates.json").read_text("utf-8"))
        _speak(application, PlainWords(words, templates, application))
        _speak(application, words)  # asked first: the last one installed


def _install(application: QCoreApplication, path: Path) -> None:
    translator = QTranslator(application)
    if translator.load(str(path)):
        _speak(application, translator)


def _speak(application: QCoreApplication, translator: QTranslator) -> None:
    application.installTranslator(translator)
    application.setProperty(_INSTALLED, [*application.property(_INSTALLED), translator])


class PlainWords(QTranslator):
    """Knows sentences without a context, and such as have values in them."""

    def __init__(self, words: QTranslator, templates: list[str], parent: QCoreApplication) -> None:
        """Take the translations and the sentences with slots (``{0}``) among them."""
        super().__init__(parent)
        self._words = words
        ordered = sorted(templates, key=lambda t: -len(_SLOT.sub("", t)))
        self._templates = [(re.compile(_pattern(template), re.DOTALL), template) for template in ordered]
        self._known: dict[str, str | None] = {}

    def isEmpty(self) -> bool:
        """Tell Qt that it is worth asking."""
        return False

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Give the translation, or None."""
        return self.plain(source_text) if has_han(source_text) else None

    def plain(self, text: str) -> str | None:
        """Translate a sentence, with or without values; None where it is unknown."""
        if text not in self._known:
            if len(self._known) > 5000:  # sentences with values are without number
                self._known.clear()
            self._known[text] = self._words.translate(PLAIN, text) or self._fill(text) or self._join(text)
        return self._known[text]

    def _fill(self, text: str) -> str | None:
        for pattern, template in self._templates:
            match = pattern.fullmatch(text)
            if match is not None:
                form = self._words.translate(PLAIN, template)
                if form:
                    return form.format(*(self._value(value) for value in match.groups()))
        return None

    def _join(self, text: str) -> str | None:
        """Translate several sentences, or one that had its stop put on later, piece by piece."""
        for stop, western in _STOPS.items():
            pieces = [piece for piece in text.split(stop) if piece]
            if not pieces or pieces == [text]:
                continue
            known = [self.plain(piece) if has_han(piece) else piece for piece in pieces]
            said = [words for words in known if words is not None]
            if len(said) == len(pieces):
                end = western.rstrip() if text.endswith(stop) and not said[-1].endswith(western.strip()) else ""
                return western.join(said) + end
        return None

    def _value(self, text: str) -> str:
        return (self.plain(text) if has_han(text) else None) or self._list(text) or text

    def _list(self, text: str) -> str | None:
        """Translate what is listed, with or without a name and a space before it; None where that is no list."""
        pieces = re.split("[、，]", text)
        return ", ".join(map(self._piece, pieces)) if len(pieces) > 1 else None

    def _piece(self, text: str) -> str:
        name, space, rest = text.partition(" ")
        return self.plain(text) or name + space + (self.plain(rest) or rest)


def _pattern(template: str) -> str:
    """Turn a template into a pattern with one group for each slot, in the slots' order."""
    first, *parts = _SLOT.split(template)
    single = sum(map(has_han, template)) == 1  # would fit too much: years only
    slots = (r"(\d{4})" if single else r"(\d+)" if part.startswith("年") else "(.*?)" for part in parts)
    return re.escape(first) + "".join(slot + re.escape(part) for slot, part in zip(slots, parts, strict=True))
