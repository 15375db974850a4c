"""What stands beside the text: abstract, keywords, notes, references, lists and verse."""

from __future__ import annotations

import pytest

from zjreader.content.apparatus import apparatus, label
from zjreader.domain.library import BlockKind

FRONT = "山野月报\n2024年第5期\n\n目录\n"
SHORT = "01 让小河变清/周远山\n04 村口的树/何田\n08 十个早晨/吴晴\n\n"
OTHERS = (
    "村口的树\n\n■何田\n\n树很高，六百多年了，还在长新叶子。\n\n十个早晨\n\n■吴晴\n\n天亮了，豆腐坊先亮起了灯。\n"
)


def paragraphs(article) -> list[str]:
    return of_kind(article, BlockKind.PARAGRAPH)


def of_kind(article, kind: BlockKind) -> list[str]:
    return [b.text for b in article.blocks if b.kind is kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("【摘　要】治水要摸清家底。", BlockKind.ABSTRACT),
        ("摘 要：治水要摸清家底。", BlockKind.ABSTRACT),
        ("关键词：治水；水利", BlockKind.NOTE),
        ("〔作者简介〕何田，清河人。", BlockKind.NOTE),
        ("参考文献", BlockKind.NOTE),
        ("注释：", BlockKind.NOTE),
        ("[2] 何田.河流的语法[M].清河：清河书社，2015.", BlockKind.NOTE),
        ("难点：不敢修", None),
        ("[2] 治水要摸清家底", None),
    ],
)
def test_apparatus(lexicon, text: str, kind: BlockKind | None) -> None:
    assert apparatus(text, lexicon) is kind


def test_label() -> None:
    assert label("【关　键　词】治水") == "关键词"
    assert label("治水要摸清家底。") == ""


def test_keywords_notes_and_references_are_no_text(bench) -> None:
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n【摘　要】治水先要摸清家底，水利局派出二十个小组。\n\n【关键词】治水；水利\n\n"
        + "水清了，岸也绿了，村里人人都说好[1]。\n\n鱼也回来了，孩子们又能下河。\n\n"
        + "注释：\n\n[1] 数字由县水利局提供。\n\n参考文献\n\n[2] 何田.河流的语法[M].清河：清河书社，2015.\n"
        + "[3] 吴晴.渠的故事[J].水利，2019(4)：33-41.\n\n"
        + OTHERS
    )
    article = bench.issue(text).articles[0]
    assert len(paragraphs(article)) == 2
    assert len(of_kind(article, BlockKind.ABSTRACT)) == 1
    assert len(of_kind(article, BlockKind.NOTE)) == 6
    assert not of_kind(article, BlockKind.HEADING)


def test_items_of_a_list_and_the_line_that_announces_them_are_paragraphs(bench) -> None:
    items = [
        "“我们不修大渠，只做三件事：",
        "一、把断头的渠打通；",
        "二、把漏水的塘补好；",
        "三、把水管起来。”村支书说。",
    ]
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n水清了，岸也绿了，村里人人都说好。\n\n"
        + "\n\n".join(items)
        + "\n\n"
        + OTHERS
    )
    assert paragraphs(bench.issue(text).articles[0])[1:] == items


def test_a_poem_at_the_end_is_no_advert(bench) -> None:
    lines = ["站在渠边", "替一个人数着鱼", "风来的时候", "水面皱了一下"]
    text = (
        FRONT
        + SHORT
        + "让小河变清\n\n■周远山\n\n水清了，岸也绿了，村里人人都说好。\n\n"
        + OTHERS[: OTHERS.index("天亮了")]
        + "\n".join(lines)
        + "\n"
    )
    poem = bench.articles(text)["十个早晨"]
    assert paragraphs(poem) == lines
