"""What a check-up of the profile found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a finding is."""

    GOOD = "good"
    REPAIRED = "repaired"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a check-up.

    Attributes:
        area: What was looked at, Chinese (``批注与书签``, ``书库``, ``备份`` …).
        level: How it is.
        message: One Chinese sentence.
    """

    area: str
    level: Level
    message: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The outcome of a check-up."""

    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Tell whether nothing is left that is bad."""
        return all(finding.level is not Level.BAD for finding in self.findings)
