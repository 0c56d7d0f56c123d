import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.landscape_conflict import ConflictView
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child
from tests.ui.plots.hand_made_landscapes import X, bowls, picture


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ConflictView:
    view = ConflictView(theme)
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_picture(picture(bowls(1.0)), [])
    return view


def test_that_the_cosine_at_the_cross_is_that_of_the_two_gradients(view: ConflictView) -> None:
    """At (0, 1) the gradients are 2 (1, 1) and 2 (−1, 1), at (0, 2) 2 (1, 2) and 2 (−1, 2)."""
    told = child(view, QLabel, "landscape_conflict_told")

    view.set_probe(0.0, 1.0)
    assert told.text().endswith("At the cross: cosine 0.")

    view.set_probe(0.0, 2.0)
    assert told.text().endswith("At the cross: cosine 0.6.")

    view.set_probe(0.5, 0.0)
    assert told.text().endswith("At the cross: cosine -1.")


def test_that_round_bowls_conflict_within_the_circle_over_their_lowest_points(view: ConflictView) -> None:
    """Thales: the angle is right on the circle round the middle, whose area is π of 16."""
    told = child(view, QLabel, "landscape_conflict_told").text()

    share = float(told.split(" on ")[1].split(" %")[0])

    assert share == pytest.approx(100 * 3.1416 / 16, rel=0.1)


def test_that_a_task_without_a_slope_has_no_angle(qtbot: QtBot, theme: Theme) -> None:
    view = ConflictView(theme)
    qtbot.addWidget(view)
    flat = bowls(1.0)
    flat[1] = 0.0 * X

    view.show_picture(picture(flat), [])

    assert "no angle" in child(view, QLabel, "landscape_conflict_told").text()
