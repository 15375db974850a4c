"""Commands that let corrections out and in: correct export, correct import, correct list."""

from __future__ import annotations

from pathlib import Path

import click

from zjreader.cli.app import Session, pass_session
from zjreader.cli.output import emit, emit_all, say
from zjreader.domain.corrections import ACTION_NAMES, to_json
from zjreader.domain.errors import SourceUnreadable

LARGEST = 64 * 1024 * 1024
"""Bytes of a file of corrections that are read."""


@click.group("correct")
def group() -> None:
    """列出、导出或导入手工更正。"""


@group.command("list")
@click.argument("issue")
@pass_session
def list_(session: Session, issue: str) -> None:
    """按套用的次序列出一期的更正；套不上的注明原因。"""
    correcting = session.suite.correcting
    made = correcting.of_issue(issue)
    unfit = {u.correction: u.message for u in correcting.unfit(issue)} if made else {}
    emit_all(
        {"number": n, "name": ACTION_NAMES[c.action], **to_json(c), "unfit": unfit.get(c)}
        for n, c in enumerate(made, start=1)
    )


@group.command("export")
@click.argument("issue", required=False)
@pass_session
def export(session: Session, issue: str | None) -> None:
    """把一期（不写则全部）的更正写到标准输出，供同事导入。"""
    click.echo(session.suite.correcting.export(issue).encode("utf-8", "replace"), nl=False)


@group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def import_(session: Session, file: Path) -> None:
    """导入更正并套用；已有的不重复，套不上的保留并列出。"""
    merge = session.suite.correcting.merge(_read(file))
    for unfit in merge.unfit:
        say(f"有一处更正套不上（{unfit.message}），已保留，没有套用。")
    for issue in merge.waiting:
        say(f"{issue} 还不在书库，它的更正在导入时套用。")
    emit(
        {
            "added": merge.added,
            "known": merge.known,
            "unfit": [unfit.message for unfit in merge.unfit],
            "waiting": list(merge.waiting),
        }
    )


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise SourceUnreadable(f"“{file.name}”太大，不像是导出的更正。", "请选择由“导出更正”得到的文件。")
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceUnreadable(f"“{file.name}”不是文本文件。", "请选择由“导出更正”得到的文件。") from error
    except OSError as error:
        raise SourceUnreadable(f"读不了“{file.name}”（{error.strerror}）。", "请检查路径和权限。") from error


COMMANDS = (group,)
