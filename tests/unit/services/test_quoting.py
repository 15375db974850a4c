from __future__ import annotations

import pytest

from zjreader.domain.box import read_citation
from zjreader.domain.errors import ReaderError
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.domain.search import QuoteMatch, QuoteState
from zjreader.services.quote_rows import quote_row
from zjreader.services.quoting import QuotingService

from .conftest import FERRY, KEY


class Finder:
    """Finds every quotation in the third paragraph of the first article."""

    def __init__(self):
        self.asked = []

    def find(self, text, limit, check):
        self.asked.append((text, limit))
        return (QuoteMatch(QuoteState.EXACT, 1.0, f"{KEY}/01", "渡口的早晨", "p3", original=text),)


@pytest.fixture
def finder():
    return Finder()


@pytest.fixture
def quoting(stocked, finder):
    return QuotingService(lambda: finder, stocked.library)


@pytest.mark.parametrize("text", ["", "，。…… ", "字" * 5001, "残缺\ud83d的字"])
def test_what_cannot_be_looked_for_is_refused(quoting, finder, text):
    with pytest.raises(ReaderError):
        quoting.find(text)
    assert finder.asked == []


@pytest.mark.parametrize("style", ["gbt7714", "gbt7714-2025", "footnote"])
@pytest.mark.parametrize("article", ["01", "02"])
def test_our_own_citations_lead_back_to_their_articles(stocked, quoting, style, article):
    cited = read_citation(stocked.citing.cite(f"{KEY}/{article}", style))
    assert str(quoting.place_of(cited)) == f"{KEY}/{article}"


def test_words_quoted_before_a_citation_lead_to_their_paragraph(stocked, quoting):
    cited = read_citation(stocked.citing.quote(f"{KEY}/01#p3", FERRY[2], "gbt7714"))
    assert str(quoting.place_of(cited)) == f"{KEY}/01#p3"


def test_our_own_words_are_not_quoted_as_printed(stocked):
    with pytest.raises(ReaderError, match="导读"):
        stocked.citing.quote(f"{KEY}/01", "本刊记者写渡口的早晨。", "gbt7714")  # our abstract above the text
    blocks = number_blocks([Block(BlockKind.TITLE, "盐田记略"), Block(BlockKind.ABSTRACT, "写三代晒盐人。")])
    meta = IssueMeta("demo/2025/9", "样刊", 2025, 9, date="2025-09-01")
    stocked.put(Issue(meta, Edition.DIGEST, (Article("demo/2025/9/01", "盐田记略", blocks=blocks),)))
    title, abstract = (f"demo/2025/9/01#{block.label}" for block in blocks)
    assert stocked.citing.quote(title, "盐田记略", "gbt7714").startswith("“盐田记略”")
    with pytest.raises(ReaderError, match="不能作引文"):
        stocked.citing.quote(abstract, "写三代晒盐人。", "gbt7714")
    assert stocked.citing.cite("demo/2025/9/01", "gbt7714")


@pytest.mark.parametrize(
    ("pasted", "asked"),
    [
        ("“船工先把缆绳晒干。”（林可. 渡口的早晨[J]. 运河时代, 2024(7): 4-6.）", "“船工先把缆绳晒干。”"),
        ("“船工先把缆绳晒干。”（《运河时代》2024年第7期）", "“船工先把缆绳晒干。”"),
        ("“船工先把缆绳晒干”（林可，2024年，第5页）。", "“船工先把缆绳晒干”"),
        ("“船工先把缆绳晒干。”①", "“船工先把缆绳晒干。”"),
        ("「船工先把缆绳晒干。」[12]", "「船工先把缆绳晒干。」"),
        ("“船工先把缆绳晒干”（众笑）", "“船工先把缆绳晒干”（众笑）"),
        ("船工先把缆绳晒干（《运河时代》）", "船工先把缆绳晒干（《运河时代》）"),
    ],
)
def test_the_source_named_behind_a_quotation_is_not_looked_for(quoting, finder, pasted, asked):
    quoting.find(pasted)
    assert finder.asked == [(asked, 8)]


def test_the_first_line_of_a_title_leads_to_the_article_where_no_other_begins_so(stocked, quoting):
    meta = IssueMeta("demo/2025/9", "样刊", 2025, 9, date="2025-09-01")
    titles = (
        "守住沿江的老码头 让船工有活干",
        "守住沿江的老码头 让孩子有书读",
        "把盐田留给后人看 三代晒盐人的账本",
    )
    articles = [Article(f"demo/2025/9/{n:02}", title) for n, title in enumerate(titles, 1)]
    stocked.put(Issue(meta, Edition.FULL, tuple(articles)))
    lead = [
        quoting.place_of(read_citation(f"周默：《{title}》，《样刊》2025年第9期，第4页。"))
        for title in ("守住沿江的老码头", "把盐田留给后人看", "守住沿江的老码头 让孩子有书读", "把盐田")
    ]
    assert [str(place) if place else None for place in lead] == [None, "demo/2025/9/03", "demo/2025/9/02", None]


@pytest.mark.parametrize(
    "citation",
    [
        "林可. 另一个题目[J]. 运河时代, 2024(7): 4-6.",
        "林可. 渡口的早晨[J]. 运河时代, 2023(7): 4-6.",
        "林可. 渡口的早晨[J]. 运河时代, 2024(8): 4-6.",
        "林可. 渡口的早晨[J]. 海港时代, 2024(7): 4-6.",
    ],
)
def test_citations_of_something_else_lead_nowhere(quoting, citation):
    assert quoting.place_of(read_citation(citation)) is None


def test_what_is_not_found_has_no_place():
    row = quote_row(QuoteMatch(QuoteState.NONE, 0.0, note="没有找到。"))
    assert {k for k, v in row.items() if v not in (None, [])} == {"state", "score", "note"}
