from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.landscape_moments import moments_at
from mtl_gui.ui.plots.plane_marks import axis_names, drawn_moments, lowest_mark
from mtl_gui.ui.plots.plane_plot import PlanePlot
from mtl_gui.ui.theme import Theme
from tests.ui.plots.hand_made_landscapes import AXIS, X, bowls, path, picture, single_task_path


@pytest.fixture
def plane(qtbot: QtBot, theme: Theme) -> PlanePlot:
    plane = PlanePlot(theme)
    qtbot.addWidget(plane)
    plane.resize(300, 260)
    plane.set_axes(AXIS, AXIS)
    plane.show()
    return plane


def test_that_points_without_data_are_hatched(plane: PlanePlot) -> None:
    before = plane.grab().toImage()

    plane.show_missing(X > 0)

    picture = plane.grab().toImage()
    right = {picture.pixelColor(x, 120).name() for x in range(200, 280)}
    assert len(right) > 1
    assert picture != before


def test_that_the_area_of_a_mask_covers_its_cells_and_no_others(plane: PlanePlot) -> None:
    area = plane.cells_path((X > 0.95) & (X < 1.45))

    assert area.boundingRect().left() == pytest.approx(0.95)
    assert area.boundingRect().right() == pytest.approx(1.45)
    assert area.boundingRect().height() == pytest.approx(4.1)


def test_that_a_hatching_follows_the_palette(plane: PlanePlot, theme: Theme) -> None:
    plane.show_missing(np.ones(X.shape, dtype=bool))
    light = plane.grab().toImage()

    theme.use("dark")

    assert plane.grab().toImage() != light


def test_that_marks_of_a_moment_replace_those_of_the_one_before(plane: PlanePlot, theme: Theme) -> None:
    paths = [path(), single_task_path(1)]
    pictures = []
    for step in (0, 20, 0):
        plane.show_moment(drawn_moments(moments_at(paths, step), ("task 0", "task 1"), theme, None))
        pictures.append(plane.grab().toImage())

    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]


def test_that_a_panel_of_one_task_leaves_out_the_networks_of_others(theme: Theme) -> None:
    moments = moments_at([path(), single_task_path(0), single_task_path(1)], 10)
    tasks = ("task 0", "task 1")

    assert len(drawn_moments(moments, tasks, theme, "task 1")) == 2
    assert len(drawn_moments(moments, tasks, theme, None)) == 3


def test_that_a_lowest_point_that_is_not_there_has_no_mark(theme: Theme) -> None:
    assert lowest_mark(None, theme, is_joint=True) == []
    assert len(lowest_mark((0.0, 1.0), theme, is_joint=True)) == 1


def test_that_the_axes_are_called_what_they_are() -> None:
    shown = picture(bowls())

    assert axis_names(replace(shown, plane="coordinates")) == ("first parameter", "second parameter")
    assert axis_names(replace(shown, explained=(0.9, 0.07))) == ("1st direction, 90 %", "2nd direction, 7 %")
    assert axis_names(None) == ("direction 1", "direction 2")
