"""The digest edition that ships: complete, of the promised lengths, every figure in its place and true."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from zjreader.content.digest import DigestLibrary
from zjreader.domain.folding import fold
from zjreader.domain.library import BlockKind, Issue
from zjreader.domain.studies import Comparator

KEY = "jrzj/2025/23"
CASES = ["07.1", "07.2", "07.3", "07.4", "07.5", "10", "13", "15", "17", "18", "21", "22", "23"]
PAGES = {"01": 1, "03": 8, "04": 11, "05": 18, "06": 20, "07": 30, "08": 40, "09": 42, "10": 44, "11": 46,
         "12": 48, "13": 50, "14": 52, "15": 54, "16": 56, "17": 58, "18": 60, "19": 61, "20": 62}  # fmt: skip
FIGURE = re.compile(r"\d+(?:\.\d+)?")
BOUNDS = {
    Comparator.MORE: r"超|突破|破|逾|余|多",
    Comparator.AT_LEAST: "以上|不少于",
    Comparator.LESS: "低于|不足",
    Comparator.AT_MOST: "以下",
    Comparator.ABOUT: "近|约|百名",
}
ANY_BOUND = re.compile(r"超(?!市)|突破|逾|不足|\d万?余|\d万?多|[^最]近\d|约\d")


@pytest.fixture(scope="module")
def resources(repo_root: Path) -> Path:
    return repo_root / "resources"


@pytest.fixture(scope="module")
def library(resources: Path) -> DigestLibrary:
    return DigestLibrary(resources)


@pytest.fixture(scope="module")
def issue(library: DigestLibrary) -> Issue:
    return next(i for i in library.issues() if i.meta.key == KEY)


def full(numbers: list[str]) -> list[str]:
    return [f"{KEY}/{n}" for n in numbers]


def test_bibliography(issue):
    meta = issue.meta
    assert (meta.periodical, meta.year, meta.number) == ("今日浙江", 2025, 23)
    assert (meta.total_number, meta.issn, meta.date) == (782, "1008-0260", None)


def test_all_pieces_in_reading_order(issue):
    numbers = []
    for n in range(1, 24):
        numbers.append(f"{n:02d}")
        numbers += [f"{n:02d}.{p}" for p in range(1, {6: 11, 7: 6}.get(n, 1))]
    assert [a.key for a in issue.articles] == full(numbers)
    assert len(issue.articles) == 38
    assert [a.key for a in issue.articles if not a.listed] == full(["02", "21", "22", "23"])


def test_pages_are_those_of_the_contents(issue):
    assert {a.key: a.start_page for a in issue.articles if a.start_page} == {
        f"{KEY}/{n}": p for n, p in PAGES.items()
    }
    ends = {a.key: a.end_page for a in issue.articles if a.end_page}
    starts = sorted(PAGES.values())
    for article in issue.articles:
        if article.key in ends:
            assert article.start_page is not None
            assert article.start_page <= ends[article.key]
            assert ends[article.key] + 1 in starts
    assert f"{KEY}/01" not in ends
    assert f"{KEY}/20" not in ends


def test_pieces_take_column_and_pages_from_their_feature(issue, library):
    assert {a.column for a in issue.children(f"{KEY}/07")} == {"本期关注"}
    assert library.pages(f"{KEY}/07.4") == (30, 39)


def test_lengths(issue, library):
    for article in issue.articles:
        assert article.digest is not None
        assert 80 <= len(article.digest) <= 200, article.key
    summaries = library.summaries(KEY)
    assert list(summaries) == full(CASES)
    for key, summary in summaries.items():
        assert 100 <= len(summary) <= 250, key


def test_only_cases_have_a_body_and_start_with_their_summary(issue, library):
    for article in issue.articles:
        if article.key in library.summaries(KEY):
            assert article.places
            assert article.body[0].text == library.summaries(KEY)[article.key]
        else:
            assert article.body == ()
        assert article.blocks[0].kind in {BlockKind.TITLE, BlockKind.KICKER}


def test_every_case_has_its_figures(library):
    counts = Counter(i.evidence.article for i in library.indicators(KEY))
    assert list(counts) == full(CASES)
    assert min(counts.values()) >= 8
    assert len({i.id for i in library.indicators(KEY)}) == sum(counts.values())


def test_every_figure_stands_in_its_evidence(issue, library):
    articles = {a.key: a for a in issue.articles}
    for i in library.indicators(KEY):
        block = articles[i.evidence.article].block(i.evidence.label)
        assert block is not None
        words = block.text[i.evidence.start : i.evidence.end]
        assert words == i.evidence.quote
        assert i.value in words
        assert i.period_printed is None or i.period_printed in words
        assert set(i.unit or "") <= set(words)
        assert i.case == articles[i.evidence.article].places[0]


def test_bound_words_agree_with_the_comparator(library):
    for i in library.indicators(KEY):
        words = i.evidence.quote
        if i.comparator is Comparator.EQUAL:
            rest = words.replace("10亿元以上", "").replace("100万元以上", "").replace("高于", "")
            assert not ANY_BOUND.search(rest.replace("5个多月", "").replace("近5年", "")), words
        else:
            assert re.search(BOUNDS[i.comparator], words), words


def test_normalised_values_agree_with_the_printed(library):
    scale = {"万": 1e4, "亿": 1e8}
    for i in library.indicators(KEY):
        if isinstance(i.value_norm, float) and re.fullmatch(r"[\d.]+", i.value):
            factor = scale.get((i.unit or "")[:1], 1.0)
            assert i.value_norm == pytest.approx(float(i.value) * factor), i.evidence.quote


def test_comparisons_that_readers_ask_for(library):
    growth = {i.case: i for i in library.indicators(KEY) if i.name == "地区生产总值增速"}
    assert {c: (i.value_norm, i.period) for c, i in growth.items()} == {
        "舟山市定海区": (8.1, "2025Q1-Q3"),
        "台州市天台县": (7.1, "2025Q1-Q3"),
        "丽水市龙泉市": (8.1, "2025Q1-Q3"),
    }
    ratio = {i.case: (i.value_norm, i.period) for i in library.indicators(KEY) if i.name == "城乡居民收入比"}
    assert ratio["杭州市临安区"] == (1.55, "2024")
    assert ratio["丽水市龙泉市"] == (1.77, None)
    assert ratio["舟山市定海区"] == (None, "2025Q1-Q3")


def test_its_files_are_read_once(resources, monkeypatch):
    read = []
    text = Path.read_text
    monkeypatch.setattr(Path, "read_text", lambda path, *a: read.append(path) or text(path, *a))
    library = DigestLibrary(resources)
    assert not read, "not before they are asked for"
    for issue in library.issues():
        library.indicators(issue.meta.key)
        library.abstracts(issue.meta.key)
        library.pages(issue.articles[0].key)
    assert len(read) == len(set(read)) > 0


@pytest.mark.real_issue
def test_every_figure_is_one_of_the_printed_text(issue, library, real_issue):
    printed = set(FIGURE.findall(real_issue.read_text("utf-8")))
    for article in issue.articles:
        for text in (article.digest or "", *(b.text for b in article.body)):
            unknown = set(FIGURE.findall(text)) - printed
            assert not unknown, f"{article.key}: {unknown}"


@pytest.mark.real_issue
def test_figures_agree_with_the_gold(library, shared):
    lines = (shared / "gold" / "indicators-dev.jsonl").read_text("utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line]
    known = {g["case"] for g in gold}
    checked = 0
    for i in library.indicators(KEY):
        case = next((c for c in known if i.case.endswith(c)), None)
        if case is None or i.value_norm is None:
            continue
        what = (case, i.name, i.value_norm, i.subject)
        same = [g for g in gold if (g["case"], g["indicator"], g["value_norm"], g["subject"]) == what]
        assert same, i.evidence.quote
        found = (i.unit_norm, i.comparator.value, i.period, i.theme)
        assert found in [(g["unit_norm"], g["comparator"], g["period"], g["theme"]) for g in same], (
            i.evidence.quote
        )
        checked += 1
    assert checked > 120


@pytest.mark.real_issue
def test_bibliography_agrees_with_the_gold(issue, shared):
    gold = json.loads((shared / "gold" / "structure-dev.json").read_text("utf-8"))["articles"]
    ours = {fold(a.title).text: a for a in issue.articles}
    for g in gold:
        article = ours[fold(g["title"]).text]
        assert article.key == f"{KEY}/{g['id'].removeprefix('a')}"
        assert article.column == g["column"]
        assert fold(article.subtitle or "").text == fold(g["subtitle"] or "").text
        assert list(article.authors) == g["authors"]
        assert article.start_page == g["start_page"]
        assert list(article.places) == g["places"]


@pytest.mark.real_issue
def test_no_stretch_is_taken_over_word_for_word(issue, real_issue, resources):
    """Also across the seams that the loader makes, which the check of the files cannot see."""
    check = resources.parent.parent / "shared" / "hooks" / "verbatim.py"
    done = subprocess.run(
        [sys.executable, str(check), str(real_issue), str(resources.parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not [line for line in done.stdout.splitlines() if line.startswith("resources/issues/")]

    def runs(text: str) -> set[str]:
        folded = re.sub(r"[^\u4e00-\u9fff0-9]+", "", text)
        return {folded[i : i + 20] for i in range(len(folded) - 19)}

    printed = set().union(*(runs(line) for line in real_issue.read_text("utf-8").split("\n")))
    for article in issue.articles:
        for text in (article.digest or "", *(b.text for b in article.body)):
            assert not runs(text) & printed, article.key
