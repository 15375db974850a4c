"""The search box's language: what is understood, and that nothing typed is ever refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.query import (
    All,
    AnyOf,
    Confined,
    FieldName,
    Node,
    Without,
    Word,
    confined,
    meaningful,
    without_fields,
    words,
)
from zjreader.domain.query_parser import MAX_WORDS, parse


def shape(node: Node | None) -> object:
    """Write a tree without places, short enough to compare by eye."""
    match node:
        case Word(text, _, quoted):
            return f'"{text}"' if quoted else text
        case Confined(name, value, _):
            return f"{name}={value}"
        case All(parts):
            return ["and", *map(shape, parts)]
        case AnyOf(parts):
            return ["or", *map(shape, parts)]
        case Without(part):
            return ["not", shape(part)]
    return None


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("共富", "共富"),
        ("共富 乡村", ["and", "共富", "乡村"]),
        ("a AND b OR c NOT d", ["or", ["and", "a", "b"], ["and", "c", ["not", "d"]]]),
        ("a 且 (b 或 c) 非 d", ["and", "a", ["or", "b", "c"], ["not", "d"]]),
        ("-海 岛", ["and", ["not", "海"], "岛"]),
        ("-8.1%", "-8.1%"),
        ('"a OR b"', '"a OR b"'),
        ("「a 非 b」 c", ["and", '"a 非 b"', "c"]),
        ("“a 且 b”", '"a 且 b"'),
        ("“甲乙”丙丁", "“甲乙”丙丁"),
        ("他说“甲乙”，很好", "他说“甲乙”，很好"),
        ("「甲乙」丙", "「甲乙」丙"),
        ("（一）加强甲乙", "（一）加强甲乙"),
        ("甲乙（丙）丁", "甲乙（丙）丁"),
        ("第一：甲乙", "第一：甲乙"),
        ("作者:王某 标题：绿 甲", ["and", "author=王某", "title=绿", "甲"]),
        ('作者: "王 某"', "author=王 某"),
        ("作者:(王某 OR 李某)", ["or", "author=王某", "author=李某"]),
        ("地区:甲县 栏目:乙 期号:23", ["and", "place=甲县", "column=乙", "issue=23"]),
        ("年：2025 批注:丙", ["and", "year=2025", "note=丙"]),
        ("NOT NOT a", ["not", "a"]),
        ("共*富 甲?", ["and", "共*富", "甲?"]),
        ("((a))", "a"),
        ("", None),
        ("   ", None),
    ],
)
def test_understands(query: str, tree: object) -> None:
    parsed = parse(query)
    assert shape(parsed.node) == tree
    assert parsed.warning is None


@pytest.mark.parametrize(
    ("query", "tree", "position"),
    [
        ("a AND", "a", 2),
        ("OR a", "a", 0),
        ("a AND OR b", ["and", "a", "b"], 6),
        ('甲 "乙 丙', ["and", "甲", '"乙 丙"'], 2),
        ("甲 (乙 丙", ["and", "甲", "乙", "丙"], 2),
        ("作者: AND 甲", "甲", 0),
        ("作者:", None, 0),
        ("甲 NOT", "甲", 2),
        ('""', None, 0),
        ("甲 **", "甲", 2),
    ],
)
def test_goes_on_after_a_mistake_and_points_at_it(query: str, tree: object, position: int) -> None:
    parsed = parse(query)
    assert parsed.warning is not None
    assert parsed.position == position
    if query.startswith(("作者: AND", "OR")):
        assert "甲" in str(shape(parsed.node)) or "a" in str(shape(parsed.node))
    else:
        assert shape(parsed.node) == tree


@given(st.text(st.one_of(st.sampled_from('()（）"「」“”ab甲:：*? -'), st.characters()), max_size=60))
def test_never_fails_and_keeps_places(query: str) -> None:
    parsed = parse(query)
    assert (parsed.warning is None) == (parsed.position is None)
    for word in words(parsed.node):
        assert query[word.start : word.start + len(word.text)].replace("＊", "*") == word.text
    assert parsed.position is None or 0 <= parsed.position <= len(query)


@pytest.mark.parametrize("part", ["(", "( ", '"a" ', "非 ", "作者:", "(a ", "“", "「a」b", "(a b)c", "a "])
def test_a_megabyte_is_read_without_trouble(part: str) -> None:
    parsed = parse(part * (300_000 // len(part)))
    assert len(words(parsed.node)) <= MAX_WORDS


def test_words_and_fields_leave_out_what_is_excluded() -> None:
    node = parse("甲 非 乙 作者:丙 非 作者:丁").node
    assert [w.text for w in words(node)] == ["甲"]
    assert [c.value for c in confined(node)] == ["丙"]


def test_fields_can_be_taken_out() -> None:
    node = parse("甲 作者:丙 批注:戊 非 批注:己").node
    assert shape(without_fields(node, FieldName.NOTE)) == ["and", "甲", "author=丙"]
    assert shape(without_fields(node)) == "甲"
    assert without_fields(parse("作者:丙").node) is None


def test_mere_punctuation_goes_where_other_words_remain() -> None:
    assert shape(meaningful(parse("” 甲乙“ 非 。").node)) == "甲乙“"
    assert shape(meaningful(parse("” ……").node)) == ["and", "”", "……"]
    assert meaningful(None) is None
