"""The search box: key, citation, quotation, or query."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.box import BoxKind, CitedPlace, read_citation, recognise


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("demo/2026/1/02#p3", "place"),
        (" zjreader:demo/2026/1/02.1 ", "place"),
        ("林可. 山谷里的造纸坊[J]. 样刊, 2026(1): 4-6.", "citation"),
        ("林可：《山谷里的造纸坊》，《样刊》2026年第1期，第4—6页。", "citation"),
        ("老师傅说纸要慢慢晒，人要慢慢学，徒弟都记下了", "quotation"),
        ("“老师傅说纸要慢慢晒，人要慢慢学”", "quotation"),
        ("老师傅说纸要慢慢晒……徒弟都记下了每一张", "quotation"),
        ("第一行的文字写在这里不算短\n第二行也写一点", "quotation"),
        ("造纸", "query"),
        ("造纸 AND 渡口", "query"),
        ("作者:林可 造纸", "query"),
        ('"纸要慢慢晒，人要慢慢学，徒弟都记下了"', "query"),
        ("“造纸坊”", "query"),
        ("城乡融合发展的若干问题研究与实践探索", "query"),
        ("", "query"),
    ],
)
def test_recognises(text: str, kind: str) -> None:
    assert recognise(text).kind == BoxKind(kind)


def test_reads_citations() -> None:
    wanted = CitedPlace("山谷里的造纸坊: 三代人", "样刊", 2026, 1, 4)
    assert read_citation("[3] 林可, 周默, 等. 山谷里的造纸坊: 三代人[J]. 样刊, 2026(1): 4-6.") == wanted
    assert read_citation("林可. 山谷里的造纸坊: 三代人[J]. 样刊, 2026, 12(1): 4.") == wanted
    nested = read_citation("林可：《读〈纸经〉》，《样刊》2026年第1期，第4页。")
    assert nested == CitedPlace("读《纸经》", "样刊", 2026, 1, 4)
    with_words = read_citation("“纸要慢慢晒，人要慢慢学。”（林可：《造纸坊》，《样刊》2026年第1期。）")
    assert with_words is not None
    assert with_words.quoted == "“纸要慢慢晒，人要慢慢学。”"
    assert with_words.page is None


@given(st.text(st.one_of(st.sampled_from("《》[J].，（）(1)年第期：“”a/2 "), st.characters()), max_size=60))
def test_never_fails(text: str) -> None:
    assert recognise(text).text == text.strip()


@pytest.mark.parametrize("part", ["《", "a. ", "[J]. ", "“", "，", "：《a》"])
def test_a_megabyte_is_told_quickly(part: str) -> None:
    recognise(part * (1_000_000 // len(part)))
