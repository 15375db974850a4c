"""A real profile with one issue, for view-models; modules that need none have a ``services`` of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.sample_issue import sample_issue, sample_report
from zjreader.bootstrap.container import Container
from zjreader.domain.ports import unchecked


@pytest.fixture
def services(qapp, tmp_path: Path) -> Iterator[Container]:
    services = Container(tmp_path / "profile")
    services.libraries.repo.put(sample_issue(), sample_report(), unchecked)
    yield services
    services.close()
