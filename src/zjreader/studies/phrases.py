"""Find numbers that stand in set phrases rather than before a unit.

Owns: 1.55:1, 三成, 三分之一, 百分之八十, 半小时, 五大产业, 二三十名, 从第9位升至第5位, 一个…和两个….
Threading: immutable after construction.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.studies.mentions import Mention
from zjreader.studies.numerals import SCALES, as_float, read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zjreader.studies.bounds import BoundReader
    from zjreader.studies.rules import IndicatorRules

_HAN = r"[一二两三四五六七八九十百千万亿零〇]+"
_LOOSE = re.compile(r"(?P<num>[二三四五六七八九])(?P<high>[三四五六七八九])(?P<mag>[十百千]?[万亿]|[十百千])")
_TENTHS = re.compile(
    r"(?P<num>\d|[一二两三四五六七八九])成(?P<half>[半一二三四五六七八九])?(?P<more>[多余])?(?!就(?!业)|[立为功员长本果效品交熟都像人]|分(?![给到配红派]))"
)
_PERCENT = re.compile(rf"百分之(?P<num>{_HAN})")
_FRACTION = re.compile(r"(?P<low>[二两三四五六七八九十])分之(?P<top>[一二三四五六七八九])")
_HALF = re.compile(r"(?<![上下前后大一过多两几夜对各城])(?P<num>半)(?P<unit>个?小时|天|年|个月)(?![前工报度])")
_AND_HALF = re.compile(
    r"(?P<num>(?<![\d.])\d{1,2}|[一二两三四五六七八九])个半(?P<unit>小时|月)"
    r"|(?P<years>(?<![\d.第])\d{1,2}|(?<![第十])[一二两三四五六七八九])年半(?![前后个工])"
    r"|(?P<minutes>(?<![\d.])\d{1,2}|[一二两三四五六七八九])分半钟"
)
_HALVED = {"小时": "个小时", "月": "个月", "years": "年", "minutes": "分钟"}
_KINDS = re.compile(
    r"(?<![第十二老])(?P<num>十[一二三四五六七八九]|[二两三四五六七八九十]|\d{1,2})大"
    r"(?![类家量多学会小型豆棚麦米桥湖道地])(?=[“一-龥])"
)
_EVEN = re.compile(
    r"(?:(?<=[占近超达逾过省])|(?<=占全[国省市县区镇])|(?<=不[到足]|少了|减少|降低|下降|压减|缩短|节省|减了|降了|提升|提高))(?P<num>一半|半数)"
)
_BAND = re.compile(r"^[^,;:。、]{0,12}?(?:带|链|线|通道|走廊)(?![一-龥])")
_PLACE = rf"第(?:{_HAN}|\d{{1,3}})[位名]"
_PLACES = re.compile(rf"[从由][^,。;]{{0,12}}?{_PLACE}[^,。;]{{1,8}}?[至到为][^,。;]{{0,10}}?{_PLACE}")
_PLACE_NUMBER = re.compile(rf"(?<=第)(?P<num>{_HAN}|\d{{1,3}})(?=[位名])")
_ONE = re.compile(rf"(?P<num>一)(?P<unit>[个条座家项处所])(?=[^,。;、和]{{1,14}}[、和](?:{_HAN}|\d+)(?P=unit))")
_RATIO = re.compile(r"(?P<num>\d+(?:\.\d+)?)[:∶比]1(?![\d.])")
_LONGEST_UNIT = 5


class PhraseScanner:
    """Finds such numbers."""

    def __init__(self, rules: IndicatorRules, bounds: BoundReader) -> None:
        """Keep units and bounds."""
        self._units = {u.printed: u for u in rules.units}
        self._bounds = bounds

    def scan(self, text: str) -> Iterator[Mention]:
        """Find them, phrase by phrase."""
        for match in _RATIO.finditer(text):
            yield self._mention(text, match, float(match["num"]), None, "倍", "times")
        yield from self._shares(text)
        yield from self._places(text)
        for match in _ONE.finditer(text):
            one = self._units[match["unit"]]
            yield self._mention(text, match, 1.0, one.printed, one.norm, one.kind)
        for match in _HALF.finditer(text):
            unit = self._units.get(match["unit"])
            if unit:
                yield self._mention(text, match, 0.5, match["unit"], unit.norm, unit.kind)
        yield from self._halves(text)
        for match in _KINDS.finditer(text):
            number = read_number(match["num"])
            if number is not None:
                norm = "条" if _BAND.match(text[match.end() :]) else "个"
                yield self._mention(text, match, as_float(number), "大", norm, "count")
        for match in _LOOSE.finditer(text):
            yield from self._loose(text, match)

    def _halves(self, text: str) -> Iterator[Mention]:
        """Read the half behind a unit: 3个半月, 两年半."""
        for match in _AND_HALF.finditer(text):
            group = next(g for g in ("num", "years", "minutes") if match[g])
            number = read_number(match[group])
            unit = self._units[_HALVED.get(match["unit"] or group, "年")]
            if number is not None:
                bound, end = self._bounds.read(text, match.start(), match.end())
                value = as_float(number) + 0.5
                shown = match.group().removeprefix(match[group])
                stop = match.end(group)
                yield Mention(match.start(), stop, end, value, match[group], shown, unit.norm, unit.kind, bound)

    def _places(self, text: str) -> Iterator[Mention]:
        """Read the two places of 从第9位升至第5位."""
        for stretch in _PLACES.finditer(text):
            for match in _PLACE_NUMBER.finditer(text, *stretch.span()):
                number = read_number(match["num"])
                if number is not None:
                    end = match.end() + 1
                    yield Mention(
                        match.start(),
                        match.end(),
                        end,
                        as_float(number),
                        match["num"],
                        text[end - 1],
                        "位",
                        "place",
                    )

    def _shares(self, text: str) -> Iterator[Mention]:
        for match in _TENTHS.finditer(text):
            tenths = read_number(match["num"])
            if tenths is not None:
                half = read_number(match["half"]) if match["half"] not in (None, "半") else None
                value = as_float(tenths * 10) + (as_float(half) if half else 5 if match["half"] else 0)
                told = self._mention(text, match, value, "成", "%", "ratio")
                yield replace(told, bound=">") if match["more"] else told
        for match in _EVEN.finditer(text):
            yield self._mention(text, match, 50.0, None, "%", "ratio")
        for match in _PERCENT.finditer(text):
            number = read_number(match["num"])
            if number is not None:
                yield self._mention(text, match, as_float(number), None, "%", "ratio")
        for match in _FRACTION.finditer(text):
            top, low = read_number(match["top"]), read_number(match["low"])
            if top is not None and low:
                yield self._mention(text, match, round(as_float(100 * top / low), 2), None, "%", "ratio")

    def _loose(self, text: str, match: re.Match[str]) -> Iterator[Mention]:
        """Read 二三十名 as a range."""
        low, high = read_number(match["num"]), read_number(match["high"])
        spellings = (text[match.end() : match.end() + n] for n in range(_LONGEST_UNIT, 0, -1))
        unit = next((self._units[s] for s in spellings if s in self._units), None)
        if low is None or high is None or high != low + 1 or unit is None:
            return
        scale = SCALES[match["mag"]]
        value = (as_float(low * scale), as_float(high * scale))
        end = match.end() + len(unit.printed)
        start, printed = match.start(), match.group()
        yield Mention(start, match.end(), end, value, printed, unit.printed, unit.norm, unit.kind, "~")

    def _mention(
        self, text: str, match: re.Match[str], value: float, unit: str | None, norm: str, kind: str
    ) -> Mention:
        bound, end = self._bounds.read(text, match.start(), match.end())
        stop = match.end("num") if "num" in match.re.groupindex else match.end()
        printed = text[match.start() : stop]
        return Mention(match.start(), stop, end, value, printed, unit, norm, kind, bound)
