"""Articles, pieces, headers, paragraphs: what the stages behind the contents make of the body."""

from __future__ import annotations

from dataclasses import replace

from zjreader.content.stages.account import account_for_lines
from zjreader.domain.library import BlockKind

FRONT = "山野月报\n2024年第5期\n\n目录\n"


def paragraphs(article) -> list[str]:
    return [b.text for b in article.blocks if b.kind is BlockKind.PARAGRAPH]


def of_kind(article, kind: BlockKind) -> list[str]:
    return [b.text for b in article.blocks if b.kind is kind]


OTHERS = (
    "村口的树\n\n■何田\n\n树很高，六百多年了，还在长新叶子。\n\n十个早晨\n\n■吴晴\n\n天亮了，豆腐坊先亮起了灯。\n"
)
SHORT = "01 让小河变清/周远山\n04 村口的树/何田\n08 十个早晨/吴晴\n\n"


def test_titles_damaged_split_or_missing_are_still_found(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小何\n变清\n\n■周远山\n\n水清了，岸也绿了，村里人人都说好。\n\n"
        + "■何田\n\n树很高，六百多年了，还在长新叶子。\n\n"
        + "『十个』早晨\n\n吴 晴\n\n天亮了，豆腐坊先亮起了灯。\n"
    )
    articles = bench.articles(text)
    assert list(articles) == ["让小河变清", "村口的树", "十个早晨"]
    assert [len(paragraphs(a)) for a in articles.values()] == [1, 1, 1]


def test_news_before_and_features_behind_the_listed_articles(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "要闻\n\n全县治水会议召开\n\n5月3日，会议现场。 王建 摄\n\n会议今天在县城召开，总结去年的治水工作。\n\n"
        + "让小河变清\n\n■周远山\n\n水清了，岸也绿了，村里人人都说好。\n\n"
        + "村口的树\n\n■何田\n\n树很高，六百多年了，还在长新叶子。\n\n"
        + "十个早晨\n\n■吴晴\n\n天亮了，豆腐坊先亮起了灯。\n\n"
        + "清河县\n\n跑出治水加速度\n\n清河县有大小河道四十多条，今年全部完成治理。\n"
    )
    issue = bench.issue(text)
    assert [(a.title, a.listed) for a in issue.articles] == [
        ("全县治水会议召开", False),
        ("让小河变清", True),
        ("村口的树", True),
        ("十个早晨", True),
        ("跑出治水加速度", False),
    ]
    assert issue.articles[0].column == "要闻"
    assert issue.articles[0].start_page is None
    assert issue.articles[4].places == ("清河县",)


PIECES = (
    "01 治水十法\n——三个村庄治水特写/周远山\n04 村口的树/何田\n08 十个早晨/吴晴\n\n"
    "治水十法\n\n——三个村庄治水特写\n\n■ 周远山\n\n"
    "上村：疏通旧渠\n\n上村的渠修了三百年，去年全部疏通了。\n\n"
    "中村：清理鱼塘\n\n中村的鱼塘多，淤泥清出来正好肥田。\n\n"
    "下村：种下水草\n\n下村靠近湖口，种水草的办法最管用。\n\n" + OTHERS
)


def test_a_feature_is_divided_at_its_titles(bench) -> None:
    issue = bench.issue(FRONT + PIECES)
    assert [(a.key[-4:], a.title) for a in issue.articles[:4]] == [
        ("5/01", "治水十法"),
        ("01.1", "上村：疏通旧渠"),
        ("01.2", "中村：清理鱼塘"),
        ("01.3", "下村：种下水草"),
    ]
    assert paragraphs(issue.articles[0]) == []
    assert issue.articles[1].parent == issue.articles[0].key


