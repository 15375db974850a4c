"""Anchors after corrections of the kind that structure recovery makes, on text of our own with known truth.

Every character carries an identity through the corrections, so that a landing can be judged exactly.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pytest

from zjreader.domain.anchoring import reanchor
from zjreader.domain.annotations import AnchorState, Annotation, TextPositionSelector
from zjreader.domain.framing import framed
from zjreader.domain.library import Article, Block, BlockKind, number_blocks
from zjreader.domain.passages import Passages

WORDS = (
    "河岸 渔港 山城 学堂 书屋 茶园 村口 老街 集市 作坊 田埂 渡船 灯塔 雨棚 石桥 果园 讲习 修缮 试种 采收 "
    "分红 结对 轮作 晾晒 巡诊 送餐 "
    "接驳 开办 落成 扩容 让利 减半 翻番 持平 每户 全镇 三成 两年 四季 百亩 千斤 大伙 老人 青年 孩子 匠人 "
    "船工 农户 乡亲 医生"
).split()
SLOGAN = "坚持一张蓝图绘到底，一年接着一年干，让山城渔港的乡亲都过上好日子"
FULL, HALF = "，；：！？（）", ",;:!?()"


@dataclass(frozen=True)
class Mark:
    """A character and who it is."""

    char: str
    uid: int


Text = list[Mark]
Edition = dict[str, list[Text]]


def sentence(rng: random.Random) -> str:
    parts = ["".join(rng.choices(WORDS, k=rng.randint(2, 5))) for _ in range(rng.randint(2, 4))]
    if rng.random() < 0.12:
        parts.insert(1, SLOGAN)
    return "，".join(parts) + rng.choice("。。。！")


def make_edition(rng: random.Random) -> Edition:
    uid = iter(range(10**9))
    return {
        f"cs/2024/1/{n:02d}": [
            [Mark(c, next(uid)) for c in "".join(sentence(rng) for _ in range(rng.randint(2, 5)))]
            for _ in range(rng.randint(5, 9))
        ]
        for n in range(1, 9)
    }


def corrected(edition: Edition, rng: random.Random) -> Edition:
    """Correct widths, joins, splits, column order, 1 % of characters; take one article away."""
    gone = rng.choice(list(edition))
    result: Edition = {}
    for key, paragraphs in edition.items():
        if key == gone:
            continue
        texts = [[noisy(mark, rng) for mark in text] for text in paragraphs]
        if len(texts) > 3 and rng.random() < 0.7:
            at = rng.randrange(len(texts) - 1)
            texts[at : at + 2] = [texts[at] + texts[at + 1]]
        if rng.random() < 0.7:
            at = rng.randrange(len(texts))
            cut = rng.randrange(1, len(texts[at]) - 1)
            texts[at : at + 1] = [texts[at][:cut], texts[at][cut:]]
        if rng.random() < 0.5:
            at = rng.randrange(1, len(texts) - 1)
            texts = texts[at:] + texts[:at]
        result[key] = texts
    return result


def noisy(mark: Mark, rng: random.Random) -> Mark:
    if mark.char in FULL and rng.random() < 0.5:
        return replace(mark, char=HALF[FULL.index(mark.char)])
    if rng.random() < 0.01:
        return Mark(rng.choice("甲乙丙丁戊己庚辛"), -mark.uid - 1)
    return mark


def passages(edition: Edition) -> dict[str, Passages]:
    return {
        key: Passages.of(
            Article(
                key,
                "题",
                blocks=number_blocks(Block(BlockKind.PARAGRAPH, "".join(m.char for m in t)) for t in texts),
            )
        )
        for key, texts in edition.items()
    }


def draw(edition: Edition, rng: random.Random) -> tuple[str, TextPositionSelector]:
    key = rng.choice(list(edition))
    at = rng.randrange(len(edition[key]))
    length = len(edition[key][at])
    start = rng.randrange(length - 2)
    end = min(length, start + rng.choice((2, 3, 4, 6, 10, 16, 24, 40, 80)))
    return key, TextPositionSelector(f"p{at + 1}", start, f"p{at + 1}", end)


def uids(edition: Edition, key: str, place: TextPositionSelector) -> list[int]:
    first, last = int(place.label[1:]) - 1, int(place.end_label[1:]) - 1
    texts = edition[key]
    if first == last:
        return [m.uid for m in texts[first][place.start : place.end]]
    middle = [m.uid for text in texts[first + 1 : last] for m in text]
    return [m.uid for m in texts[first][place.start :]] + middle + [m.uid for m in texts[last][: place.end]]


def still_there(edition: Edition, wanted: list[int]) -> bool:
    for texts in edition.values():
        flat = [m.uid for text in texts for m in text]
        if wanted[0] in flat:
            at = flat.index(wanted[0])
            return flat[at : at + len(wanted)] == wanted
    return False


def inner(ids: list[int], edition: Edition) -> list[int]:
    """Leave out punctuation at the edges, which a fold does not see."""
    chars = {m.uid: m.char for texts in edition.values() for text in texts for m in text}
    kept = [i for i, u in enumerate(ids) if chars[u] not in FULL + HALF + "。"]
    return ids[kept[0] : kept[-1] + 1] if kept else []


def test_corrections_move_anchors_exactly_or_ask(record_property):
    landed = there = wrong = total = 0
    for seed in range(10):
        rng = random.Random(seed)
        old = make_edition(rng)
        new = corrected(old, rng)
        before, after = passages(old), passages(new)
        for _ in range(50):
            key, place = draw(old, rng)
            annotation = Annotation("i", key, before[key].quote(place), place)
            outcome = reanchor(annotation, before, after)
            wanted = uids(old, key, place)
            if not inner(wanted, old):
                continue
            total += 1
            exists = still_there(new, wanted)
            there += exists
            if outcome.state in (AnchorState.EXACT, AnchorState.MOVED):
                got = uids(new, outcome.candidates[0].article, outcome.candidates[0].position)
                right = inner(got, new) == inner(wanted, old)
                landed += right and exists
                wrong += not right
    record_property("landed", f"{landed}/{there}")
    assert total >= 450
    assert wrong == 0
    assert landed / there >= 0.99


def one(*texts: str) -> dict[str, Passages]:
    blocks = number_blocks(Block(BlockKind.PARAGRAPH, t) for t in texts)
    return {"cs/2024/1/01": Passages.of(Article("cs/2024/1/01", "题", blocks=blocks))}


def annotate(edition: dict[str, Passages], label: str, start: int, end: int) -> Annotation:
    place = TextPositionSelector(label, start, label, end)
    return Annotation("i", "cs/2024/1/01", edition["cs/2024/1/01"].quote(place), place)


def test_untouched_text_is_exact():
    edition = one("渡船每日往返三次，老人免费。", "果园今年试种新品。")
    assert reanchor(annotate(edition, "p1", 0, 4), edition, edition).state is AnchorState.EXACT


def test_a_removed_sentence_does_not_jump_to_its_look_alike():
    old = one("镇上的老街修缮完成。老人免费乘船。", "讲习班开到村口。老人免费乘船。孩子也来听。")
    new = one("镇上的老街修缮完成。", "讲习班开到村口。老人免费乘船。孩子也来听。")
    outcome = reanchor(annotate(old, "p1", 10, 17), old, new)
    assert outcome.state not in (AnchorState.EXACT, AnchorState.MOVED)


def test_changed_words_wait_for_the_reader():
    old = one("集市上三成摊位减半收费，农户当天就能卖完采收的果子。")
    new = one("集市上四成摊位减半收费，农户当日就能卖光采收的果子。")
    outcome = reanchor(annotate(old, "p1", 0, 26), old, new)
    assert outcome.state is AnchorState.FUZZY
    assert outcome.candidates[0].quote.exact.startswith("集市上四成")


def test_a_note_on_an_article_follows_its_key():
    edition = one("渡船。")
    assert reanchor(Annotation("i", "cs/2024/1/01", None, None), {}, edition).state is AnchorState.EXACT
    assert reanchor(Annotation("i", "cs/2024/1/09", None, None), {}, edition).state is AnchorState.ORPHAN


@pytest.mark.parametrize("known", [True, False])
def test_a_range_over_two_paragraphs_survives_their_joining(known):
    old = one("灯塔下的集市，", "每逢初一开张，乡亲都来。")
    new = one("灯塔下的集市，每逢初一开张，乡亲都来。")
    place = TextPositionSelector("p1", 3, "p2", 6)
    annotation = Annotation("i", "cs/2024/1/01", old["cs/2024/1/01"].quote(place), place)
    outcome = reanchor(annotation, old if known else {}, new)
    assert outcome.state is AnchorState.MOVED
    assert outcome.candidates[0].quote.exact == "的集市，每逢初一开张"


def test_words_rewritten_between_untouched_surroundings_are_proposed_not_applied():
    old = one("渡口的灯每晚七点亮起来。守灯人三代相传，到了孙子这一辈，灯还是那盏灯。")
    new = one("渡口的灯每晚七点亮起来。守灯人祖孙同守，到了孙子这一辈，灯还是那盏灯。")
    outcome = reanchor(annotate(old, "p1", 12, 19), old, new)
    assert outcome.state is AnchorState.FUZZY
    assert [c.quote.exact for c in outcome.candidates] == ["守灯人祖孙同守"]


def test_words_cut_out_between_untouched_surroundings_are_gone():
    old = one("渡口的灯每晚七点亮起来。守灯人三代相传，到了孙子这一辈，灯还是那盏灯。")
    new = one("渡口的灯每晚七点亮起来。到了孙子这一辈，灯还是那盏灯。")
    assert reanchor(annotate(old, "p1", 12, 19), old, new).state is AnchorState.ORPHAN


@pytest.mark.parametrize(
    ("text", "before", "after", "found"),
    [
        ("一二三四五六七八甲乙丙九十百千万亿兆零", "前面的一二三四五六七八", "九十百千万亿兆零之后", (8, 11)),
        ("一二三四五六七八九十百千万亿兆零", "一二三四五六七八", "九十百千万亿兆零", None),
        ("一二三四五六七八甲乙丙", "一二三四五六七八", "九十百千万亿兆零", None),
        ("三四五六七八甲乙丙九十百千万亿兆零", "三四五六七八", "九十百千万亿兆零", None),
        ("一二三四五六七八甲九十百千万亿兆零" * 2, "一二三四五六七八", "九十百千万亿兆零", None),
        ("一二三四五六七八" + "甲" * 90 + "九十百千万亿兆零", "一二三四五六七八", "九十百千万亿兆零", None),
    ],
)
def test_framed(text, before, after, found):
    assert framed(text, before, after, 3) == found
