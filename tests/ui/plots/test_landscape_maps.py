"""Maps that are drawn anew: panel by panel, and in the end as if they had been drawn at once."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.landscape_maps import LandscapeMaps
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.theme import Theme
from tests.ui.plots.hand_made_landscapes import double_wells, picture


@pytest.fixture
def first() -> Picture:
    return picture(double_wells())


@pytest.fixture
def other(first: Picture) -> Picture:
    return replace(first, losses=first.losses[:, ::-1] + first.x, joint=first.joint + 3 * first.x)


def made(qtbot: QtBot, theme: Theme, tasks: tuple[str, ...]) -> LandscapeMaps:
    maps = LandscapeMaps(theme)
    qtbot.addWidget(maps)
    maps.resize(700, 500)
    maps.set_tasks(tasks)
    maps.show()
    return maps


def seen(maps: LandscapeMaps) -> list[QImage]:
    for panel in maps.panels:
        panel.clearFocus()  # the frame around what has it would differ
    return [panel.grab().toImage() for panel in maps.panels]


def test_that_maps_drawn_anew_show_in_the_end_what_maps_drawn_at_once_show(
    qtbot: QtBot, theme: Theme, first: Picture, other: Picture
) -> None:
    at_once, anew = made(qtbot, theme, first.tasks), made(qtbot, theme, first.tasks)
    at_once.show_picture(other, one_scale=False)
    anew.show_picture(first, one_scale=False)
    before = seen(anew)
    anew.show_picture(other, one_scale=False)
    assert seen(anew) == before
    qtbot.waitUntil(lambda: seen(anew) == seen(at_once))


def test_that_a_weight_moved_while_maps_are_drawn_anew_is_not_forgotten(
    qtbot: QtBot, theme: Theme, first: Picture, other: Picture
) -> None:
    at_once, anew = made(qtbot, theme, first.tasks), made(qtbot, theme, first.tasks)
    moved = replace(other, joint=other.joint**2)
    at_once.show_picture(moved, one_scale=False)
    anew.show_picture(first, one_scale=False)
    anew.show_picture(other, one_scale=False)
    anew.show_joint(moved)
    qtbot.waitUntil(lambda: seen(anew) == seen(at_once))
