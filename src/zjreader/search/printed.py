"""What was printed and what are our own words.

Owns: the one rule. In a digest edition only the facts of an article's head were printed; abstract, summary and
figures are ours, which nobody can quote from the periodical.
"""

from __future__ import annotations

from zjreader.domain.library import HEAD

_KINDS = ", ".join(sorted(f"'{kind.value}'" for kind in HEAD))


def ours(blocks: str) -> str:
    """Give the SQL condition that holds for our own words; ``blocks`` is the name of the table of blocks."""
    digest = f"SELECT 1 FROM issues e WHERE e.key = {blocks}.issue AND e.edition = 'digest'"
    return f"({blocks}.kind NOT IN ({_KINDS}) AND EXISTS ({digest}))"
