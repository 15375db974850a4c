"""An annotation filter as SQL.

Owns: the translation only; pure. A word is found as a phrase of its tokens, exactly and without a second look,
because the folding of a part of a text is a part of the folding of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zjreader.domain.folding import query_tokens

if TYPE_CHECKING:
    from zjreader.domain.userdata import AnnotationFilter

Condition = tuple[str, tuple[Any, ...]]


def condition(wanted: AnnotationFilter) -> Condition:
    """Give the condition over ``annotations a`` and its arguments."""
    parts: list[Condition] = [(f"a.deleted IS {'NOT ' if wanted.deleted else ''}NULL", ())]
    for field, values in (
        ("id", wanted.ids),
        ("article", wanted.articles),
        ("color", wanted.colors),
        ("style", wanted.styles),
        ("state", wanted.states),
    ):
        if values:
            parts.append((f"a.{field} IN ({', '.join('?' * len(values))})", tuple(map(str, sorted(values)))))
    if wanted.issues:
        parts.append(_either([under("a.article", issue) for issue in sorted(wanted.issues)]))
    parts += [
        ("a.id IN (SELECT annotation FROM annotation_tags WHERE tag = ?)", (tag,)) for tag in sorted(wanted.tags)
    ]
    if wanted.noted is not None:
        parts.append((f"a.note {'<>' if wanted.noted else '='} ''", ()))
    if wanted.since is not None:
        parts.append(("a.modified >= ?", (wanted.since,)))
    if wanted.until is not None:
        parts.append(("a.modified < ?", (wanted.until,)))
    if phrases := _phrases(wanted.text):
        words = "a.seq IN (SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?)"
        parts.append((words, (phrases,)))
    return " AND ".join(part for part, _ in parts), tuple(a for _, arguments in parts for a in arguments)


def under(field: str, place: str) -> Condition:
    """Give the condition that a key is a place or lies within it."""
    # '/', '.' and '#' begin what lies within; each is followed by the next character in the order of bytes.
    ranges = " OR ".join(f"({field} >= ? AND {field} < ?)" for _ in "/.#")
    bounds = [bound for mark in "/.#" for bound in (place + mark, place + chr(ord(mark) + 1))]
    return f"({field} = ? OR {ranges})", (place, *bounds)


def _either(conditions: list[Condition]) -> Condition:
    return (
        "(" + " OR ".join(part for part, _ in conditions) + ")",
        tuple(argument for _, arguments in conditions for argument in arguments),
    )


def _phrases(text: str) -> str:
    phrases = []
    for word in text.split():
        tokens = query_tokens(word)
        if len(tokens) == 1 and len(tokens[0]) == 1:
            phrases.append(f'"{tokens[0]}" *')
        elif tokens:
            phrases.append('"' + " ".join(tokens) + '"')
    return " AND ".join(phrases)
