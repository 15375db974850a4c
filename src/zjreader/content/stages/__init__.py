"""The stages of recovery, in the order they run.

Owns: the chain. A stage is a pure function from draft to draft in a module of its own; to add one, write its
module and add one line here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zjreader.content.stages.account import account_for_lines
from zjreader.content.stages.composites import split_features
from zjreader.content.stages.contents import read_contents
from zjreader.content.stages.folios import drop_folios
from zjreader.content.stages.fragments import tell_fragments
from zjreader.content.stages.furniture import drop_furniture
from zjreader.content.stages.headers import read_headers
from zjreader.content.stages.joins import join_lines
from zjreader.content.stages.jumps import follow_jumps
from zjreader.content.stages.locate import find_listed
from zjreader.content.stages.marks import learn_marks
from zjreader.content.stages.matter import drop_matter
from zjreader.content.stages.metadata import read_metadata
from zjreader.content.stages.paragraphs import make_units
from zjreader.content.stages.running_heads import drop_running_heads
from zjreader.content.stages.signatures import find_signatures
from zjreader.content.stages.unlisted import find_unlisted
from zjreader.content.stages.verse import find_verse

if TYPE_CHECKING:
    from zjreader.content.draft import Stage

STAGES: tuple[tuple[str, Stage], ...] = (
    ("读刊名和期号", read_metadata),
    ("去页码和竖排书眉", drop_furniture),
    ("去带页码的书眉", drop_folios),
    ("读目录", read_contents),
    ("去书眉", drop_running_heads),
    ("按目录找篇目", find_listed),
    ("认署名的记号", learn_marks),
    ("认无记号的署名", find_signatures),
    ("认诗行", find_verse),
    ("认被切断的段首", tell_fragments),
    ("去封面和版权页", drop_matter),
    ("分组合稿件", split_features),
    ("找目录外的篇目", find_unlisted),
    ("读篇头", read_headers),
    ("接转页", follow_jumps),
    ("接段落、理栏序", join_lines),
    ("分段落、标题、图注", make_units),
    ("核对行数", account_for_lines),
)
"""What is shown while a stage runs, and the stage."""
