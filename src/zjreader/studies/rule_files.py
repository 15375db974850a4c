"""Load the rules and lexica of the indicators from their folder.

Owns: reading resources/indicators/*.toml, expanding the abbreviations NUM, UNIT and YEAR in patterns, and
gathering the examples. Errors name the file and the rule. Threading: load once, share freely.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from zjreader.studies.rules import (
    Bound,
    ChangeRule,
    Entry,
    Example,
    Implied,
    IndicatorRules,
    NameRule,
    NonFactRule,
    Nouns,
    PeriodRule,
    RankRule,
    RulesBroken,
    Theme,
    Unit,
)

if TYPE_CHECKING:
    from pathlib import Path

NUM = r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)"
YEAR = r"(?:(?:19|20)\d{2}年|[一二][〇零九][〇零一二三四五六七八九]{2}年|今年|去年|上年|前年|明年|本年)"


def _read(folder: Path, name: str) -> Entry:
    path = folder / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RulesBroken(f"缺少指标规则文件 {path.name}。", "请重新安装应用。") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RulesBroken(f"指标规则文件 {path.name} 无法读取：{error}。", "请恢复该文件。") from error


class _Reader:
    """Builds the rules of one folder, remembering examples on the way."""

    def __init__(self, folder: Path) -> None:
        self._files = {n: _read(folder, n) for n in FILES}
        self.examples: list[Example] = []
        printed = sorted((u.printed for u in self.units()), key=len, reverse=True)
        self._unit = "(?:" + "|".join(map(re.escape, printed)) + ")"
        self.examples.clear()

    def entries(self, file: str, kind: str) -> list[Entry]:
        found: list[Entry] = self._files[file].get(kind, [])
        for entry in found:
            rule = f"{file}:{entry.get('id') or entry.get('norm') or entry.get('name') or kind}"
            self._remember(rule, entry)
        return found

    def _remember(self, rule: str, entry: Entry) -> None:
        for example in entry.get("examples", ()):
            want = {k: v for k, v in example.items() if k != "text"}
            self.examples.append(Example(rule, example["text"], want))

    def table(self, file: str, key: str) -> Entry:
        """Give a table of a file."""
        found: Entry = self._files[file][key]
        return found

    def pattern(self, file: str, entry: Entry, key: str) -> re.Pattern[str] | None:
        text = entry.get(key)
        if text is None:
            return None
        text = text.replace("NUM", NUM).replace("UNIT", self._unit).replace("YEAR", YEAR)
        try:
            return re.compile(text)
        except re.error as error:
            message = f"指标规则文件 {file}.toml 的规则“{entry.get('id', '')}”写法有误：{error}。"
            raise RulesBroken(message, "请改正该规则。") from error

    def needed(self, file: str, entry: Entry, key: str) -> re.Pattern[str]:
        pattern = self.pattern(file, entry, key)
        if pattern is None:
            raise RulesBroken(f"指标规则文件 {file}.toml 的规则“{entry.get('id', '')}”缺少 {key}。", "请补上。")
        return pattern

    def units(self) -> tuple[Unit, ...]:
        units: list[Unit] = []
        for entry in self.entries("units", "unit"):
            context = entry.get("han_before")
            before = re.compile(context) if context else None
            units.extend(
                Unit(
                    printed,
                    entry["norm"],
                    entry["kind"],
                    entry.get("han", False),
                    before,
                    entry.get("not_followed", ""),
                )
                for printed in entry["printed"]
            )
        for entry in self.entries("units", "measure"):
            units.extend(Unit(p, p, entry["kind"], entry.get("han", False)) for p in entry["printed"])
        return tuple(units)

    def periods(self) -> tuple[PeriodRule, ...]:
        return tuple(
            PeriodRule(
                e["id"],
                self.needed("periods", e, "pattern"),
                e["value"],
                e["scope"],
                e.get("figure", False),
                e.get("carry", False),
                e.get("not_before", ""),
                e.get("yields", False),
                e.get("after_figure", False),
            )
            for e in self.entries("periods", "period")
        )

    def names(self) -> tuple[NameRule, ...]:
        return tuple(
            NameRule(
                e.get("id", e["name"]),
                e["name"],
                self.pattern("names", e, "before"),
                self.pattern("names", e, "not_before"),
                self.pattern("names", e, "wide_before"),
                e.get("wide", False),
                self.pattern("names", e, "after"),
                frozenset(e.get("units", ())),
                frozenset(e.get("not_unit", ())),
                e.get("change", ""),
                e.get("list", False),
                e.get("unit"),
                e.get("theme"),
            )
            for e in self.entries("names", "name")
        )

    def themes(self) -> tuple[Theme, ...]:
        return tuple(
            Theme(
                e["name"], tuple(e["strong"]), tuple(e["plain"]), tuple(e.get("general", ())), e.get("weight", 1.0)
            )
            for e in self.entries("themes", "theme")
        )

    def nouns(self) -> Nouns:
        entry = self._files["nouns"]
        self._remember("nouns", entry)

        def words(key: str, template: str = "{}") -> re.Pattern[str]:
            either = "|".join(sorted(entry[key], key=len, reverse=True))
            return re.compile(template.replace("{}", f"(?:{either})"))

        return Nouns(
            words("after_stop"),
            words("after_trim", "{}+$"),
            words("before_drop", "{}$"),
            words("before_stop"),
            words("kept"),
            words("whole"),
            words("heads", "[一-龥A-Z]{0,6}{}"),
            words("measures", "{}$"),
            words("no_thing"),
            words("follows"),
            words("when"),
            words("speakers", "[^。“]{0,30}?(?P<who>[一-龥]{0,2}{})[一-龥]{0,8}?(?:说|道|告诉|介绍|感慨)"),
            words("trim", "^{}+"),
        )


FILES = ("units", "comparators", "periods", "non_facts", "names", "changes", "ranks", "themes", "nouns")
"""The files of the folder, each documented at its top."""


def load_rules(folder: Path) -> IndicatorRules:
    """Read the rules of a folder.

    Raises:
        RulesBroken: A file is missing, or a rule cannot be understood.
    """
    reader = _Reader(folder)
    try:
        return _build(reader)
    except KeyError as error:
        raise RulesBroken(f"指标规则缺少字段 {error}。", "请恢复 resources/indicators 下的文件。") from error


def _build(reader: _Reader) -> IndicatorRules:
    units = reader.units()
    implied = tuple(
        Implied(re.compile(e["before"] + r"\D{0,4}$"), str(e["unit"]), e.get("scaled", False))
        for e in reader.entries("units", "implied")
    )
    implied_after = tuple(
        (re.compile(e["after"]), str(e["unit"])) for e in reader.entries("units", "implied_after")
    )
    bounds = tuple(
        Bound(
            e["side"],
            e["value"],
            tuple(sorted(e["words"], key=len, reverse=True)),
            e.get("not_before", ""),
            e.get("only_after", ""),
            e.get("ending", False),
        )
        for e in reader.entries("comparators", "comparator")
    )
    non_facts = tuple(
        NonFactRule(
            e["id"], e["reason"], reader.needed("non_facts", e, "pattern"), frozenset(e.get("not_unit", ()))
        )
        for e in reader.entries("non_facts", "rule")
    )
    changes = tuple(
        ChangeRule(e["direction"], tuple(sorted(e["words"], key=len, reverse=True)), e["suffix"])
        for e in reader.entries("changes", "change")
    )
    ranks = tuple(
        RankRule(e["id"], reader.needed("ranks", e, "pattern"), e["alone"], e.get("name", ""))
        for e in reader.entries("ranks", "rank")
    )
    years = reader.table("periods", "years")
    endings = reader.table("names", "endings")
    parts = (reader.periods(), non_facts, reader.names(), changes, ranks, reader.themes(), reader.nouns(), endings)
    return IndicatorRules(units, implied, implied_after, bounds, years, *parts, tuple(reader.examples))
