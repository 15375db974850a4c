#!/usr/bin/env python3
"""Keep the translations of the interface: collect what can be seen, and compile what was translated.

usage: .venv/bin/python build/translations.py update   collect Chinese texts of the source into resources/i18n/*.ts
       .venv/bin/python build/translations.py compile  make the .qm files and templates.json that are shipped
       .venv/bin/python build/translations.py check    name what is not translated or no longer there

A .ts file is Qt Linguist's; edit it there. What stands in a call of ``tr`` has its own context. All other Chinese
that a reader may see is plain: sentences of the parts without Qt, tables of names; values in an f-string become
{0}, {1}.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SOURCE, RESOURCES = ROOT / "src" / "zjreader", ROOT / "resources"
FOLDER = RESOURCES / "i18n"
LANGUAGES = ("en",)
PLAIN = "plain"
HAN = re.compile("[\u3400-\u9fff]")
WIDE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
"""Chinese, and Chinese punctuation, which a translating call may hold alone."""
SLOT = re.compile(r"\{\d+\}")

LOUD = ("ui/", "viewmodels/", "commands/", "services/", "store/", "system/", "bootstrap/")
"""Layers whose Chinese is there to be read."""
ALSO_LOUD = (
    "domain/corrections.py", "domain/correcting.py", "domain/figure_words.py", "domain/inks.py",
    "domain/page_words.py", "domain/quotations.py", "domain/safety.py",
    "content/reporting.py", "content/sources/decoding.py", "content/sources/reader.py",
    "content/stages/__init__.py",
)  # fmt: skip
SILENT = (
    "services/studying.py", "services/rendering.py", "ui/document_writer.py", "ui/screenshots.py",
    "ui/note_pictures.py", "ui/finding_pictures.py",
)  # fmt: skip
"""Rules about Chinese text, and what is written into documents: these stay Chinese."""
WRITING = ("exchange/",)
"""What writes files: only its errors and the names of its formats are seen in the window."""
OUTSIDE = ("cli/", "bootstrap/benchmarks/", "bootstrap/commandline.py", "system/environment.py")
"""What speaks to the terminal, not to the window."""
RULES = {"compile", "match", "sub", "search", "fullmatch", "frozenset", "maketrans", "startswith", "endswith",
         "removesuffix", "removeprefix", "partition", "rpartition", "find", "strip"}  # fmt: skip
SENTENCE_ENDS = ("。", "；", "？", "！")


class Found(dict[tuple[str, str], list[str]]):
    """Texts by context, with the files they stand in."""

    def put(self, context: str, text: str, place: str) -> None:
        """Add a text."""
        places = self.setdefault((context, text), [])
        if place not in places:
            places.append(place)


def collect() -> Found:
    """Read everything that can be seen in the window from the source."""
    found = Found()
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if not name.startswith(OUTSIDE) and name not in SILENT:
            Reader(name, ast.parse(path.read_text("utf-8"))).read(found)
    for path in sorted((RESOURCES / "themes").glob("*.toml")):
        found.put(PLAIN, tomllib.loads(path.read_text("utf-8"))["name"], f"resources/themes/{path.name}")
    for theme in tomllib.loads((RESOURCES / "indicators" / "themes.toml").read_text("utf-8"))["theme"]:
        found.put(PLAIN, theme["name"], "resources/indicators/themes.toml")
    return found


class Reader:
    """Reads one module."""

    def __init__(self, name: str, tree: ast.Module) -> None:
        """Take the module's path below the package, and its syntax."""
        self._name = name
        self._tree = tree
        self._parent = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        self._own_context = next((c for f, c in self._wrappers() if f == "_tr"), "")
        self._loud = name.startswith(LOUD) or name in ALSO_LOUD

    def read(self, found: Found) -> None:
        """Put what the module says into ``found``."""
        for node, text in self.texts():
            context = self.context(node)
            if context:
                found.put(context, text, self._name)
            elif self.is_message(node, text):
                found.put(PLAIN, text, self._name)

    def texts(self) -> Iterator[tuple[ast.expr, str]]:
        """Give every Chinese literal that is no docstring; slots of an f-string are numbered."""
        for node in ast.walk(self._tree):
            above = self._parent.get(node)
            if isinstance(above, ast.Expr):
                continue
            if isinstance(node, ast.JoinedStr) and not isinstance(above, ast.FormattedValue):
                text = _numbered(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not self._in_f_string(node):
                text = node.value
            else:
                continue
            if WIDE.search(text):
                yield node, text

    def context(self, node: ast.expr) -> str:
        """Give the context of a literal that is an argument of a translating call, or an empty text."""
        call = self._parent.get(node)
        if not isinstance(call, ast.Call) or isinstance(node, ast.JoinedStr):
            return ""
        function = ast.unparse(call.func)
        if function == "_tr":
            return self._own_context
        if function.endswith("QCoreApplication.translate") and call.args[-1] is node:
            return str(ast.literal_eval(call.args[0]))
        return self._class_of(node) if function.endswith(".tr") else ""

    def is_message(self, node: ast.expr, text: str) -> bool:
        """Tell whether a literal without a context is said to a reader, and no rule about texts."""
        above = self._parent.get(node)
        if not HAN.search(text) or isinstance(above, ast.Compare) or self._is_rule(node):
            return False
        if self._loud:
            return True
        if text.endswith(SENTENCE_ENDS) and not self._name.startswith(WRITING):
            return True
        return any(isinstance(up, ast.Call) and _speaks(ast.unparse(up.func)) for up in self._above(node))

    def _above(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self._parent and not isinstance(node, ast.stmt):
            node = self._parent[node]
            yield node

    def _is_rule(self, node: ast.expr) -> bool:
        calls = (up for up in self._above(node) if isinstance(up, ast.Call))
        return any(ast.unparse(call.func).rsplit(".", 1)[-1] in RULES for call in calls)

    def _in_f_string(self, node: ast.expr) -> bool:
        return isinstance(self._parent.get(node), ast.JoinedStr)

    def _class_of(self, node: ast.AST) -> str:
        while node in self._parent:
            node = self._parent[node]
            if isinstance(node, ast.ClassDef):
                return node.name
        return PLAIN

    def _wrappers(self) -> Iterator[tuple[str, str]]:
        """Give the module's own short names for a translating call, with their contexts."""
        for node in self._tree.body:
            if not isinstance(node, ast.FunctionDef):
                continue
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("QCoreApplication.translate"):
                    yield node.name, str(getattr(call.args[0], "value", PLAIN))


def _numbered(node: ast.JoinedStr) -> str:
    parts, number = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            parts.append(f"{{{number}}}")
            number += 1
    return "".join(parts)


def _speaks(function: str) -> bool:
    name = function.rsplit(".", 1)[-1]
    return name in {"progress", "Doubt", "Format"} or function == "refused.append" or name in ERRORS


def _errors() -> set[str]:
    """Name the errors that are told to a reader."""
    known, grown = {"ReaderError"}, True
    classes = [n for p in SOURCE.rglob("*.py") for n in ast.parse(p.read_text("utf-8")).body]
    while grown:
        more = {
            n.name for n in classes if isinstance(n, ast.ClassDef) and {ast.unparse(b) for b in n.bases} & known
        } - known
        known |= more
        grown = bool(more)
    return known


ERRORS = _errors()


class Catalogue:
    """One language's .ts file."""

    def __init__(self, language: str) -> None:
        """Read what was translated so far."""
        self.language = language
        self.path = FOLDER / f"zjreader_{language}.ts"
        self.words: dict[tuple[str, str], str] = {}
        if self.path.is_file():
            for context in ElementTree.parse(self.path).getroot().iter("context"):
                for message in context.iter("message"):
                    key = context.findtext("name", ""), message.findtext("source", "")
                    self.words[key] = message.findtext("translation", "")

    def missing(self, found: Found) -> list[tuple[str, str]]:
        """Name what is not translated."""
        return sorted(key for key in found if not self.words.get(key))

    def gone(self, found: Found) -> list[tuple[str, str]]:
        """Name what is translated but no longer said."""
        return sorted(key for key in self.words if key not in found)

    def update(self, found: Found) -> None:
        """Take up new texts, let go of old ones; the same text elsewhere lends its translation."""
        elsewhere = {text: words for (_, text), words in self.words.items() if words}
        self.words = {key: self.words.get(key) or elsewhere.get(key[1], "") for key in sorted(found)}
        self._write(found)

    def compile(self) -> Path:
        """Make the .qm file."""
        target = self.path.with_suffix(".qm")
        command = [str(lrelease()), "-silent", "-nounfinished", str(self.path), "-qm", str(target)]
        subprocess.run(command, check=True)
        return target

    def _write(self, found: Found) -> None:
        root = ElementTree.Element("TS", version="2.1", language=self.language, sourcelanguage="zh_CN")
        contexts: dict[str, ElementTree.Element] = {}
        for (name, text), words in self.words.items():
            if name not in contexts:
                contexts[name] = ElementTree.SubElement(root, "context")
                ElementTree.SubElement(contexts[name], "name").text = name
            message = ElementTree.SubElement(contexts[name], "message")
            for place in found[name, text]:
                ElementTree.SubElement(message, "location", filename=f"../../src/zjreader/{place}")
            ElementTree.SubElement(message, "source").text = text
            translation = ElementTree.SubElement(message, "translation")
            translation.text = words
            if not words:
                translation.set("type", "unfinished")
        ElementTree.indent(root, "    ")
        body = ElementTree.tostring(root, encoding="unicode")
        self.path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def lrelease() -> Path:
    """Find Qt Linguist's compiler, which comes with PySide6."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    return folder / ("lrelease.exe" if sys.platform == "win32" else "lrelease")


YEARS = {"{0}年", "{0}—{1}年"}
"""Sentences that have one sign only; their slots take a year and nothing else."""


def templates(found: Found) -> list[str]:
    """List the plain sentences that have values in them, but for those that would fit anything."""
    known = sorted(t for c, t in found if c == PLAIN and SLOT.search(t))
    return [t for t in known if len(HAN.findall(t)) >= 2 or t in YEARS]


def main(arguments: list[str]) -> int:
    """Do what the first argument names."""
    found = collect()
    if arguments not in (["update"], ["compile"], ["check"]):
        sys.stderr.write(__doc__ or "")
        return 2
    wrong = 0
    for language in LANGUAGES:
        catalogue = Catalogue(language)
        if arguments == ["update"]:
            catalogue.update(found)
        elif arguments == ["compile"]:
            catalogue.compile()
        for context, text in (*catalogue.missing(found), *catalogue.gone(found)):
            print(f"{language} {context}: {text}")
            wrong += 1
    if arguments == ["compile"]:
        text = json.dumps(templates(found), ensure_ascii=False, indent=0)
        (FOLDER / "templates.json").write_text(text + "\n", "utf-8")
    return 1 if wrong and arguments == ["check"] else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
