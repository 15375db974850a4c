from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.content.draft import Draft, Tools
from zjreader.content.lexicon import Lexicon, read_lexicon
from zjreader.content.reading import read_draft
from zjreader.content.recoverer import IssueRecoverer
from zjreader.content.stages import STAGES
from zjreader.domain.imports import SourceText
from zjreader.domain.library import Article, Issue
from zjreader.domain.ports import unchecked, unheard

ISSUE = """山野月报

2024年第5期 总第105期 月刊

ISSN 1234-5678

目录

>>本期关注

01 让小河变清的三个办法/周远山

04 村口那棵老樟树

——柳溪镇古树保护调查/本刊记者 吴 晴 郑小满

基层实践

- 08 十个村庄的早晨/何田

让小河变清的三个办法

■ 周远山

柳溪县水利局局长

柳溪县有大小河道四十多条，前些年水质一直不好。从去年春天开始，县里下决心治理。

摸清家底

治水先要知道水从哪里来，脏在什么地方。水利局派出二十个小组，沿着河岸一段一段地走，

一段一段地查，把每个排水口都记在本子上。

柳溪河畔的巡河员 王建 摄

大家动手

光靠几个部门是不够的，沿河的村民也要动起来。县里请村民当河

长，每人管一百米，谁家门口谁负责。②

村口那棵『老樟树』

——柳溪镇古树保护调查

■吴 晴 郑小满

本刊记者

樟树站在村口已经六百多年，树干要五个人才能抱住。老人们说，小时候就在树下听故事。

如今镇里给每棵古树都建了档案，请专家每年体检两次，费用由镇财政承担。

■何田

天还没有亮，第一个村庄的豆腐坊已经亮起了灯。热气从窗户里冒出来，飘得很远很远。

十个村庄的早晨

第二个村庄靠近公路，菜农们正在装车。他们要赶在六点以前把新鲜蔬菜送到城里的市场。
"""
"""A small issue of our own, with contents, a caption, a cut paragraph, a late title and an end mark."""


@pytest.fixture(scope="session")
def lexicon(repo_root: Path) -> Lexicon:
    return read_lexicon(repo_root / "resources" / "recovery")


@pytest.fixture(scope="session")
def tools(lexicon: Lexicon) -> Tools:
    return Tools(lexicon, unchecked)


@pytest.fixture(scope="session")
def recoverer(repo_root: Path) -> IssueRecoverer:
    return IssueRecoverer(repo_root / "resources")


class Bench:
    """Runs texts through the chain, whole or up to a stage."""

    def __init__(self, recoverer: IssueRecoverer, tools: Tools) -> None:
        self._recoverer = recoverer
        self.tools = tools

    def draft(self, text: str, upto: str = "") -> Draft:
        """Give the draft before the stage named ``upto``; straight from the lines without a name."""
        draft = read_draft([SourceText("山野月报.txt", text)])
        for _step, stage in STAGES if upto else ():
            if stage.__name__ == upto:
                break
            draft = stage(draft, self.tools)
        return draft

    def issue(self, text: str, name: str = "山野月报.txt") -> Issue:
        return self._recoverer.recover([SourceText(name, text)], unheard, unchecked).issue

    def articles(self, text: str) -> dict[str, Article]:
        return {a.title: a for a in self.issue(text).articles}


@pytest.fixture(scope="session")
def bench(recoverer: IssueRecoverer, tools: Tools) -> Bench:
    return Bench(recoverer, tools)


@pytest.fixture(scope="session")
def small_issue() -> str:
    return ISSUE
