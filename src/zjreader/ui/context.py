"""What the window is built over.

Owns: WindowContext, which ``ui/assemble.py`` fills. Further parts (bookmarks, annotations, case studies) join as
panels and tool pages without a change of the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.commands.registry import Registry
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.ui.rail import Panel
    from zjreader.ui.tool_pages import ToolFactory
    from zjreader.viewmodels.desk import Desk


@dataclass(frozen=True, slots=True)
class WindowContext:
    """The parts.

    Attributes:
        desk: The view-models.
        registry: The commands.
        look: Theme, typography, icons.
        panels: Further panels, in the rail's order behind 目录 and 搜索.
        tools: Makers of tool pages by name.
        prompter: Gives the dialogs.
    """

    desk: Desk
    registry: Registry
    look: Look
    panels: tuple[Panel, ...]
    tools: Mapping[str, ToolFactory]
    prompter: Callable[[], Prompter]
