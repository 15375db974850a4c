"""Commands that draw or measure: screenshot bench."""

from __future__ import annotations

import re
from pathlib import Path

import click

from zjreader.cli.app import Session, pass_session
from zjreader.cli.output import emit, say


class Size(click.ParamType[tuple[int, int]]):
    """``1280x800``, in pixels."""

    name = "宽x高"

    def convert(
        self, value: str | tuple[int, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Read width and height."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"(\d{3,4})[xX×](\d{3,4})", value)
        if match is None:
            self.fail("尺寸请写作 1280x800（每边 100—9999 像素）。", param, ctx)
        return int(match[1]), int(match[2])


@click.command()
@click.argument("view")
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--size", type=Size(), default="1280x800", show_default=True)
@click.option("--theme", help="light、sepia、dark 或 contrast。")
@click.option("--language", help="zh 或 en。")
@pass_session
def screenshot(
    session: Session, view: str, out: Path, size: tuple[int, int], theme: str | None, language: str | None
) -> None:
    """不用显示器，把窗口的一个画面存成 PNG。"""
    session.launch.picture(session.home, view, out, size, theme, language)


@click.command()
@click.option(
    "--issues",
    type=click.IntRange(min=1, max=1000),
    multiple=True,
    default=(1,),
    show_default=True,
    help="书库里有几期；可写几次，每次一个结果。",
)
@click.option("--table", type=click.Path(path_type=Path, dir_okay=False), help="另把结果写成表格（Markdown）。")
@pass_session
def bench(session: Session, issues: tuple[int, ...], table: Path | None) -> None:
    """运行性能测试，输出各项与基准之比。"""
    for result in session.launch.bench(issues, table, say):
        emit(result)


COMMANDS = (screenshot, bench)
