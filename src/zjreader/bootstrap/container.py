"""All services over one profile, each made when first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from zjreader.bootstrap import exchanges
from zjreader.bootstrap.clock import new_id
from zjreader.bootstrap.own_services import OwnServices
from zjreader.domain.ports import unchecked, unheard
from zjreader.services.digest_watch import DigestWatch
from zjreader.services.library import LibraryService

if TYPE_CHECKING:
    from zjreader.services.casing import CasingService
    from zjreader.services.checking import CheckingService
    from zjreader.services.correcting import CorrectingService
    from zjreader.services.exporting import ExportingService
    from zjreader.services.importing import Importer
    from zjreader.services.note_finding import NoteFinding
    from zjreader.services.quoting import QuotingService
    from zjreader.services.replacing import EditionWriter
    from zjreader.services.searching import SearchingService
    from zjreader.services.studying import StudyStep


class Container(OwnServices):
    """Fulfils services.suite.Suite."""

    def prepare(self) -> bool:
        """Do what a start may leave for later; tell whether the library changed.

        Finish what a break left undone, back up where it is due, put in digests that are missing.
        """
        if self.own.problem is not None:
            return False
        changed = self._writer.settle(self.correcting.reapply) > 0
        self.own.backups.make_if_due()
        watch = DigestWatch(self.libraries.repo, self.own.state, self.shipped.digests)
        if watch.due():
            changed = self.library.ensure_digests() or changed
            watch.done()
        return changed

    @cached_property
    def library(self) -> LibraryService:
        """Issues, contents, articles, import."""
        return LibraryService(self.libraries.reading, lambda: self.libraries.repo, lambda: self._importer)

    @cached_property
    def _importer(self) -> Importer:
        from zjreader.services.importing import Importer

        return Importer(
            self.libraries.repo,
            self.libraries.reader,
            self.libraries.recoverer,
            self.libraries.digests,
            self.libraries.expand,
            self._writer,
            self.correcting.correct,
            steps=(self._study,),
        )

    @cached_property
    def _study(self) -> StudyStep:
        from zjreader.services.studying import StudyStep

        return StudyStep(self.libraries.studies, self.libraries.digests)

    @cached_property
    def casing(self) -> CasingService:
        """Case studies and their comparison."""
        from zjreader.services.casing import CasingService

        return CasingService(
            self.libraries.repo,
            self.libraries.repo,
            self.own.documents,
            self.libraries.studies,
            self.libraries.comparer,
            self._clock,
            new_id,
        )

    @cached_property
    def _writer(self) -> EditionWriter:
        from zjreader.services.replacing import EditionWriter

        return EditionWriter(
            self.libraries.repo,
            lambda: self.reanchoring,
            self.own.state,
            self._back_up,
            lambda _issue: self._index(),
        )

    def _index(self) -> None:
        self.libraries.engine().tend(unheard, unchecked)

    @cached_property
    def correcting(self) -> CorrectingService:
        """Corrections by hand."""
        from zjreader.services.correcting import CorrectingService

        return CorrectingService(
            self.libraries.repo,
            self.own.corrections,
            self._writer,
            lambda recovery: self._study(recovery, unchecked),
        )

    @cached_property
    def searching(self) -> SearchingService:
        """Words, history, saved searches."""
        from zjreader.services.searching import SearchingService

        return SearchingService(self.libraries.engine, self.own.state, self._notes, self.libraries.related)

    def _notes(self) -> NoteFinding:
        from zjreader.domain.userdata import AnnotationFilter
        from zjreader.services.note_finding import NoteFinding

        return NoteFinding(lambda words: self.annotating.find(AnnotationFilter(text=words)), self.libraries.repo)

    @cached_property
    def quoting(self) -> QuotingService:
        """Where quotations stand."""
        from zjreader.services.quoting import QuotingService

        return QuotingService(self.libraries.quotes, self.libraries.repo)

    @cached_property
    def checking(self) -> CheckingService:
        """The quotations of a manuscript."""
        from zjreader.services.checking import CheckingService

        return CheckingService(self.libraries.checker, exchanges.manuscripts, exchanges.check_writers, self._clock)

    @cached_property
    def exporting(self) -> ExportingService:
        """Comparisons for people."""
        from zjreader.services.exporting import ExportingService

        return ExportingService(self.libraries.repo, exchanges.comparison_formats, self._clock)
