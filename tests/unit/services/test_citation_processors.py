"""What other programs make of our citations: a CSL processor and two BibTeX parsers."""

from __future__ import annotations

import json
import warnings

import pytest

from zjreader.domain.library import Article, IssueMeta
from zjreader.services import citations
from zjreader.services.citations import reference

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import bibtexparser
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    from pybtex.database import parse_string

META = IssueMeta("yksd/2024/7", "运河时代", 2024, 7, issn="1000-0001", date="2024-07-10")
ARTICLES = [
    Article(
        "yksd/2024/7/03", "让老街“活”起来", subtitle="——古镇更新三年记", authors=("甲一", "乙二"),
        start_page=12, end_page=15,
    ),
    Article(
        "yksd/2024/7/04", "A_B 与 50% {大括号 & \\反斜线 #井号 ~波浪 ^尖 $元", authors=("本刊记者",),
        start_page=3, end_page=3,
    ),
    Article("yksd/2024/7/05", "无页无名之文"),
]  # fmt: skip
each = pytest.mark.parametrize("article", ARTICLES, ids=lambda a: a.key[-2:])


@each
@pytest.mark.filterwarnings("ignore")
def test_a_csl_processor_takes_our_csl_json(article):
    items = json.loads(citations.csl_json(reference(article, None, META, passage=False)))
    source = CiteProcJSON(items)
    bibliography = CitationStylesBibliography(
        CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
    )
    bibliography.register(Citation([CitationItem(items[0]["id"])]))
    (entry,) = bibliography.bibliography()
    text = str(entry)
    assert article.title[:5] in text
    assert "运河时代" in text
    assert "2024" in text


@each
def test_pybtex_takes_our_bibtex(article):
    text = citations.bibtex(reference(article, None, META, passage=False))
    entries = parse_string(text, "bibtex").entries
    (entry,) = entries.values()
    assert entry.type == "article"
    assert entry.fields["journal"] == "运河时代"
    assert entry.fields["year"] == "2024"
    assert ("pages" in entry.fields) == (article.start_page is not None)
    assert len(entry.persons.get("author", [])) == len(article.authors)


@each
@pytest.mark.filterwarnings("ignore")
def test_bibtexparser_takes_our_bibtex(article):
    text = citations.bibtex(reference(article, None, META, passage=False))
    parsed = bibtexparser.parse_string(text)
    assert parsed.failed_blocks == []
    (entry,) = parsed.entries
    assert article.title[-2:] in entry["title"]