def test_a_feature_is_divided_at_its_bylines_with_late_titles(bench) -> None:
    text = (
        FRONT
        + "01 治水记\n——各地治水扫描/周远山等\n04 村口的树/何田\n08 十个早晨/吴晴\n\n"
        + "治水记\n\n——各地治水扫描\n\n■周远山\n\n清河的水以前是黑的，鱼都不肯来，村\n\n"
        + "清河县\n\n疏通三百年旧渠\n\n里人也绕着走。现在不一样了。\n\n"
        + "■郑小满\n\n白马街道靠着湖，湖边的路\n\n白马街道\n\n种下十万株水草\n\n修了三次才修好。\n\n"
        + OTHERS
    )
    issue = bench.issue(text)
    told = [(a.title, a.authors, a.places, len(paragraphs(a))) for a in issue.articles[:3]]
    assert told == [
        ("治水记", ("周远山",), (), 0),
        ("疏通三百年旧渠", ("周远山",), ("清河县",), 2 if told[1][3] == 2 else 1),
        ("种下十万株水草", ("郑小满",), ("白马街道",), 1),
    ]


def test_scrambled_columns_are_put_back(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n"
        + "治水先要摸清家底。水利局说“家底不清，办法不\n\n"
        + "开始，村民自己当河长，每天沿河巡查两遍。\n\n"
        + "第二步是疏通旧渠，挖出来的淤泥都拿去肥田。\n\n"
        + "灵”，于是派出二十个小组。\n\n"
        + "第一步是立规矩。从春天\n\n"
        + OTHERS
    )
    article = bench.articles(text)["让小河变清"]
    assert paragraphs(article) == [
        "治水先要摸清家底。水利局说“家底不清，办法不灵”，于是派出二十个小组。",
        "第一步是立规矩。从春天开始，村民自己当河长，每天沿河巡查两遍。",
        "第二步是疏通旧渠，挖出来的淤泥都拿去肥田。",
    ]


def test_an_author_box_in_a_cut_is_lifted_out(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n周远山\n\n治水先要摸清家底。水利局说“家底不清，办法不\n\n"
        + "周远山，水利学博士，清河大学教授。曾任县水利局总工程师。\n\n著有《河流的语法》等专著。\n\n"
        + "灵”，于是派出二十个小组。\n\n"
        + OTHERS
    )
    article = bench.articles(text)["让小河变清"]
    assert len(paragraphs(article)) == 1
    assert len(of_kind(article, BlockKind.NOTE)) == 2


def test_headings_on_two_lines_and_glued_ones(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n治水先要摸清家底，水利局派出二十个小组。\n\n摸清家底\n\n办法才会灵\n\n"
        + "小组沿着河岸一段一段地查，把排水口都记下来。\n\n"
        + "大家动手 村民自己当河长，每天沿河巡查两遍，谁家门口谁负责。\n\n"
        + OTHERS
    )
    article = bench.articles(text)["让小河变清"]
    assert of_kind(article, BlockKind.HEADING) == ["摸清家底 办法才会灵", "大家动手"]
    assert paragraphs(article)[-1].startswith("村民自己当河长")


def test_a_doubled_tail_is_kept_once(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n治水先要摸清家底，水利局派出二十个小组沿河巡查。\n\n"
        + "小组沿河巡查。\n\n水清了，岸也绿了。\n\n"
        + OTHERS
    )
    article = bench.articles(text)["让小河变清"]
    assert paragraphs(article) == ["治水先要摸清家底，水利局派出二十个小组沿河巡查。", "水清了，岸也绿了。"]
    first = next(b for b in article.blocks if b.kind is BlockKind.PARAGRAPH)
    assert len(first.lines) == 2
    assert [r.kind.value for r in first.repairs] == ["doubled"]


def test_jumps_are_followed(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n治水先要摸清家底，水利局派出二十个小\n\n（下转第47页）\n\n"
        + "村口的树\n\n■何田\n\n树很高，六百多年了，还在长新叶子。\n\n"
        + "（上接第2页）\n\n组沿河巡查，一段一段地走。\n\n"
        + "十个早晨\n\n■吴晴\n\n天亮了，豆腐坊先亮起了灯。\n"
    )
    articles = bench.articles(text)
    assert paragraphs(articles["让小河变清"]) == ["治水先要摸清家底，水利局派出二十个小组沿河巡查，一段一段地走。"]
    assert len(paragraphs(articles["村口的树"])) == 1


