"""Terms of Taiwan and the mainland: those of OpenCC, and named only where they explain a difference."""

from importlib.resources import files

import pytest

from zjreader.domain.regional_words import TERMS, regional_note


def test_the_terms_are_those_of_opencc():
    lines = files("opencc").joinpath("dictionary/TWPhrasesRev.txt").read_text("utf-8").splitlines()
    known = {key: value.split() for key, value in (line.split("\t") for line in lines if "\t" in line)}
    assert {term: ours for term, ours in TERMS.items() if ours not in known.get(term, ())} == {}


@pytest.mark.parametrize(
    ("quoted", "original", "note"),
    [
        ("網路安全", "网络安全", "只是两岸用语不同：网路＝网络。"),
        ("网络安全", "網路安全", "只是两岸用语不同：网络＝网路。"),
        ("资讯与信息", "信息与信息", "只是两岸用语不同：资讯＝信息。"),
        ("资讯与信息", "资讯与信息", ""),
        ("资讯", "资讯与信息", ""),  # the print has both: it is not the term that differs
        ("网络安全", "网路安全信息", "其中有两岸用语的不同：网络＝网路。"),
        ("质量", "品质", ""),
        ("", "信息", ""),
    ],
)
def test_names_only_what_explains_a_difference(quoted, original, note):
    assert regional_note(quoted, original) == (note, note.startswith("只是"))
