"""Write results to standard output and messages to standard error.

Owns: JSON without ASCII escapes, one object a line; lone surrogates are replaced so that writing never fails.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterable


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
    """Progress on standard error: each step once."""

    def __init__(self) -> None:
        """Begin with no step said."""
        self._said = ""

    def __call__(self, _fraction: float, step: str) -> None:
        """Say a step when it begins."""
        if step != self._said:
            self._said = step
            say(f"… {step}")
