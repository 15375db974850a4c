"""Commands on quotations: quote check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zjreader.cli.app import Session, pass_session
from zjreader.cli.output import StepPrinter, emit_all, say
from zjreader.domain.errors import ReaderError
from zjreader.domain.ports import unchecked
from zjreader.domain.quotations import WORDS
from zjreader.domain.search import QuoteState
from zjreader.services.quote_rows import checked_row, quote_row
from zjreader.services.quoting import MOST

if TYPE_CHECKING:
    from zjreader.services.checking import CheckReport

READ = 4_000_000
"""Bytes read from standard input; what is longer is refused by its length."""


@click.command()
@click.argument("text")
@click.option("--limit", type=click.IntRange(min=1, max=200), default=MOST, show_default=True)
@pass_session
def quote(session: Session, text: str, limit: int) -> None:
    """查一段引文的出处（- 从标准输入读）；最相近的在前。"""
    if text == "-":
        text = sys.stdin.buffer.read(READ).decode("utf-8", "surrogateescape")
    emit_all(quote_row(match) for match in session.suite.quoting.find(text, limit))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sentences", is_flag=True, help="引号之外的句子也逐句核对。")
@click.option("--report", type=click.Path(path_type=Path, dir_okay=False), help="另存一份报告（.html 或 .csv）。")
@click.option("--corrected", type=click.Path(path_type=Path, dir_okay=False), help="另存一份带修订的 .docx 副本。")
@pass_session
def check(session: Session, file: Path, sentences: bool, report: Path | None, corrected: Path | None) -> None:
    """核对一份文稿（.docx、.md、.txt）里的引文；每处输出一行。"""
    checking = session.suite.checking
    style = _style(report)
    found = checking.check(checking.read(file), StepPrinter(), unchecked, sentences=sentences)
    emit_all(checked_row(checked, file.name) for checked in found.checked)
    say(_summary(found))
    if report is not None:
        _save(report, checking.report(found, style))
    if corrected is not None:
        number = checking.write_corrected(file, corrected, checking.sure(found))
        say(f"已另存 {corrected}，共 {number} 处修订；原稿没有改动。")


def _style(report: Path | None) -> str:
    style = report.suffix.lower().removeprefix(".") if report is not None else "html"
    if style not in {"html", "csv"}:
        raise ReaderError(f"不认识报告的扩展名“.{style}”。", "请用 .html 或 .csv。")
    return style


def _save(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8", newline="")
    except OSError as error:
        raise ReaderError(f"写不了“{path}”。", "请换一个可写的文件夹。") from error
    say(f"已另存 {path}。")


def _summary(found: CheckReport) -> str:
    if not found.checked:
        return "文稿里没有需要核对的引文（引号内不足 6 字的不核对）。"
    counts = {
        "数字或名称有出入": sum(c.gravity == 3 for c in found.checked),
        "文字有出入或未找到": sum(
            c.best.state in {QuoteState.FUZZY, QuoteState.NONE} and c.gravity < 3 for c in found.checked
        ),
        "所注出处有误": sum(any(flag.kind not in WORDS for flag in c.flags) for c in found.checked),
        "所注出处不在库中": sum(bool(c.unheld) for c in found.checked),
    }
    told = "，".join(f"{name} {count} 处" for name, count in counts.items())
    return f"共核对 {len(found.checked)} 处引文：{told}。"


COMMANDS = (quote, check)
