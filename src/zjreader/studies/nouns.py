"""Read the noun that a figure counts from the words around it.

Owns: where the noun begins and ends, by the word lists of nouns.toml. A verb that tells what was done to the
things stays with the noun; adverbs, examples (…等) and words of time do not. Threading: immutable.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.studies.mentions import Mention
    from zjreader.studies.rules import Nouns
    from zjreader.studies.surroundings import Surroundings

_SEGMENT = re.compile(r"[、]")
_HAN = re.compile(r"[一-龥A-Z]")
_AFTER_END = re.compile(r"[,;:。、!?()“”+\d…]|[百千万](?:余|多)|上百")
_OF = re.compile(r"^[长高宽深]?的")
_AGE = re.compile(r"^(?:\d+周?岁(?:及?以[上下])?的?)")
_QUOTED = re.compile(r"“([^“”]{2,10})”")
_JUNK = re.compile(
    r"(?<!PM)(?<![\d.])\d+(?:\.\d+)?[余多]?(?:万亿|[万亿千百])?[余多]?(?:[个家处座名位条项户所亩吨期场](?!以[上下内])|人次?(?!以[上下内]))"
    r"|(?<!PM\d)[._%()“”‘’《》!?。\s]+|(?<!PM)(?<!PM\d\.)\d+(?![A-Za-z\d]|[万亿千百]*元以[上下内])"
)
_EXAMPLES = re.compile(r"^.*(?<![平高中均同])等(?![级候待同])(?=[一-龥A-Z]{2})")
_TIME = re.compile(r"^.*\d[年月日天](?:份|内|间|来|里|底|末|初)?(?=[一-龥])")
_EVERY = re.compile(r"每(?:年|月|周|日|天|季度?)")
_FROM = re.compile(
    r"[从由](?:原来|过去|原先|最初|原本|[一-龥]{2,4}[期时前初])?的?(?:第$|第?[\d一二两三四五六七八九十半]).*$"
)
_ALONE = "省市县镇乡村"
_LONGEST = 14
_BY_MEASURE = ("count", "people", "area", "mass", "length")


class NounReader:
    """Reads nouns."""

    def __init__(self, nouns: Nouns) -> None:
        """Keep the word lists."""
        self._lists = nouns

    def read(self, mention: Mention, around: Surroundings) -> str:
        """Give the noun behind a measure word, else the one in front of the figure."""
        if mention.kind in _BY_MEASURE or mention.unit == "大":
            behind = self.behind(around.after)
            if len(behind) > 1 or (behind and behind in _ALONE):
                return self._with_front(mention, around, behind)
        if mention.kind == "ratio" and (mention.unit == "成" or not self._dropped(around.before)):
            behind = self.behind(around.after)  # 九成以上的纠纷, 七成税收
            if len(behind) > 1:
                return behind
        front = self.front(around)
        front = front if len(front) > 1 else ""
        return front or (self.behind(around.after) if mention.kind == "ratio" else "")

    def tidy(self, words: str) -> str:
        """Drop adverbs and words of time from the front."""
        return self._lists.trim.sub("", words)

    def thing(self, noun: str) -> str:
        """Give the one thing whose measure a noun is (香榧产业链产值), or nothing."""
        noun = self._lists.when.sub("", self._dropped(noun))
        measure = self._lists.measures.search(noun)
        thing = noun[: measure.start()] if measure else ""
        lists = self._lists
        plain = len(thing) < 2 or lists.no_thing.fullmatch(thing) or lists.before_stop.search(thing)
        return "" if plain else thing

    def speaker(self, behind: str) -> str:
        """Give who spoke the words that stand in front of ``behind``, where such people speak of themselves."""
        match = self._lists.speakers.match(behind)
        return match["who"] if match else ""

    def goes_on(self, before: str) -> bool:
        """Tell whether a clause goes on telling of the thing before it."""
        return bool(self._lists.follows.match(before))

    def behind(self, after: str) -> str:
        """Read the noun right behind a figure, up to a verb or a stop."""
        after = _AGE.sub("", _OF.sub("", after))
        name = ""
        while quoted := _QUOTED.match(after):
            name, after = name + quoted.group(1), after[quoted.end() :]
        after = self._ended(after.lstrip("“"), bool(name))
        return self.tidy(self._lists.after_trim.sub("", (name + after)[:_LONGEST]))

    def _ended(self, after: str, begun: bool) -> str:
        end = _AFTER_END.search(after)
        after = after[: end.start()] if end else after
        for match in self._lists.after_stop.finditer(after):
            if match.start() == 0:
                return ""
            if match.start() > 1 or begun or after[0] in _ALONE:
                return after[: match.start()]
        return after

    def _with_front(self, mention: Mention, around: Surroundings, behind: str) -> str:
        """Put before the noun the verb that tells what was done to the things, or whose they are (企业9次提问)."""
        before = self._dropped(around.before)
        verbs = list(self._lists.before_stop.finditer(before))
        if mention.norm == "次" and verbs and 1 < len(before) - verbs[-1].end() <= 4:
            return before[verbs[-1].end() :] + behind
        kept = self._done(before, verbs)
        return kept + behind if not behind.startswith(kept) else behind

    def _done(self, before: str, verbs: list[re.Match[str]]) -> str:
        """Give the verb that tells what was done to things, right in front or before examples of them (…等)."""
        for verb in reversed(verbs):
            between = before[verb.end() :]
            near = len(between) <= 3 and "等" not in between
            if self._lists.kept.fullmatch(verb.group()) and (near or "等" in between[2:][-6:]):
                return verb.group()
        return ""

    def front(self, around: Surroundings) -> str:
        """Read the noun in front of a figure, back to a verb or a stop."""
        text = around.before if around.turn is None else around.before[: around.turn.start]
        text = _FROM.sub("", text) or text
        segments = [s for s in _SEGMENT.split(text) if _HAN.search(self._dropped(s))]
        if not segments:
            segments = [re.split(r"[,;:。]", around.wide.rstrip(",;:"))[-1]]
        text = self._dropped(segments[-1])
        verb = self._verb(text)
        noun = text[verb.end() :] if verb else text
        if self._lists.before_stop.fullmatch(noun):
            return ""
        examples = _EXAMPLES.search(noun)
        noun = _EVERY.sub("", _TIME.sub("", noun[examples.end() :] if examples else noun))
        noun = self.tidy(_JUNK.sub("", noun)).removesuffix("等")[-_LONGEST:]
        if verb is None and examples:
            verbs = list(self._lists.before_stop.finditer("、".join(segments[:-1])))
            verb = next((v for v in reversed(verbs) if self._lists.kept.fullmatch(v.group())), None)
        kept = verb.group() if verb and noun and self._lists.kept.fullmatch(verb.group()) else ""
        return noun if noun.startswith(kept) else kept + noun

    def _verb(self, text: str) -> re.Match[str] | None:
        """Find the verb that the noun is the object of; one inside the noun (招引研发中心) is none."""
        found: list[re.Match[str]] = []
        for match in self._lists.before_stop.finditer(text):
            inside = self._lists.whole.match(text, match.start())
            if match.end() < len(text) - 1 and not inside and not self._part(text, match, found):
                found.append(match)
        return found[-1] if found else None

    def _part(self, text: str, match: re.Match[str], found: list[re.Match[str]]) -> bool:
        earlier = bool(found) and len(match.group()) > 1 and match.start() - found[-1].end() > 1
        return earlier and bool(self._lists.heads.fullmatch(text, match.end()))

    def _dropped(self, text: str) -> str:
        while True:
            shorter = self._lists.before_drop.sub("", text.rstrip())
            if shorter == text:
                return text
            text = shorter
