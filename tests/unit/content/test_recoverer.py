from __future__ import annotations

import pytest

from zjreader.domain.errors import NotAnIssue
from zjreader.domain.imports import DoubtKind, SourceText
from zjreader.domain.library import BlockKind, RepairKind
from zjreader.domain.ports import unchecked, unheard


def kinds(article):
    return [b.kind.value for b in article.blocks]


def test_a_small_issue_is_put_together(bench, small_issue) -> None:
    issue = bench.issue(small_issue)
    assert issue.meta.periodical == "山野月报"
    assert (issue.meta.year, issue.meta.number, issue.meta.total_number) == (2024, 5, 105)
    assert issue.meta.issn == "1234-5678"
    assert issue.meta.key == "syyb/2024/5"
    assert [a.key for a in issue.articles] == ["syyb/2024/5/01", "syyb/2024/5/02", "syyb/2024/5/03"]
    assert [a.title for a in issue.articles] == ["让小河变清的三个办法", "村口那棵老樟树", "十个村庄的早晨"]
    assert [a.authors for a in issue.articles] == [("周远山",), ("吴晴", "郑小满"), ("何田",)]
    assert [a.start_page for a in issue.articles] == [1, 4, 8]
    assert [a.end_page for a in issue.articles] == [3, 7, None]
    assert [a.column for a in issue.articles] == ["本期关注", "本期关注", "基层实践"]


def test_cut_paragraphs_are_joined_and_captions_set_off(bench, small_issue) -> None:
    first = bench.issue(small_issue).articles[0]
    assert kinds(first) == [
        "title", "byline", "affiliation", "paragraph", "heading", "paragraph", "caption", "heading", "paragraph",
    ]  # fmt: skip
    texts = [b.text for b in first.blocks if b.kind is BlockKind.PARAGRAPH]
    assert texts[1].endswith("一段一段地走，一段一段地查，把每个排水口都记在本子上。")
    assert "当河长，每人管一百米" in texts[2]
    assert texts[2].endswith("谁家门口谁负责。")
    ornament = [r for b in first.blocks for r in b.repairs if r.kind is RepairKind.ORNAMENT and r.original == "②"]
    assert len(ornament) == 1


def test_contents_win_over_the_printed_title(bench, small_issue) -> None:
    second = bench.issue(small_issue).articles[1]
    assert second.title == "村口那棵老樟树"
    assert second.printed_title == "村口那棵『老樟树』"
    assert second.subtitle == "柳溪镇古树保护调查"
    assert second.affiliation == "本刊记者"


def test_late_title_is_taken_out_of_the_text(bench, small_issue) -> None:
    third = bench.issue(small_issue).articles[2]
    assert kinds(third) == ["title", "byline", "paragraph", "paragraph"]


def test_every_line_is_accounted_for(recoverer, small_issue) -> None:
    recovery = recoverer.recover([SourceText("a.txt", small_issue)], unheard, unchecked)
    issue = recovery.issue
    told = {n for a in issue.articles for b in a.blocks for n in b.lines}
    told |= {n for b in issue.dropped for n in b.lines}
    wanted = {n for n, line in enumerate(small_issue.split("\n"), 1) if line.strip()}
    assert told == wanted
    assert recovery.report.lines == len(wanted)
    assert sum(recovery.report.dropped.values()) == len(issue.dropped)


def test_several_sources_are_one_issue(recoverer, small_issue) -> None:
    cut = small_issue.index("村口那棵『")
    parts = [SourceText("1.txt", small_issue[:cut]), SourceText("2.txt", small_issue[cut:])]
    whole = recoverer.recover([SourceText("1.txt", small_issue)], unheard, unchecked).issue
    assert recoverer.recover(parts, unheard, unchecked).issue.articles == whole.articles


def test_line_ends_do_not_matter(bench, small_issue) -> None:
    plain, crlf = bench.issue(small_issue), bench.issue(small_issue.replace("\n", "\r\n"))
    assert plain.articles == crlf.articles


def test_a_plain_essay_becomes_one_article(recoverer) -> None:
    text = "雨后\n\n李一舟\n\n下了三天雨，院子里的青苔厚了一层。\n\n我站在屋檐下，听水滴落在石板上。\n"
    recovery = recoverer.recover([SourceText("雨后.txt", text)], unheard, unchecked)
    (article,) = recovery.issue.articles
    assert (article.title, article.authors) == ("雨后", ("李一舟",))
    assert recovery.issue.meta.year == 0
    assert recovery.issue.meta.key.startswith("yh-")
    assert any("单篇文章" in w for w in recovery.report.warnings)
    again = recoverer.recover([SourceText("雨后.txt", text)], unheard, unchecked)
    assert again.issue.meta.key == recovery.issue.meta.key
    other = recoverer.recover([SourceText("雨后.txt", text + "天晴了，我出门去。\n")], unheard, unchecked)
    assert other.issue.meta.key != recovery.issue.meta.key


@pytest.mark.parametrize("text", ["", "\n\n", "目录\n01 一\n02 二\n", "1. 甲\n2. 乙\n"])
def test_what_holds_no_article_is_refused(recoverer, text: str) -> None:
    with pytest.raises(NotAnIssue):
        recoverer.recover([SourceText("a.txt", text)], unheard, unchecked)


def test_it_can_be_stopped(recoverer, small_issue) -> None:
    class Stop(Exception):
        pass

    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls > 5:
            raise Stop

    with pytest.raises(Stop):
        recoverer.recover([SourceText("a.txt", small_issue)], unheard, check)


def test_progress_rises_to_one(recoverer, small_issue) -> None:
    told: list[float] = []
    recoverer.recover([SourceText("a.txt", small_issue)], lambda part, _step: told.append(part), unchecked)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_doubts_come_least_certain_first(recoverer, small_issue) -> None:
    text = small_issue.replace("让小河变清的三个办法\n\n■", "让小河变请的三个办法\n\n■")
    doubts = recoverer.recover([SourceText("a.txt", text)], unheard, unchecked).report.doubts
    assert [d.confidence for d in doubts] == sorted(d.confidence for d in doubts)
    assert any(d.kind is DoubtKind.TITLE for d in doubts)


def test_a_text_broken_at_a_fixed_width_is_put_together(bench) -> None:
    whole = [
        "下了三天雨，院子里的青苔厚了一层，墙角的芭蕉却更绿了，叶子上的水珠滚来滚去，怎么也落不下来。",
        "我站在屋檐下，听水滴落在石板上，想起小时候在外婆家过夏天，也是这样的雨，也是这样的石板路面。",
        "外婆早已不在，老屋也拆了，只有那口井还留着，井沿被绳子磨出的印子一道一道，摸上去还是凉凉的。",
        "雨停了以后，我去看那口井，井水映着天，天上的云慢慢散开，远处有人在喊孩子回家吃晚饭了。",
    ]
    lines = [p[i : i + 20] for p in whole for i in range(0, len(p), 20)]
    (article,) = bench.issue("雨后\n\n" + "\n".join(lines) + "\n", "雨后.txt").articles
    assert [b.text for b in article.blocks if b.kind is BlockKind.PARAGRAPH] == whole
