"""Know the places of the administrative division.

Owns: the places of resources/gazetteer/*.csv, their full names, and finding them in a text. Towns are
recognised by their form behind a county, not listed. Offsets are 0-based in the text given.
Threading: immutable after loading.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from zjreader.domain.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PREFIX = 2


class GazetteerBroken(ReaderError):
    """A file of places is missing or cannot be understood."""


class Level(IntEnum):
    """How deep a place lies."""

    PROVINCE = 1
    PREFECTURE = 2
    COUNTY = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A listed place.

    Attributes:
        code: GB/T 2260 code, six digits.
        name: Full name of its own level (``天台县``).
        short: Short name (``天台``).
        groups: Groups it belongs to (``山区县``, ``海岛县``).
    """

    code: str
    name: str
    short: str
    groups: tuple[str, ...] = ()

    @property
    def level(self) -> Level:
        """Tell the level from the code."""
        if self.code.endswith("0000"):
            return Level.PROVINCE
        return Level.PREFECTURE if self.code.endswith("00") else Level.COUNTY

    @property
    def province(self) -> str:
        """Give the province's part of the code."""
        return self.code[:2]

    def within(self, other: Place) -> bool:
        """Tell whether this place lies in another, or is it."""
        width = {Level.PROVINCE: 2, Level.PREFECTURE: 4, Level.COUNTY: 6}[other.level]
        return self.code[:width] == other.code[:width]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Where a text names a place; ``full`` tells whether by its full name. Parents in front belong to it."""

    start: int
    end: int
    place: Place
    full: bool


class Gazetteer:
    """Finds places by name."""

    def __init__(self, places: Iterable[Place]) -> None:
        """Index the places; of places with one code the last counts."""
        self._by_code = {p.code: p for p in places}
        self._names: dict[str, list[tuple[Place, bool]]] = defaultdict(list)
        for place in self._by_code.values():
            self._names[place.name].append((place, True))
            if len(place.short) >= _PREFIX and place.short != place.name:
                self._names[place.short].append((place, False))
        lengths: dict[str, set[int]] = defaultdict(set)
        for name in self._names:
            lengths[name[:_PREFIX]].add(len(name))
        self._lengths = {prefix: sorted(found, reverse=True) for prefix, found in lengths.items()}

    @classmethod
    def load(cls, path: Path) -> Gazetteer:
        """Read one file, or every CSV file of a folder in the order of their names.

        Raises:
            GazetteerBroken: No file is there, or a line is no place.
        """
        files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
        if not files or not files[0].exists():
            raise GazetteerBroken(f"没有找到地名表：{path}。", "请重新安装应用。")
        return cls(place for file in files for place in _read(file))

    @property
    def places(self) -> tuple[Place, ...]:
        """Give all places by code."""
        return tuple(self._by_code[code] for code in sorted(self._by_code))

    def place(self, code: str) -> Place | None:
        """Find a place by its code."""
        return self._by_code.get(code)

    def named(self, name: str) -> tuple[Place, ...]:
        """Find the places of a full or short name."""
        return tuple(place for place, _ in self._names.get(name, ()))

    def parent(self, place: Place) -> Place | None:
        """Give the place right above; None for a province."""
        if place.level is Level.COUNTY:
            above = self._by_code.get(place.code[:4] + "00")
            if above is not None:
                return above
        return None if place.level is Level.PROVINCE else self._by_code.get(place.code[:2] + "0000")

    def full_name(self, place: Place) -> str:
        """Give the name as a heading shows it: a county with its prefecture (台州市天台县)."""
        above = self.parent(place)
        direct = above is not None and above.level is Level.PROVINCE and place.level is Level.PREFECTURE
        return place.name if above is None or direct else above.name + place.name

    def home(self, texts: Iterable[str]) -> str:
        """Tell the province that texts are mostly about, by its code's first two digits; empty where none is."""
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(p.province for options, _, _ in self._scan(text) for p in _certain(options))
        return counts.most_common(1)[0][0] if counts else ""

    def mentions(self, text: str, home: str = "") -> tuple[PlaceMention, ...]:
        """Find the places a text names, a chain of parents taken together with its last member.

        Args:
            text: Any text.
            home: Province whose counties are known by their short names too, and win where names are shared.
        """
        chained: list[PlaceMention] = []
        for options, start, end in self._scan(text):
            last = chained[-1] if chained and chained[-1].end == start else None
            choice = _choose(options, last.place if last else None, home)
            if choice is None:
                continue
            place, full = choice
            if last is not None and place.code != last.place.code and place.within(last.place):
                chained[-1] = PlaceMention(last.start, end, place, full)
            else:
                chained.append(PlaceMention(start, end, place, full))
        return tuple(chained)

    def _scan(self, text: str) -> Iterator[tuple[list[tuple[Place, bool]], int, int]]:
        offset, stop = 0, len(text) - 1
        while offset < stop:
            step = 1
            for length in self._lengths.get(text[offset : offset + _PREFIX], ()):
                options = self._names.get(text[offset : offset + length])
                if options is not None:
                    yield options, offset, offset + length
                    step = length
                    break
            offset += step


def _certain(options: list[tuple[Place, bool]]) -> list[Place]:
    """Give the places that a name can only mean: provinces, prefectures, and counties by full name."""
    sure = [p for p, full in options if full or p.level is not Level.COUNTY]
    return sure if len({p.province for p in sure}) == 1 else []


def _choose(options: list[tuple[Place, bool]], above: Place | None, home: str) -> tuple[Place, bool] | None:
    if above is not None:
        inside = [o for o in options if o[0].within(above) and o[0].code != above.code]
        if inside:
            return max(inside, key=lambda o: o[1])
    known = [o for o in options if o[1] or o[0].level is not Level.COUNTY or o[0].province == home]
    near = [o for o in known if o[0].province == home]
    candidates = near or known
    if not candidates:
        return None
    best = min(candidates, key=lambda o: (not o[1], o[0].level))
    rivals = {o[0].code for o in candidates if o[1] == best[1] and o[0].level is best[0].level}
    return best if len(rivals) == 1 else None


def _read(file: Path) -> Iterator[Place]:
    try:
        lines = [x for x in file.read_text(encoding="utf-8-sig").splitlines() if x.strip() and x[0] != "#"]
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerBroken(f"地名表 {file.name} 无法读取。", "请恢复该文件。") from error
    for row in csv.DictReader(lines):
        code, name, short = row.get("code"), row.get("name"), row.get("short")
        if not code or len(code) != 6 or not code.isdigit() or not name:
            raise GazetteerBroken(f"地名表 {file.name} 中这一行不是地名：{','.join(filter(None, row.values()))}。")
        groups = tuple(g for g in (row.get("groups") or "").split("|") if g)
        yield Place(code, name, short or name, groups)
