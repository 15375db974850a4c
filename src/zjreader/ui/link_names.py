"""What the links of pages begin with; ``ui/page_links.py`` follows them."""

from __future__ import annotations

IMPORT_LINK = "zjreader:import"
"""Asks for files to import."""

COMMAND_LINK = "command:"
"""Begins a link that runs a command."""

CORRECT_LINK = "zjreader-correct:"
"""Begins a link to a place on the bench."""

TOOL_LINK = "zjreader-tool:"
"""Begins a link to a tool page."""
