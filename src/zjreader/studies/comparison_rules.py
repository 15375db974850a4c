"""Load what the comparison knows about units and names.

Owns: the typed form of resources/indicators/comparison.toml. Threading: load once, share freely.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zjreader.studies.conversion import UnitConverter
from zjreader.studies.rules import RulesBroken

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ComparisonRules:
    """What the comparison knows.

    Attributes:
        converter: Units that measure the same.
        repeatable: Names under which one source may state several values.
        province: Words for the whole province; ``{home}`` is its short name.
        groups: Words for groups of its counties.
        references: Names of which a province's value is a reference.
        nameless: Names that do not say what is measured, so that no two cases share them.
        things: Names of one project, product or scheme each: shared, but never the same basis for sure.
        actors: Subjects that are one person, household, firm or shop: no measure of a place.
    """

    converter: UnitConverter
    repeatable: re.Pattern[str]
    province: tuple[str, ...]
    groups: tuple[str, ...]
    references: re.Pattern[str]
    nameless: re.Pattern[str]
    things: re.Pattern[str]
    actors: re.Pattern[str]

    def alone(self, name: str, subject: str | None) -> bool:
        """Tell whether a figure stands in no row with one of another case."""
        return bool(self.nameless.search(name) or (subject is not None and self.actors.search(subject)))

    def referable(self, name: str) -> bool:
        """Tell whether a province's figure of that name is a reference for its counties."""
        return bool(self.references.search(name))


def load_comparison_rules(folder: Path) -> ComparisonRules:
    """Read the rules.

    Raises:
        RulesBroken: The file is missing or cannot be understood.
    """
    path = folder / "comparison.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return ComparisonRules(
            UnitConverter([d["size"] for d in data["dimension"]]),
            re.compile("|".join(data["repeatable"]["patterns"])),
            tuple(data["reference"]["province"]),
            tuple(data["reference"]["groups"]),
            re.compile("|".join(data["reference"]["names"])),
            *(re.compile("|".join(data["basis"][kind])) for kind in ("nameless", "things", "actors")),
        )
    except OSError as error:
        raise RulesBroken(f"缺少比较规则文件 {path.name}。", "请重新安装应用。") from error
    except (tomllib.TOMLDecodeError, KeyError, re.error) as error:
        raise RulesBroken(f"比较规则文件 {path.name} 有误：{error}。", "请恢复该文件。") from error