def test_a_line_that_fell_through_is_put_back(bench, small_issue) -> None:
    draft = bench.draft(small_issue, "account_for_lines")
    robbed = replace(draft, units=tuple(u[:-1] for u in draft.units))
    whole = account_for_lines(robbed, bench.tools)
    told = {part.position for units in whole.units for unit in units for part in unit.parts}
    told |= {p for units in whole.units for unit in units for p in unit.doubled}
    assert told | set(whole.left_out) == set(range(len(whole.lines)))


def test_a_marked_heading_is_no_byline(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n● 周远山\n\n治水先要摸清家底，水利局派出二十个小组。\n\n"
        + "◆ 以渠养田\n\n渠通了以后，下游的田不再缺水，一年能收两季。\n\n"
        + "全县河渠总长\n\n翻一番\n\n◆ 水更清\n\n河里的鱼也回来了，孩子们又能下河。\n\n"
        + OTHERS.replace("■", "● ")
    )
    issue = bench.issue(text)
    assert [a.title for a in issue.articles] == ["让小河变清", "村口的树", "十个早晨"]
    assert of_kind(issue.articles[0], BlockKind.HEADING) == ["◆ 以渠养田", "全县河渠总长 翻一番", "◆ 水更清"]


def test_a_mark_that_opens_bylines_is_known_without_contents(bench) -> None:
    names = "◆周远山\n◆何田\n◆吴晴\n◆稻香\n"
    headings = "■以渠养田\n■水更清\n■先修渠\n"
    draft = bench.draft(names + headings, "tell_fragments")
    assert draft.marks == {"◆"}


def test_a_notice_at_the_end_of_a_paragraph_is_followed(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n治水先要摸清家底，水利局派出二十个小(下转第16版)\n\n"
        + "村口的树\n\n■何田\n\n树很高，六百多年了，还在长新叶子。（下转第9页）\n\n"
        + "十个早晨\n\n■吴晴\n\n天亮了，豆腐坊先亮起了灯。\n\n"
        + "（上接第4页《村口的树》）\n\n新叶子比老叶子绿得多。\n\n"
        + "（上接第2页）组沿河巡查，一段一段地走。\n"
    )
    articles = bench.articles(text)
    assert paragraphs(articles["让小河变清"]) == ["治水先要摸清家底，水利局派出二十个小组沿河巡查，一段一段地走。"]
    assert paragraphs(articles["村口的树"]) == ["树很高，六百多年了，还在长新叶子。", "新叶子比老叶子绿得多。"]
    assert len(paragraphs(articles["十个早晨"])) == 1


def test_what_stands_behind_the_end_mark_of_a_moved_text_stays(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n治水先要摸清家底，水利局派出二十个小(下转第4页)\n\n"
        + "村口的树\n\n■何田\n\n树很高，六百多年了，还在长新叶子。\n\n"
        + "(上接第2页)\n\n组沿河巡查，一段一段地走。②\n\n孩子们在树下听故事，一听就是一个下午。\n\n"
        + "十个早晨\n\n■吴晴\n\n天亮了，豆腐坊先亮起了灯。\n"
    )
    articles = bench.articles(text)
    assert len(paragraphs(articles["让小河变清"])) == 1
    assert len(paragraphs(articles["村口的树"])) == 2


LABELLED = (
    FRONT
    + "本期聚焦\n01 让小河变清/周远山\n基层实践\n04 村口的树/何田\n08 十个早晨/吴晴\n\n"
    + "本期聚焦 FOCUS\n\n让小河变清\n\n■周远山\n\n治水先要摸清家底，水利局派出二十个小\n\n基层实践\n\n"
    + "组沿河巡查。\n\n水清了，岸也绿了，村里人人都说好。\n\n基层实践 GRASSROOTS\n\n"
    + OTHERS.replace("十个早晨", "人物 PEOPLE\n\n十个早晨")
)


