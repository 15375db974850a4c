from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.studies.gazetteer import Gazetteer, GazetteerBroken, Level

FOLDER = Path(__file__).parents[3] / "resources" / "gazetteer"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load(FOLDER)


def test_zhejiang_is_whole(gazetteer: Gazetteer) -> None:
    inside = [p for p in gazetteer.places if p.province == "33"]
    assert sum(p.level is Level.PREFECTURE for p in inside) == 11
    assert sum(p.level is Level.COUNTY for p in inside) == 90


def test_provinces_and_prefectures_of_the_country(gazetteer: Gazetteer) -> None:
    assert sum(p.level is Level.PROVINCE for p in gazetteer.places) == 34
    assert sum(p.level is Level.PREFECTURE for p in gazetteer.places) == 333


def test_mountain_and_island_counties(gazetteer: Gazetteer) -> None:
    assert sum("山区县" in p.groups for p in gazetteer.places) == 26
    assert sum("海岛县" in p.groups for p in gazetteer.places) == 6


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("天台县", "台州市天台县"),
        ("衢州市", "衢州市"),
        ("浦东新区", "上海市浦东新区"),
        ("浙江省", "浙江省"),
        ("景宁畲族自治县", "丽水市景宁畲族自治县"),
        ("仙桃市", "湖北省仙桃市"),
    ],
)
def test_full_names(gazetteer: Gazetteer, name: str, full: str) -> None:
    (place,) = gazetteer.named(name)
    assert gazetteer.full_name(place) == full


def found(gazetteer: Gazetteer, text: str, home: str = "33") -> list[tuple[str, str]]:
    mentions = gazetteer.mentions(text, home)
    return [(text[m.start : m.end], gazetteer.full_name(m.place)) for m in mentions]


def test_a_chain_of_parents_is_one_mention(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "记者走进衢州市衢江区一个村") == [("衢州市衢江区", "衢州市衢江区")]


def test_shared_names_go_to_the_parent_in_front_or_to_the_home_province(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "上海市普陀区") == [("上海市普陀区", "上海市普陀区")]
    assert found(gazetteer, "普陀区") == [("普陀区", "舟山市普陀区")]
    assert found(gazetteer, "鼓楼区", home="") == []


def test_short_names_of_counties_only_at_home(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "天台的茶", home="33") == [("天台", "台州市天台县")]
    assert found(gazetteer, "天台的茶", home="44") == []


def test_home_is_the_province_most_spoken_of(gazetteer: Gazetteer) -> None:
    assert gazetteer.home(["成都市青羊区", "绵阳市与德阳市", "杭州市"]) == "51"
    assert gazetteer.home(["没有地名"]) == ""


def test_files_can_be_added(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "# 说明\ncode,name,short\n990000,甲省,甲省\n990100,乙市,乙市\n", encoding="utf-8"
    )
    (tmp_path / "b.csv").write_text("code,name,short,groups\n990102,丙丁县,丙丁,山区县|海岛县\n", encoding="utf-8")
    added = Gazetteer.load(tmp_path)
    (place,) = added.named("丙丁")
    assert added.full_name(place) == "乙市丙丁县"
    assert place.groups == ("山区县", "海岛县")


def test_broken_or_missing_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(GazetteerBroken):
        Gazetteer.load(tmp_path)
    (tmp_path / "a.csv").write_text("code,name,short\n12,某县,某\n", encoding="utf-8")
    with pytest.raises(GazetteerBroken, match="12"):
        Gazetteer.load(tmp_path)
