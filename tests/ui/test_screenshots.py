"""Pictures without a display."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

from fakes.places import RESOURCES
from fakes.sample_issue import sample_issue, sample_report
from fakes.services import FakePrompter, FakeServices
from zjreader.domain.errors import ReaderError
from zjreader.system.tasks import ImmediateTasks
from zjreader.ui.assemble import build_window, prepare
from zjreader.ui.screenshots import VIEWS, render


@pytest.fixture
def picture(qtbot, qapp, tmp_path):
    prepare(qapp)
    windows = []

    def take(view: str, theme: str | None = None) -> QImage:
        services = FakeServices(sample_issue())
        services.repo.reports[sample_issue().meta.key] = sample_report()
        window = build_window(services, ImmediateTasks(), RESOURCES, prompter=FakePrompter(), theme=theme)
        windows.append(window)
        render(window, view, tmp_path / "out.png", (900, 600))
        return QImage(str(tmp_path / "out.png"))

    yield take
    for window in windows:
        window.close()
        window.settings.close()
        window.requests.menu.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_gives_a_picture(picture, view):
    image = picture(view)
    assert (image.width(), image.height()) == (900, 600)
    colors = {image.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 600, 7)}
    assert len(colors) > 20, "there is something on it"


def test_theme_is_used_and_not_kept(picture):
    assert picture("reader", "dark").pixelColor(200, 590).lightness() < 60
    assert picture("reader").pixelColor(200, 590).lightness() > 200


def test_unknown_view_names_the_known_ones(picture):
    with pytest.raises(ReaderError, match="reader"):
        picture("nonsense")
