import math

import pytest
from PySide6.QtWidgets import QDoubleSpinBox, QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.events import FloatArray
from mtl_gui.ui.pages.landscape_overlap import OverlapView
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child
from tests.ui.plots.hand_made_landscapes import bowls, picture


def _view(qtbot: QtBot, theme: Theme, losses: FloatArray) -> OverlapView:
    view = OverlapView(theme)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_picture(picture(losses), [])
    return view


def test_that_bowls_apart_overlap_from_the_level_of_the_point_between_them(
    qtbot: QtBot, theme: Theme
) -> None:
    """Both are 1 amid them and 13 in the farthest corner: 1/13 of the height is 7.7 %."""
    view = _view(qtbot, theme, bowls(1.0))
    level, told = (
        child(view, QDoubleSpinBox, "landscape_level"),
        child(view, QLabel, "landscape_overlap_told"),
    )

    level.setValue(7.0)
    assert told.text().endswith("No point is so good for all tasks at once.")

    with qtbot.waitSignal(view.announced) as announced:
        level.setValue(8.0)
    assert announced.args == [told.text()]
    assert "All tasks at once" in told.text()
    assert told.text().endswith("in one piece.")


def test_that_the_whole_height_is_the_whole_plane(qtbot: QtBot, theme: Theme) -> None:
    view = _view(qtbot, theme, bowls(1.0))

    child(view, QDoubleSpinBox, "landscape_level").setValue(100.0)

    told = child(view, QLabel, "landscape_overlap_told").text()
    assert "All tasks at once: 100 % of the plane, in one piece." in told


def test_that_the_areas_of_a_task_are_told_with_their_level(qtbot: QtBot, theme: Theme) -> None:
    view = _view(qtbot, theme, bowls(1.0)[:1])

    child(view, QDoubleSpinBox, "landscape_level").setValue(100 / 13)

    told = child(view, QLabel, "landscape_overlap_told").text()
    level, share = told.removeprefix("task 0 ≤ ").split(" % of the plane")[0].split(" on ")
    assert level == "1"
    assert float(share) == pytest.approx(100 * math.pi / 16, rel=0.03)
