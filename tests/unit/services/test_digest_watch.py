"""Whether the built-in digests must be looked at again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from zjreader.bootstrap.container import Container
from zjreader.services.digest_watch import DigestWatch


@pytest.fixture
def container(tmp_path: Path):
    made = Container(tmp_path / "profile")
    yield made
    made.close()


def test_a_second_start_reads_no_digest(container, monkeypatch):
    assert container.prepare() is True
    looked = []
    monkeypatch.setattr(type(container.library), "ensure_digests", lambda _self: looked.append(1) or False)
    assert container.prepare() is False
    assert not looked


def test_an_issue_that_went_another_way_is_put_back(container):
    container.prepare()
    (issue,) = container.library.issues()
    container.libraries.repo.remove(issue.meta.key)
    assert container.prepare() is True
    assert [found.meta.key for found in container.library.issues()] == [issue.meta.key]
    assert container.prepare() is False


@pytest.mark.parametrize("change", ["longer", "touched", "gone", "another"])
def test_other_files_are_looked_at(container, tmp_path, change):
    folder = tmp_path / "issues" / "2024-05"
    folder.mkdir(parents=True)
    file = folder / "issue.toml"
    file.write_text("key = 1", "utf-8")
    watch = DigestWatch(container.libraries.repo, container.own.state, folder.parent)
    assert watch.due()
    watch.done()
    assert not watch.due()
    if change == "longer":
        file.write_text("key = 12", "utf-8")
    elif change == "touched":
        os.utime(file, ns=(1, 1))
    elif change == "gone":
        file.unlink()
    else:
        (folder / "articles.toml").touch()
    assert watch.due()
