from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from mtl_gui.runs.persistence import Bifurcation, Minimum
from mtl_gui.ui.pages.landscape_minima import MinimaView
from mtl_gui.ui.pages.landscape_views import LandscapeViews
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.plots.landscape_numbers import minima_table, path_table, surface_table
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click
from tests.ui.plots.hand_made_landscapes import AXIS, bowls, double_wells, path, picture, single_task_path


def numbers(model: Numbers) -> list[list[str]]:
    return [line.split("\t") for line in model.text().split("\n")]


def test_that_every_point_of_the_plane_has_a_row_with_all_losses(qapp: object) -> None:
    _, make = surface_table(picture(bowls()))
    head, *rows = numbers(make())
    assert head == ["direction 1", "direction 2", "task 0", "task 1", "All tasks together", "Measured"]
    assert len(rows) == len(AXIS) ** 2
    for row in rows[:: len(AXIS) + 3]:
        x, y, first, second, joint = (float(cell) for cell in row[:5])
        assert first == pytest.approx((x + 1) ** 2 + y**2, rel=1e-4, abs=1e-5)
        assert joint == pytest.approx(first + second, rel=1e-4, abs=1e-5)
        assert row[5] == "yes"


def test_that_every_checkpoint_of_every_network_has_a_row(qapp: object) -> None:
    ways = [path(), single_task_path(1)]
    head, *rows = numbers(path_table(("task 0", "task 1"), ways, picture(bowls()))[1]())
    assert [row[:2] for row in rows] == [
        ["chosen", "0"], ["chosen", "10"], ["chosen", "20"],
        ["single-task: task 1", "0"], ["single-task: task 1", "10"],
    ]  # fmt: skip
    assert [float(row[head.index("task 0")]) for row in rows[:3]] == [2.0, 1.5, 1.0]
    off = [float(row[head.index("Share off the plane")]) for row in rows]
    assert off == pytest.approx([0.0, 0.1, 0.2, 0.0, 0.1])


def test_that_a_minimum_stands_at_its_own_place_on_either_axis(qapp: object) -> None:
    plane = replace(picture(double_wells()), x=AXIS + 10.0, y=AXIS - 20.0)
    minimum = Minimum(row=20, column=10, height=0.5, barrier=1.5, on_border=True)
    head, row = numbers(minima_table(Bifurcation(np.array([0.25]), ((minimum,),)), plane)[1]())
    assert head[1:3] == ["direction 1", "direction 2"]
    assert [float(cell) for cell in row[:5]] == [0.25, 9.0, -20.0, 0.5, 1.5]
    assert row[5] == "yes"


@pytest.fixture
def views(qtbot: QtBot, theme: Theme) -> LandscapeViews:
    views = LandscapeViews(theme)
    qtbot.addWidget(views)
    views.resize(800, 600)
    views.show()
    views.offer_plane(has_plane=True)
    views.show_picture(picture(double_wells()), [path()])
    return views


@pytest.mark.parametrize(
    ("title", "tables"),
    [
        ("Maps", ["Points of the plane", "Paths of training"]),
        ("Overlap", ["Points of the plane", "Paths of training"]),
        ("Conflict", ["Cosine of the gradients", "Points of the plane", "Paths of training"]),
        ("Minima", ["Minima", "Points of the plane", "Paths of training"]),
        ("Front", ["Points of the plane", "Paths of training"]),
        ("3-D", ["Points of the plane", "Paths of training"]),
    ],
)
def test_that_every_view_of_the_plane_offers_its_numbers(
    views: LandscapeViews, title: str, tables: list[str]
) -> None:
    tabs = child(views, QTabWidget, "landscape_views")
    tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index(title))
    click(child(views, QPushButton, "landscape_data"))
    dialog = child(views, QDialog, "data_dialog")
    choice = child(dialog, QComboBox, "data_choice")
    assert [choice.itemText(place) for place in range(choice.count())] == tables
    for place in range(choice.count()):
        choice.setCurrentIndex(place)
        assert child(dialog, QTableView, "data_table").model().rowCount() > 0
    dialog.close()


def test_that_the_minima_of_double_wells_are_the_rows_at_both_ends(views: LandscapeViews) -> None:
    tabs = child(views, QTabWidget, "landscape_views")
    tabs.setCurrentIndex(3)
    view = tabs.currentWidget()
    assert isinstance(view, MinimaView)
    head, *rows = numbers(view.tables()[0][1]())
    at_first = np.array([[float(cell) for cell in row[1:4]] for row in rows if float(row[0]) == 0.0])
    assert sorted(at_first[:, 0]) == [-1.0, 0.0]
    assert at_first[:, 2] == pytest.approx(0.0)
    assert head[0] == "Weight w"
