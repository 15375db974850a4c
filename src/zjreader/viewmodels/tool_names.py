"""Names of the tool pages, as in the session and in links.

Owns: the names only, so that a command can open a page without loading what the page is made of.
"""

from __future__ import annotations

from zjreader.viewmodels.pages import Page, tool_page

COMPARE = "compare"
LIBRARY = "library"
CORRECT = "correct"
CHECK = "check"
CONCORDANCE = "concordance"


def concordance_page(query: str) -> Page:
    """Give the page of a query's lines."""
    return tool_page(CONCORDANCE, query.strip())
