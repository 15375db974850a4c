"""The help: the same pages in both languages, every link alive, everything found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zjreader.bootstrap.commandline import command_line
from zjreader.commands.registry import built_in
from zjreader.viewmodels.help import Help

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LANGUAGES = ("zh", "en")
LINK = re.compile(r"\]\(([^)]+)\)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(language: str) -> None:
    pages = Help(RESOURCES, language).pages
    names, commands = {page.name for page in pages}, {command.id for command in built_in()}
    wrong = [
        f"{page.name}: {link}"
        for page in pages
        for link in LINK.findall(page.markdown)
        if link not in names and link.removeprefix("command:") not in commands
    ]
    assert not wrong


def test_both_languages_have_the_same_pages_and_links() -> None:
    chinese, english = (Help(RESOURCES, language) for language in LANGUAGES)
    assert [p.name for p in chinese.pages] == [p.name for p in english.pages]
    for first, second in zip(chinese.pages, english.pages, strict=True):
        assert sorted(set(LINK.findall(first.markdown))) == sorted(set(LINK.findall(second.markdown))), first.name
        assert first.markdown.count("\n## ") == second.markdown.count("\n## ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_that_are_named_are_those_of_the_commands(language: str) -> None:
    keys = {key for command in built_in() for key in command.shortcuts}
    named = {
        key
        for page in Help(RESOURCES, language).pages
        for key in re.findall(r"`((?:Ctrl|Alt|Shift)\+[^`]+|F\d+)`", page.markdown)
    }
    arrows = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"}
    said = {"".join(arrows.get(c, c) for c in key) for key in named}
    elsewhere = {"Ctrl+-", "Shift+Tab"}  # Shift+Tab is Qt's own
    assert not said - keys - elsewhere


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_line_page_names_every_command_and_no_other(language: str) -> None:
    text = Help(RESOURCES, language).get("command-line").markdown
    named = set(re.findall(r"`(?:zjreader )?([a-z]+)(?: [^`]*)?`", text))
    assert named == set(command_line().commands) - {"bench", "blocks"}  # those two are for developers


def test_an_unknown_language_or_page_falls_back() -> None:
    assert Help(RESOURCES, "xx").pages == Help(RESOURCES, "zh").pages
    assert Help(RESOURCES, "en").get("nowhere").name == "start"


def test_finding_puts_the_page_about_it_first() -> None:
    found = Help(RESOURCES, "zh").find("备份")
    assert found[0].page.name == "backups"
    assert "备份" in found[0].excerpt
    assert Help(RESOURCES, "en").find("backup restore")[0].page.name == "backups"
    assert not Help(RESOURCES, "zh").find("没有哪一页写着这句话")
    assert not Help(RESOURCES, "zh").find("  ")


def test_the_plain_words_hold_no_marks() -> None:
    for page in Help(RESOURCES, "en").pages:
        assert not set("#*`") & set(page.plain)
        assert "command:" not in page.plain
