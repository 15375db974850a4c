"""Write results to standard output and messages to standard error.

Owns: JSON without ASCII escapes, one object a line; lone surrogates are replaced so that writing never fails.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable


TENTHS = 10
_NUMBER = re.compile(r"\d+")


def emit(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """Write one JSON value on a line of its own."""
    text = json.dumps(value, ensure_ascii=False)
    click.echo(text.encode("utf-8", "replace") + b"\n", nl=False)


def emit_all(values: Iterable[Any]) -> None:
    """Write JSON values, one a line."""
    for value in values:
        emit(value)


def say(message: str) -> None:
    """Write a message to standard error."""
    click.echo(message.encode("utf-8", "replace").decode("utf-8"), err=True)


class StepPrinter:
    """Progress on standard error: each step once, one that counts at its beginning and at every tenth."""

    def __init__(self) -> None:
        """Begin with no step said."""
        self._said = ("", 0)

    def __call__(self, fraction: float, step: str) -> None:
        """Say a step when it begins.

        Args:
            fraction: How much of the work is done, 0 to 1.
            step: What is being done; steps that differ in their numbers only are one that counts.
        """
        said = (_NUMBER.sub("", step), int(fraction * TENTHS))
        if said[0] != self._said[0] or (said != self._said and step != said[0]):
            say(f"… {step}")
            self._said = said
