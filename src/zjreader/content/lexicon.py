"""Hold the word lists that the recovery of structure consults.

Owns: reading ``resources/recovery`` once and answering plain questions about words. How Chinese periodicals
look is data there; how the lists are used is code in the stages. Immutable after loading, so it may be shared
by threads.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from operator import add
from typing import TYPE_CHECKING

from zjreader.domain.errors import SourceUnreadable

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Word lists by the question they answer; see ``resources/recovery/lexicon.toml``.

    Each is equal to itself alone, so that answers which depend on one can be kept.

    Attributes:
        lists: Name of a list to its words.
        patterns: Name of a list to an expression that matches any of its words, longest first.
        surnames: Chinese surnames, single and compound.
        words: Common words of two to four characters.
        joints: Pairs of characters that stand together in such words.
    """

    lists: dict[str, tuple[str, ...]]
    patterns: dict[str, re.Pattern[str]]
    surnames: frozenset[str]
    words: frozenset[str]
    joints: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the words into pairs."""
        longer = [w for w in self.words if len(w) > 2]
        pairs = {w for w in self.words if len(w) == 2}.union(*(map(add, w, w[1:]) for w in longer))
        object.__setattr__(self, "joints", frozenset(pairs))

    def has(self, name: str, text: str) -> bool:
        """Tell whether any word of a list occurs in the text."""
        return self.patterns[name].search(text) is not None

    def opens(self, name: str, text: str) -> bool:
        """Tell whether the text begins with a word of a list."""
        return self.patterns[name].match(text) is not None

    def ends(self, name: str, text: str) -> bool:
        """Tell whether the text ends with a word of a list."""
        return text.endswith(self.lists[name])

    def count(self, name: str, text: str) -> int:
        """Count the different words of a list that occur in the text."""
        return len(set(self.patterns[name].findall(text)))


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Build an expression that matches any of the words, the longest first."""
    return re.compile("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)))


def read_lexicon(folder: Path) -> Lexicon:
    """Read the word lists.

    Raises:
        SourceUnreadable: A list is missing; the installation is incomplete.
    """
    try:
        lists = {k: tuple(v) for k, v in tomllib.loads((folder / "lexicon.toml").read_text("utf-8")).items()}
        surnames = _words(folder / "surnames.txt")
        words = _words(folder / "words.txt")
    except OSError as error:
        raise SourceUnreadable(
            f"程序自带的词表读不出来：{error.filename}。", "安装不完整，请重新安装。"
        ) from error
    return Lexicon(lists, {k: any_of(v) for k, v in lists.items()}, surnames, words)


def _words(path: Path) -> frozenset[str]:
    lines = path.read_text("utf-8").splitlines()
    return frozenset(w for line in lines if not line.startswith("#") for w in line.split())
