"""Lines aligned on the word: context in characters, sorting from the word outwards, counts."""

from zjreader.domain.concordance import LineOrder, concordance, rows
from zjreader.domain.search import Hit, Snippet
from zjreader.domain.spans import Span


def hit(article: str, text: str, word: str) -> Hit:
    spans = []
    at = text.find(word)
    while at >= 0:
        spans.append(Span(at, at + len(word)))
        at = text.find(word, at + 1)
    return Hit(article, "题", None, None, None, "p1", "paragraph", text, tuple(spans), Snippet(text), 0.0)


HITS = (
    hit("a", "春天的茶园，夏天的茶园。", "茶园"),
    hit("b", "老人守着（茶园）过冬", "茶园"),
)


def test_every_match_is_a_line_with_its_context() -> None:
    made = concordance(HITS, context=3)
    assert [(line.left, line.word, line.right) for line in made.lines] == [
        ("春天的", "茶园", "，夏天"),
        ("夏天的", "茶园", "。"),
        ("守着（", "茶园", "）过冬"),
    ]
    assert made.counts == {"a": 2, "b": 1}


def test_sorts_from_the_word_outwards() -> None:
    left = concordance(HITS, LineOrder.LEFT, 3).lines
    assert [line.left for line in left] == ["夏天的", "春天的", "守着（"]
    right = concordance(HITS, LineOrder.RIGHT, 3).lines
    assert [line.right for line in right] == ["。", "，夏天", "）过冬"]
    assert len(concordance(HITS, LineOrder.WORD).lines) == 3


def test_rows_have_a_head() -> None:
    table = rows(concordance(HITS).lines)
    assert table[0][0] == "文章"
    assert table[1][4] == "茶园"
