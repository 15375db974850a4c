from __future__ import annotations

import pytest

from zjreader.content import names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("■ 王 浩", ("王浩",)),
        ("■王浩", ("王浩",)),
        ("□ 李 倩 吴琪琪", ("李倩", "吴琪琪")),
        ("文/周 明 何 田", ("周明", "何田")),
        ("作者：欧阳小山", ("欧阳小山",)),
        ("本刊记者 马跃 叶慧等", ("马跃", "叶慧")),
        ("文/本刊记者 章楠 通讯员 曹博", ("章楠", "曹博")),
        ("● 高 文", ("高文",)),
        ("■ 本刊评论员", ("本刊评论员",)),
        ("通　讯　员　鲁　望", ("鲁望",)),
        ("记 者 章 楠", ("章楠",)),
        ("章楠/文", ("章楠",)),
        ("章楠 文/图", ("章楠",)),
        ("章楠/文 曹博/摄", ("章楠",)),
        ("文/章楠 图/曹博", ("章楠",)),
        ("本刊首席记者 章楠", ("章楠",)),
        ("采访人：本刊记者 章楠", ("章楠",)),
    ],
)
def test_bylines(lexicon, text: str, told: tuple[str, ...]) -> None:
    byline = names.parse_byline(text, lexicon)
    assert byline is not None
    assert byline.names == told
    assert byline.marked


@pytest.mark.parametrize("text", ["深化改革 激发活力", "水清了。", "摸清家底", "■ 深化农村集体产权制度改革试点"])
def test_what_is_no_byline(lexicon, text: str) -> None:
    assert names.parse_byline(text, lexicon) is None


@pytest.mark.parametrize("text", ["章楠（清河县水利局局长）", "（清河县委书记）章楠"])
def test_a_post_in_parentheses_is_no_name(lexicon, text: str) -> None:
    byline = names.parse_byline(text, lexicon)
    assert byline is not None
    assert byline.names == ("章楠",)
    assert names.parse_byline("井台（散文）", lexicon) is None


def test_a_line_signs_what_is_listed_under_some_of_its_names(lexicon) -> None:
    def sure(text: str, *authors: str, more: bool = False) -> float:
        return names.signs(text, names.parse_byline(text, lexicon), authors, more=more)

    assert sure("本刊记者 章楠", "章楠", "曹博", "马跃") >= names.PARTLY
    assert sure("章楠　曹博　马跃", "章楠", more=True) >= names.PARTLY
    assert sure("章楠　曹博", "马跃") == 0.0


def test_three_lone_characters_are_one_name_and_four_are_two() -> None:
    assert names.split_names("刘 奕 来") == ("刘奕来",)
    assert names.split_names("王 浩 陈 新") == ("王浩", "陈新")
    assert names.split_names("袁 卫 刘奕来") == ("袁卫", "刘奕来")


def test_glued_names_are_known_by_the_contents() -> None:
    assert names.names_in("■ 沈农今哲", ("沈农", "今哲")) == 1.0
    assert names.names_in("中共清河县委书记 王 浩", ("王浩",)) >= 0.8
    assert names.names_in("水清了", ("王浩",)) == 0.0
