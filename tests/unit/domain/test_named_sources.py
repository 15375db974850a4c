"""The source a manuscript names: read in every usual form, judged only where the library can judge it."""

import pytest

from zjreader.domain.manuscripts import Manuscript, Note
from zjreader.domain.named_sources import (
    HeldIssue,
    NamedSource,
    PrintedSource,
    names_only_a_source,
    read_source,
    source_flags,
    source_of,
    unheld,
)
from zjreader.domain.quotations import quotations

PRINTED = PrintedSource(
    ("山谷里的造纸坊 三代人的手艺", "山谷里的造纸坊 三代人的手艺一份调查"), ("林可", "周默"), "样刊", 2026, 1, 4, 6
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "林可：《山谷里的造纸坊》，《样刊》2026年第1期，第4—6页。",
            NamedSource(("山谷里的造纸坊",), "林可", "样刊", 2026, 1, (4, 6)),
        ),
        (
            "林可, 周默, 等. 山谷里的造纸坊[J]. 样刊, 2026(1): 4-6.",
            NamedSource(("山谷里的造纸坊",), "林可, 周默", "样刊", 2026, 1, (4, 6)),
        ),
        ("参见《样刊》2026年第1期，第5页", NamedSource((), "", "样刊", 2026, 1, (5, 5))),
        ("林可，2026年，第5页", NamedSource((), "林可", None, 2026, None, (5, 5))),
        ("《样刊》2026年第1期（总第101期）", NamedSource((), "", "样刊", 2026, 1, None)),
        ("第12页", NamedSource(pages=(12, 12))),
        ("《样报》2026年5月3日", NamedSource((), "", "样报", 2026)),
        ("林可：《渡口》，《江边新闻》2026年5月3日第2版", NamedSource(("渡口",), "林可", "江边新闻", 2026)),
        ("林可. 渡口的早晨[N]. 江边新闻, 2026-05-03(2).", NamedSource(("渡口的早晨",), "林可", "江边新闻", 2026)),
        ("《山谷里的造纸坊》2026年5月3日", None),
        ("据《山谷里的造纸坊》", None),
        ("众笑", None),
        ("共30页", None),
    ],
)
def test_reads_what_is_named(text, source):
    assert read_source(text) == source


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("林可：《山谷里的造纸坊》，《样刊》2026年第1期，第5页。", []),
        ("林可：《山谷里的造纸坊》，《样刊》2026年第1期，第7页。", [("page", "第7页", "第4—6页")]),
        ("林可：《山谷里的造纸坊》，《样刊》2026年第1期，第5—8页。", [("page", "第5—8页", "第4—6页")]),
        ("第3页", [("page", "第3页", "第4—6页")]),
        (
            "何田：《海岛上的早晨》，《样刊》2026年第2期，第5页。",
            [
                ("title", "《海岛上的早晨》", "《山谷里的造纸坊 三代人的手艺》"),
                ("author", "何田", "林可、周默"),
                ("issue", "《样刊》2026年第2期", "《样刊》2026年第1期"),
            ],
        ),
        ("何田：《海岛上的早晨》，《别的报纸》2026年第2期，第50页。", []),
        ("林可：《山谷裏的造紙坊》，《样刊》2026年第1期", []),
        ("《样刊》2025年第1期", [("issue", "《样刊》2025年第1期", "《样刊》2026年第1期")]),
    ],
)
def test_tells_what_is_named_wrongly(text, wrong):
    named = read_source(text)
    assert [(f.kind, f.quoted, f.original) for f in source_flags(named, PRINTED, {"样刊"})] == wrong


@pytest.mark.parametrize(("start", "end", "page", "right"), [
    (None, None, 50, True), (4, None, 4, True), (4, None, 9, True), (4, None, 3, False), (4, 4, 5, False),
])  # fmt: skip
def test_a_page_is_judged_only_as_far_as_the_pages_are_known(start, end, page, right):
    printed = PrintedSource(("题目",), (), "样刊", 2026, 1, start, end)
    assert (not source_flags(NamedSource(pages=(page, page)), printed, {"样刊"})) is right


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("他写道：“纸要慢慢晒，人要慢慢学。”（《样刊》2026年第1期，第5页）",),
        ("他写道：“纸要慢慢晒，人要慢慢学”（《样刊》2026年第1期，第5页）。",),
        ("他写道：“纸要慢慢晒，人要慢慢学。”[^1]", "", "[^1]: 《样刊》2026年第1期，第5页。"),
        ("他写道：“纸要慢慢晒，人要慢慢学。”①", "①《样刊》2026年第1期，第5页。"),
        (
            "他写道：“纸要慢慢晒，人要慢慢学。”[3]",
            "[2] 《样刊》2026年第9期，第1页",
            "[3] 《样刊》2026年第1期，第5页",
        ),
        ("> 纸要慢慢晒，人要慢慢学。", "", "> ——《样刊》2026年第1期，第5页"),
    ],
)
def test_finds_the_source_behind_a_quotation(paragraphs):
    manuscript = Manuscript("稿.md", paragraphs)
    quotation = next(q for q in quotations(manuscript) if "慢慢晒" in q.text)
    assert source_of(manuscript, quotation) == NamedSource((), "", "样刊", 2026, 1, (5, 5))


def test_a_footnote_belongs_to_the_quotation_it_stands_behind():
    text = "他写道：“纸要慢慢晒，人要慢慢学。”又说：“水要慢慢流，船要慢慢摇。”"
    manuscript = Manuscript("稿.docx", (text,), notes=(Note(0, 18, "《样刊》2026年第1期，第5页。"),))
    first, second = quotations(manuscript)
    assert source_of(manuscript, first) == NamedSource((), "", "样刊", 2026, 1, (5, 5))
    assert source_of(manuscript, second) is None


def test_a_line_that_only_names_a_source_is_no_quotation():
    assert names_only_a_source("> ——林可：《造纸坊》，《样刊》2026年第1期")
    assert not names_only_a_source("> 纸要慢慢晒，人要慢慢学。")
    assert not names_only_a_source("——他说，这是第一次。")


HELD = (HeldIssue("样刊", 2026, 1, True), HeldIssue("样刊", 2026, 2, False), HeldIssue("文汇样刊", 2025, 3, True))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("《样刊》2026年第1期，第5页", ""),
        ("《樣刊》第1期", ""),
        ("《别的刊物》2026年第1期", "库中没有《别的刊物》，无法核对。"),
        ("《样刊》2025年第9期", "库中没有《样刊》2025年第9期，无法核对。"),
        ("《样刊》第9期", "库中没有《样刊》第9期，无法核对。"),
        ("《样刊》2024年，第9页", "库中没有《样刊》2024年，无法核对。"),
        ("《样刊》2026年第2期", "库中的《样刊》2026年第2期只有导读，无法核对原文。"),
        ("《样报》2026年5月3日", "库中没有《样报》，无法核对。"),
        ("第12页", ""),
        ("林可：《山谷里的造纸坊》，第5页", ""),
    ],
)
def test_what_is_not_in_the_library_is_said(text, sentence):
    assert unheld(read_source(text), HELD, found=False) == sentence


def test_of_words_that_stand_elsewhere_only_the_source_is_not_checked():
    told = unheld(read_source("《别的刊物》2026年第1期"), HELD, found=True)
    assert told == "库中没有《别的刊物》，所注出处无法核对。"
