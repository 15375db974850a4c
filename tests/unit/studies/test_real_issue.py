"""The acceptance of the case studies on the real issue, whose text is not part of the project."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.work import calls
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.comparison import Comparability, Row
from zjreader.domain.imports import SourceText
from zjreader.domain.library import Issue
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.studies import Studies
from zjreader.services.indicator_rows import indicator_rows
from zjreader.studies.comparison import Comparer
from zjreader.studies.comparison_rules import load_comparison_rules
from zjreader.studies.reading import StudyReader

CASES = """杭州市临安区 舟山市定海区 台州市天台县 丽水市龙泉市 衢州市衢江区廿里镇 杭州市淳安县 衢州市 丽水市青田县
绍兴市诸暨市 绍兴市诸暨市暨南街道 宁波市镇海区 宁波市慈溪市宗汉街道 嘉兴市海盐县""".split()
LEAST = {
    "recall_core": 0.99,
    "recall": 0.98,
    "precision": 0.98,
    "unit_accuracy": 0.99,
    "comparator_accuracy": 0.99,
    "period_accuracy": 0.97,
    "theme_accuracy": 0.95,
    "indicator_accuracy": 0.88,
}


@pytest.fixture(scope="module")
def resources(repo_root: Path) -> Path:
    return repo_root / "resources"


@pytest.fixture(scope="module")
def issue(real_issue: Path, resources: Path) -> Issue:
    source = SourceText(real_issue.name, real_issue.read_text("utf-8-sig"))
    return IssueRecoverer(resources).recover([source], unheard, unchecked).issue


@pytest.fixture(scope="module")
def studies(issue: Issue, resources: Path) -> Studies:
    return StudyReader(resources).read(issue)


def test_all_cases_and_nothing_else(studies: Studies) -> None:
    assert [c.name for c in studies.cases] == CASES


def test_figures_agree_with_the_gold(studies: Studies, shared: Path, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    rows = (json.dumps(r, ensure_ascii=False) for r in indicator_rows(studies.indicators))
    found.write_text("\n".join(rows), encoding="utf-8")
    gold = shared / "gold"
    scorer = [sys.executable, str(shared / "eval" / "score_indicators.py")]
    files = [str(gold / "indicators-dev.jsonl"), str(gold / "non_facts-dev.jsonl"), str(found)]
    run = subprocess.run([*scorer, *files], capture_output=True, text=True, encoding="utf-8", check=True)
    figures = json.loads(run.stdout)
    assert {k: figures[k] for k, least in LEAST.items() if figures[k] < least} == {}


def test_every_figure_stands_in_its_evidence(studies: Studies, issue: Issue) -> None:
    articles = {a.key: a for a in issue.articles}
    for indicator in (*studies.indicators, *studies.reference):
        evidence = indicator.evidence
        block = articles[evidence.article].block(evidence.label)
        assert block is not None
        assert block.text[evidence.start : evidence.end] == evidence.quote
        assert indicator.value in evidence.quote


def row(studies: Studies, resources: Path, name: str, *shorts: str) -> Row:
    cases = [c for s in shorts for c in studies.cases if c.short == s]
    comparer = Comparer(load_comparison_rules(resources / "indicators"))
    comparison = comparer.compare(cases, studies.indicators, studies.passages, studies.reference)
    return next(r for r in comparison.rows if r.name == name)


def test_growth_of_gdp_is_comparable(studies: Studies, resources: Path) -> None:
    growth = row(studies, resources, "地区生产总值增速", "定海区", "天台县", "龙泉市")
    assert growth.comparability is Comparability.SAME
    assert growth.period == "2025Q1-Q3"
    assert [c and c.value for c in growth.cells] == [8.1, 7.1, 8.1]
    assert [(c.value, c.indicator.subject) for c in growth.references] == [(6.2, "山区海岛县")]


def test_income_ratio_differs_in_period(studies: Studies, resources: Path) -> None:
    ratio = row(studies, resources, "城乡居民收入比", "临安区", "龙泉市")
    assert ratio.comparability is Comparability.OTHER_PERIOD
    assert [c and c.value for c in ratio.cells] == [1.55, 1.77]
    assert ratio.reference is not None
    assert ratio.reference.value == 1.73


def test_twice_the_articles_are_twice_the_work(issue: Issue, resources: Path) -> None:
    reader = StudyReader(resources)
    again = tuple(replace(a, key=f"{a.key}0") for a in issue.articles)
    twice = replace(issue, articles=(*issue.articles, *again))
    once = calls(lambda: reader.read(issue))
    assert calls(lambda: reader.read(twice)) < 2.1 * once
