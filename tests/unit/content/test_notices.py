from __future__ import annotations

import pytest

from zjreader.content.notices import cut_notice, is_notice, leads_on, page_of


@pytest.mark.parametrize(
    ("text", "rest", "page"),
    [
        ("河水清了。（下转第16页）", "河水清了。", 16),
        ("河水清(下转16版)", "河水清", 16),
        ("河水清了，【下转P9】", "河水清了，", 9),
        ("河水清了。下转第16页", "河水清了。", 16),
        ("河水清了。（转第十六页）", "河水清了。", 0),
        ("（上接第5页）河水清了。", "河水清了。", 5),
        ("（紧接第5版《小河》）河水清了。", "河水清了。", 5),
    ],
)
def test_notices_within_a_line(text: str, rest: str, page: int) -> None:
    told, notice = cut_notice(text)
    assert told == rest
    assert page_of(notice) == page
    assert leads_on(notice) == ("转" in notice)


@pytest.mark.parametrize(
    "text", ["河水清了。", "河水转第3产业", "上接水源，下接鱼塘。", "（下转第16页）", "接3页纸过来。"]
)
def test_what_is_left_alone(text: str) -> None:
    assert cut_notice(text) == (text, "")


@pytest.mark.parametrize("text", ["（下转第47页）", "上接第3页", "（上接第3页《小河》）", "转P12", "[接第3版]"])
def test_notices_alone(text: str) -> None:
    assert is_notice(text)


@pytest.mark.parametrize("text", ["第3页", "转3个弯", "下转第3页看小河", "接第3棒"])
def test_no_notices(text: str) -> None:
    assert not is_notice(text)
