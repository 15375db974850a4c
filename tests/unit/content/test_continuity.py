from __future__ import annotations

import pytest

from zjreader.content.continuity import Language, learn, likelihood, odds, open_marks, orphan_mark

NOTHING = Language()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("他们说“水清了", "岸也绿了”，大家都笑。"),
        ("新建小区12", "0个，惠及居民。"),
        ("沿着河岸走，", "把排水口记下来。"),
        ("进一步加强基础", "设施建设，改善民生。"),
        ("推广科学方", "法，提高产量。"),
    ],
)
def test_likely(lexicon, a: str, b: str) -> None:
    assert odds(a, b, NOTHING, lexicon) > 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("水清了。", "岸绿了。"),
        ("他们说“水清了", "“岸绿了”是后来的事。"),
        ("沿着河岸走", "一、总体要求"),
        ("沿着河岸走", "■王浩"),
        ("水清了", "”，大家都笑。"),
    ],
)
def test_unlikely(lexicon, a: str, b: str) -> None:
    assert odds(a, b, NOTHING, lexicon) < -0.5


def test_the_issue_teaches_its_own_words(lexicon) -> None:
    taught = learn(["鱼鳞坝修好了，鱼鳞坝下水清了。"] * 3)
    assert odds("新修的鱼鳞", "坝很结实。", taught, lexicon) > odds("新修的鱼鳞", "坝很结实。", NOTHING, lexicon)


def test_marks() -> None:
    assert open_marks("说“水《清") == ("“", "《")
    assert orphan_mark("清》了”") == "》"
    assert orphan_mark("“清”了") == ""


def test_likelihood_is_a_probability() -> None:
    assert likelihood(0) == 0.5
    assert 0 <= likelihood(-1e9) < likelihood(1e9) <= 1
