"""Every rule carries examples; they are its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.domain.library import Article, Block, BlockKind, number_blocks
from zjreader.domain.studies import CaseStudy, Indicator
from zjreader.studies.extractor import IndicatorExtractor
from zjreader.studies.rule_files import load_rules
from zjreader.studies.rules import Example
from zjreader.studies.themes import ThemeVoter

RULES = load_rules(Path(__file__).parents[3] / "resources" / "indicators")
EXTRACTOR = IndicatorExtractor(RULES)
KEY = "example/2025/1/01"
CASE = CaseStudy("示例市示例县", "示例县", KEY, "例")


def found(text: str) -> tuple[Indicator, ...]:
    blocks = number_blocks([Block(BlockKind.PARAGRAPH, text)])
    return EXTRACTOR.extract(CASE, Article(key=KEY, title="例", blocks=blocks))


def told(indicator: Indicator, field: str) -> object:
    change = indicator.change
    return {
        "value": indicator.value_norm,
        "unit": indicator.unit_norm,
        "comparator": indicator.comparator.value,
        "period": indicator.period or "",
        "theme": indicator.theme,
        "name": indicator.name,
        "rank": indicator.rank,
        "subject": indicator.subject or "",
        "direction": change.direction if change else None,
    }[field]


def name_of(example: Example) -> str:
    return f"{example.rule} {example.text}"


PLAIN = [e for e in RULES.examples if not e.rule.startswith("themes:")]
THEMED = [e for e in RULES.examples if e.rule.startswith("themes:")]


@pytest.mark.parametrize("example", PLAIN, ids=name_of)
def test_rule_finds_what_its_example_says(example: Example) -> None:
    indicators = found(example.text)
    if example.want.get("none"):
        assert [i.value for i in indicators if i.value_norm is not None] == []
        return
    want = {k: list(v) if isinstance(v, list) else v for k, v in example.want.items()}
    seen = [{k: list(v) if isinstance(v := told(i, k), tuple) else v for k in want} for i in indicators]
    assert want in seen


@pytest.mark.parametrize("example", THEMED, ids=name_of)
def test_theme_wins_on_its_example(example: Example) -> None:
    assert ThemeVoter(RULES).vote([(example.text, 1.0)]) == example.rule.removeprefix("themes:")


def test_every_rule_has_an_example() -> None:
    with_examples = {e.rule for e in RULES.examples}
    rules = [f"periods:{r.id}" for r in RULES.periods] + [f"non_facts:{r.id}" for r in RULES.non_facts]
    rules += [f"names:{r.id}" for r in RULES.names] + [f"ranks:{r.id}" for r in RULES.ranks]
    rules += [f"themes:{t.name}" for t in RULES.themes]
    assert [r for r in rules if r not in with_examples] == []
