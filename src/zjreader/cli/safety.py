"""Commands that keep the reader's data safe: backup restore doctor."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zjreader.cli.app import Session, pass_session
from zjreader.cli.output import emit, say
from zjreader.domain.diagnosis import Level

if TYPE_CHECKING:
    from zjreader.domain.safety import Backup


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--list", "listing", is_flag=True, help="列出自动备份。")
@pass_session
def backup(session: Session, file: Path | None, listing: bool) -> None:
    """把批注和书签备份到文件；不写文件名则存入资料夹的备份里。"""
    saving = session.suite.saving
    if listing:
        for one in saving.all():
            emit(_row(one))
        return
    made = saving.copy_to(file) if file is not None else saving.back_up()
    emit(_row(made))
    say(f"已备份，并核对无误：{file or made.name}。")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def restore(session: Session, file: Path) -> None:
    """用备份换下现在的批注和书签；FILE 是文件，或 backup --list 列出的名字。"""
    saving = session.suite.saving
    named = {one.name for one in saving.all()}
    if str(file) in named and not file.exists():
        before, _change = saving.restore(str(file))
    else:
        before, _change = saving.restore_from(file)
    emit(_row(before))
    say(f"已恢复。恢复之前的内容另存为备份 {before.name}，需要时可再恢复回来。")


@click.command()
@click.option("--check-only", is_flag=True, help="只检查，不修复。")
@pass_session
def doctor(session: Session, check_only: bool) -> None:
    """检查资料夹里的一切，能修复的就修复。"""
    diagnosis = session.suite.saving.examine(repair=not check_only)
    marks = {Level.GOOD: "好", Level.REPAIRED: "已修复", Level.WARNING: "注意", Level.BAD: "损坏"}
    for finding in diagnosis.findings:
        say(f"[{marks[finding.level]}] {finding.area}：{finding.message}")
    emit({"sound": diagnosis.sound, "findings": [asdict(f) for f in diagnosis.findings]})
    if not diagnosis.sound:
        raise click.exceptions.Exit(1)


def _row(backup: Backup) -> dict[str, Any]:
    return {**asdict(backup), "counts": dict(backup.counts)}


COMMANDS = (backup, restore, doctor)
