"""When a landscape is drawn: by a control made by hand, onto a page that is only a widget."""

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.job import Job
from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest
from mtl_gui.ui.pages.landscape_pace import LandscapePace


class HandMadeControl(LandscapeControl):
    """Has a landscape, and follows a training or not as it is told."""

    def __init__(self) -> None:
        super().__init__(Job())
        self.follows = True
        self.has_losses = True

    @property
    def is_following(self) -> bool:
        return self.follows

    @property
    def record(self) -> LandscapeRecord:
        record = LandscapeRecord(LandscapeRequest())
        record.losses = np.zeros((1, 3, 3)) if self.has_losses else None
        return record


class Drawn:
    """A page on which the pictures are counted."""

    def __init__(self, qtbot: QtBot) -> None:
        self.count = 0
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.control = HandMadeControl()
        self.pace = LandscapePace(self.control, self._draw, lambda: 3, self.page)

    def _draw(self) -> None:
        self.count += 1


@pytest.fixture
def drawn(qtbot: QtBot) -> Drawn:
    return Drawn(qtbot)


def test_that_what_a_person_asked_for_is_drawn_at_once(drawn: Drawn) -> None:
    drawn.control.follows = False
    drawn.control.record_changed.emit()
    assert drawn.count == 1


def test_that_an_empty_landscape_is_shown_as_that_at_once(drawn: Drawn) -> None:
    drawn.control.has_losses = False
    drawn.control.record_changed.emit()
    assert drawn.count == 1


def test_that_many_changes_of_a_followed_landscape_are_few_pictures_and_the_last_is_drawn(
    qtbot: QtBot, drawn: Drawn
) -> None:
    drawn.page.show()
    for _ in range(10):
        drawn.control.record_changed.emit()
    qtbot.waitUntil(lambda: drawn.count == 2)
    drawn.control.record_changed.emit()
    qtbot.waitUntil(lambda: drawn.count == 3)


def test_that_a_followed_landscape_is_drawn_only_where_it_is_seen(qtbot: QtBot, drawn: Drawn) -> None:
    drawn.control.record_changed.emit()
    qtbot.wait(20)  # turns of the event loop in which it could be drawn
    assert drawn.count == 0
    drawn.page.show()
    qtbot.waitUntil(lambda: drawn.count == 1)
    drawn.page.hide()
    drawn.page.show()
    assert drawn.count == 1
