"""Lend the command line what it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zjreader.bootstrap import exchanges
from zjreader.bootstrap.container import Container
from zjreader.cli import annotations as notes
from zjreader.cli import cases, corrections, library, quotes, safety, search, window
from zjreader.cli.app import Export, Launch, build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import click


def command_line() -> click.Group:
    """Build the command line."""
    launch = Launch(suite=_suite, window=_window, picture=_picture, bench=_bench, formats=_formats)
    areas = (library, search, quotes, cases, corrections, notes, safety, window)
    return build(launch, tuple(command for area in areas for command in area.COMMANDS))


def _formats(export: Export) -> tuple[str, ...]:
    if export is Export.ANNOTATIONS:
        return tuple(form.suffix for form in exchanges.annotation_formats())
    return tuple(form.suffix for form in exchanges.comparison_formats())


def _suite(home: Path | None) -> Container:
    container = Container(home, "命令行")
    try:
        container.prepare()
    except BaseException:
        container.close()
        raise
    return container


def _window(home: Path | None) -> int:
    from zjreader.bootstrap.window import run

    return run(home)


def _picture(
    home: Path | None, view: str, out: Path, size: tuple[int, int], theme: str | None, language: str | None
) -> None:
    from zjreader.bootstrap.pictures import picture

    picture(home, view, out, size, theme, language)


def _bench(issues: Sequence[int], table: Path | None, say: Callable[[str], None]) -> Iterator[dict[str, Any]]:
    from zjreader.bootstrap.benchmarks.suite import run

    return run(issues, table, say)
