"""Write the stories of an issue as they ought to be read, before anything is damaged.

Owns: the forms of articles a Chinese periodical has (commentary, report, essay with an author's box, composite
feature with plain pieces or with a place name above each title, news, paid feature) and their true order.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from random import Random

from damage.pages import Line, Story
from damage.words import NUMERALS, Prose


@dataclass(frozen=True)
class House:
    """How one periodical sets its pages.

    Attributes:
        byline: What stands before the names.
        spaced: How often a name of two characters is set with a space.
        heading: ``pair`` or ``single``.
        width: Characters in a column's line.
        ornament: Mark at the end of some articles, may be empty.
        reporters: Whether bylines say who is a reporter and who a contributor.
        end_note: ``office`` or ``editor`` where a line in brackets follows an article's end.
        dash: What stands before a subtitle.
    """

    byline: str
    spaced: float
    heading: str
    width: int
    ornament: str
    reporters: bool = False
    end_note: str = ""
    dash: str = "——"


class Writer:
    """Writes stories for one issue."""

    def __init__(self, rng: Random, prose: Prose, house: House) -> None:
        self._rng = rng
        self._prose = prose
        self.house = house
        self._paras = count(1)
        self._count = 0

    def body(self, story: Story, text: str) -> Line:
        """Give a paragraph that nothing has cut yet."""
        return Line(text, "paragraph", "body", story.id, next(self._paras))

    def heading(self, story: Story) -> list[Line]:
        """Give a heading, seldom on two lines."""
        text = self._prose.heading(self.house.heading)
        if self.house.heading == "numbered":
            self._count += 1
            text = f"{NUMERALS[(self._count - 1) % 10]}、{text}"
        if self.house.heading == "pair" and self._rng.random() < 0.15:
            first, second = text.split(" ", 1)
            return [self._head(story, first), self._head(story, second)]
        return [self._head(story, text)]

    def _head(self, story: Story, text: str) -> Line:
        return Line(text, "heading", "subhead", story.id)

    def spaced(self, name: str) -> str:
        """Set a name of two characters apart now and then, as periodicals do."""
        apart = len(name) == 2 and self._rng.random() < self.house.spaced
        return f"{name[0]} {name[1]}" if apart else name

    def byline(self, story: Story) -> list[Line]:
        """Give the names under a title and what their bearers do, if there are names."""
        if not story.authors:
            return []
        names = " ".join(self.spaced(name) for name in story.authors)
        if len(story.authors) > 1 and self.house.reporters and self._rng.random() < 0.6:
            names = f"本刊记者 {' 通讯员 '.join(story.authors[:2])}" + "".join(f" {n}" for n in story.authors[2:])
        lines = [Line(self.house.byline + names, "byline", "byline", story.id)]
        if self._rng.random() < 0.4 and "记者" not in names:
            office = self._rng.choice(
                ("本刊记者", f"{self._prose.place('full')}委书记", f"{self._prose.place()}农业农村局局长")
            )
            lines.append(Line(office, "affiliation", "affiliation", story.id))
        return lines

    def header(self, story: Story) -> list[Line]:
        """Give title, subtitle, names."""
        lines = [Line(story.title, "title", "title", story.id)]
        if story.subtitle:
            lines.append(Line(self.house.dash + story.subtitle, "subtitle", "subtitle", story.id))
        return lines + self.byline(story)

    def text(self, story: Story, size: int, headed: bool, place: str = "") -> list[Line]:
        """Write ``size`` paragraphs, with headings between them where the form has some."""
        lines: list[Line] = []
        self._count = 0
        place = place or self._prose.place()
        step = self._rng.randint(3, 6)
        for number in range(size):
            if headed and number and number % step == 0 and size - number > 1:
                lines += self.heading(story)
            lines.append(self.body(story, self._prose.paragraph(place)))
        return lines

    def caption(self, story: Story, place: str = "") -> Line:
        """Give the words under a photograph."""
        return Line(self._prose.caption(place), "caption", "caption", story.id, gap=2)

    def article(self, story: Story) -> list[Line]:
        """Write a signed article with headings."""
        rng = self._rng
        lines = self.header(story)
        lines += self.text(story, rng.randint(8, 22), headed=rng.random() < 0.85)
        if rng.random() < 0.05:
            note = f"(摘自{story.authors[0] if story.authors else '作者'}在{self._prose.place()}座谈会上的发言)"
            lines.append(Line(note, "note", "editor_note", story.id))
        elif self.house.end_note == "office" and story.authors and rng.random() < 0.7:
            note = f"（作者系{self._prose.place('full')}{rng.choice(('委书记', '农业农村局局长', '委党校教师'))}）"
            lines.append(Line(note, "note", "office_note", story.id))
        elif self.house.end_note == "editor":
            lines.append(
                Line(f"（责任编辑：{self._prose.person()}）", "note", "editor_line", story.id, spare=True)
            )
        return lines

    def essay(self, story: Story) -> list[Line]:
        """Write a short signed article without headings."""
        place = self._prose.place()
        texts = [self._prose.paragraph(place, least=90, most=330) for _ in range(self._rng.randint(6, 9))]
        return self.header(story) + [self.body(story, text) for text in texts]

    def news(self, story: Story) -> list[Line]:
        """Write news with section name, summary and photograph, as it stands at the front."""
        lines = [Line(story.column or "要闻", "dropped", "section"), *self.header(story)]
        photo = f"{self._rng.randint(1, 12)}月{self._rng.randint(1, 28)}日，{self._prose.sentence()}"
        photo += f"本刊记者 {self._prose.person()} 摄"
        lines.append(Line(photo, "caption", "caption", story.id, gap=2))
        lines.append(Line("■" + self._prose.paragraph(least=120, most=220), "abstract", "blurb", story.id))
        return lines + self.text(story, self._rng.randint(8, 18), headed=False)

    def paid(self, story: Story, place: str) -> list[Line]:
        """Write a feature that a place paid for; the contents do not list it."""
        lines = [Line(place, "kicker", "kicker", story.id, gap=1), Line(story.title, "title", "title", story.id)]
        if self._rng.random() < 0.5:
            lines.append(self.caption(story, place))
        return lines + self.text(story, self._rng.randint(9, 16), headed=True, place=place)

    def plain_piece(self, story: Story) -> list[Line]:
        """Write a piece of a feature: a title and some paragraphs."""
        lines = [Line(story.title, "title", "title", story.id, gap=2)]
        return lines + self.text(story, self._rng.randint(4, 6), headed=False)

    def placed_piece(self, story: Story, place: str) -> list[Line]:
        """Write a piece whose place name and title stand on the photograph, amid the text."""
        lines = [*self.byline(story), *self.text(story, self._rng.randint(12, 20), headed=True, place=place)]
        bodies = [n for n, line in enumerate(lines) if line.kind == "paragraph"]
        at = bodies[self._rng.randint(2, 4)]
        block = [Line(place, "kicker", "kicker", story.id, gap=1), Line(story.title, "title", "title", story.id)]
        if self._rng.random() < 0.6:
            block.insert(0, self.caption(story, place))
        return [*lines[:at], *block, *lines[at:]]
