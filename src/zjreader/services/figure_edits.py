"""What a reader corrects of case studies: figures, cases, themes.

Owns: the form of such corrections as documents in ``user.db`` and applying them to what was read. They name a
figure by its case and the words that state it, so that they hold after a re-import. Pure.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zjreader.domain.folding import fold_text
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zjreader.domain.library import Article
    from zjreader.domain.userdata import Document

EDITABLE = ("name", "value", "value_norm", "unit", "unit_norm", "comparator", "period", "theme", "subject", "rank")
"""Attributes of a figure that a reader may correct."""

HEAD = 40
"""Folded characters by which a paragraph is named."""

HIDE, CHANGE, ADD, REMOVE, RENAME = "hide", "change", "add", "remove", "rename"


def figure_name(indicator: Indicator) -> dict[str, Any]:
    """Name a figure by its case and words."""
    return {
        "case": indicator.case,
        "quote": indicator.evidence.quote,
        "value": indicator.value,
        "name": indicator.printed_name,
    }


def with_figures(indicators: Sequence[Indicator], edits: Iterable[Document]) -> tuple[Indicator, ...]:
    """Apply corrections of figures; what no longer fits changes nothing."""
    result = list(indicators)
    for edit in edits:
        action, payload = edit.payload.get("action"), edit.payload
        if action == ADD:
            result.append(_added(edit.id, payload.get("figure", {})))
            continue
        wanted = payload.get("figure", {})
        if action == HIDE:
            result = [i for i in result if not _is(i, wanted)]
        elif action == CHANGE:
            result = [_changed(i, payload.get("fields", {})) if _is(i, wanted) else i for i in result]
    return tuple(result)


def struck(indicators: Sequence[Indicator], edits: Sequence[Document]) -> tuple[Indicator, ...]:
    """List the figures that corrections strike, as they were before."""
    kept = {i.id for i in with_figures(indicators, edits)}
    others = [edit for edit in edits if not hides(edit)]
    return tuple(i for i in with_figures(indicators, others) if i.id not in kept)


def hides(edit: Document) -> bool:
    """Tell whether a correction strikes a figure."""
    return edit.payload.get("action") == HIDE


def with_cases(cases: Sequence[CaseStudy], edits: Iterable[Document]) -> tuple[CaseStudy, ...]:
    """Apply additions, names and removals of cases; an article is one case at most."""
    result = {case.article: case for case in cases}
    for edit in edits:
        action, article = edit.payload.get("action"), edit.owner
        if action == REMOVE:
            result.pop(article, None)
        elif action == RENAME and article in result:
            result[article] = replace(result[article], name=edit.payload["name"], short=edit.payload["short"])
        elif action == ADD and article not in result:
            result[article] = CaseStudy(
                edit.payload["name"], edit.payload["short"], article, edit.payload.get("title", "")
            )
    return tuple(sorted(result.values(), key=lambda case: case.article))


def with_themes(
    passages: Sequence[Passage], edits: Iterable[Document], heads: Mapping[str, str]
) -> tuple[Passage, ...]:
    """Apply changes of themes, which name paragraphs by their first words; ``heads`` gives those by label."""
    wanted = {str(e.payload.get("head")): str(e.payload.get("theme")) for e in edits}
    return tuple(replace(p, theme=wanted.get(heads.get(p.label, ""), p.theme)) for p in passages)


def heads(article: Article) -> dict[str, str]:
    """Give the first words of an article's paragraphs, folded, by label."""
    return {b.label: fold_text(b.text)[:HEAD] for b in article.body}


def placed(indicator: Indicator, article: Article | None) -> Indicator:
    """Lead a figure entered by hand to where its words stand now; without a place where that is not certain."""
    words = indicator.evidence.quote
    blocks = article.body if article is not None else ()
    own = [b for b in blocks if b.label == indicator.evidence.label]
    if own and own[0].text[indicator.evidence.start : indicator.evidence.end] == words:
        return indicator
    found = [(b, at) for b in blocks for at in (b.text.find(words),) if at >= 0]
    if len(found) != 1 or found[0][0].text.count(words) != 1:
        lost = replace(indicator.evidence, label="", start=0, end=0, lines=())
        return replace(indicator, evidence=lost, confidence=0.0)
    block, at = found[0]
    evidence = replace(indicator.evidence, label=block.label, start=at, end=at + len(words), lines=block.lines)
    return replace(indicator, evidence=evidence)


def _is(indicator: Indicator, wanted: Mapping[str, Any]) -> bool:
    quote = fold_text(str(wanted.get("quote", "")))
    return (
        indicator.case == wanted.get("case")
        and indicator.value == wanted.get("value")
        and indicator.printed_name == wanted.get("name")
        and fold_text(indicator.evidence.quote) == quote
    )


def _changed(indicator: Indicator, fields: Mapping[str, Any]) -> Indicator:
    values: dict[str, Any] = {k: v for k, v in fields.items() if k in EDITABLE}
    if isinstance(values.get("value_norm"), list):
        values["value_norm"] = tuple(values["value_norm"])
    if "comparator" in values:
        values["comparator"] = Comparator(values["comparator"])
    return replace(indicator, **values, source="manual")


def _added(identifier: str, figure: Mapping[str, Any]) -> Indicator:
    evidence = figure["evidence"]
    norm = figure.get("value_norm")
    return Indicator(
        id=identifier,
        case=figure["case"],
        name=figure["name"],
        printed_name=figure["name"],
        value=figure["value"],
        value_norm=tuple(norm) if isinstance(norm, list) else norm,
        unit=figure.get("unit"),
        unit_norm=figure.get("unit_norm"),
        comparator=Comparator(figure.get("comparator", "=")),
        period=figure.get("period"),
        period_printed=None,
        theme=figure.get("theme", ""),
        subject=figure.get("subject"),
        change=None,
        rank=figure.get("rank"),
        evidence=Evidence(
            evidence["article"], evidence["label"], evidence["start"], evidence["end"], evidence["quote"]
        ),
        source="manual",
    )
