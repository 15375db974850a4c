from __future__ import annotations

from zjreader.content.stages.signing import Signed, Signing


def test_a_slash_a_wide_gap_or_leaders_part_the_authors(lexicon) -> None:
    signing = Signing(lexicon)
    assert signing.split("让小河变清/周远山 吴 晴等") == Signed("让小河变清", ("周远山", "吴晴"), True)
    assert signing.split("让小河变清　　周远山") == Signed("让小河变清", ("周远山",))
    assert signing.split("让小河变清…………江雪堂") == Signed("让小河变清", ("江雪堂",))


def test_a_single_space_parts_them_where_pages_stand_last_or_most_entries_do_so(lexicon) -> None:
    text = "摸清家底 大家动手 许 少 周远山"
    signed = Signed("摸清家底 大家动手", ("许少", "周远山"))
    assert Signing(lexicon).split(text) == Signed(text)
    assert Signing(lexicon, narrow=True).split(text) == signed
    assert Signing(lexicon, [text, "让小河变清 周远山", "村口的树"]).split(text) == signed


def test_a_name_before_a_colon_is_an_author_only_where_most_entries_begin_so(lexicon) -> None:
    text = "周远山：让小河变清"
    assert Signing(lexicon, [text, "村口的树/何田", "摸清家底/吴晴"]).split(text) == Signed(text)
    assert Signing(lexicon, [text, "何田：村口的树"]).split(text) == Signed("让小河变清", ("周远山",))


def test_what_stands_in_brackets_may_tell_the_kind_of_text(lexicon) -> None:
    signing = Signing(lexicon, ["让小河变清（周远山）", "村口的树（何田）"])
    assert signing.split("摸清家底（散文）") == Signed("摸清家底（散文）")
    assert signing.split("摸清家底（外一首）　吴晴") == Signed("摸清家底（外一首）", ("吴晴",))
    assert signing.split("摸清家底（默之）") == Signed("摸清家底", ("默之",))
