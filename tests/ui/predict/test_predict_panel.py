"""New rows are typed, pasted, dropped and drawn, and every task answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSpinBox, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from mtl_gui.answer_events import RowsPredicted
from mtl_gui.data.catalogue import load
from mtl_gui.data.new_inputs import NewRows
from mtl_gui.data.splits import parts_of
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.export.prediction import predict_rows
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.predict.drawing_pad import DrawingPad
from mtl_gui.ui.predict.predict_panel import PredictPanel
from tests.ui.gestures import child, press

pytestmark = pytest.mark.timeout(180)
WAIT = 60_000


@pytest.fixture
def panel(workbench: Workbench, qtbot: QtBot) -> Iterator[PredictPanel]:
    panel = PredictPanel(workbench.training, workbench.theme)
    qtbot.addWidget(panel)
    panel.resize(1000, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    assert panel.close_work()


def train(workbench: Workbench, qtbot: QtBot, experiment: Experiment) -> None:
    workbench.training.run(experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished", timeout=WAIT)


def answers(panel: PredictPanel) -> list[list[str]]:
    model: QAbstractItemModel | None = child(panel, QTableView, "predict_answers").model()
    if model is None:
        return []
    columns = range(model.columnCount())
    return [[str(model.index(row, column).data()) for column in columns] for row in range(model.rowCount())]


def test_that_a_drawn_picture_is_answered_by_both_networks(
    panel: PredictPanel, workbench: Workbench, qtbot: QtBot, tiny_experiment: Experiment
) -> None:
    assert any("train an experiment first" in label.text() for label in panel.findChildren(QLabel))
    train(workbench, qtbot, tiny_experiment)
    qtbot.waitUntil(lambda: bool(answers(panel)), timeout=WAIT)
    first = answers(panel)
    assert [line[0] for line in first if not line[0].startswith(" ")] == [
        task.name for task in tiny_experiment.tasks
    ]
    assert all("%" in cell for cell in first[0][1:3])
    assert first[0][3] in {str(digit) for digit in range(10)}
    folder = workbench.training.folder
    assert folder is not None
    dataset = load(tiny_experiment.data)
    row = parts_of(tiny_experiment.data, dataset)["test"][:1]
    (told,) = predict_rows(folder, 0, NewRows(inputs=dataset.inputs[row]))
    assert isinstance(told, RowsPredicted)
    for column, arm in ((1, CHOSEN), (2, SINGLE_TASK)):
        assert f"({100 * told.tasks[0].answers[arm].max():.2f} %)" in first[0][column]
    pad = child(panel, DrawingPad, "drawing_pad")
    before = pad.value()
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(pad, QPoint(200, 20))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    assert (pad.value() != before).any()
    qtbot.waitUntil(lambda: answers(panel) != first, timeout=WAIT)
    assert answers(panel)[0][3] == ""
    press(pad, Qt.Key.Key_Delete)
    assert pad.value().max() == 0
    press(pad, Qt.Key.Key_Space)
    press(pad, Qt.Key.Key_Right)
    assert pad.value().max() == 1


def test_that_values_are_pasted_and_rows_of_a_file_are_answered(
    panel: PredictPanel, workbench: Workbench, qtbot: QtBot, regression_experiment: Experiment, tmp_path: Path
) -> None:
    train(workbench, qtbot, regression_experiment)
    qtbot.waitUntil(lambda: len(answers(panel)) == 2, timeout=WAIT)
    first = answers(panel)
    child(panel, QSpinBox, "predict_row").setValue(3)
    qtbot.waitUntil(lambda: answers(panel) not in (first, []), timeout=WAIT)
    third = answers(panel)
    values = child(panel, QTableWidget, "predict_values")
    cells = [values.item(row, 1) for row in range(values.rowCount())]
    QGuiApplication.clipboard().setText("\t".join(str(place) for place in range(len(cells))))
    values.setFocus()
    values.setCurrentCell(0, 1)
    press(values, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [cell.text() for cell in cells if cell is not None] == [str(place) for place in range(len(cells))]
    qtbot.waitUntil(lambda: answers(panel) not in (third, []), timeout=WAIT)
    typed = answers(panel)
    path = tmp_path / "new.csv"
    names = ",".join(f"x{place + 1}" for place in range(len(cells)))
    row = ",".join(str(place) for place in range(len(cells)))
    path.write_text(f"{names}\n{row}\n{row}\n", encoding="utf-8")
    panel.ask_about(path)
    qtbot.waitUntil(lambda: len(answers(panel)[0]) == 5, timeout=WAIT)
    assert answers(panel)[0][1:] == [typed[0][1], typed[0][2], typed[1][1], typed[1][2]]
    path.write_text("other,name\n1,2\n3,4\n", encoding="utf-8")
    panel.ask_about(path)
    problem = "The input “x1” is missing in it."
    qtbot.waitUntil(
        lambda: any(problem in label.text() for label in panel.findChildren(QLabel)), timeout=WAIT
    )
    assert answers(panel) == []


@pytest.fixture
def regression_experiment(tiny_experiment: Experiment) -> Experiment:
    """Two small regressions."""
    from mtl_gui.data.catalogue import starting_experiment
    from mtl_gui.spec import RelatedRegressions

    starting = starting_experiment(RelatedRegressions(num_rows=60, num_tasks=2))
    return starting.replaced(training=tiny_experiment.training, seeds=(0, 1), single_task_baseline=True)
