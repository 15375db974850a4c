"""Which files are parts of one issue."""

from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.content.sources.grouping import expand, natural_key
from zjreader.domain.errors import SourceUnreadable


def made(folder: Path, *names: str) -> list[Path]:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("字", encoding="utf-8")
    return [folder / name for name in names]


def names(groups: list[tuple[Path, ...]]) -> list[list[str]]:
    return [[path.name for path in group] for group in groups]


def test_separate_files_are_separate_issues(tmp_path: Path) -> None:
    assert names(expand(made(tmp_path, "b.txt", "a.txt"))) == [["b.txt"], ["a.txt"]]


@pytest.mark.parametrize(
    "parts",
    [
        ["山-1.txt", "山-2.txt"],
        ["山part1.md", "山part2.md", "山part3.md"],
        ["山 (p1).txt".replace(" (", "_").replace(")", ""), "山_p2.txt"],
        ["part1.txt", "part2.txt"],
        ["山第1部分.txt", "山第2部分.txt"],
        ["01.txt", "02.txt"],
    ],
)
def test_numbered_parts_are_one_issue(tmp_path: Path, parts: list[str]) -> None:
    paths = made(tmp_path, *parts)
    assert names(expand(paths[::-1])) == [parts]
    assert names(expand([tmp_path])) == [parts]


def test_parts_in_natural_order(tmp_path: Path) -> None:
    parts = [f"山-{n}.txt" for n in range(1, 12)]
    made(tmp_path, *parts)
    assert names(expand([tmp_path])) == [parts]


@pytest.mark.parametrize(
    "issues",
    [
        ["山-2025-1.txt", "山-2025-2.txt"],
        ["山2025年第1期.txt", "山2025年第2期.txt"],
        ["山-22.txt", "山-23.txt"],
        ["山-1.txt", "山-3.txt"],
        ["山-1.md", "山-2.txt"],
        ["甲-1.txt", "乙-2.txt"],
    ],
)
def test_numbered_issues_stay_apart(tmp_path: Path, issues: list[str]) -> None:
    made(tmp_path, *issues)
    assert sorted(names(expand([tmp_path]))) == sorted([name] for name in issues)


def test_folder_of_issues_with_folders_of_parts(tmp_path: Path) -> None:
    made(tmp_path, "甲.txt", "乙.docx", "丙/part1.txt", "丙/part2.txt", ".x.txt", "~$乙.docx", "图.png")
    assert sorted(names(expand([tmp_path]))) == sorted([["甲.txt"], ["乙.docx"], ["part1.txt", "part2.txt"]])


def test_parts_in_different_folders_are_different_issues(tmp_path: Path) -> None:
    assert len(expand(made(tmp_path, "一/山-1.txt", "二/山-2.txt"))) == 2


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    made(tmp_path, "图.png")
    with pytest.raises(SourceUnreadable, match="没有可以导入"):
        expand([tmp_path])


def test_missing_and_repeated_paths(tmp_path: Path) -> None:
    path = tmp_path / "没有.txt"
    assert expand([path, path]) == [(path,)]


def test_natural_key() -> None:
    assert sorted(["p10", "p2", "P1", "a"], key=natural_key) == ["a", "P1", "p2", "p10"]
