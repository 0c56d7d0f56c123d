from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.basin_events import SeedsArrived
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.seed_basins import SeedBasins
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, tiny_experiment: Experiment) -> Iterator[SeedBasins]:
    view = SeedBasins(theme)
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.set_experiment(tiny_experiment)
    child(view, QSpinBox, "seed_ends.num_seeds").setValue(4)
    yield view
    view.close_context()


def is_idle(view: SeedBasins) -> bool:
    return child(view, QPushButton, "landscape_seeds_measure").isEnabled()


def trained(qtbot: QtBot, view: SeedBasins) -> None:
    click(child(view, QPushButton, "landscape_seeds_measure"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)


def table(view: SeedBasins) -> list[list[str]]:
    model = child(view, QTableView, "landscape_seeds_table").model()
    assert isinstance(model, Numbers)
    return [line.split("\t") for line in model.text().splitlines()]


def test_that_all_seeds_of_every_method_are_counted(qtbot: QtBot, view: SeedBasins) -> None:
    trained(qtbot, view)
    _, *rows = table(view)
    assert rows[0][0] == "every task alone"
    assert len(rows) >= 2
    assert all(sum(int(cell.split()[0]) for cell in row[1:]) == 4 for row in rows)
    assert child(view, QWidget, "landscape_seeds_strip").isVisible()
    assert "of 4" in child(view, QLabel, "landscape_seeds_told").text()


def test_that_a_wider_link_leaves_one_end(qtbot: QtBot, view: SeedBasins) -> None:
    trained(qtbot, view)
    share = child(view, QWidget, "landscape_seeds_share")
    share.setValue(100.0)  # type: ignore[attr-defined]
    assert len(table(view)[0]) == 2
    share.setValue(0.1)  # type: ignore[attr-defined]
    assert len(table(view)[0]) > 2


def test_that_ends_can_be_told_apart_by_one_task(qtbot: QtBot, view: SeedBasins) -> None:
    trained(qtbot, view)
    whole = table(view)[0]
    child(view, QComboBox, "landscape_seeds_loss").setCurrentIndex(1)
    heading = table(view)[0]
    assert heading != whole
    assert "," not in heading[1]


def test_that_cancelling_leaves_the_view_as_it_was(qtbot: QtBot, view: SeedBasins) -> None:
    click(child(view, QPushButton, "landscape_seeds_measure"))
    click(child(view, QPushButton, "landscape_seeds_cancel"))
    qtbot.waitUntil(lambda: is_idle(view), timeout=60_000)
    assert child(view, QLabel, "landscape_seeds_told").text()


def test_that_seeds_which_all_diverged_are_told_as_that(
    qtbot: QtBot, view: SeedBasins, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(*_: object) -> Iterator[SeedsArrived]:
        yield SeedsArrived(0, np.full((4, 4), np.nan))

    monkeypatch.setattr("mtl_gui.app.jobs.seed_end_events", told)
    trained(qtbot, view)
    assert "every seed has diverged" in child(view, QLabel, "landscape_seeds_told").text()
    assert not child(view, QTableView, "landscape_seeds_table").isVisible()


def test_that_seeds_which_diverged_have_a_column_of_their_own(
    qtbot: QtBot, view: SeedBasins, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(*_: object) -> Iterator[SeedsArrived]:
        yield SeedsArrived(0, np.where(np.arange(4) == 2, np.nan, 0.1)[:, np.newaxis].repeat(4, axis=1))
        yield SeedsArrived(1, np.full((4, 4), np.nan))

    monkeypatch.setattr("mtl_gui.app.jobs.seed_end_events", told)
    trained(qtbot, view)
    heading, *rows = table(view)
    assert heading[-1] == "diverged"
    assert [[int(cell.split()[0]) for cell in row[1:]] for row in rows[:2]] == [[3, 1], [0, 4]]
    assert "0 of 4" in child(view, QLabel, "landscape_seeds_told").text()


def test_that_the_ends_are_saved_as_a_table(
    qtbot: QtBot, view: SeedBasins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained(qtbot, view)
    chosen = (str(tmp_path / "my.seeds"), "Table (*.csv)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    with qtbot.waitSignal(view.announced, timeout=20_000) as announced:
        click(child(view, QPushButton, "landscape_seeds_save"))
    assert announced.args == [f"Written to {tmp_path / 'my.seeds.csv'}."]
    heading, *rows = (tmp_path / "my.seeds.csv").read_text().splitlines()
    assert heading.startswith("method,seed,end,loss_")
    assert len(rows) == 4 * len(table(view)[1:])
