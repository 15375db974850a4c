"""Stretches of a printed text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text; 0-based code points, end exclusive."""

    start: int
    end: int
