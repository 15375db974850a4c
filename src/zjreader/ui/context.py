"""What the window is built over.

Owns: WindowContext, which ``ui/assemble.py`` fills. Further parts (bookmarks, annotations, case studies) join as
panels and tool pages without a change of the window.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from zjreader.ui.look import Look
from zjreader.ui.rail import Panel
from zjreader.viewmodels.desk import Desk

if TYPE_CHECKING:
    from zjreader.commands.registry import Registry
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.tool_pages import ToolFactory

PanelFactory = Callable[[Desk, Look], Panel]


@dataclass(frozen=True, slots=True)
class WindowContext:
    """The parts.

    Attributes:
        desk: The view-models.
        registry: The commands.
        look: Theme, typography, icons.
        prompter: Dialogs.
        panels: Makers of further panels, in the rail's order behind 目录 and 搜索.
        tools: Makers of tool pages by name.
    """

    desk: Desk
    registry: Registry
    look: Look
    prompter: Prompter
    panels: tuple[PanelFactory, ...] = ()
    tools: Mapping[str, ToolFactory] = field(default_factory=dict)
