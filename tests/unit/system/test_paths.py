"""Where shipped files and the reader's own files are looked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from zjreader.domain.errors import ProfileReadOnly
from zjreader.system import paths


def lay(root: Path) -> Path:
    for name in ("resources", "db"):
        (root / name).mkdir(parents=True)
    return root


def test_the_source_tree_is_its_own_installation(repo_root: Path) -> None:
    found = paths.shipped()
    assert (found.resources, found.db) == (repo_root / "resources", repo_root / "db")


def test_a_wheel_carries_its_files_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "zjreader"
    data = lay(package / "_data")
    assert paths.shipped(package).resources == data / "resources"


def test_a_frozen_application_has_them_where_it_was_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = lay(tmp_path / "zjreader" / "_data")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.shipped().db == data / "db"


def test_an_incomplete_installation_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="resources"):
        paths.shipped(tmp_path / "a" / "b" / "zjreader")


def test_the_profile_asked_for_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"ZJREADER_HOME": str(tmp_path / "environment")}
    assert paths.profile(tmp_path / "asked", environ).folder == tmp_path / "asked"
    assert paths.profile(None, environ).folder == tmp_path / "environment"
    assert paths.profile(None, {"ZJREADER_HOME": ""}).folder.name == "zjreader"


def test_a_relative_profile_does_not_depend_on_later_changes_of_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.profile("reader", {}).folder == tmp_path / "reader"


def test_everything_written_lies_in_the_profile(tmp_path: Path) -> None:
    profile = paths.profile(tmp_path / "new", {})
    profile.prepare()
    assert profile.folder.is_dir()
    for place in (profile.library, profile.user, profile.index, profile.backups, profile.logs):
        assert place.parent == profile.folder


def test_a_profile_that_cannot_be_made_is_told_in_chinese(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ProfileReadOnly, match="--home"):
        paths.profile(tmp_path / "file" / "profile", {}).prepare()


def test_a_library_built_in_is_planted_once(tmp_path: Path) -> None:
    data = lay(tmp_path / "_data")
    shipped, own = paths.Shipped(data / "resources", data / "db"), paths.profile(tmp_path / "own", {})
    assert not paths.plant(shipped, own)
    shipped.seed.parent.mkdir()
    shipped.seed.write_bytes(b"inside")
    assert paths.plant(shipped, own)
    assert own.library.read_bytes() == b"inside"
    own.library.write_bytes(b"mine")
    assert not paths.plant(shipped, own)
    assert own.library.read_bytes() == b"mine"
