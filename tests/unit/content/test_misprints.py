from __future__ import annotations

from zjreader.content.continuity import learn
from zjreader.content.misprints import suspects
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta


def issue_of(*texts: str) -> Issue:
    blocks = tuple(Block(BlockKind.PARAGRAPH, t, (n,), f"p{n}") for n, t in enumerate(texts, 1))
    article = Article("syyb/2024/5/01", "治水", blocks=blocks)
    return Issue(IssueMeta("syyb/2024/5", "山野月报", 2024, 5), Edition.FULL, (article,))


def test_a_lone_variant_of_a_frequent_phrase_is_suspected() -> None:
    texts = ["村民自己当河长每天沿河巡查两遍。"] * 5 + ["村民自己当河长每大沿河巡查两遍。"]
    (told,) = suspects(issue_of(*texts), learn(texts))
    assert (told.label, told.printed, told.proposed) == ("p6", "大", "天")
    assert texts[5][told.start] == "大"


def test_nothing_is_suspected_where_nothing_recurs() -> None:
    texts = ["村民自己当河长。", "每天沿河巡查两遍。"]
    assert suspects(issue_of(*texts), learn(texts)) == ()
