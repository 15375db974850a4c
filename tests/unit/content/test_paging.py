from __future__ import annotations

import pytest

ISSUE = """沙洲月谈

2031年第2期 总第40期

目录

渡口的新规矩 温如玉 3

河滩上的林子 苗青山 7

两口井 石磊 11

渡口的新规矩

温如玉

渡口从前没有规矩，谁先到谁先上船，遇到赶集的日子常常挤落水去，船工的嗓子喊得比汽笛还要响。

去年镇里请船工、菜农和学生各出两个人，商量出三条规矩，写在木牌上，挂在老槐树下，谁都看得见。

{foot}

河滩上原来什么也不长，只有石头和风。护林员老齐在石头缝里填土，一年填出半亩地，种下三百棵柳树。

柳树活了，鸟也来了。老齐说，他听得出哪一种叫声是新来的，哪一种是去年住过的，哪一种只是路过。

两口井

石磊

村东一口井，村西一口井，东井的水甜，西井的水凉。谁家办喜事，要从两口井里各打一桶水来烧茶。
"""


@pytest.mark.parametrize("foot", ["— 6 —", "沙洲月谈 2031.2 | 6", "（责任编辑：于归）"])
def test_an_article_without_title_and_byline_begins_on_its_page(bench, foot: str) -> None:
    heads = "\n\n— 4 —\n\n去年", "\n\n— 8 —\n\n柳树活了"
    text = ISSUE.format(foot=foot)
    if foot.startswith("—"):
        text = text.replace("\n\n去年", heads[0]).replace("\n\n柳树活了", heads[1])
    told = {a.title: [b.text[:4] for b in a.blocks if b.kind == "paragraph"] for a in bench.issue(text).articles}
    assert told == {
        "渡口的新规矩": ["渡口从前", "去年镇里"],
        "河滩上的林子": ["河滩上原", "柳树活了"],
        "两口井": ["村东一口"],
    }


def test_what_nothing_tells_is_left_where_it_stands_and_warned_of(bench) -> None:
    draft = bench.draft(ISSUE.format(foot=""), "learn_marks")
    assert any("河滩上的林子" in warning for warning in draft.warnings)
