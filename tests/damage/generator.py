"""Make a damaged issue of a Chinese periodical, with its truth.

Owns: the plan of an issue (which columns, articles, features, news and paid features it has, how it is set) and
the order in which it is damaged. The same seed gives the same issue, always.
"""

from __future__ import annotations

from random import Random

from damage.damages import Damager
from damage.matter import contents_pages, cover, draw_setting, imprint
from damage.pages import Line, Printed, Story, print_out
from damage.stories import House, Writer
from damage.words import Prose

COLUMNS = (
    "论坛 本期关注 经济建设 政治建设 文化建设 社会建设 生态文明建设 党的建设 专栏 漫笔 基层实践 改革前沿 乡村观察 "
    "人物 调研报告 区域协作"
).split()
NAMES = "山海纵横 南江月刊 新岸 江畔通讯 城乡参考".split()


class _Plan:
    """One issue in the making."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.prose = Prose(self.rng)
        self.house = House(
            byline=self.rng.choice(("■ ", "■", "■ ", "■", "□ ", "◎ ", "文/", "● ")),
            spaced=self.rng.choice((0.0, 0.3, 0.8)),
            heading=self.rng.choice(("pair", "pair", "single", "single", "numbered", "dash")),
            width=self.rng.randint(13, 22),
            ornament=self.rng.choice(("②", "■", "◆", "e", "", "")),
            reporters=self.rng.random() < 0.2,
            end_note=self.rng.choice(("", "", "", "office", "editor")),
        )
        self.writer = Writer(self.rng, self.prose, self.house)
        self.damager = Damager(self.rng, self.house)
        self.stories: list[Story] = []
        self.page = 1
        self.titles: set[str] = set()
        self.name = self.rng.choice(NAMES)
        self.year, self.number = self.rng.randint(2021, 2029), self.rng.randint(1, 24)
        self.head = self.rng.choice(("", "", "", self.name, f"{self.name} {self.year}.{self.number}"))

    def story(
        self, column: str | None, parent: Story | None = None, listed: bool = True, **facts: object
    ) -> Story:
        """Add a story with a title that no other has."""
        title = self.prose.title()
        while title in self.titles or len(title) > 24:
            title = self.prose.title()
        self.titles.add(title)
        number = sum(s.parent is None for s in self.stories) + (parent is None)
        ident = f"a{number:02d}" if parent is None else f"{parent.id}.{self._pieces(parent) + 1}"
        story = Story(ident, title, parent.id if parent else None, column)
        if listed and parent is None:
            story.start_page = self.page
            self.page += self.rng.randint(2, 6)
        for name, value in facts.items():
            setattr(story, name, value)
        self.stories.append(story)
        return story

    def _pieces(self, parent: Story) -> int:
        return sum(s.parent == parent.id for s in self.stories)

    def people(self, most: int = 3) -> list[str]:
        """Draw one to three names."""
        return [self.prose.person() for _ in range(self.rng.choice((1, 1, 1, 2, most)))]


def make_issue(seed: int) -> Printed:
    """Make the damaged issue of a seed."""
    plan = _Plan(seed)
    rng = plan.rng
    columns = rng.sample(COLUMNS, rng.randint(4, 8))
    sections: list[list[Line]] = []
    editorial = plan.story(columns[0], authors=["本刊评论员"])
    head = [*plan.writer.header(editorial)[:1], Line("本刊评论员", "byline", "byline", editorial.id)]
    head += plan.writer.text(editorial, rng.randint(4, 7), headed=False)
    news = [_news(plan) for _ in range(rng.choice((0, 1, 1, 2)))]
    for number, column in enumerate(columns[1:]):
        if number == 0 or rng.random() < 0.15:
            sections.append(_feature(plan, column))
        for _ in range(rng.randint(1, 3)):
            sections.append(_article(plan, column))
    paid = [_paid(plan) for _ in range(rng.randint(0, 3))]
    return _bind(plan, plan.damager.end(plan.damager.cut_some(head)), [*news, *sections, *paid])


def _bind(plan: _Plan, editorial: list[Line], sections: list[list[Line]]) -> Printed:
    rng, prose = plan.rng, plan.prose
    listed = [story for story in plan.stories if story.start_page is not None]
    rhythm = rng.choice(("半月刊", "月刊"))
    issue = f"{plan.year}年第{plan.number}期 总第{rng.randint(100, 900)}期 {rhythm}"
    front = cover(rng, prose, plan.name, issue, listed)
    contents = [
        *imprint(rng, prose),
        *contents_pages(rng, prose, draw_setting(rng), listed, plan.house.spaced),
    ]
    body = plan.damager.narrow([line for section in sections for line in section])
    opening = [*editorial, *contents] if rng.random() < 0.5 else [*contents, *editorial]
    lines = [*front, *opening, *body]
    if rng.random() < 0.4:
        lines.append(Line(prose.place("full"), "dropped", "ad", gap=2))
    return print_out(lines, plan.stories, dict(plan.damager.done))


def _article(plan: _Plan, column: str) -> list[Line]:
    rng, damager = plan.rng, plan.damager
    story = plan.story(column, authors=plan.people())
    if rng.random() < 0.15:
        story.subtitle = plan.prose.title()
    essay = rng.random() < 0.2
    lines = plan.writer.essay(story) if essay else plan.writer.article(story)
    if rng.random() < 0.08:
        lines = damager.swap_columns(lines)
    if essay and rng.random() < 0.25:
        lines = damager.put_in_cut(lines, _author_box(plan, story))
    if not essay and rng.random() < 0.4:
        lines = damager.put_in_cut(lines, [plan.writer.caption(story)])
    lines = _touched(plan, lines)
    return _paged(plan, damager.move_title(lines, findable=True), "")


def _touched(plan: _Plan, lines: list[Line]) -> list[Line]:
    damager = plan.damager
    if plan.rng.random() < 0.03:
        lines = damager.double_tail(lines)
    return damager.end(damager.cut_some(damager.touch_headings(lines)))


def _author_box(plan: _Plan, story: Story) -> list[Line]:
    name = story.authors[0]
    school = plan.prose.place() + plan.rng.choice(("师范学院", "农业大学", "社会科学院"))
    degree = plan.rng.choice(("经济学", "管理学", "法学")) + "博士"
    works = plan.prose.fill("{m}与{m}")
    texts = [
        f"{name}，{degree}，{school}教授、博士生导师。长期从事{plan.prose.fill('{m}')}研究。",
        f"著有《{works}》等专著，承担省级以上课题{plan.rng.randint(3, 20)}项。",
    ]
    return [Line(text, "note", "author_box", story.id, gap=int(n == 0)) for n, text in enumerate(texts)]


def _news(plan: _Plan) -> list[Line]:
    rng = plan.rng
    story = plan.story(rng.choice(("要闻", "时政", "高层声音")), listed=False)
    if rng.random() < 0.5:
        story.subtitle = plan.prose.heading("pair")
    lines = plan.writer.news(story)
    lines = [line.but(text=line.text.removeprefix(plan.house.dash)) for line in lines]
    return _paged(plan, _touched(plan, lines), rng.choice(("时政要闻", "半月时政", "月度要闻", "")), upright=True)


def _paid(plan: _Plan) -> list[Line]:
    place = plan.prose.place(plan.rng.choice(("full", "town", "")))
    story = plan.story(None, listed=False)
    lines = plan.writer.paid(story, place)
    if plan.rng.random() < 0.2:
        lines = plan.damager.put_in_cut(lines, [plan.writer.caption(story, place)])
    return _paged(plan, _touched(plan, lines), "")


def _feature(plan: _Plan, column: str) -> list[Line]:
    """Write a composite feature with its running head on every page, and an overview before it now and then."""
    rng = plan.rng
    slogan = f"以『{plan.prose.fill('{m}')}』{plan.prose.fill('{a}')}『{plan.prose.fill('{y}')}』"
    overview = _article(plan, column) if rng.random() < 0.5 else []
    placed = rng.random() < 0.5
    size = rng.randint(3, 8)
    promise = f"{plan.prose.province}{plan.prose.fill('{m}')}{_promise(rng, size)}"
    story = plan.story(column, subtitle=promise, authors=plan.people())
    head = plan.writer.header(story)
    lines = head[:2] if placed else head
    pieces: list[Line] = []
    for number in range(size):
        pieces += _piece(plan, story, placed, number)
    opening = Line(slogan, "dropped", "section", gap=2)
    return [opening, *overview, *_paged(plan, [*lines, *pieces], slogan, every=11)]


def _promise(rng: Random, size: int) -> str:
    """Say in a feature's subtitle that several pieces follow, as their subtitles do."""
    if rng.random() < 0.5:
        return rng.choice(("特色工作扫描", "典型案例巡礼", "基层实践掠影", "各地做法集萃", "一线见闻"))
    return "零一二三四五六七八"[size] + rng.choice(("个案例特写", "大成果特写", "地实践扫描", "个样本观察"))


