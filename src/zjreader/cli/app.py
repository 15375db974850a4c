"""The command group and its common options.

Owns: ``--home``, the error rule of the contract (1 for what the reader can act on, one line, never a traceback;
2 for wrong usage) and handing the services to the commands.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zjreader import __version__
from zjreader.cli.output import say
from zjreader.domain.errors import Cancelled, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from zjreader.services.suite import Suite


class Export(Enum):
    """What is written in formats that can be added to."""

    ANNOTATIONS = auto()
    COMPARISONS = auto()


@dataclass(frozen=True, slots=True)
class Launch:
    """What bootstrap lends to the command line.

    Attributes:
        suite: Makes the services over a profile folder (None: the platform's).
        window: Opens the window over a profile folder; returns the exit status.
        picture: Renders a named view: profile, view, file, width and height in pixels, theme, language.
        bench: Runs the benchmark suite over numbers of issues and writes a table; gives JSON values for each.
        formats: Names the formats of an export, without opening a profile.
    """

    suite: Callable[[Path | None], Suite]
    window: Callable[[Path | None], int]
    picture: Callable[[Path | None, str, Path, tuple[int, int], str | None, str | None], None]
    bench: Callable[[Sequence[int], Path | None, Callable[[str], None]], Iterable[dict[str, Any]]]
    formats: Callable[[Export], tuple[str, ...]]


@dataclass(slots=True)
class Session:
    """One run of the command line."""

    launch: Launch
    home: Path | None
    opened: Suite | None = None

    @property
    def suite(self) -> Suite:
        """The services, made once."""
        if self.opened is None:
            self.opened = self.launch.suite(self.home)
        return self.opened

    def close(self) -> None:
        """Close what was opened."""
        if self.opened is not None:
            self.opened.close()


class Group(click.Group):
    """A group whose commands end with status 1 and one line on a ReaderError."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click declares it
        """Run a command and translate errors."""
        try:
            return super().invoke(ctx)
        except ReaderError as error:
            say(str(error))
            ctx.exit(1)
        except Cancelled:
            say("已取消，没有改动任何内容。")
            ctx.exit(1)


pass_session = click.make_pass_decorator(Session)


def build(launch: Launch, commands: tuple[click.Command, ...]) -> click.Group:
    """Build the command line over what bootstrap lends."""

    @click.group(cls=Group, invoke_without_command=True)
    @click.option(
        "--home",
        type=click.Path(path_type=Path, file_okay=False),
        envvar="ZJREADER_HOME",
        help="资料夹：书库、批注和设置都在其中。",
    )
    @click.version_option(__version__, prog_name="zjreader")
    @click.pass_context
    def zjreader(ctx: click.Context, home: Path | None) -> None:
        """中文期刊离线阅览室。不带命令时打开窗口。"""
        session = Session(launch, home)
        ctx.obj = session
        ctx.call_on_close(session.close)
        if ctx.invoked_subcommand is None:
            ctx.exit(launch.window(home))

    for command in commands:
        zjreader.add_command(command)
    return zjreader
