"""Forms that contents pages have: how each prints page, column, title, subtitle and authors, and what is read."""

from __future__ import annotations

import pytest

from zjreader.content.stages.contents import read_contents

CAST = (
    (2, "卷首语", "渡口的灯还亮着", None, ("沈秋白",), False),
    (6, "专题", "水路之上看新局", "青麓县水运调查", ("陆一舟", "何小满"), False),
    (12, "专题", "守桥人老程", None, ("葛明远",), False),
    (18, "调研", "小镇夜校怎样留得住人", None, ("贺兰亭",), True),
    (123, "书评", "灯下读账本", None, ("白露",), False),
)
"""Page, column, title, subtitle, authors, and whether 等 follows."""

PROSE = "天刚亮，船已经离了岸，两边的人家陆续开了门，炊烟贴着水面慢慢散开，一天就这样开始了。"


def body() -> str:
    """Print the articles, each under its column."""
    lines = []
    for _page, column, title, subtitle, authors, _more in CAST:
        lines += [column, title, *([f"——{subtitle}"] if subtitle else []), f"■ {' '.join(authors)}", PROSE, PROSE]
    return "\n\n".join(lines) + "\n"


def contents(entry: str, column: str = "{column}", names: str = "{}", between: str = " ") -> str:
    """Print the contents in a form; ``{sub}`` in the entry is where a subtitle goes."""
    lines = []
    last = None
    for page, section, title, subtitle, authors, more in CAST:
        if section != last and column:
            lines.append(column.format(column=section, page=page))
        last = section
        signed = names.format(between.join(authors) + ("等" if more else ""))
        sub = f"——{subtitle}" if subtitle else ""
        shown = entry.format(page=page, title=title, names=signed, sub=sub, column=section)
        lines += [line for line in shown.split("\n") if line.strip()]
    return "\n".join(lines)


def read(bench, text: str, heading: str = "目 录"):
    head = "青麓月刊\n\n2024年第6期\n\n" + heading + "\n\n"
    draft = bench.draft(f"{head}{text}\n\n{body()}", "read_contents")
    return read_contents(draft, bench.tools).entries


def facts(entries) -> list[tuple[object, ...]]:
    return [(e.page, e.column, e.title, e.subtitle, e.authors, e.more) for e in entries]


PAGE_FIRST = [
    "{page} {title}{sub}/{names}",
    "{page:02} {title}{sub}/{names}",
    "{page:03}　{title}{sub}　　{names}",
    "P{page} {title}{sub}／{names}",
    "P.{page} {title}{sub} {names}",
    "第{page}页 {title}{sub} {names}",
    "（{page}）{title}{sub}　　{names}",
    "[{page:03}] {title}{sub} {names}",
    "【{page:02}】{title}{sub}（{names}）",
    "{page:02} / {title}{sub} / {names}",
    "{page:02} │ {title}{sub}　　{names}",
    "{page:02}｜{title}{sub}｜{names}",
    "│ {page} │ {title}{sub} │ {names}",
    "{page}-{page} {title}{sub} {names}",
    "{page}·{title}{sub} [{names}]",
    "{page}、{title}{sub} {names}",
    "● {page:02} {title}{sub} ● {names}",
    "{page:02} {title}{sub} 文/{names}",
    "{page:02} {title}{sub} 作者：{names}",
    "{page:02} {title}{sub}\n{names}",
    "{page:02} {title}{sub}\n本刊记者 {names}",
    "{page:02} {title}\n{sub}\n■ {names}",
    "{page:02}\n{title}{sub}\n{names}",
    "{page:02}\n{title}\n{sub}\n{names}",
    "{page:02}\n{title}{sub}/{names}",
    "{page:02}\n{title}{sub}　{names}",
    "{page:02} {names}：{title}{sub}",
    "{page:02}　{names}　{title}{sub}",
]
PAGE_LAST = [
    "{title}{sub}…………{names} {page}",
    "{title}{sub}……………………{names}……{page}",
    "{title}{sub}………………（{names}）　{page}",
    "{title}{sub}····················{names}　{page}",
    "{title}{sub}.................... {names} ({page})",
    "{title}{sub} . . . . . . {names} . . . . {page:02}",
    "{title}{sub} ———————— {names} {page}",
    "{title}{sub}———————{names}——{page}",
    "{title}{sub}━━━━━━{names}　{page:03}",
    "{title}{sub}（{names}）……{page}",
    "{title}{sub}({names})  {page}",
    "{title}{sub} [{names}] ({page})",
    "{title}{sub} 【{names}】……P{page}",
    "{title}{sub}●{names} {page}",
    "{title}{sub}　◎{names}　{page}",
    "{title}{sub} ■ {names} {page}",
    "{title}{sub} | {names} | {page}",
    "{title}{sub}│{names}│{page}",
    "{title}{sub} 文/{names} {page}",
    "{title}{sub} 本刊记者 {names} {page}",
    "{title}{sub} {names} / {page}",
    "{title}{sub}　{names}　{page}",
    "{title}{sub} {names} 第{page}页",
    "{title}{sub} {names} [{page:03}]",
    "{title}{sub} {names} P{page}",
    "{title}{sub} / {names} / {page}",
    "{title}{sub}/{names}（{page}）",
    "{title}{sub}　{names}　{page}-{page}",
    "{names}：{title}{sub}　{page}",
    "{names}　{title}{sub}……{page}",
    "● {title}{sub}……{names} {page}",
    "{title}\n{sub}\n{names}……{page}",
    "{title}\n{sub}\n{names} {page}",
    "{title}{sub}\n{names}\n{page:02}",
    "{title}\n{sub}\n{names}\n{page}",
    "{title}{sub}/{names}\n{page}",
    "{title}{sub}……{page}\n{names}",
    "{title}{sub}……{page}\n（{names}）",
]


