"""Commands on case studies: cases indicators compare."""

from __future__ import annotations

import click

from zjreader.cli.app import Export, Session, pass_session
from zjreader.cli.formats import FormatName
from zjreader.cli.output import emit, emit_all, say
from zjreader.services.comparison_rows import case_row, comparison_values
from zjreader.services.indicator_rows import indicator_rows


@click.command()
@click.option("--issue", help="只列这一期。")
@pass_session
def cases(session: Session, issue: str | None) -> None:
    """列出案例：一篇讲一个地方的文章。"""
    emit_all(case_row(case) for case in session.suite.casing.cases(issue))


@click.command()
@click.argument("article", required=False)
@pass_session
def indicators(session: Session, article: str | None) -> None:
    """列出案例里的数字，各附原文；ARTICLE 只列一篇（也可以写案例的名字）。"""
    casing = session.suite.casing
    key = casing.case(article).article if article is not None else None
    emit_all(indicator_rows(casing.indicators(key)))


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="CASE CASE…")
@click.option("--format", "style", type=FormatName(Export.COMPARISONS, "json"), default="json", show_default=True)
@click.option("--terms", is_flag=True, help="另列各案例的特色词和共有词。")
@pass_session
def compare(session: Session, names: tuple[str, ...], style: str, terms: bool) -> None:
    """并排比较二到六个案例（写案例名、简称或文章编号）；来源没说的写“未披露”，不写 0。"""
    casing = session.suite.casing
    comparison = casing.compare([casing.case(name).article for name in names], terms=terms)
    if style == "json":
        emit(comparison_values(comparison))
    else:
        click.echo(session.suite.exporting.comparison(comparison, style), nl=False)
    if not any(row.shared > 1 for row in comparison.rows):
        say("这几个案例没有共同的指标，只能按主题对照。")


COMMANDS = (cases, indicators, compare)
