"""Comparisons on the real issue, where it is at hand: every figure shown opens words that state it."""

from __future__ import annotations

import csv
import io
from itertools import combinations

import pytest
from docx import Document
from openpyxl import load_workbook

from zjreader.bootstrap.container import Container
from zjreader.domain.comparison import Comparability
from zjreader.domain.comparison_sources import collect
from zjreader.domain.figure_words import figure_words
from zjreader.domain.folding import fold_text
from zjreader.domain.ports import unchecked, unheard
from zjreader.viewmodels.comparing.evidence import card

pytestmark = pytest.mark.real_issue


@pytest.fixture(scope="module")
def container(real_issue, tmp_path_factory):
    container = Container(tmp_path_factory.mktemp("profile"))
    container.library.import_files([real_issue], unheard, unchecked)
    yield container
    container.close()


@pytest.fixture(scope="module")
def digest(tmp_path_factory):
    container = Container(tmp_path_factory.mktemp("digest"))
    container.library.ensure_digests()
    yield container
    container.close()


def every_figure(container):
    """Give every figure that any comparison can show, with the sources of its comparison."""
    keys = [case.article for case in container.casing.cases()]
    sets = [keys[n : n + 6] for n in range(0, len(keys) - 1, 3)] + [list(p) for p in combinations(keys[:5], 2)]
    for articles in sets:
        comparison = container.casing.compare(articles)
        cells = [c for row in comparison.rows for c in (*row.cells, *row.references) if c is not None]
        figures = [i for c in cells for i in (c.indicator, *c.others)]
        sources = collect(container.library, dict.fromkeys(i.evidence.article for i in figures))
        yield comparison, figures, sources


@pytest.mark.parametrize("edition", ["container", "digest"])
def test_every_figure_opens_words_that_state_it(request, edition):
    seen = 0
    for comparison, figures, sources in every_figure(request.getfixturevalue(edition)):
        for figure in figures:
            shown = card(figure, figure.case, sources.articles[figure.evidence.article], None)
            assert shown.words == figure.evidence.quote
            assert fold_text(figure.value) in fold_text(shown.words), (figure.case, figure.name)
            seen += 1
        for row in comparison.rows:
            assert len(row.cells) == len(comparison.cases)
            assert not row.rankable or row.shared > 1
    assert seen > 100


def test_growth_may_be_compared_and_income_ratios_may_not(container):
    names = ("定海区", "天台县", "龙泉市", "临安区")
    comparison = container.casing.compare([container.casing.case(name).article for name in names])
    growth = next(row for row in comparison.rows if row.comparability is Comparability.SAME)
    assert (growth.name, growth.period) == ("地区生产总值增速", "2025Q1-Q3")
    assert [cell and cell.value for cell in growth.cells] == [8.1, 7.1, 8.1, None]
    ratio = next(row for row in comparison.rows if row.name == "城乡居民收入比")
    assert ratio.comparability is Comparability.OTHER_PERIOD


def test_exports_give_the_figures_back(container):
    articles = [case.article for case in container.casing.cases()[:4]]
    comparison = container.casing.compare(articles)
    book = load_workbook(io.BytesIO(container.exporting.comparison(comparison, "xlsx")))
    heads, *rows = ([cell.value for cell in row] for row in book["指标"].iter_rows())
    assert len(rows) == len(comparison.rows)
    for values, row in zip(rows, comparison.rows, strict=True):
        told = dict(zip(heads, values, strict=True))
        for case, cell in zip(comparison.cases, row.cells, strict=True):
            number = told[f"{case.short}（数值）"]
            if cell is None:
                assert (told[case.short], number) == ("未披露", None)
            elif not isinstance(cell.value, tuple):
                assert number == pytest.approx(cell.value)
    table = container.exporting.comparison(comparison, "csv").decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(table)))
    assert len(lines) > len(comparison.rows)
    assert any("第30—39页" in field for line in lines for field in line)


def test_word_document_tells_every_figure(container):
    comparison = container.casing.compare([case.article for case in container.casing.cases()[:4]])
    made = Document(io.BytesIO(container.exporting.comparison(comparison, "docx")))
    rows = [[cell.text for cell in row.cells] for row in made.tables[0].rows[1:]]
    rows = [row for row in rows if len(set(row)) > 1]  # without those that head a theme
    assert [row[0].split("\n")[0] for row in rows] == [row.name for row in comparison.rows]
    for values, row in zip(rows, comparison.rows, strict=True):
        for told, cell in zip(values[1:], row.cells, strict=False):
            assert told.split("\n")[0] == ("未披露" if cell is None else figure_words(cell.indicator))