@pytest.mark.parametrize("form", PAGE_FIRST + PAGE_LAST)
def test_entries(bench, form: str) -> None:
    assert facts(read(bench, contents(form))) == list(CAST)


SLASHED = "{page:02} {title}{sub}/{names}"
LED = "{title}{sub}………{names} {page}"
ALONE = "{page:02} {title}{sub}\n{names}"

COLUMNS = (
    ">>{column}~【{column}】~〔{column}〕~■ {column}~◆{column}~〇{column}~· {column} ·~—{column}—~"
    "{column} / FEATURE~{column} | FOCUS~{column} FOCUS~│{column}~▍{column}~"
    "{column}\nFOCUS~// {column}~「{column}」~= {column} ="
).split("~")
INSIDE = (
    "{page} 【{column}】{title}{sub}/{names}~{column}｜{title}{sub}……{names} {page}~"
    "{column}：{title}{sub} {names} {page}~{page} {column} | {title}{sub}　　{names}"
).split("~")
ROLES = (
    "（{}）~本刊记者 {}~{} 图/林图南~文/{} 图/林图南~{} 文 林图南 摄影~实习生 {}~青麓县委书记 {}~"
    "（青麓县委书记）{}~受访人：林图南　采访人：{}~本刊通讯员{}~{} 整理"
).split("~")
HEADINGS = (
    "目录~目　次~CONTENTS~目录 CONTENTS~目 录\nCONTENTS~2024年第6期目录~青麓月刊 2024.6 目录~本期要目".split("~")
)


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("entry", [SLASHED, LED])
def test_columns(bench, column: str, entry: str) -> None:
    assert facts(read(bench, contents(entry, column))) == list(CAST)


@pytest.mark.parametrize("entry", INSIDE)
def test_columns_inside_the_entry(bench, entry: str) -> None:
    assert facts(read(bench, contents(entry, column=""))) == list(CAST)


@pytest.mark.parametrize("between", "、，/　 ；")
@pytest.mark.parametrize("entry", [SLASHED, LED, ALONE, "{title}{sub}（{names}）……{page}"])
def test_several_authors(bench, between: str, entry: str) -> None:
    assert facts(read(bench, contents(entry, between=between))) == list(CAST)


@pytest.mark.parametrize("names", ROLES)
@pytest.mark.parametrize("entry", [SLASHED, LED, ALONE])
def test_roles_and_posts_are_no_authors(bench, names: str, entry: str) -> None:
    assert facts(read(bench, contents(entry, names=names))) == list(CAST)


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings(bench, heading: str) -> None:
    assert facts(read(bench, contents(SLASHED), heading)) == list(CAST)
