import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.runs.sublevel import sublevel_sets
from mtl_gui.ui.plots.overlap_plot import PATTERNS, OverlapPlot, area_below
from mtl_gui.ui.theme import MARKERS, Theme
from tests.ui.plots.hand_made_landscapes import AXIS, bowls, picture


def test_that_every_task_has_a_pattern_of_its_own() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS) == len(MARKERS)


def test_that_the_area_below_a_level_of_a_bowl_is_its_disc() -> None:
    shown = picture(bowls(1.0))

    rectangle = area_below(shown, shown.losses[1], 0.25).boundingRect()

    assert rectangle.left() == pytest.approx(0.5, abs=1e-2)
    assert rectangle.right() == pytest.approx(1.5, abs=1e-2)
    assert rectangle.height() == pytest.approx(1.0, abs=2e-2)


def test_that_a_level_below_the_lowest_loss_has_no_area() -> None:
    shown = picture(bowls())

    assert area_below(shown, shown.losses[0], -1.0).isEmpty()
    assert area_below(shown, shown.losses[0], float("nan")).isEmpty()


def test_that_a_wider_level_is_another_picture(qtbot: QtBot, theme: Theme) -> None:
    plot = OverlapPlot(theme)
    qtbot.addWidget(plot)
    plot.resize(300, 260)
    plot.show()
    shown = picture(bowls())
    images = []
    for margin in (0.1, 2.0, 0.1):
        plot.show_sets(shown, sublevel_sets(shown.losses, AXIS, AXIS, margin))
        images.append(plot.grab().toImage())

    assert images[0] != images[1]
    assert images[0] == images[2]


def test_that_fewer_tasks_leave_no_areas_of_others_behind(qtbot: QtBot, theme: Theme) -> None:
    plot, fresh = OverlapPlot(theme), OverlapPlot(theme)
    for each in (plot, fresh):
        qtbot.addWidget(each)
        each.resize(300, 260)
        each.show()
    one = picture(bowls()[:1])
    both = picture(bowls())
    plot.show_sets(both, sublevel_sets(both.losses, AXIS, AXIS, 0.5))
    for each in (plot, fresh):
        each.show_sets(one, sublevel_sets(one.losses, AXIS, AXIS, 0.5))

    assert plot.grab().toImage() == fresh.grab().toImage()
