"""Words that two scripts write with other characters: those of OpenCC, no others, and no offset moved."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.folding import fold_text
from zjreader.domain.script_words import WORDS, fold_script, in_one_script

TEXTS = st.text(st.one_of(st.sampled_from("瞭解反覆答藉口鍊項沈默衞生，。a1"), st.characters()), max_size=30)


def dictionary(name):
    lines = files("opencc").joinpath(f"dictionary/{name}.txt").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if "\t" in line)


def test_the_words_are_those_of_opencc():
    phrases = dictionary("TSPhrases")
    for pair, words in WORDS.items():
        for word in words.split():
            known = phrases.get(word.replace("著", "着")) or phrases.get(word)
            assert known is not None, word
            assert fold_text(known.split()[0]) == fold_text(word).replace(pair[0], pair[1]).replace(
                fold_text(pair[0]), pair[1]
            ), word


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("據瞭解，答覆已到", "据了解答复已到"),
        ("凭藉着", "凭借着"),
        ("項鍊与鍛鍊", "项链与锻炼"),
        ("反反覆覆地計畫", "反反复复地计划"),
        ("覆盖、覆写、瞭望、慰藉、沈先生、雜沓", "覆盖覆写瞭望慰藉沈先生杂沓"),
        ("衞生", "卫生"),
    ],
)
def test_only_these_words_change(text, plain):
    assert fold_script(text) == plain


@given(TEXTS)
def test_the_length_stays_before_and_after_folding(text):
    assert len(in_one_script(text)) == len(text)
    assert len(fold_script(text)) == len(fold_text(text))
    assert in_one_script(in_one_script(text)) == in_one_script(text)
