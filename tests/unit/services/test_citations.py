from __future__ import annotations

import json

import pytest

from zjreader.domain.library import Article, IssueMeta
from zjreader.services import citations
from zjreader.services.citations import EDITION_2025, STYLES, reference

META = IssueMeta(key="yksd/2024/7", periodical="运河时代", year=2024, number=7, issn="1000-0001")
ARTICLE = Article(
    key="yksd/2024/7/03",
    title="让老街“活”起来",
    subtitle="——古镇更新三年记",
    authors=("甲一", "乙二", "丙三", "丁四"),
    start_page=12,
    end_page=15,
)


def test_gbt_2015_names_three_authors_and_keeps_half_width_marks():
    text = citations.gbt7714(reference(ARTICLE, None, META, passage=False))
    assert text == "甲一, 乙二, 丙三, 等. 让老街“活”起来: 古镇更新三年记[J]. 运河时代, 2024(7): 12-15."


def test_gbt_2025_has_full_width_marks_and_a_final_stop():
    text = citations.gbt7714(reference(ARTICLE, None, META, passage=False), EDITION_2025)
    assert text == "甲一，乙二，丙三，等. 让老街“活”起来：古镇更新三年记[J]. 运河时代，2024（7）：12-15."


def test_footnote_makes_inner_book_marks_single():
    article = Article(key="yksd/2024/7/04", title="读《水经注》", authors=("戊五",), start_page=20, end_page=20)
    ref = reference(article, None, META, passage=False)
    assert citations.footnote(ref) == "戊五：《读〈水经注〉》，《运河时代》2024年第7期，第20页。"


def test_an_unknown_page_is_left_out_and_named():
    ref = reference(Article(key="yksd/2024/7/02", title="无页之文"), None, META, passage=True)
    assert ref.pages is None
    assert ref.missing == ("作者", "页码")
    assert "页码" in ref.note
    for _name, write in STYLES.values():
        assert "None" not in write(ref)


def test_a_passage_in_a_long_article_is_marked_as_range():
    ref = reference(ARTICLE, None, META, passage=True)
    assert not ref.page_exact
    assert "起止页" in ref.note


def test_a_piece_takes_pages_and_authors_from_its_feature():
    piece = Article(key="yksd/2024/7/05.1", parent="yksd/2024/7/03", title="一镇一策")
    ref = reference(piece, ARTICLE, META, passage=True)
    assert ref.pages == "12-15"
    assert ref.inherited
    assert "专题" in ref.note


def test_csl_json_has_literal_names():
    item = json.loads(citations.csl_json(reference(ARTICLE, None, META, passage=False)))[0]
    assert item["author"][0] == {"literal": "甲一"}
    assert item["issued"] == {"date-parts": [[2024]]}
    assert item["page"] == "12-15"


def test_bibtex_escapes_what_tex_reads_as_commands():
    article = Article(key="yksd/2024/7/09", title="A_B 与 50%", authors=("己六",), start_page=1, end_page=2)
    text = citations.bibtex(reference(article, None, META, passage=False))
    assert r"A\_B 与 50\%" in text
    assert "pages = {1--2}" in text


def test_ris_begins_and_ends_as_the_format_asks():
    lines = citations.ris(reference(ARTICLE, None, META, passage=False)).split("\n")
    assert lines[0] == "TY  - JOUR"
    assert lines[-1] == "ER  - "


@pytest.mark.parametrize("style", STYLES)
def test_every_style_names_the_title(style):
    assert "让老街“活”起来" in STYLES[style][1](reference(ARTICLE, None, META, passage=False))


def test_quotation_makes_inner_marks_single():
    assert citations.quotation("他说“好”。", "某文。") == "“他说‘好’。”（某文）"
