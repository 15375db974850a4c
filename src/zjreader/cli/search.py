"""Commands that find and cite: search cite."""

from __future__ import annotations

from typing import Any

import click

from zjreader.cli.app import Session, pass_session
from zjreader.cli.output import emit_all, say
from zjreader.domain.keys import block_key, issue_of
from zjreader.domain.search import Filters, Hit, Query
from zjreader.services.citations import STYLES
from zjreader.services.contents import page_exact, page_of


@click.command()
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=1), help="至多给出多少处；不写则全部给出。")
@click.option("--issue", help="只查这一期。")
@pass_session
def search(session: Session, query: str, limit: int | None, issue: str | None) -> None:
    """查找词句；每个命中的段落输出一行。"""
    filters = Filters(issues=frozenset({issue})) if issue else Filters()
    result = session.suite.searching.search(Query(query, filters=filters, limit=limit))
    emit_all(hit_row(hit) for hit in result.hits)
    if result.warning:
        say(result.warning)
    if not result.hits:
        say("没有找到。" + ("您要找的是：" + "、".join(result.suggestions) if result.suggestions else ""))


@click.command()
@click.argument("place")
@click.option("--style", type=click.Choice(list(STYLES)), default="gbt7714", show_default=True)
@pass_session
def cite(session: Session, place: str, style: str) -> None:
    """给出文章或段落（ARTICLE#pN）的引文；来源未载的页码不编造。"""
    citing = session.suite.citing
    click.echo(citing.cite(place, style))
    if note := citing.reference(place).note:
        say(f"注意：{note}")


def hit_row(hit: Hit) -> dict[str, Any]:
    """Give a hit as JSON values; a page known only as the article's range is marked so."""
    first = hit.spans[0]
    return {
        "article": hit.article,
        "issue": issue_of(hit.article),
        "title": hit.title,
        "column": hit.column,
        "page": page_of(hit.start_page, hit.end_page),
        "page_exact": page_exact(hit.start_page, hit.end_page),
        "paragraph": block_key(hit.article, hit.label),
        "kind": hit.kind,
        "start": first.start,
        "end": first.end,
        "spans": [[span.start, span.end] for span in hit.spans],
        "text": hit.text,
        "snippet": hit.snippet.text,
        "score": round(hit.score, 6),
        "why": list(hit.why),
    }


COMMANDS = (search, cite)
