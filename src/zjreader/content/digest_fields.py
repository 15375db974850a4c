"""Take typed fields out of the tables of a digest's files.

Owns: DigestMalformed and Fields, which names the place of whatever is missing, of the wrong type, or unknown.
A field is unknown when nobody has asked for it by the time ``finish`` is called.
Threading: a Fields belongs to the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeGuard, TypeVar

E = TypeVar("E", bound=StrEnum)


class DigestMalformed(ValueError):
    """A digest that ships with the application is wrong; a fault of ours, not of the reader's."""


class Fields:
    """One table, asked field by field.

    Attributes:
        where: File and table, for messages.
    """

    def __init__(self, table: object, where: str) -> None:
        """Take a table as tomllib or json gives it."""
        if not isinstance(table, Mapping):
            raise DigestMalformed(f"{where}: not a table")
        self.where = where
        self._table = table
        self._asked: set[str] = set()

    def text(self, name: str) -> str:
        """Give a text that must be there, not empty and without spaces around it."""
        value = self.text_or_none(name)
        if value is None:
            raise self._wrong(name, "is missing")
        return value

    def text_or_none(self, name: str) -> str | None:
        """Give a text, or None where the table lacks it."""
        value = self._get(name)
        if value is not None and (not isinstance(value, str) or not value or value != value.strip()):
            raise self._wrong(name, "must be a text, not empty, without spaces around it")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Give a list of texts, empty where the table lacks it."""
        value = self._get(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self._wrong(name, "must be a list of texts")
        return tuple(value)

    def number(self, name: str) -> int:
        """Give a whole number that must be there."""
        value = self.number_or_none(name)
        if value is None:
            raise self._wrong(name, "is missing")
        return value

    def number_or_none(self, name: str) -> int | None:
        """Give a whole number, or None where the table lacks it."""
        value = self._get(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(name, "must be a whole number")
        return value

    def amount(self, name: str) -> float | tuple[float, float] | None:
        """Give a number, a pair of numbers for a range, or None where the table lacks it."""
        value = self._get(name)
        if value is None:
            return None
        numbers = [p for p in (value if isinstance(value, list) else [value]) if _is_number(p)]
        if not isinstance(value, list) and len(numbers) == 1:
            return float(numbers[0])
        if isinstance(value, list) and len(value) == len(numbers) == 2:
            return float(numbers[0]), float(numbers[1])
        raise self._wrong(name, "must be a number or a pair of numbers")

    def flag(self, name: str, default: bool) -> bool:
        """Give a yes or no."""
        value = self._get(name)
        if value is not None and not isinstance(value, bool):
            raise self._wrong(name, "must be true or false")
        return default if value is None else value

    def one_of(self, name: str, kinds: type[E], default: E) -> E:
        """Give a member of an enumeration by its value."""
        value = self.text_or_none(name)
        try:
            return default if value is None else kinds(value)
        except ValueError as trouble:
            raise self._wrong(name, str(trouble)) from trouble

    def tables(self, name: str) -> tuple[object, ...]:
        """Give a list of tables that must be there."""
        value = self._get(name)
        if not isinstance(value, list) or not value:
            raise self._wrong(name, "must be a list of tables")
        return tuple(value)

    def table_or_none(self, name: str) -> Fields | None:
        """Give a table inside this one, or None where there is none."""
        value = self._get(name)
        return None if value is None else Fields(value, f"{self.where}: {name}")

    def finish(self) -> None:
        """Complain about fields that nobody asked for: they are misspelt or out of date."""
        unknown = sorted(set(self._table) - self._asked)
        if unknown:
            raise DigestMalformed(f"{self.where}: unknown fields {', '.join(unknown)}")

    def _get(self, name: str) -> object:
        self._asked.add(name)
        return self._table.get(name)

    def _wrong(self, name: str, what: str) -> DigestMalformed:
        return DigestMalformed(f"{self.where}: {name} {what}")


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool)
