from __future__ import annotations

import pytest

from zjreader.content.reading import read_draft
from zjreader.domain.imports import SourceText

WHOLE = [
    "渡口的老槐树下常年放着一只木桶，桶里的水是摆渡人清早从上游挑来的，谁渴了都可以舀一瓢，从来没有人问过这水要不要钱。",
    "后来修了桥，渡船停在芦苇里慢慢地烂掉了，木桶却没有人收走，只是摆渡人的儿子改用自行车去驮水，一天驮两趟。",
    "去年夏天有个外地来的记者问他图个什么，他想了很久，说桥上也有走路的人，走路的人到了这里总是要歇一歇脚的。",
    "记者把这句话写进了文章，文章登出来的那天下了一场透雨，木桶满了，溢出来的水顺着台阶一直流到了河里面去。",
    "今年开春桥头立了一块牌子，写着木桶的来历，字是村小的孩子们一人一笔凑起来的，歪歪扭扭，倒也好认得很呢。",
]


def broken(width: int, indent: str, *, printed: bool = True) -> list[str]:
    lines = []
    for text in WHOLE * 2:
        text = indent + text
        lines += [text[at : at + width] for at in range(0, len(text), width)]
    return lines if printed else [line.strip("\u3000") for line in lines]


def texts(lines: list[str]) -> list[str]:
    return [line.text for line in read_draft([SourceText("a.txt", "\n".join(lines) + "\n")]).lines]


@pytest.mark.parametrize("width", [17, 20, 26])
@pytest.mark.parametrize("printed", [True, False])
def test_lines_of_a_paragraph_are_put_together(width: int, printed: bool) -> None:
    assert texts(broken(width, "\u3000\u3000", printed=printed)) == WHOLE * 2


def test_every_source_line_keeps_its_number() -> None:
    lines = read_draft([SourceText("a.txt", "\n".join(broken(20, "\u3000\u3000")))]).lines
    assert [no for line in lines for no in line.numbers()] == list(range(1, len(broken(20, "\u3000\u3000")) + 1))
    first = lines[0]
    assert first.numbers(0, 10) == (1,)
    assert first.numbers(18, 19) == (2,)
    assert first.numbers(20) == first.numbers()[1:]


def test_headings_bylines_and_running_heads_stay_by_themselves() -> None:
    lines = broken(20, "\u3000\u3000")
    furniture = ["渡口纪事 2031年第4期 17", "桥头的水", "本刊记者 温如玉 / 通讯员 苗青"]
    told = texts([*lines[:4], *furniture, *lines[4:]])
    assert set(furniture) <= set(told)


def test_what_was_cut_by_a_running_head_is_known_to_go_on() -> None:
    lines = broken(20, "\u3000\u3000")
    first, _head, second = read_draft([SourceText("a.txt", "\n".join([lines[0], "渡口 17", *lines[1:]]))]).lines[
        :3
    ]
    assert (first.opens, first.full, second.opens, second.resumes) == (True, True, False, True)


def test_paragraphs_on_one_line_are_left_alone() -> None:
    assert texts(WHOLE) == WHOLE


def test_verses_and_contents_are_no_wrapped_text() -> None:
    verses = ["青山隐隐水迢迢，草木知秋叶未凋。", "一夜好风吹不断，满船明月载归桡。"] * 8
    assert texts(verses) == verses
    entries = [f"{name}的早晨{'…' * 12}温如玉（{page}）" for page, name in enumerate("渡桥槐桶船河牌字雨路", 11)]
    assert texts(entries) == entries
