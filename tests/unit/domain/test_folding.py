"""Folding: what is taken for the same, and that every offset leads back to the printed text."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.folding import Folding, fold, fold_text, index_tokens, query_tokens
from zjreader.domain.spans import Span
from zjreader.domain.variants import IDEOGRAPHS, RADICALS, SIMPLIFIED, TRADITIONAL

CHARS = st.one_of(
    st.sampled_from("0123456789、，。.．:：∶/／-－—–~～%％‰+＋,·“”「」（） 　\u200b\u00ad"),
    st.sampled_from("增长年縣亿鄉⻔⼈Aａé½㎡①…○"),
    st.characters(),
)
TEXTS = st.text(CHARS, max_size=40)
FOLDINGS = st.builds(Folding, st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.booleans())


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("臺灣與縣鄉", "台湾与县乡"),
        ("ＡＩ＋　Ｇdp", "aigdp"),
        ("“两山”（理念）——好！", "两山理念好"),
        ("⻔⼈⺠", "门人民"),
        ("看\u200b不\u00ad见", "看不见"),
        ("二○二五", "二〇二五"),
        ("增长８．１％，", "增长8.1%"),
        ("1：2与1∶2", "1:2与1:2"),
        ("2024——2025年", "2024-2025年"),
        ("8%～10%", "8%-10%"),
        ("下降-3.5", "下降-3.5"),
        ("共12,345人", "共12345人"),
        ("第1、2、3名", "第1、2、3名"),
        ("“1”“2”", "1、2"),
        ("7·27与½", "7.27与1/2"),
        ("COVID-19，50+", "covid1950+"),
        ("a.m.与J.R.", "am与jr"),
        ("，。！", ""),
    ],
)
def test_folds(printed: str, folded: str) -> None:
    assert fold_text(printed) == folded


def test_figures_that_differ_stay_apart() -> None:
    assert fold_text("81") not in fold_text("增长8.1%")
    assert fold_text("155") not in fold_text("收入比1.55")
    assert fold_text("15") not in fold_text("第1、5条")


@pytest.mark.parametrize(
    ("folding", "printed", "kept"),
    [
        (Folding(script=False), "縣Ａ（1.5）县", "縣a1.5县"),
        (Folding(width=False), "縣Ａ（1.5）县", "县ａ1.5县"),
        (Folding(case=False), "縣Ａ（1.5）县", "县A1.5县"),
        (Folding(punctuation=False), "縣Ａ（1.5）县", "县a(1.5)县"),
        (Folding(space=False), "縣 Ａ（1.5）县", "县 a1.5县"),
    ],
)
def test_each_difference_can_be_switched_off(folding: Folding, printed: str, kept: str) -> None:
    assert fold_text(printed, folding) == kept


@given(TEXTS, FOLDINGS)
def test_folding_twice_changes_nothing(text: str, folding: Folding) -> None:
    once = fold_text(text, folding)
    assert fold_text(once, folding) == once


@given(TEXTS, FOLDINGS)
def test_the_map_agrees_with_the_quick_way(text: str, folding: Folding) -> None:
    folded = fold(text, folding)
    assert folded.text == fold_text(text, folding)
    assert len(folded.origins) == len(folded.text)
    assert list(folded.origins) == sorted(folded.origins)
    assert len(folded.text) <= 18 * len(text)  # one Arabic ligature makes eighteen characters


@given(TEXTS, st.data())
def test_offsets_lead_back_to_a_text_that_folds_to_the_same(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    span = folded.printed(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    assert fold_text(text[span.start : span.end]).strip("、.:/-%‰+") in folded.text
    if start < end:
        back = folded.folded(span.start, span.end)
        assert back.start <= start
        assert end <= back.end


@given(TEXTS, st.data())
def test_the_fold_of_a_part_is_part_of_the_fold(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = fold_text(text[start:end])
    assert part in fold_text(text)
    tokens = query_tokens(text[start:end])
    if len(tokens) == 1 and len(part) == 1:
        assert any(token.startswith(tokens[0]) for token in index_tokens(text).split(" "))
    elif tokens:
        assert " ".join(tokens) in index_tokens(text)


def test_tokens_are_pairs_and_the_last_character() -> None:
    assert index_tokens("共富，路。") == "共富 富路 路"
    assert index_tokens("") == ""
    assert query_tokens("共富路") == ("共富", "富路")
    assert query_tokens("共") == ("共",)
    assert query_tokens("，") == ()


def test_an_empty_stretch_maps_to_an_empty_stretch() -> None:
    assert fold("，共").printed(0, 0) == Span(1, 1)
    assert fold("，").printed(0, 0) == Span(1, 1)
    assert fold("，共，富").folded(2, 4) == Span(1, 2)


def test_a_lone_surrogate_is_overlooked() -> None:
    assert fold_text("共\ud800富", Folding(space=False, punctuation=False)) == "共富"


def test_the_character_tables_are_those_of_opencc() -> None:
    lines = files("opencc").joinpath("dictionary/TSCharacters.txt").read_text("utf-8").splitlines()
    first = {line.split("\t")[0]: line.split("\t")[1].split(" ")[0] for line in lines if line}
    table = dict(zip(TRADITIONAL, SIMPLIFIED, strict=True))
    assert set(table) == {key for key, value in first.items() if key != value}
    assert all(table[key] == first.get(first[key], first[key]) for key in table)
    assert not set(SIMPLIFIED) & set(TRADITIONAL)
    assert len(RADICALS) == len(IDEOGRAPHS) == len(set(RADICALS))
