"""What exports need of their formats, and finding one by the suffix of its files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from zjreader.domain.errors import ReaderError
from zjreader.domain.exchange import Bundle, Collection, Format

EXCHANGE = "jsonld"
"""The format that can be imported."""

Writer = Callable[[Collection], str]
"""Writes annotations in a format."""


W = TypeVar("W")


def by_suffix(formats: Sequence[Format[W]], suffix: str) -> Format[W]:
    """Find a format.

    Raises:
        ReaderError: No such format; the hint names those there are.
    """
    for known in formats:
        if known.suffix == suffix:
            return known
    suffixes = "、".join(f".{known.suffix}" for known in formats)
    raise ReaderError(f"不能导出为“.{suffix}”文件。", f"请用 {suffixes} 作后缀。")


class Reader(Protocol):
    """Reads an exchange file."""

    def __call__(self, text: str) -> Bundle:
        """Read a text.

        Raises:
            SourceUnreadable: It is no exchange of annotations.
        """
        ...
