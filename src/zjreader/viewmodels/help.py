"""The help: Markdown pages by language, with a search over them.

Owns: reading ``resources/help/<language>/*.md`` (``NN-name.md``, the first line is the title) and finding words in
them. Links in pages: ``name`` leads to another page, ``command:id`` runs a command. Pure, no Qt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FALLBACK = "zh"
CONTEXT = 40
"""Characters of a page around a word that was found."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[#*`>|]+|^\s*[-\d.]+\s+|-{3,}", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page.

    Attributes:
        name: File name without number and suffix (``searching``).
        title: As shown.
        markdown: The whole text, title included.
    """

    name: str
    title: str
    markdown: str

    @property
    def plain(self) -> str:
        """The words without marks."""
        return " ".join(_MARKS.sub(" ", _LINK.sub(r"\1", self.markdown)).split())


@dataclass(frozen=True, slots=True)
class Finding:
    """A page that holds the words, with how often, and a piece of it."""

    page: HelpPage
    count: int
    excerpt: str


class Help:
    """All pages of one language."""

    def __init__(self, resources: Path, language: str) -> None:
        """Read the pages; those of Chinese where a language has none."""
        folder = resources / "help" / language
        if not folder.is_dir():
            folder = resources / "help" / FALLBACK
        self.pages = tuple(_page(path) for path in sorted(folder.glob("*.md")))

    def get(self, name: str) -> HelpPage:
        """Give a page; the first one where there is no such name."""
        return next((page for page in self.pages if page.name == name), self.pages[0])

    def find(self, words: str) -> tuple[Finding, ...]:
        """Give the pages that hold all words, those with most of them first."""
        wanted = words.lower().split()
        found = []
        for page in self.pages:
            text = page.plain
            low = text.lower()
            if wanted and all(word in low for word in wanted):
                count = sum(low.count(word) for word in wanted) + 10 * sum(w in page.title.lower() for w in wanted)
                found.append(Finding(page, count, _excerpt(text, low.index(wanted[0]))))
        return tuple(sorted(found, key=lambda f: -f.count))


def _page(path: Path) -> HelpPage:
    text = path.read_text("utf-8")
    title = text.splitlines()[0].lstrip("# ").strip()
    return HelpPage(path.stem.partition("-")[2], title, text)


def _excerpt(text: str, at: int) -> str:
    start, end = max(0, at - CONTEXT), at + CONTEXT
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
