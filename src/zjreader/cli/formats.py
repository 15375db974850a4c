"""The names of formats, asked for when they are needed.

Owns: the type of ``--format`` where formats can be added to: ``exchange/`` knows them, not the command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from zjreader.cli.app import Session

if TYPE_CHECKING:
    from zjreader.cli.app import Export


class FormatName(click.ParamType):  # type: ignore[type-arg]  # click 8.1 takes none
    """The suffix of a format of an export."""

    name = "format"

    def __init__(self, export: Export, *also: str) -> None:
        """Take what is exported and what may be said beside its formats."""
        self._export = export
        self._also = also

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """List the names for the help."""
        return f"[{'|'.join(self._names(ctx))}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Take a known name only; another is wrong usage."""
        if value not in self._also and value not in self._names(ctx):
            self.fail(f"没有 {value} 这种格式，只有 {'、'.join(self._names(ctx))}。", param, ctx)
        return value

    def _names(self, ctx: click.Context | None) -> tuple[str, ...]:
        session = ctx.find_object(Session) if ctx is not None else None
        return (*self._also, *session.launch.formats(self._export)) if session is not None else self._also
