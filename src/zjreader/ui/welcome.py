"""What a first start explains: what is here, and the first four things to do.

Owns: the words and their commands, and setting them at the head of an issue's front page. The setting
``show_welcome`` takes them away; 帮助 brings them back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.ui.document_writer import DocumentWriter, Run, Style
from zjreader.ui.link_names import COMMAND_LINK

if TYPE_CHECKING:
    from zjreader.ui.typography import Typography


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: its name, what it gives, and the command behind the link."""

    name: str
    words: str
    link: str = ""
    command: str = ""


WORD_JOINER = "\u2060"


def steps(*, digest: bool) -> tuple[Step, ...]:
    """Give the steps in the language of the window; ``digest`` is for an issue that has no printed text yet."""
    reading = _tr("左边是目录，点标题就读。每篇上面的“导读”是我们写的提要，不是原文。")
    bringing = _tr("把期刊的文本文件拖进窗口就能读全文；文件留在这台电脑上。")
    if digest:
        reading = _tr("左边是目录，点标题就读。现在是导读版：每一篇都是我们写的提要，不是原文。")
        bringing = _tr("把这一期的文本文件拖进窗口就能读全文；文件留在这台电脑上。")
    return (
        Step(_tr("阅读"), reading),
        Step(_tr("带来一期"), bringing, _tr("导入一期"), "file.import"),
        Step(
            _tr("查找"),
            _tr("词语、半句话、整段引文都可以查，每一处都告诉您在哪一篇、哪一页。"),
            _tr("开始查找"),
            "find.box",
        ),
        Step(
            _tr("批注"),
            _tr("选中文字，就能标色、写笔记、连同出处复制。都会留住，改版后也找得到。"),
            _tr("看批注"),
            "view.annotations",
        ),
        Step(
            _tr("比较"),
            _tr("把几个地方的案例并排看：同一指标、同一主题，每个数字都能点开原文。"),
            _tr("看案例"),
            "view.cases",
        ),
    )


def onward() -> tuple[tuple[str, str], ...]:
    """Give the links at the end: label and command."""
    return (
        (_tr("全部帮助"), "help.contents"),
        (_tr("快捷键一览"), "help.shortcuts"),
        (_tr("收起，不再显示"), "help.welcome"),
    )


def write_welcome(writer: DocumentWriter, typography: Typography, *, digest: bool) -> None:
    """Set the steps as a box."""
    sans = typography.sans
    head = Style(sans(14, bold=True), leading=1.7, before=30, left=17, right=16)
    line = Style(sans(14), leading=1.7, before=3, left=17, right=16, spaced=True)
    last = Style(sans(13), "muted", leading=1.7, before=7, after=26, left=17, right=16)
    first = writer.block(head, Run(_tr("从这里开始")))
    for step in steps(digest=digest):
        runs = [Run(step.name, bold=True), Run("　" + step.words)]
        if step.command:
            runs += [Run(" "), Run(_whole(step.link), role="accent", link=COMMAND_LINK + step.command)]
        writer.block(line, *runs)
    links: list[Run] = []
    for label, command in onward():
        links += [Run("　｜　")] if links else []
        links.append(Run(label, role="accent", link=COMMAND_LINK + command))
    writer.box(first, writer.block(last, *links), 13)


def _whole(link: str) -> str:
    """Keep the characters of a Chinese link on one line; Latin words hold together by themselves."""
    return link if link.isascii() else WORD_JOINER.join(link)


def _tr(text: str) -> str:
    return QCoreApplication.translate("welcome", text)
