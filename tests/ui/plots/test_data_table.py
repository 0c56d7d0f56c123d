import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.curves import CurveContent
from mtl_gui.ui.plots.data_table import CurveNumbers, DataDialog, curve_tables
from tests.ui.gestures import child, click
from tests.ui.plots.hand_made_runs import run_until


@pytest.fixture
def contents(qapp: object, digits_experiment: Experiment) -> list[CurveContent]:
    source = CurveSource(run_until(digits_experiment, 40))
    return [source.of_task(task, "loss", View()) for task in source.tasks]


def test_that_every_value_of_every_line_has_a_row(contents: list[CurveContent]) -> None:
    model = CurveNumbers(contents[0])
    curves = contents[0].curves
    assert model.rowCount() == sum(len(curve.steps) for curve in curves) == 20
    row = 5 + 3  # the second line's fourth value
    cells = [model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole) for column in range(6)]
    curve = curves[1]
    assert cells[:2] == ["30", "chosen, training"]
    for cell, value in zip(cells[2:5], (curve.band.mean, curve.band.low, curve.band.high), strict=True):
        assert float(str(cell)) == pytest.approx(value[3], rel=1e-5)
    assert cells[5] == "5"


def test_that_a_missing_interval_is_a_dash(digits_experiment: Experiment) -> None:
    source = CurveSource(run_until(digits_experiment.replaced(seeds=(0, 1)), 10))
    model = CurveNumbers(source.of_task(source.tasks[0], "loss", View()))
    assert model.data(model.index(0, 3), Qt.ItemDataRole.DisplayRole) == "–"


def test_that_the_whole_table_can_be_copied(qtbot: QtBot, contents: list[CurveContent]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DataDialog(curve_tables(contents), 1, window)
    click(child(dialog, QPushButton, "data_copy"))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Step", "Line", "Mean", "95 % from", "95 % to", "Seeds"]
    assert len(lines) == 21
    assert float(lines[1].split("\t")[2]) == pytest.approx(contents[1].curves[0].band.mean[0], rel=1e-5)


def test_that_another_plot_can_be_chosen(qtbot: QtBot, contents: list[CurveContent]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = DataDialog(curve_tables(contents), 2, window)
    choice = child(dialog, QComboBox, "data_choice")
    assert choice.currentText().startswith("at_least_five")
    choice.setCurrentIndex(3)
    model = child(dialog, QTableView, "data_table").model()
    mean = model.data(model.index(0, 2), Qt.ItemDataRole.DisplayRole)
    assert float(mean) == pytest.approx(np.mean(contents[3].curves[0].values[:, 0]), rel=1e-5)
