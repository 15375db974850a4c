"""The loader on small digests of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from zjreader.content.digest import DigestLibrary, DigestMalformed
from zjreader.domain.library import Article, BlockKind, Edition
from zjreader.domain.studies import Change, Comparator

ISSUE = """
key = "csyk/2024/5"
periodical = "测试月刊"
year = 2024
number = 5
"""
ARTICLES = """
[[article]]
key = "01"
column = "开篇"
title = "两座村庄"
start_page = 3
end_page = 9
abstract = "组稿。"

[[article]]
key = "01.1"
title = "“甲村”的水"
kicker = "甲县"
authors = ["张三", "李四"]
affiliation = "本刊记者"
places = ["某市甲县"]
abstract = "写甲县。"
summary = "甲县修了水渠。"

[[article]]
key = "02"
title = "没有列出的一篇"
listed = false
abstract = "短文。"
"""
ROWS = [
    {"article": "01.1", "theme": "产业", "name": "水渠长度", "value": "3.5", "unit": "万米", "value_norm": 35000,
     "unit_norm": "米", "comparator": ">", "period": "2023", "period_printed": "2023年",
     "change": {"direction": "up", "amount": 2, "unit": "%"}, "rank": "全市第一", "text": "2023年水渠长3.5万余米"},
    {"article": "01.1", "theme": "治理", "name": "户数", "value": "12", "unit": "户", "value_norm": 12,
     "unit_norm": "户", "text": "管水的有12户"},
    {"article": "01.1", "theme": "产业", "name": "亩产", "value": "8至9",
     "value_norm": [8, 9], "text": "亩产8至9担"},
]  # fmt: skip


def write(root: Path, issue: str = ISSUE, articles: str = ARTICLES, rows: list[dict[str, object]] = ROWS) -> Path:
    folder = root / "issues" / "small"
    folder.mkdir(parents=True)
    (folder / "issue.toml").write_text(issue, "utf-8")
    (folder / "articles.toml").write_text(articles, "utf-8")
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "indicators.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return root


def changed(number: int, **fields: object) -> list[dict[str, object]]:
    rows = [dict(row) for row in ROWS]
    rows[number].update(fields)
    return rows


def test_reads_bibliography_and_articles(tmp_path):
    (issue,) = DigestLibrary(write(tmp_path)).issues()
    assert issue.edition is Edition.DIGEST
    assert (issue.meta.key, issue.meta.periodical, issue.meta.total_number) == ("csyk/2024/5", "测试月刊", None)
    feature, piece, unlisted = issue.articles
    assert piece.parent == feature.key == "csyk/2024/5/01"
    assert piece.column == "开篇"
    assert piece.places == ("某市甲县",)
    assert not unlisted.listed
    assert unlisted.column is None
    assert unlisted.digest == "短文。"
    assert unlisted.body == ()


def test_case_study_reads_as_head_summary_and_figures(tmp_path):
    piece = DigestLibrary(write(tmp_path)).issues()[0].articles[1]
    assert [(b.kind, b.label, b.text) for b in piece.blocks] == [
        (BlockKind.KICKER, "k1", "甲县"),
        (BlockKind.TITLE, "t1", "“甲村”的水"),
        (BlockKind.BYLINE, "b1", "张三 李四"),
        (BlockKind.AFFILIATION, "f1", "本刊记者"),
        (BlockKind.PARAGRAPH, "p1", "甲县修了水渠。"),
        (BlockKind.HEADING, "h1", "数据"),
        (BlockKind.PARAGRAPH, "p2", "产业：2023年水渠长3.5万余米；亩产8至9担。"),
        (BlockKind.PARAGRAPH, "p3", "治理：管水的有12户。"),
    ]
    assert all(b.lines == () for b in piece.blocks)


def test_indicators_point_at_their_words(tmp_path):
    library = DigestLibrary(write(tmp_path))
    piece = library.issues()[0].articles[1]
    long, pair, households = library.indicators("csyk/2024/5")
    for indicator in (long, pair, households):
        block = piece.block(indicator.evidence.label)
        assert block is not None
        assert block.text[indicator.evidence.start : indicator.evidence.end] == indicator.evidence.quote
        assert indicator.source == "digest"
        assert indicator.case == "某市甲县"
    assert (long.value_norm, long.comparator, long.rank) == (35000.0, Comparator.MORE, "全市第一")
    assert long.change == Change("up", 2.0, "%")
    assert pair.value_norm == (8.0, 9.0)
    assert households.comparator is Comparator.EQUAL
    assert len({i.id for i in (long, pair, households)}) == 3


def test_identity_of_a_figure_does_not_hang_on_its_neighbours(tmp_path):
    whole = DigestLibrary(write(tmp_path / "a")).indicators("csyk/2024/5")
    fewer = DigestLibrary(write(tmp_path / "b", rows=ROWS[1:])).indicators("csyk/2024/5")
    assert {i.id for i in fewer} < {i.id for i in whole}


def test_summaries_abstracts_and_pages(tmp_path):
    library = DigestLibrary(write(tmp_path))
    assert library.summaries("csyk/2024/5") == {"csyk/2024/5/01.1": "甲县修了水渠。"}
    assert library.abstracts("csyk/2024/5")["csyk/2024/5/02"] == "短文。"
    assert library.pages("csyk/2024/5/01.1") == (3, 9)
    assert library.pages("csyk/2024/5/02") == (None, None)
    assert library.pages("csyk/2024/5/77") == (None, None)


def test_knows_nothing_of_other_issues(tmp_path):
    library = DigestLibrary(write(tmp_path))
    assert library.indicators("csyk/2024/6") == ()
    assert library.summaries("csyk/2024/6") == {}
    assert library.abstracts("csyk/2024/6") == {}
    assert library.match("csyk/2024/6", library.issues()[0].articles) == {}
    assert DigestLibrary(tmp_path / "nowhere").issues() == ()


def test_matches_by_folded_title_when_keys_differ(tmp_path):
    library = DigestLibrary(write(tmp_path))
    other = (
        Article("csyk/2024/5/04.2", "『甲村』的水"),
        Article("csyk/2024/5/02", "没有列出的一篇"),
        Article("csyk/2024/5/09", "别的文章"),
    )
    assert library.match("csyk/2024/5", other) == {
        "csyk/2024/5/04.2": "csyk/2024/5/01.1",
        "csyk/2024/5/02": "csyk/2024/5/02",
    }


def test_same_title_twice_is_decided_by_the_key_or_not_at_all(tmp_path):
    twin = '\n[[article]]\nkey = "03"\ntitle = "两座村庄"\nabstract = "另一篇。"\n'
    library = DigestLibrary(write(tmp_path, articles=ARTICLES + twin))
    other = (Article("csyk/2024/5/03", "两座村庄"), Article("csyk/2024/5/08", "两座村庄"))
    assert library.match("csyk/2024/5", other) == {"csyk/2024/5/03": "csyk/2024/5/03"}


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ({"issue": ISSUE.replace('periodical = "测试月刊"', "")}, "periodical is missing"),
        ({"issue": ISSUE + "colour = 1"}, "unknown fields colour"),
        ({"issue": ISSUE.replace("2024\n", '"2024"\n')}, "year must be a whole number"),
        ({"articles": ARTICLES.replace('"01.1"', '"一"')}, "no number of an article"),
        ({"articles": ARTICLES.replace('"02"', '"01"')}, "twice"),
        ({"articles": ARTICLES.replace('"02"', '"05.1"')}, "no feature"),
        ({"articles": ARTICLES.replace('places = ["某市甲县"]', "")}, "without a place"),
        ({"articles": ARTICLES.replace("listed = false", 'listed = "no"')}, "must be true or false"),
        ({"articles": ARTICLES.replace('["张三", "李四"]', '"张三"')}, "list of texts"),
        ({"articles": ARTICLES.replace('"短文。"', '" "')}, "abstract must be a text"),
        ({"articles": "articles = 3"}, "must be a list of tables"),
        ({"articles": "[[article]"}, "articles.toml"),
        ({"rows": changed(0, article="02")}, "no article about a place"),
        ({"rows": changed(0, value="4")}, "does not state 4"),
        ({"rows": changed(0, comparator="≈")}, "comparator"),
        ({"rows": changed(0, value_norm="many")}, "value_norm must be a number"),
        ({"rows": changed(0, change={"direction": "sideways"})}, "sideways"),
        ({"rows": changed(0, change={"direction": "up", "amount": [1, 2]})}, "by a range"),
        ({"rows": changed(0, change=3)}, "not a table"),
        ({"rows": changed(0, colour=1)}, "line 1: unknown fields colour"),
    ],
)  # fmt: skip
def test_wrong_resources_are_told_with_their_place(tmp_path, parts, told):
    with pytest.raises(DigestMalformed, match=told):
        DigestLibrary(write(tmp_path, **parts)).issues()


def test_broken_line_of_figures_is_told(tmp_path):
    write(tmp_path)
    (tmp_path / "issues" / "small" / "indicators.jsonl").write_text('{"article": ', "utf-8")
    with pytest.raises(DigestMalformed, match="line 1"):
        DigestLibrary(tmp_path).issues()


def test_two_digests_of_one_issue_are_told(tmp_path):
    write(tmp_path)
    twin = tmp_path / "issues" / "twin"
    twin.mkdir()
    for path in (tmp_path / "issues" / "small").iterdir():
        (twin / path.name).write_bytes(path.read_bytes())
    with pytest.raises(DigestMalformed, match="second digest"):
        DigestLibrary(tmp_path).issues()


def test_issue_without_case_studies_needs_no_figures(tmp_path):
    write(tmp_path)
    (tmp_path / "issues" / "small" / "indicators.jsonl").unlink()
    library = DigestLibrary(tmp_path)
    assert library.indicators("csyk/2024/5") == ()
    assert [b.text for b in library.issues()[0].articles[1].body] == ["甲县修了水渠。"]
