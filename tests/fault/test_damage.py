"""Truncated, zeroed and bit-flipped user.db: repaired at the start, nothing false shown, no loss passed over."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from zjreader.domain.annotations import Annotation
from zjreader.domain.safety import BackupReason
from zjreader.domain.userdata import AnnotationFilter
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.user_opening import OpenedUser
from zjreader.store.verify import faults

Damage = Callable[[bytearray, random.Random], None]


def kept(opened: OpenedUser) -> dict[str, Annotation]:
    repo = SqliteAnnotations(opened.connections)
    found = (*repo.find(AnnotationFilter()), *repo.find(AnnotationFilter(deleted=True)))
    return {annotation.id: annotation for annotation in found}


def flip_one(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_many(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 200)):
        flip_one(content, chance)


def flip_header(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(100)] ^= 1 << chance.randrange(8)


def flip_names(content: bytearray, chance: random.Random) -> None:
    """Flip bits where the names of tables stand: SQLite tells of it in words that are damaged themselves."""
    for _ in range(20):
        content[chance.randrange(100, 4096)] ^= 0x80


def flip_version(content: bytearray, _chance: random.Random) -> None:
    content[61] ^= 16


def truncate(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


def zero_part(content: bytearray, chance: random.Random) -> None:
    start, length = chance.randrange(len(content)), chance.randrange(1, 40_000)
    content[start : start + length] = bytes(len(content[start : start + length]))


def zero_all(content: bytearray, _chance: random.Random) -> None:
    content[:] = bytes(len(content))


@pytest.fixture(scope="module")
def states(scripted: ModuleType) -> tuple[dict[str, Annotation], dict[str, Annotation]]:
    return scripted.state_after(500), scripted.state_after(700)


@pytest.mark.parametrize(
    ("damage", "times"),
    [
        (flip_one, 12),
        (flip_many, 8),
        (flip_header, 8),
        (flip_names, 4),
        (flip_version, 1),
        (truncate, 8),
        (zero_part, 8),
        (zero_all, 1),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_damage(
    tmp_path: Path,
    scripted: ModuleType,
    states: tuple[dict[str, Annotation], dict[str, Annotation]],
    damage: Damage,
    times: int,
) -> None:
    old, new = states
    opened = scripted.opener(tmp_path).open()
    repo = SqliteAnnotations(opened.connections)
    repo.put(old.values())
    opened.backups.make(BackupReason.DAILY)
    repo.purge(old.keys() - new.keys())
    repo.put(new.values())
    opened.close()
    path = tmp_path / "user.db"
    whole = path.read_bytes()
    for seed in range(times):
        content = bytearray(whole)
        damage(content, random.Random(seed))
        path.write_bytes(content)
        opened = scripted.opener(tmp_path).open()
        assert opened.problem is None
        found = kept(opened)
        assert faults(opened.connections.get()) == []
        for key, annotation in found.items():
            assert annotation in (old.get(key), new.get(key)), (damage, seed)
        assert old.keys() & new.keys() <= found.keys()
        if found != new:
            assert opened.rescue is not None
            assert not opened.rescue.complete
            assert "可能已丢失" in opened.rescue.message
        if opened.rescue is not None and opened.rescue.kept:
            assert Path(opened.rescue.kept).exists()
        opened.close()
