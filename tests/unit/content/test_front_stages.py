"""Furniture, running heads, masthead and metadata: what is left out before articles are looked for."""

from __future__ import annotations

import pytest

from zjreader.content.reading import clean, read_draft
from zjreader.content.stages.furniture import drop_furniture
from zjreader.content.stages.matter import is_masthead
from zjreader.content.stages.metadata import initials, read_metadata
from zjreader.content.stages.running_heads import drop_running_heads
from zjreader.domain.imports import SourceText


def reasons(draft) -> dict[str, str]:
    return {draft.text(p): r for p, r in draft.left_out.items()}


def test_furniture(bench) -> None:
    text = "半\n月\n— 12 —\n第3页\n9 771234 567890\n（下转第47页）\n※※※\n水清了。\n第三届\n"
    told = reasons(drop_furniture(bench.draft(text), bench.tools))
    assert told == {
        "半": "running_head",
        "月": "running_head",
        "— 12 —": "page_number",
        "第3页": "page_number",
        "9 771234 567890": "barcode",
        "（下转第47页）": "jump",
        "※※※": "ornament",
    }


def test_pages_of_all_pages_and_stamps_are_furniture(bench) -> None:
    stamp = "(C)2001-2031 Somebody Electronic Publishing House, http://press.example"
    pages = f"- 3 / 64 -\n水清了。\n{stamp}\n第 4 页 共 64 页\n岸绿了。\n{stamp}\n"
    text = f"{pages}Page 5 of 64\n{stamp}\n扫描全能王 创建\n"
    told = reasons(drop_furniture(bench.draft(text), bench.tools))
    assert told == {
        "- 3 / 64 -": "page_number",
        "第 4 页 共 64 页": "page_number",
        "Page 5 of 64": "page_number",
        stamp: "running_head",
        "扫描全能王 创建": "running_head",
    }


def test_year_and_number_on_lines_of_their_own(bench) -> None:
    meta = read_metadata(bench.draft("渡 口\n２０３１．９\n第９期 (总第１４７期)\n月 刊\n"), bench.tools).meta
    assert meta is not None
    assert (meta.periodical, meta.year, meta.number, meta.total_number) == ("渡口", 2031, 9, 147)


RUNNING = """水清了，岸绿了，鱼也回来

以『清水行动』守护『母亲河』

了。村民都很高兴。

大家动手

第二个村庄的河也在变，水

以『清水行功』守护『母亲河』

面上再也没有垃圾。

以『清水行动』守护『母亲河』河』

大家动手

树绿了。
"""


def test_running_heads_are_known_though_damaged(bench) -> None:
    told = reasons(drop_running_heads(bench.draft(RUNNING, "drop_running_heads"), bench.tools))
    assert set(told.values()) == {"running_head"}
    assert len(told) == 3
    assert "大家动手" not in told


@pytest.mark.parametrize(
    "text",
    [
        "主编 王远山",
        "责任编辑 吴晴 何田",
        "ISSN 1234-5678",
        "定价：10.00元",
        "中共清河县委 清河县人民政府",
        "周明 何田 吴晴 郑小满",
    ],
)
def test_masthead_lines(lexicon, text: str) -> None:
    assert is_masthead(text, lexicon)


@pytest.mark.parametrize("text", ["摸清家底", "让小河变清的办法", "主任走进田间。"])
def test_no_masthead_lines(lexicon, text: str) -> None:
    assert not is_masthead(text, lexicon)


@pytest.mark.parametrize(
    ("text", "year", "number"),
    [
        ("山野月报\n2024年第5期 总第105期", 2024, 5),
        ("《山野月报》2024年第12期", 2024, 12),
        ("山野月报\n第3期（2023年）", 2023, 3),
        ("山野月报\n二〇二四年第十一期", 2024, 11),
    ],
)
def test_metadata(bench, text: str, year: int, number: int) -> None:
    meta = read_metadata(bench.draft(text + "\n\n水清了。\n"), bench.tools).meta
    assert meta is not None
    assert (meta.periodical, meta.year, meta.number) == ("山野月报", year, number)
    assert meta.key == f"syyb/{year}/{number}"


def test_the_file_name_helps_where_the_text_is_silent(bench) -> None:
    draft = read_draft([SourceText("syyb-2024-5.txt", "水清了。\n")])
    meta = read_metadata(draft, bench.tools).meta
    assert meta is not None
    assert meta.key == "syyb/2024/5"


def test_initials() -> None:
    assert initials("山野月报") == "syyb"
    assert initials("3号") == "x3h"
    assert initials("") == "x"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("**摸清家底**", "摸清家底"),
        ("## 摸清家底", "摸清家底"),
        (">>论坛", ">>论坛"),
        ("\u3000\u3000水\u200b清了。", "水清了。"),
        ("治水还要继续（下转第47页）", "治水还要继续"),
        ("（上接第12页）水清了。", "水清了。"),
        ("- 40 村口的树", "- 40 村口的树"),
    ],
)
def test_clean(raw: str, text: str) -> None:
    assert clean(raw) == text
