from __future__ import annotations

from zjreader.content.stages.contents import read_contents

BODY = "\n\n让小河变清\n\n■周远山\n\n水清了。\n\n摸清家底 大家动手\n\n■吴晴\n\n岸绿了。\n\n"
BODY += "村口的树\n\n■何田\n\n树高了。\n"


def entries(bench, text: str):
    return read_contents(bench.draft(text + BODY, "read_contents"), bench.tools).entries


def test_titles_on_two_lines_subtitles_and_authors_on_their_own(bench) -> None:
    told = entries(
        bench,
        "目录\n>>论坛\n01 让小河变清\n/本刊记者 周远山\n04 摸清家底\n大家动手/吴晴\n"
        "基层实践\n- 08 村口的树\n——古树调查/何田等\n",
    )
    assert [(e.page, e.title, e.subtitle, e.authors, e.more, e.column) for e in told] == [
        (1, "让小河变清", None, ("周远山",), False, "论坛"),
        (4, "摸清家底 大家动手", None, ("吴晴",), False, "论坛"),
        (8, "村口的树", "古树调查", ("何田",), True, "基层实践"),
    ]


def test_pages_behind_the_title(bench) -> None:
    told = entries(
        bench, "目录\n论坛\n让小河变清/周远山……1\n摸清家底 大家动手/吴晴……4\n村口的树\n——古树调查 何田……8\n"
    )
    assert [(e.page, e.title, e.subtitle, e.authors) for e in told] == [
        (1, "让小河变清", None, ("周远山",)),
        (4, "摸清家底 大家动手", None, ("吴晴",)),
        (8, "村口的树", "古树调查", ("何田",)),
    ]


def test_columns_with_their_page_and_teasers(bench) -> None:
    told = entries(
        bench,
        "P1 论坛\n01 让小河变清/周远山\nP4 实践\n04 摸清家底 大家动手/吴晴\n"
        "08 村口的树/何田\nP4 摸清家底 大家动手\n",
    )
    assert [(e.page, e.column) for e in told] == [(1, "论坛"), (4, "实践"), (8, "实践")]


def test_a_numbered_list_is_no_contents(bench) -> None:
    draft = read_contents(
        bench.draft("1. 买菜\n2. 做饭\n3. 洗碗\n4. 扫地\n\n水清了。\n", "read_contents"), bench.tools
    )
    assert draft.entries == ()
    assert draft.warnings
