from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.paths import preset_files
from mtl_gui.spec import CAGrad, EqualWeights, Experiment, FormulaToy
from mtl_gui.spec.basins import BasinsRequest
from mtl_gui.ui.forms.number_box import NumberBox
from mtl_gui.ui.pages.toy_basins import ToyBasins
from mtl_gui.ui.plots.basin_map import BasinMap
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(120)


def wells(steps: int = 300) -> Experiment:
    path = next(path for path in preset_files() if path.stem == "double-wells")
    experiment = Experiment.from_file(path)
    training = experiment.training.replaced(steps=steps)
    return experiment.replaced(training=training, weighting=EqualWeights())


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[ToyBasins]:
    view = ToyBasins(theme)
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    yield view
    view.close_context()


def set_starts(view: ToyBasins, count: int) -> None:
    child(view, QSpinBox, "basins.starts_per_axis").setValue(count)


def measured(qtbot: QtBot, view: ToyBasins, experiment: Experiment) -> None:
    view.set_experiment(experiment)
    set_starts(view, 5)
    click(child(view, QPushButton, "landscape_basins_measure"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)


def is_idle(view: ToyBasins) -> bool:
    return child(view, QPushButton, "landscape_basins_measure").isEnabled()


def table(view: ToyBasins) -> list[list[str]]:
    model = child(view, QTableView, "landscape_basins_table").model()
    assert isinstance(model, Numbers)
    return [line.split("\t") for line in model.text().splitlines()]


def test_that_joint_training_of_the_double_wells_ends_in_their_common_minimum(
    qtbot: QtBot, view: ToyBasins
) -> None:
    """L1 parts at x = 0, L2 at x = 2; the columns of starts are at -2.36, -0.68, 1, 2.68 and 4.36."""
    measured(qtbot, view, wells())
    heading, first, second, equal = table(view)
    assert heading[1] == "1: (1, 0)"
    assert (first[0], second[0], equal[0]) == ("first alone", "second alone", "Equal")
    assert equal[1] == "25 (100.0 %)"
    assert sorted(first[1:4]) == ["0 (0.0 %)", "10 (40.0 %)", "15 (60.0 %)"]
    assert sorted(second[1:4]) == ["0 (0.0 %)", "10 (40.0 %)", "15 (60.0 %)"]


def test_that_a_method_can_be_added_with_settings_of_its_own(qtbot: QtBot, view: ToyBasins) -> None:
    view.set_experiment(wells(steps=2))
    kind = child(view, QComboBox, "landscape_basins_kind_of_method")
    kind.setCurrentText("CAGrad")
    click(child(view, QPushButton, "landscape_basins_add"))
    box = child(view, NumberBox, "landscape_basins.cagrad.c")
    box.setValue(0.25)

    methods = child(view, QListWidget, "landscape_basins_methods")
    assert [methods.item(row).text() for row in range(2)] == ["Equal", "CAGrad (c = 0.25)"]
    set_starts(view, 2)
    click(child(view, QPushButton, "landscape_basins_measure"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)
    assert [row[0] for row in table(view)[1:]] == [
        "first alone",
        "second alone",
        "Equal",
        "CAGrad (c = 0.25)",
    ]


def test_that_the_last_method_cannot_be_removed(view: ToyBasins) -> None:
    view.set_experiment(wells())
    remove = child(view, QPushButton, "landscape_basins_remove")
    assert not remove.isEnabled()
    click(child(view, QPushButton, "landscape_basins_add"))
    assert remove.isEnabled()
    click(remove)
    assert not remove.isEnabled()


def test_that_arrow_keys_read_where_a_start_ends(qtbot: QtBot, view: ToyBasins) -> None:
    measured(qtbot, view, wells())
    shown = child(view, BasinMap, "landscape_basins_map_0")
    with qtbot.waitSignal(view.announced) as said:
        press(shown, Qt.Key.Key_Left)
    assert said.args is not None
    assert said.args[0].startswith("From (-0.68, 0.25): first alone: ")
    assert "at (-1, 0)" in said.args[0]
    assert "Equal: 1 at (1, 0)" in said.args[0]
    assert shown.accessibleName() == "Map of the ends of first alone"


def test_that_the_parts_of_the_front_can_be_shown_instead(qtbot: QtBot, view: ToyBasins) -> None:
    measured(qtbot, view, wells())
    child(view, QComboBox, "landscape_basins_shades").setCurrentIndex(1)
    heading, *rows = table(view)
    assert len(heading) >= 6
    assert all(sum(int(cell.split()[0]) for cell in row[1:]) == 25 for row in rows)


def test_that_a_cancelled_search_keeps_the_methods_that_have_arrived(qtbot: QtBot, view: ToyBasins) -> None:
    view.set_experiment(wells(steps=3000))
    set_starts(view, 3)
    click(child(view, QPushButton, "landscape_basins_measure"))
    first = child(view, QTableView, "landscape_basins_table")
    qtbot.waitUntil(first.isVisible, timeout=60_000)
    click(child(view, QPushButton, "landscape_basins_cancel"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)
    rows = table(view)[1:]
    assert rows[0][1] != "–"
    assert set(rows[-1][1:]) == {"–"}


def test_that_what_is_refused_is_said_in_place(qtbot: QtBot, view: ToyBasins) -> None:
    toy = FormulaToy(formulas=("log(-1 - x**2)", "x**2"))
    request = BasinsRequest(toy=toy)
    with qtbot.waitSignal(view.announced, timeout=60_000):
        measured(qtbot, view, request.experiment(0))
    why = child(view, QLabel, "tour_why")
    assert why.isVisible()
    assert "At no starting point" in why.text()


def test_that_what_a_person_set_stays_while_the_toy_is_the_same(view: ToyBasins) -> None:
    view.set_experiment(wells())
    methods = child(view, QListWidget, "landscape_basins_methods")
    view.set_experiment(wells().replaced(weighting=CAGrad()))
    assert methods.count() == 2
    click(child(view, QPushButton, "landscape_basins_remove"))
    view.set_experiment(wells())
    view.set_experiment(wells().replaced(weighting=CAGrad()))
    assert methods.count() == 1


def test_that_settings_make_room_for_the_maps(qtbot: QtBot, view: ToyBasins) -> None:
    view.set_experiment(wells(steps=2))
    settings = child(view, QWidget, "landscape_basins_settings")
    assert settings.isVisible()
    set_starts(view, 2)
    click(child(view, QPushButton, "landscape_basins_measure"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)
    assert not settings.isVisible()
    click(child(view, QPushButton, "landscape_basins_more"))
    assert settings.isVisible()


@pytest.mark.parametrize(
    ("chosen", "written", "start"),
    [
        (("map.SVG", "Picture (*.png)"), "map.SVG", b"<?xml"),
        (("map.v2", "Picture (*.png)"), "map.v2.png", b"\x89PNG"),
        (("map", "Table (*.csv)"), "map.csv", b"method,start_x"),
        (("map", "NumPy arrays (*.npz)"), "map.npz", b"PK"),
    ],
)
def test_that_the_maps_are_saved_as_the_chosen_kind_of_file(
    chosen: tuple[str, str],
    written: str,
    start: bytes,
    qtbot: QtBot,
    view: ToyBasins,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    save = child(view, QPushButton, "landscape_basins_save")
    view.set_experiment(wells())
    assert not save.isVisible()
    measured(qtbot, view, wells(steps=3))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / chosen[0]), chosen[1]))
    with qtbot.waitSignal(view.announced, timeout=30_000) as announced:
        click(save)
    assert announced.args == [f"Written to {tmp_path / written}."]
    assert (tmp_path / written).read_bytes().startswith(start)
    assert save.isEnabled()


def test_that_a_file_which_cannot_be_written_is_told(
    qtbot: QtBot, view: ToyBasins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured(qtbot, view, wells(steps=3))
    path = tmp_path / "nowhere" / "map.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "Table (*.csv)"))
    with qtbot.waitSignal(view.announced, timeout=30_000) as announced:
        click(child(view, QPushButton, "landscape_basins_save"))
    assert "nowhere" in announced.args[0]
    assert not path.exists()
    assert child(view, QTableView, "landscape_basins_table").isVisible()
