"""Start zjreader: the window without arguments, else the command line.

Owns: the shortest way to the first paint. The command line's parser is not imported for the window.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from zjreader.domain.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def start(arguments: Sequence[str]) -> int:
    """Run with arguments and return the exit status of the contract."""
    if not arguments:
        return _window(None)
    from zjreader.bootstrap.commandline import command_line

    command_line().main(list(arguments), prog_name="zjreader")
    return 0


def _window(home: Path | None) -> int:
    from zjreader.bootstrap.window import run

    try:
        return run(home)
    except ReaderError as error:
        if sys.stderr is not None:  # a packaged window on Windows has none
            sys.stderr.write(f"{error}\n")
        return 1
