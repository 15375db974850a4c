"""Whole small issues of other periodicals: titles, subtitles, authors, columns and pages come out as printed."""

from __future__ import annotations

from zjreader.domain.library import Issue

PROSE = "天刚亮，船已经离了岸，两边的人家陆续开了门，炊烟贴着水面慢慢散开，谁也没有留意桥头的告示。"


def text(cover: str, contents: str, stories: list[tuple[str, str, str, str]], head: str) -> str:
    """Print an issue: cover, contents, then column, title, subtitle and byline of each story under a head."""
    lines = [*cover.split("|"), "", *contents.split("|"), ""]
    for number, (column, title, subtitle, byline) in enumerate(stories, 1):
        lines += [head.format(number * 3), "", column, "", *title.split("|")]
        lines += ["", f"——{subtitle}"] if subtitle else []
        lines += ["", byline] if byline else []
        lines += ["", f"{PROSE}第{number}回，水涨到了台阶上。", "", PROSE, "", PROSE, ""]
    return "\n".join(lines) + "\n"


def facts(issue: Issue) -> list[tuple[object, ...]]:
    return [(a.start_page, a.column, a.title, a.subtitle, a.authors) for a in issue.articles]


def test_pages_on_lines_of_their_own_and_a_masthead_between_two_contents_pages(bench) -> None:
    stories = [
        ("开卷", "年关的两本账", "", "本刊评论员"),
        ("封面报道", "梯田上的|第二茬收成", "栖霞岭冬种调查", "本刊记者 司徒雷 苗壮"),
        ("封面报道", "一碗面的县域经济", "", "通讯员 鱼小满"),
        ("观点", "慢一点的数字化", "", "罗伯特·库恩"),
        ("观点", "谁来给村晚打分", "", ""),
        ("人物", "邮路四十年", "", "文/阿默 图/辛夷"),
    ]
    contents = (
        "目录|CONTENTS|2024年第1-2期|开卷|01|年关的两本账|本刊评论员|封面报道|04|梯田上的第二茬收成|"
        "——栖霞岭冬种调查|本刊记者 司徒雷 苗壮|10|一碗面的县域经济|通讯员 鱼小满|"
        "主管：岭上省文化厅|主办：岭上省期刊社|主编：花逢春|副主编：柏舟|编辑：冯唐 易水|"
        "国内统一刊号：CN 99-1234/D|邮发代号：99-12|定价：10.00元|"
        "目录|CONTENTS|观点|15|"
        "慢一点的数字化|[美] 罗伯特·库恩|19|谁来给村晚打分|人物|22|邮路四十年|文/阿默 图/辛夷"
    )
    issue = bench.issue(text("岭上月刊|2024年第1-2期合刊", contents, stories, "岭上月刊 2024.1-2 · {}"))
    assert facts(issue) == [
        (1, "开卷", "年关的两本账", None, ("本刊评论员",)),
        (4, "封面报道", "梯田上的第二茬收成", "栖霞岭冬种调查", ("司徒雷", "苗壮")),
        (10, "封面报道", "一碗面的县域经济", None, ("鱼小满",)),
        (15, "观点", "慢一点的数字化", None, ("罗伯特·库恩",)),
        (19, "观点", "谁来给村晚打分", None, ()),
        (22, "人物", "邮路四十年", None, ("阿默",)),
    ]


def test_leaders_wrapped_titles_and_the_same_contents_in_english(bench) -> None:
    stories = [
        ("卷首语", "河埠头的早市", "", "白鹿"),
        ("特别策划·古镇更新", "老街怎样|不老", "", "陆一舟 何小满"),
        ("特别策划·古镇更新", "旧厂房的新住户", "七个园区走访记", "葛明远"),
        ("治理", "“一件事”为什么要跑三个门", "", "贺兰亭 等"),
        ("治理", "网格里的人", "", "青麓县委政研室课题组"),
    ]
    contents = (
        "目　次|卷首语|河埠头的早市………………………………白　鹿（1）|特别策划·古镇更新|老街怎样不老"
        "……………………陆一舟　何小满（3）|"
        "旧厂房的新住户|——七个园区走访记……………………葛明远（9）|治理|“一件事”为什么要|跑三个门…………………贺兰亭　等（15）|"
        "网格里的人………………………青麓县委政研室课题组（21）|CONTENTS|The Morning Market …… Bai Lu (1)|"
        "How an Old Street Stays Young …… Lu Yizhou, He Xiaoman (3)"
    )
    issue = bench.issue(text("《渡口》2023年第7期", contents, stories, "渡口·2023年第7期　{}"))
    assert facts(issue) == [
        (1, "卷首语", "河埠头的早市", None, ("白鹿",)),
        (3, "特别策划·古镇更新", "老街怎样不老", None, ("陆一舟", "何小满")),
        (9, "特别策划·古镇更新", "旧厂房的新住户", "七个园区走访记", ("葛明远",)),
        (15, "治理", "“一件事”为什么要跑三个门", None, ("贺兰亭",)),
        (21, "治理", "网格里的人", None, ("青麓县委政研室课题组",)),
    ]


def test_authors_below_titles_and_titles_on_two_lines(bench) -> None:
    stories = [
        ("要论", "以小切口推动大文章", "", "■ 钟离"),
        ("要论", "把准县域的脉", "", "■ 石敢当"),
        ("调查", "山城停车账", "三个街区的观察", "■ 花满楼"),
        ("生活", "一株茶树的履历", "", "■ 虞舟"),
    ]
    contents = (
        "本期要目|要论|02｜以小切口推动大文章|钟离|07｜把准县域的脉|石敢当|调查|12｜山城停车账：|一辆车的三次抉择|"
        "——三个街区的观察|花满楼|生活|25｜一株茶树的履历|虞舟"
    )
    issue = bench.issue(text("云岭|2025年第9期", contents, stories, "{} 云岭 2025/9"))
    assert facts(issue) == [
        (2, "要论", "以小切口推动大文章", None, ("钟离",)),
        (7, "要论", "把准县域的脉", None, ("石敢当",)),
        (12, "调查", "山城停车账： 一辆车的三次抉择", "三个街区的观察", ("花满楼",)),
        (25, "生活", "一株茶树的履历", None, ("虞舟",)),
    ]
