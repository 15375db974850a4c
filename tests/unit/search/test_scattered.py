"""Words in different blocks of an article: the same blocks, whichever way they are looked up."""

import pytest

from zjreader.domain.folding import fold_text, query_tokens
from zjreader.search import scattered as module
from zjreader.search.directory import Directories
from zjreader.search.plan import tokens_phrase
from zjreader.search.scattered import scattered

PHRASES = [
    ("山谷", "渡口"),
    ("山谷", "造纸", "青年"),
    ("12,500", "8.1%"),
    ("山谷造纸", "渡口灯火"),
    ("山谷", "世上没有"),
    ("世上没有", "山谷"),
    ("的", "山谷", "第3次"),
]


@pytest.mark.parametrize("few", [0, 2, 10_000])
@pytest.mark.parametrize("words", PHRASES)
def test_blocks_of_articles_that_hold_all(generated, monkeypatch, few: int, words: tuple[str, ...]) -> None:
    monkeypatch.setattr(module, "FEW", few)
    connection = generated.connection()
    rows = connection.execute("SELECT id, article_id, text FROM blocks WHERE article_id IS NOT NULL").fetchall()
    holding = [{row[0]: row[1] for row in rows if fold_text(word) in fold_text(row[2])} for word in words]
    common = set.intersection(*(set(found.values()) for found in holding))
    expected = sorted({block for found in holding for block, article in found.items() if article in common})
    directory = Directories().current(connection)
    phrases = [tokens_phrase(query_tokens(word)) for word in words]
    assert scattered(connection, directory, phrases) == expected


def test_a_common_word_is_looked_up_in_few_articles_only(generated) -> None:
    """What is asked of the index about it is confined to the articles that hold the rare one."""
    connection = generated.connection()
    row = connection.execute(
        "SELECT id, article_id FROM blocks WHERE article_id IS NOT NULL ORDER BY id"
    ).fetchone()
    directory = Directories().current(connection)
    (span,) = directory.spans([row[0]])
    rows = connection.execute("SELECT min(id), max(id) + 1 FROM blocks WHERE article_id = ?", (row[1],))
    assert span == tuple(rows.fetchone())
    found = [row[0] for row in connection.execute(module._WITHIN, (f"[[{span[0]}, {span[1]}]]", '"山谷"'))]
    assert found == [block for block in module.matching(connection, '"山谷"') if span[0] <= block < span[1]]
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {module._WITHIN}", ("[]", "x"))]
    assert {">", "<"} <= set(plan[-1]), "the range is the index's own, not a test of each row"