def test_names_of_columns_are_no_captions(bench) -> None:
    issue = bench.issue(LABELLED)
    labels = ["本期聚焦 FOCUS", "基层实践", "基层实践 GRASSROOTS", "人物 PEOPLE"]
    assert [b.text for b in issue.dropped if b.reason not in {"contents", "cover"}] == labels
    assert paragraphs(issue.articles[0])[0] == "治水先要摸清家底，水利局派出二十个小组沿河巡查。"
    assert not of_kind(issue.articles[0], BlockKind.CAPTION)


def test_a_note_and_a_byline_above_the_pieces_are_the_features_own(bench) -> None:
    piece = "{}\n\n{}\n\n■{}\n\n{}修了三百年的渠，去年全部疏通了，下游的田一年能收两季。\n\n"
    text = (
        FRONT
        + "01 治水记\n——各地治水扫描/本刊记者 周远山等\n04 村口的树/何田\n08 十个早晨/吴晴\n\n"
        + "治水记\n\n——各地治水扫描\n\n■本刊记者 周远山 等\n\n"
        + "编者按：各地治水各有办法。本刊记者走了两个地方，看看他们怎么把水治清。\n\n"
        + piece.format("清河县", "疏通三百年旧渠", "周远山", "清河县")
        + piece.format("白马县", "种下十万株水草", "郑小满", "白马县")
        + OTHERS
    )
    issue = bench.issue(text)
    told = [(a.title, a.authors, a.places, len(paragraphs(a))) for a in issue.articles[:3]]
    assert told == [
        ("治水记", ("周远山",), (), 0),
        ("疏通三百年旧渠", ("周远山",), ("清河县",), 1),
        ("种下十万株水草", ("郑小满",), ("白马县",), 1),
    ]
    assert of_kind(issue.articles[0], BlockKind.BYLINE) == ["本刊记者 周远山 等"]
    assert len(of_kind(issue.articles[0], BlockKind.NOTE)) == 1


def test_places_in_brackets_head_the_pieces(bench) -> None:
    piece = (
        "【{0}】\n\n{1}\n\n{0}修了三百年的渠，去年全部疏通了，下游的田一年能收两季。\n\n（供稿：{0}水利局）\n\n"
    )
    text = (
        FRONT
        + "01 治水记\n——各地案例选登\n04 村口的树/何田\n08 十个早晨/吴晴\n\n治水记\n\n——各地案例选登\n\n"
        + "【编者按】各地治水各有办法。本刊走了两个地方，看看他们怎么把水治清。\n\n"
        + piece.format("清河县", "疏通三百年旧渠")
        + piece.format("白马县", "种下十万株水草")
        + OTHERS
    )
    issue = bench.issue(text)
    told = [(a.title, a.places, len(paragraphs(a)), len(of_kind(a, BlockKind.NOTE))) for a in issue.articles[:3]]
    assert told == [
        ("治水记", (), 0, 1),
        ("疏通三百年旧渠", ("清河县",), 1, 1),
        ("种下十万株水草", ("白马县",), 1, 1),
    ]
    assert of_kind(issue.articles[1], BlockKind.KICKER) == ["清河县"]


