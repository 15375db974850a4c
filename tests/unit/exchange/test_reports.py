from __future__ import annotations

import csv
import io

from zjreader.domain.annotations import Annotation, Bookmark, TextPositionSelector, TextQuoteSelector
from zjreader.domain.exchange import Collection, Excerpt
from zjreader.domain.inks import Color
from zjreader.exchange import reports

PLACE = TextPositionSelector("p3", 0, "p3", 4)
NOTE = Annotation(
    "11111111-1111-1111-1111-111111111111",
    "yksd/2024/7/03",
    TextQuoteSelector("渡船*免费*", "", ""),
    PLACE,
    Color.GREEN,
    note="核对<script>",
    tags=("待核",),
)
COLLECTION = Collection(
    (Excerpt(NOTE, "老街", "本期关注", "12—15", "甲一. 老街[J]."),),
    (Bookmark("2", "yksd/2024/7/04", "p2", "名[字]"),),
)


def test_markdown_has_words_note_tags_and_citation():
    text = reports.markdown(COLLECTION)
    assert "> 渡船\\*免费\\*" in text
    assert "#待核" in text
    assert "——甲一. 老街\\[J\\]." in text
    assert "(zjreader:yksd/2024/7/03#p3)" in text


def test_html_holds_no_live_markup_of_a_note():
    text = reports.web_page(COLLECTION)
    assert "<script" not in text
    assert "class='green'" in text


def test_csv_opens_in_a_spreadsheet_and_runs_no_formula():
    evil = Excerpt(Annotation("3", "yksd/2024/7/03", None, None, note="=1+1"), "老街", None, None, "引")
    rows = list(csv.reader(io.StringIO(reports.table(Collection((evil,))).removeprefix("\ufeff"))))
    assert reports.table(COLLECTION).startswith("\ufeff")
    assert rows[1][6] == "'=1+1"
