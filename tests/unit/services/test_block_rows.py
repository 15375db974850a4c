from __future__ import annotations

from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta
from zjreader.services.blocks import block_rows


def test_rows_of_an_issue() -> None:
    article = Article(
        "syyb/2024/5/01",
        "治水",
        authors=("周远山",),
        start_page=1,
        blocks=(Block(BlockKind.TITLE, "治水", (3,), "t1"), Block(BlockKind.PARAGRAPH, "水清了。", (5, 7), "p1")),
    )
    dropped = Block(BlockKind.DROPPED, "半", (1,), reason="running_head")
    issue = Issue(IssueMeta("syyb/2024/5", "山野月报", 2024, 5), Edition.FULL, (article,), (dropped,))
    title, paragraph, left_out = block_rows(issue)
    assert title["title"] == "治水"
    assert title["authors"] == ["周远山"]
    assert title["start_page"] == 1
    assert paragraph == {
        "article": "syyb/2024/5/01",
        "parent": None,
        "kind": "paragraph",
        "label": "p1",
        "text": "水清了。",
        "lines": [5, 7],
    }
    assert left_out["article"] is None
    assert left_out["reason"] == "running_head"