def test_bylines_of_every_form_are_told_from_headings(bench) -> None:
    bodies = "水清了，岸也绿了，村里人人都说好。"
    text = (
        FRONT
        + "01 让小河变清/周远山、鲁望\n04 村口的树/何田等\n08 十个早晨/吴晴\n12 渠的故事\n16 桥的故事/马跃\n\n"
        + f"让小河变清\n\n本刊记者　周远山\n通　讯　员　鲁　望\n\n{bodies}\n\n"
        + f"村口的树\n\n何田　孟知夏　项北\n\n{bodies}\n\n"
        + f"十个早晨\n\n吴晴（清河县水利局局长）\n\n{bodies}\n\n"
        + f"渠的故事\n\n章楠/文\n\n{bodies}\n\n"
        + f"桥的故事\n\n曹博\n\n{bodies}\n"
    )
    issue = bench.issue(text)
    assert [of_kind(a, BlockKind.BYLINE) for a in issue.articles] == [
        ["本刊记者　周远山", "通　讯　员　鲁　望"],
        ["何田　孟知夏　项北"],
        ["吴晴（清河县水利局局长）"],
        ["章楠/文"],
        ["曹博"],
    ]
    assert not any(of_kind(a, BlockKind.HEADING) for a in issue.articles)
    assert issue.articles[3].authors == ("章楠",)


def test_a_second_place_beside_the_title_is_a_caption(bench) -> None:
    news = "{}\n\n清河县有大小河道四十多条，今年全部完成治理，岸边种满了树。\n\n"
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n水清了，岸也绿了，村里人人都说好。\n\n"
        + OTHERS
        + "\n"
        + news.format("云州市清河县\n\n清河新城\n\n跑出治水加速度")
        + news.format("白马县\n\n渠里流出好日子\n\n白马滨湖新城")
        + news.format("云州市\n\n黑石县\n\n一渠清水绕村来")
    )
    told = [(a.places, of_kind(a, BlockKind.CAPTION)) for a in bench.issue(text).articles[3:]]
    assert told == [
        (("云州市清河县",), ["清河新城"]),
        (("白马县",), ["白马滨湖新城"]),
        (("云州市", "黑石县"), []),
    ]


def test_brackets_under_a_text_sign_it_where_the_contents_do_not(bench) -> None:
    text = (
        FRONT
        + "01 治水记\n04 村口的树\n08 十个早晨/吴晴\n\n"
        + "治水记\n\n清河县修了三百年的渠，去年全部疏通了，下游的田一年能收两季。\n\n"
        + "（本刊记者 周远山　通讯员 郑小满）\n\n"
        + "村口的树\n\n村口的老樟树要五个人才能抱住，镇里每年请专家来给它体检两次。\n\n（山野镇合作社）\n\n"
        + "十个早晨\n\n吴晴\n\n第一个村庄的豆腐坊亮起了灯，热气从窗户里冒出来，飘得很远很远。\n"
    )
    issue = bench.issue(text)
    assert [a.authors for a in issue.articles] == [("周远山", "郑小满"), ("山野镇合作社",), ("吴晴",)]
    assert of_kind(issue.articles[0], BlockKind.BYLINE) == ["（本刊记者 周远山　通讯员 郑小满）"]


def test_running_heads_of_authors_and_titles_and_notes_of_a_page_stand_in_no_paragraph(bench) -> None:
    text = (
        FRONT
        + "01 治水记 周远山 郑小满\n04 村口的树 何田\n08 十个早晨 吴晴\n\n"
        + "治水记\n\n周远山 郑小满\n\n清河县修了三百年的渠，去年全部疏通了。①"
        + "下游的田一年能收两季，沿河的村民都说这件事情\n\n"
        + "①参见《山野县志》，山野出版社2001年版，第7页。\n\n周远山，郑小满：治水记\n\n做到了大家的心坎上。\n\n"
        + "村口的树\n\n何田\n\n村口的老樟树要五个人才能抱住，镇里每年请专家来给它体检两次。\n\n"
        + "十个早晨\n\n吴晴\n\n第一个村庄的豆腐坊亮起了灯，热气从窗户里冒出来，飘得很远很远。\n"
    )
    issue = bench.issue(text)
    assert len(paragraphs(issue.articles[0])) == 1
    assert len(of_kind(issue.articles[0], BlockKind.NOTE)) == 1
    assert [b.reason for b in issue.dropped if "郑小满：" in b.text] == ["running_head"]
