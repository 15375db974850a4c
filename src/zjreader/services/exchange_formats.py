"""What an exchange of annotations needs of a format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from zjreader.domain.exchange import Bundle, Collection

EXCHANGE = "jsonld"
"""The format that can be imported."""

Writer = Callable[[Collection], str]
"""Writes annotations in a format."""


class Reader(Protocol):
    """Reads an exchange file."""

    def __call__(self, text: str) -> Bundle:
        """Read a text.

        Raises:
            SourceUnreadable: It is no exchange of annotations.
        """
        ...
