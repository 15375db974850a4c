from __future__ import annotations

import pytest

from zjreader.domain.annotations import AnchorState
from zjreader.domain.changes import Kind
from zjreader.domain.errors import DatabaseBroken, SourceUnreadable
from zjreader.domain.safety import BackupReason
from zjreader.services.saving import SavingService
from zjreader.store.backup import Backups
from zjreader.store.migrate import Migrator

from .conftest import DB, FERRY, ORCHARD, two_articles


@pytest.fixture
def saving(stocked):
    backups = Backups(stocked.connections, stocked.folder / "backups", stocked.clock, Migrator(DB))

    def fit():
        for summary in stocked.library.issues():
            stocked.reanchoring.carry_out(stocked.reanchoring.plan(None, stocked.library.issue(summary.meta.key)))

    return SavingService(backups, lambda: pytest.fail("not asked for"), fit)


def test_a_backup_brings_deleted_notes_back(stocked, saving):
    made = stocked.mark("刻一道", note="水位")
    saved = saving.back_up()
    assert (saved.reason, saved.counts["annotations"]) == (BackupReason.MANUAL, 1)
    stocked.annotating.delete([made.id])
    stocked.annotating.empty_trash()
    before, change = saving.restore(saved.name)
    assert stocked.now(made) == made
    assert Kind.ANNOTATIONS in change.kinds
    saving.restore(before.name)
    assert stocked.annotations.get([made.id]) == ()
    assert {b.reason for b in saving.all()} == {BackupReason.MANUAL, BackupReason.RESTORE}


def test_what_is_restored_is_fitted_to_the_text_there_is_now(stocked, saving, tmp_path):
    made = stocked.mark("多蒸两笼")
    copy = tmp_path / "copy.db"
    saving.copy_to(copy)
    stocked.annotating.delete([made.id])
    stocked.import_issue(two_articles(("新加的一段开场白。", *FERRY), ORCHARD))
    saving.restore_from(copy)
    now = stocked.now(made)
    assert (now.position.label, now.state, now.deleted) == ("p4", AnchorState.MOVED, None)


def test_a_damaged_or_missing_copy_changes_nothing(stocked, saving, tmp_path):
    made = stocked.mark("刻一道")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"no database at all" * 100)
    with pytest.raises(DatabaseBroken):
        saving.restore_from(broken)
    for name in ("user-20260101T000000.000000Z-manual.db", "../user.db"):
        with pytest.raises(SourceUnreadable):
            saving.restore(name)
    assert stocked.now(made) == made