def _piece(plan: _Plan, feature: Story, placed: bool, number: int) -> list[Line]:
    authors = (feature.authors if number == 0 else plan.people()) if placed else []
    story = plan.story(feature.column, parent=feature, authors=authors)
    if placed:
        lines = plan.writer.placed_piece(story, plan.prose.place("full"))
        return plan.damager.cut_some(_title_in_cut(plan, lines))
    return plan.damager.cut_some(plan.writer.plain_piece(story))


def _title_in_cut(plan: _Plan, lines: list[Line]) -> list[Line]:
    """Let the block of place name and title stand inside a paragraph as often as not."""
    first = next(n for n, line in enumerate(lines) if line.kind in {"caption", "kicker"})
    before = lines[first - 1]
    if before.kind != "paragraph" or plan.rng.random() < 0.5:
        return lines
    pieces = plan.damager.cut(before)
    last = next(n for n, line in enumerate(lines) if line.kind == "title") + 1
    if len(pieces) != 2:
        return lines
    return [*lines[: first - 1], pieces[0], *lines[first:last], pieces[1].but(gap=1), *lines[last:]]


def _paged(plan: _Plan, lines: list[Line], head: str, upright: bool = False, every: int = 16) -> list[Line]:
    """Break the lines into pages; running heads and page numbers come between."""
    rng = plan.rng
    numbers = rng.random() < 0.15
    upright = upright and bool(head)
    head = head or plan.head
    out: list[Line] = []
    for count, line in enumerate(lines):
        turn = count and count % every == 0 and line.kind == "paragraph" and (head or numbers)
        if turn:
            out += _furniture(plan, head, upright, numbers)
            line = line.but(gap=rng.choice((0, 1, 3)))
        out.append(line)
    return out


def _furniture(plan: _Plan, head: str, upright: bool, numbers: bool) -> list[Line]:
    texts = [plan.damager.vary_head(head)] if head else []
    if head and upright:
        texts = list(head) if plan.rng.random() < 0.7 else list(head[:1])
    lines = [Line(text, "dropped", "running_head", gap=int(n == 0)) for n, text in enumerate(texts)]
    if numbers:
        number = str(plan.rng.randint(2, 79))
        text = plan.rng.choice((number, f"·{number}·", f"— {number} —"))
        lines.append(Line(text, "dropped", "page_number"))
    plan.damager.done["page turned"] += 1
    return lines
