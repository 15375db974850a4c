"""Folios: what only says on which page of which issue it stands is left out; headings alike stay."""

from __future__ import annotations

import pytest

from zjreader.content.stages.folios import drop_folios, paged
from zjreader.content.stages.running_heads import drop_running_heads

PAGES = """{name}
ISLE MONTHLY

2024年第5期 总第105期

岛上的第一盏灯是三十年前亮起来的，那时候全岛只有一台柴油机，每天晚上响两个小时，灯灭了人也就睡了。

{first}

如今海底电缆通了，家家户户的灯亮到天明，渔民们半夜回港，老远就看得见码头。

{second}

夜里的集市也开起来了，卖鱼的、卖面的、修船的都在，热闹得像白天。
"""


@pytest.mark.parametrize("name", ["海岛月刊", "海岛观察", "海岛半月谈"])
@pytest.mark.parametrize(
    "form",
    [
        "{name} 2024.05 · {n}",
        "{n} {name} 2024.5",
        "{name} | {n}",
        "{name}{n}",
        "{name} 第{n}页",
        "{name} P{n}",
        "{name} - {n} -",
        "{spaced}　{n}",
        "{n} ｜ 2024年第5期",
        "2024年第5期 {n}",
        "2024年5月 {name} {n}",
        "{name} · 调研 {n}",
        "ISLE MONTHLY {n}",
        "{n} 专题 ISLE",
    ],
)
def test_folios_are_left_out(bench, name: str, form: str) -> None:
    first, second = (form.format(name=name, spaced=" ".join(name), n=n) for n in (17, 23))
    draft = bench.draft(PAGES.format(name=name, first=first, second=second), "read_contents")
    told = [draft.text(p) for p, reason in sorted(draft.left_out.items()) if reason == "running_head"]
    assert told == [first, second]


@pytest.mark.parametrize(
    "text", ["2024年5月", "海岛月刊的三十年", "2024年的岛", "5 个岛的专题", "2023年第5期", "GDP 17", "专题"]
)
def test_what_only_looks_like_one_stays(bench, text: str) -> None:
    draft = bench.draft(PAGES.format(name="海岛月刊", first=text, second="码头"), "read_contents")
    assert text not in {draft.text(p) for p in draft.left_out}


def test_a_damaged_folio_is_known_by_the_sound_ones(bench) -> None:
    text = PAGES.format(name="海岛月刊", first="海岛月刊 2024.5", second="海岛月干 2024.5")
    draft = bench.draft(text, "find_listed")
    assert {draft.text(p) for p, r in draft.left_out.items() if r == "running_head"} == {
        "海岛月刊 2024.5",
        "海岛月干 2024.5",
    }


def test_pages_that_rise_tell_a_running_head_but_not_a_count(bench) -> None:
    heads = "{}\n\n灯亮到天明，渔民们半夜回港，老远就看得见码头。\n\n"
    rising = "".join(heads.format(f"灯塔特辑 {n}") for n in (4, 8, 15))
    counted = "".join(heads.format(f"渡口 {n}") for n in (1, 2, 3))
    draft = drop_running_heads(bench.draft(rising + counted, "drop_running_heads"), bench.tools)
    assert [draft.text(p) for p in draft.left_out] == ["灯塔特辑 4", "灯塔特辑 8", "灯塔特辑 15"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("17 海岛", ("海岛", 17)),
        ("海岛·17", ("海岛", 17)),
        ("海岛 第17页", ("海岛", 17)),
        ("17个海岛", ("17个海岛", 0)),
        ("海岛 2024", ("海岛 2024", 0)),
        ("3月的海岛", ("3月的海岛", 0)),
    ],
)
def test_paged(text: str, told: tuple[str, int]) -> None:
    assert paged(text) == told


def test_nothing_is_done_where_the_issue_is_unknown(bench) -> None:
    draft = bench.draft("海岛\n\n海岛 17\n\n灯亮到天明。\n", "read_contents")
    assert drop_folios(draft, bench.tools) is draft
