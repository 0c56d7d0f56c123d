import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, SINGLE_TASK, ControlApplied, SetLearningRate, SetTaskWeights
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.steering import Steering, learning_rate_of, task_weights_of
from tests.ui.plots.hand_made_runs import run_until


@pytest.fixture
def record(digits_experiment: Experiment) -> RunRecord:
    return run_until(digits_experiment, 20)


def test_that_a_drag_is_one_change(
    qtbot: QtBot, workbench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    monkeypatch.setattr(TrainingControl, "set_learning_rate", lambda _, rate: sent.append(rate))
    monkeypatch.setattr(TrainingControl, "set_task_weights", lambda _, weights: sent.append(weights))
    steering = Steering(workbench.training)
    for rate in (0.1, 0.2, 0.3):
        steering.set_learning_rate(rate)
    for weight in (1.5, 2.0):
        steering.set_task_weights({"digit": weight})
    assert steering.is_waiting
    assert sent == []
    qtbot.waitUntil(lambda: not steering.is_waiting)
    assert sent == [0.3, {"digit": 2.0}]


def test_that_a_learning_rate_of_zero_is_not_sent(workbench: Workbench) -> None:
    steering = Steering(workbench.training)
    steering.set_learning_rate(0.0)
    assert not steering.is_waiting


def test_that_the_learning_rate_in_force_is_the_last_that_was_set(record: RunRecord) -> None:
    assert learning_rate_of(record) == record.experiment.training.learning_rate
    for step, rate in ((5, 0.1), (9, 0.02)):
        for arm in (CHOSEN, SINGLE_TASK):
            record.append(ControlApplied(arm, step, SetLearningRate(rate)))
    assert learning_rate_of(record) == 0.02


def test_that_weights_which_were_not_set_stay_as_they_began(record: RunRecord) -> None:
    record.append(ControlApplied(CHOSEN, 5, SetTaskWeights({"digit": 4.0})))
    record.append(ControlApplied(CHOSEN, 7, SetTaskWeights({"loops": 2.0})))
    starting = {"digit": 1.0, "parity": 0.5, "loops": 1.0}
    assert task_weights_of(record, starting) == {"digit": 4.0, "parity": 0.5, "loops": 2.0}
