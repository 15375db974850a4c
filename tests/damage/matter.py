"""Print what stands around the articles: cover, adverts, imprint, contents pages.

Owns: several settings of a contents page (page before or after the title, list marks, subtitle on its own line
or joined by a dash, names on their own line, column lines with and without marks). All of it is dropped in the
truth. Names and places are invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from damage.pages import Line, Story
from damage.words import Prose


@dataclass(frozen=True)
class Setting:
    """How one contents page is set.

    Attributes:
        page_last: The page number follows the names after dots.
        bullet: How often the first entry of a column has a list mark.
        column: ``>>``, empty, or ``page`` for ``P11 column``.
        joined: A subtitle is joined to the title by a dash.
        names_apart: How often the names have a line of their own.
        two_lines: How often a long title takes two lines.
        slash: What stands between title and names.
        prefix: What stands before a page number.
    """

    page_last: bool
    bullet: float
    column: str
    joined: bool
    names_apart: float
    two_lines: float
    slash: str
    prefix: str


def draw_setting(rng: Random) -> Setting:
    """Draw a setting; that of a real issue (page first, marks mixed) is the most frequent."""
    column = rng.choice((">>", "", "page", "mixed", "mixed"))
    return Setting(
        page_last=rng.random() < 0.12,
        bullet=rng.choice((0.0, 0.5, 1.0)),
        column=column,
        joined=rng.random() < 0.3,
        names_apart=rng.choice((0.0, 0.05, 0.15)),
        two_lines=rng.choice((0.0, 0.05, 0.12)),
        slash=rng.choice(("/", "/", "/", " / ", "／", "  ")),
        prefix="" if column == "page" else rng.choice(("", "", "", "", "P")),
    )


def contents_pages(rng: Random, prose: Prose, setting: Setting, stories: list[Story], spaced: float) -> list[Line]:
    """Print the contents of the listed stories, with photographs' page references after them."""
    texts: list[tuple[str, bool]] = [("目录", False)] if rng.random() < 0.5 else []
    column = None
    for story in stories:
        first = story.column != column
        if first:
            column = story.column
            texts += _column_lines(rng, prose, setting, story)
        texts += _entry(rng, setting, story, spaced, first)
    lines = [Line(text, "dropped", "toc", tight=tight) for text, tight in texts]
    for story in rng.sample(stories, min(3, len(stories))):
        lines.append(Line(f"P{story.start_page} {story.title}", "dropped", "toc", gap=3))
    return lines


def _column_lines(rng: Random, prose: Prose, setting: Setting, story: Story) -> list[tuple[str, bool]]:
    style = rng.choice((">>", "", "")) if setting.column == "mixed" else setting.column
    if style == "page":
        blurb = [(prose.paragraph(least=60, most=120), False)] if rng.random() < 0.2 else []
        return [(f"P{story.start_page} {story.column}", False), *blurb]
    return [(f"{style}{story.column}", False)]


def _entry(rng: Random, setting: Setting, story: Story, spaced: float, first: bool) -> list[tuple[str, bool]]:
    names = " ".join(f"{n[0]} {n[1]}" if len(n) == 2 and rng.random() < spaced else n for n in story.authors)
    after = f"{setting.slash}{names}" if names else ""
    title = story.title
    if story.subtitle and setting.joined:
        title += f"——{story.subtitle}"
    page = f"{setting.prefix}{story.start_page:02d}"
    name_last = f" {names}" if names else ""
    if setting.page_last:
        rows = [f"{title}{name_last}……{page}"]
    else:
        mark = "- " if first and rng.random() < setting.bullet else ""
        rows = [f"{mark}{page} {title}"]
        if len(title) > 14 and " " in title and rng.random() < max(setting.two_lines, 0.4):
            rows = [f"{mark}{page} {title.split(' ', 1)[0]}", title.split(" ", 1)[1]]
    if story.subtitle and not setting.joined:
        rows.append(f"——{story.subtitle}")
    if after and not setting.page_last:
        if rng.random() < setting.names_apart:
            rows.append(after.strip())
        else:
            rows[-1] += after
    if setting.page_last and len(rows) > 1:  # the subtitle stands between title and names
        rows = [f"{title}", f"——{story.subtitle}{name_last}……{page}"]
    return [(row, not first and number == 0 and rng.random() < 0.3) for number, row in enumerate(rows)]


def cover(rng: Random, prose: Prose, name: str, issue: str, stories: list[Story]) -> list[Line]:
    """Print the cover: publisher, name, number, some titles, numbers of the bar code."""
    texts = [f"中共{prose.province}委主管主办"] if rng.random() < 0.5 else []
    texts += [name, issue]
    texts += [story.title for story in rng.sample(stories, min(4, len(stories)))]
    texts += [
        f"ISSN {rng.randint(1000, 2999)}-{rng.randint(1000, 9999)}",
        f"9 77{rng.randint(1000, 9999)} {rng.randint(100000, 999999)}",
    ]
    lines = [Line(text, "dropped", "cover", gap=rng.choice((0, 0, 1, 2))) for text in texts]
    if rng.random() < 0.5:
        lines.append(Line("讲文明树新风 公益广告", "dropped", "ad"))
        lines.append(Line("爱护山水 美在家乡", "dropped", "ad"))
    return lines


def imprint(rng: Random, prose: Prose) -> list[Line]:
    """Print the imprint: council, editors, and the places that support the periodical."""
    texts = [
        "编辑指导委员会",
        f"主任 {prose.person()}",
        f"副主任 {prose.person()}",
        prose.person(),
        "委员 (按姓氏笔画排列)",
    ]
    texts += [" ".join(prose.person() for _ in range(4)) for _ in range(rng.randint(2, 6))]
    texts += [f"社长 {prose.person()}", f"总编 {prose.person()}", f"副总编 {prose.person()}"]
    texts += [f"责任编辑 {prose.person()} {prose.person()}", f"版面设计 {prose.person()}"]
    lines = [Line(text, "dropped", "masthead") for text in texts]
    if rng.random() < 0.6:
        for number in range(rng.randint(6, 18)):
            place = prose.place()
            text = f"中共{place}委 {place}人民政府"
            lines.append(Line(text, "dropped", "masthead", tight=number % 10 != 0))
    if rng.random() < 0.5:
        lines.append(Line(f"封面设计：{prose.person()}", "dropped", "masthead", gap=2))
    return lines
