"""Commands on the library: import issues toc blocks show remove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from zjreader.cli.app import Session, pass_session
from zjreader.cli.output import StepPrinter, emit, emit_all, say
from zjreader.domain.errors import ReaderError
from zjreader.domain.ports import unchecked
from zjreader.services import rendering
from zjreader.services.blocks import block_rows
from zjreader.services.contents import rows

if TYPE_CHECKING:
    from zjreader.domain.imports import ImportReport
    from zjreader.domain.library import IssueSummary


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@pass_session
def import_(session: Session, files: tuple[Path, ...]) -> None:
    """导入一期或多期；每期输出一份报告。"""
    library = session.suite.library
    failed = False
    for group in library.groups(files):
        try:
            emit(report_row(library.import_files(group, StepPrinter(), unchecked)))
        except ReaderError as error:
            say(str(error))
            failed = True
    if failed:
        raise click.exceptions.Exit(1)


@click.command()
@pass_session
def issues(session: Session) -> None:
    """列出书库中的各期。"""
    emit_all(issue_row(summary) for summary in session.suite.library.issues())


@click.command()
@click.argument("issue")
@pass_session
def toc(session: Session, issue: str) -> None:
    """给出一期的目录。"""
    emit_all(rows(session.suite.library.contents(issue)))


@click.command()
@click.argument("issue")
@pass_session
def blocks(session: Session, issue: str) -> None:
    """按阅读次序给出一期的全部文字块，包括未采用的各行。"""
    emit_all(block_rows(session.suite.library.issue(issue)))


@click.command()
@click.argument("article")
@click.option("--format", "style", type=click.Choice(["md", "txt", "json"]), default="md", show_default=True)
@pass_session
def show(session: Session, article: str, style: str) -> None:
    """给出一篇文章。"""
    found = session.suite.library.article(article)
    if style == "json":
        emit(rendering.article_row(found))
        return
    click.echo(rendering.markdown(found) if style == "md" else rendering.plain_text(found), nl=False)


@click.command()
@click.argument("issue")
@pass_session
def remove(session: Session, issue: str) -> None:
    """把一期移出书库（批注保留；再次导入即可恢复）。"""
    session.suite.library.remove(issue)
    say(f"已移出 {issue}，它的批注仍然保留。")


def report_row(report: ImportReport) -> dict[str, Any]:
    """Give an import report as JSON values."""
    return {
        "issue": report.issue,
        "title": report.title,
        "articles": report.articles,
        "paragraphs": report.paragraphs,
        "dropped": report.dropped,
        "lines": report.lines,
        "warnings": list(report.warnings),
        "doubts": len(report.doubts),
        "repairs": report.repairs,
        "changes": list(report.changes),
        "seconds": report.seconds,
    }


def issue_row(summary: IssueSummary) -> dict[str, Any]:
    """Give an issue's line as JSON values."""
    meta = summary.meta
    return {
        "issue": meta.key,
        "periodical": meta.periodical,
        "year": meta.year,
        "number": meta.number,
        "total_number": meta.total_number,
        "issn": meta.issn,
        "date": meta.date,
        "edition": summary.edition.value,
        "articles": summary.articles,
        "chars": summary.chars,
    }


COMMANDS = (import_, issues, toc, blocks, show, remove)
