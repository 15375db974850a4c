from __future__ import annotations

import pytest

from zjreader.content.credits import SURE, author_line, read_credits


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本刊记者 沈农 今哲等", ("沈农", "今哲")),
        ("陈 新", ("陈新",)),
        ("本刊记者 周远山 通讯员 吴晴 实习生 何田", ("周远山", "吴晴", "何田")),
        ("文/周远山 图/吴晴", ("周远山",)),
        ("周远山 文 吴晴 摄影", ("周远山",)),
        ("图/吴晴", ("吴晴",)),
        ("受访人：周远山　采访人：本刊记者 吴晴", ("吴晴",)),
        ("（青麓县委书记）周远山", ("周远山",)),
        ("青麓县委书记 周远山", ("周远山",)),
        ("青麓县委书记周远山", ("周远山",)),
        ("[法]让·杜邦", ("让·杜邦",)),
        ("青麓县水利局课题组", ("青麓县水利局课题组",)),
    ],
)
def test_names_without_posts_and_roles(lexicon, text: str, names: tuple[str, ...]) -> None:
    told = read_credits(text, lexicon)
    assert told.names == names
    assert told.more == ("等" in text)


def test_what_is_told_of_names_nobody_knows(lexicon) -> None:
    assert read_credits("周远山 吴晴", lexicon).grade == SURE
    assert read_credits("默之", lexicon).grade < SURE


@pytest.mark.parametrize("text", ["水网之上看新局", "专题·水乡振兴", "文化", "■ 方志", "今天，河水清了。"])
def test_lines_that_name_no_author(lexicon, text: str) -> None:
    assert author_line(text, lexicon) is None
