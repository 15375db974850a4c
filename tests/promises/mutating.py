"""Damage of every sort, for fuzzing: to bytes, to JSON, to words that are typed.

``ZJREADER_FUZZ`` multiplies the number of examples, for a long run by hand. A run where a change is judged is the
same every time, see tests/conftest.py.
"""

from __future__ import annotations

import copy
import hashlib
import os
import re
import sqlite3
import zlib
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from hypothesis import strategies as st

from zjreader.domain.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TIMES = int(os.environ.get("ZJREADER_FUZZ", "1"))
ODD_NUMBERS = (0, -1, 1, 2**31, -(2**31) - 1, 2**63, 10**30, 0.5, float("inf"), float("-inf"), float("nan"))
ODD_TEXTS = (
    "", " ", "\0", "\ud800", "\udfff山", "p1", "z99999", "𠀀", "e\u0301", "\u202e", "山" * 3000, "../../x",
    "%s{0}", "0", "null", "<b>", "zjreader:", "\n\n",
)  # fmt: skip
_HANZI = re.compile("[\u4e00-\u9fff]")


def examples(number: int) -> settings:
    """Give how often a test is tried."""
    return settings(max_examples=number * TIMES)


def _deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


odd = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(ODD_NUMBERS),
    st.sampled_from(ODD_TEXTS),
    st.text(max_size=20),
    st.builds(list),
    st.builds(dict),
    st.builds(_deep, st.just(150)),
    st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=3),
    st.dictionaries(st.text(max_size=4), st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=3),
)
"""Values of JSON that nobody expects."""


class Content(bytes):
    """Bytes of a file, shown by their length where they are many."""

    def __repr__(self) -> str:
        """Give the bytes, or what tells them from others."""
        return bytes.__repr__(self) if len(self) < 500 else f"<{len(self)} bytes, crc {zlib.crc32(self):08x}>"


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """Draw bytes with some cut out, doubled, changed or put in."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        at, other = sorted(draw(st.integers(0, len(data))) for _ in range(2))
        match draw(st.sampled_from(["flip", "cut", "end", "double", "insert", "noise"])):
            case "flip" if at < len(data):
                data[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del data[at:other]
            case "end":
                del data[at:]
            case "double":
                data[at:at] = data[at:other][:4096]
            case "insert":
                data[at:at] = draw(st.binary(min_size=1, max_size=8))
            case "noise":
                data[at : min(other, at + 64)] = draw(st.binary(max_size=64))
            case _:
                pass
    return Content(data)


@st.composite
def changed(draw: st.DrawFn, document: Any) -> Any:
    """Draw JSON with some values replaced by odd ones, left out or doubled."""
    document = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 4))):
        places = list(_places(document))
        if not places:
            return draw(odd)
        holder, key = draw(st.sampled_from(range(len(places))).map(places.__getitem__))
        match draw(st.sampled_from(["odd", "odd", "odd", "none", "double", "swap"])):
            case "none":
                del holder[key]
            case "double" if isinstance(holder, list):
                holder.insert(key, copy.deepcopy(holder[key]))
            case "swap":
                to, at = draw(st.sampled_from(range(len(places))).map(places.__getitem__))
                holder[key] = copy.deepcopy(to[at]) if to is not holder or at != key else holder[key]
            case _:
                holder[key] = draw(odd)
    return document


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    stack = [value]
    while stack:
        at = stack.pop()
        inner = list(at.items()) if isinstance(at, dict) else list(enumerate(at)) if isinstance(at, list) else []
        for key, child in inner:
            yield at, key
            stack.append(child)


def written(profile: Path) -> str:
    """Give a mark of everything that a profile's databases hold."""
    mark = hashlib.sha256()
    for name in ("library.db", "user.db"):
        with closing(sqlite3.connect(profile / name)) as connection:
            plain = (
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1"
            )
            for (table,) in connection.execute(plain).fetchall():
                for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2'):
                    mark.update(repr(row).encode("utf-8", "surrogatepass"))
    return mark.hexdigest()


@contextmanager
def refused_or_done(profile: Path | None = None) -> Iterator[None]:
    """Let something be done or be refused in Chinese; what is refused must have altered nothing."""
    before = written(profile) if profile is not None else ""
    refusal: ReaderError | None = None
    try:
        yield
    except ReaderError as error:
        refusal = error
    if refusal is not None:
        assert _HANZI.search(refusal.message), refusal.message
        assert str(refusal).encode("utf-8", "surrogatepass")
        assert profile is None or written(profile) == before, f"altered although refused: {refusal}"
