"""Issues of our own writing, for the window."""

from __future__ import annotations

from zjreader.domain.imports import Doubt, DoubtKind, ImportReport, Suggestion
from zjreader.domain.library import (
    Article,
    Block,
    BlockKind,
    Edition,
    Issue,
    IssueMeta,
    number_blocks,
)
from zjreader.services.editions import readable

KEY = "demo/2025/1"

TEXTS = (
    "这里是我们自己写的样张文字，用来看排版：每段首行缩进两字，两端对齐，“引号”与《书名号》不应拆开；"
    "数字2025年与98.4%以及GDP、AI等拉丁字母混排时，行末的（括号）也要妥当。",
    "渔港的清晨从一声汽笛开始。码头边的小店七点开门，老板把前一天的账本合上，端出刚蒸好的糕点；来往的人说着海上的天气，"
    "谈论今年的收成比去年多了12%，又问起岛上新开的诊所什么时候能看牙。",
    "从县城到最远的村子原来要走两个半小时，公路修通之后只要40分钟。村里的年轻人回来办起了6家民宿，夏天的周末总是客满，"
    "冬天则做年糕和海鲜干货，通过网络卖到全国各地，一年能有300多万元的收入。",
    "有人问：这样的变化能不能持久？答案写在一张张普通的面孔上——既要看得见的房子和道路，也要看不见的制度与人心。",
)
DIGEST = (
    "小岛居民迁到大岛以后，学校、托育、巡诊和助餐随人口重新布点。前三季度增速8.1%，助餐覆盖98.4%的村，"
    "巡回诊疗1.4万人次，新增岗位7000余个。"
)
LONG_TITLE = "把一张蓝图绘到底的几点思考与若干值得推广的做法"
SUBTITLE = "一座海岛县的三年实践"
META = IssueMeta(KEY, "样张月刊", 2025, 1, 782, "1234-5678", "2025-12-10", "样张编辑部")


def article(number: str, title: str, column: str | None, *, full: bool = True, **facts: object) -> Article:
    """Make an article; its paragraphs differ from those of the others in their first words."""
    blocks = [Block(BlockKind.TITLE, title)]
    if full:
        for place, heading in enumerate(("一条路", "一间诊所", "一座学校")):
            blocks.append(Block(BlockKind.HEADING, heading))
            for step in range(3):
                text = TEXTS[(place + step) % len(TEXTS)] * (1 + (place + step) % 2)
                blocks.append(Block(BlockKind.PARAGRAPH, f"说到{title}，{text}" if step == 0 else text))
            if place == 0:
                blocks.append(Block(BlockKind.CAPTION, "图为样张里的渔港，远处是新修的码头。　本刊资料图片"))
        blocks.append(Block(BlockKind.NOTE, "（作者单位：样张研究中心）"))
    return Article(
        f"{KEY}/{number}",
        title,
        column=column,
        authors=("林一", "周晓晓"),
        affiliation="本刊记者",
        blocks=number_blocks(blocks),
        digest=DIGEST,
        **facts,  # type: ignore[arg-type]
    )


def sample_issue(edition: Edition = Edition.FULL) -> Issue:
    """Give an issue with columns, a composite feature and pages."""
    full = edition is Edition.FULL
    feature = f"{KEY}/03"
    articles = (
        article("01", LONG_TITLE, "要论", full=full, start_page=8, end_page=10),
        article("02", "打造最美风景线", "本期关注", full=full, start_page=11, end_page=17, subtitle=SUBTITLE),
        article("03", "新时代乡村的鲜明标识", "本期关注", full=full, start_page=30, end_page=39),
        article("03.1", "海上渔村的新生活", "本期关注", full=full, parent=feature, start_page=30, end_page=39),
        article("03.2", "山里的一天", "本期关注", full=full, parent=feature, start_page=30, end_page=39),
        article("04", "“动静”之间看人才", "经济建设", full=full, start_page=46, end_page=49),
        article("05", "文明乡风“书适圈”", "文化建设", full=full, start_page=50),
    )
    issue = Issue(META, edition, articles)
    return issue if full else readable(issue)


def sample_report() -> ImportReport:
    """Give a report with something of everything."""
    return ImportReport(
        issue=KEY,
        title="《样张月刊》2025年第1期",
        articles=7,
        paragraphs=63,
        dropped={"contents": 42, "running_head": 18, "advert": 5},
        lines=512,
        warnings=("有一处字符解不出来，已用替代符号标出。",),
        doubts=(
            Doubt(DoubtKind.JOIN, 0.62, f"{KEY}/02", "p2", (120, 131), "这两行隔着一幅图，接成了一段。"),
            Doubt(DoubtKind.TITLE, 0.41, f"{KEY}/04", "", (300,), "正文里的标题缺了两个字，按目录改正。"),
        ),
        suggestions=(Suggestion(f"{KEY}/02", "p1", 3, "帐本", "账本", "这里说的是记账的本子。"),),
        repairs={"width": 31, "space": 7},
        seconds=0.8,
    )
