"""Commands that let annotations out and in: annotations export, annotations import."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from zjreader.cli.app import Export, Session, pass_session
from zjreader.cli.formats import FormatName
from zjreader.cli.output import emit, say
from zjreader.domain.errors import SourceUnreadable
from zjreader.domain.userdata import AnnotationFilter
from zjreader.services.exporting import write_out

LARGEST = 256 * 1024 * 1024
"""Bytes of an exchange file that are read."""


@click.group("annotations")
def group() -> None:
    """导出或导入批注和书签。"""


@group.command("export")
@click.option("--format", "style", type=FormatName(Export.ANNOTATIONS), default="jsonld", show_default=True)
@click.option("--issue", help="只导出这一期的批注（不含书签）。")
@click.option("--tag", "tags", multiple=True, help="只导出带这个标签的批注（可重复）。")
@pass_session
def export(session: Session, style: str, issue: str | None, tags: tuple[str, ...]) -> None:
    """把批注写到标准输出。"""
    wanted = None
    if issue or tags:
        wanted = AnnotationFilter(issues=frozenset({issue} if issue else ()), tags=frozenset(tags))
    text = session.suite.exchanging.export(style, wanted)
    click.echo(text.encode("utf-8", "replace"), nl=False)


@group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--rest", type=click.Path(path_type=Path, dir_okay=False), help="把没有导入的另存为一个文件。")
@pass_session
def import_(session: Session, file: Path, rest: Path | None) -> None:
    """导入 JSON-LD 批注；已有的不重复，两边不同的取较新一方并列出。别的程序的批注按所引原文放置，放不准的列出。"""
    report, _edit = session.suite.exchanging.merge(_read(file))
    for sentence in (*report.conflicts, *report.refused, *report.unplaced):
        say(sentence)
    if report.review:
        say(f"有 {report.review} 条批注的位置需要您核对，已列入待核对清单。")
    if rest is not None and report.rest:
        write_out(rest, report.rest.encode("utf-8", "replace"))
        say(f"没有导入的 {len(report.unplaced)} 条另存在“{rest.name}”。")
    values = asdict(report)
    del values["rest"]  # told above, and as long as the file
    emit(values)


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise SourceUnreadable(f"“{file.name}”太大，不像是导出的批注。", "请选择由“导出批注”得到的文件。")
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceUnreadable(
            f"“{file.name}”不是文本文件。", "请选择由“导出批注”得到的 .jsonld 文件。"
        ) from error
    except OSError as error:
        raise SourceUnreadable(f"读不了“{file.name}”（{error.strerror}）。", "请检查路径和权限。") from error


COMMANDS = (group,)
