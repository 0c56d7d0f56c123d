import numpy as np
import pytest

from mtl_gui.app.improvement import Improvement
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, Evaluated, Part, RunStarted
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment


def evaluated(loss: float, arm: Arm = CHOSEN, part: Part = "validation") -> Evaluated:
    return Evaluated(arm, 1, part, np.array([[loss, 1.0], [loss, np.nan]]), np.zeros((2, 2)))


@pytest.fixture
def record(experiment: Experiment) -> RunRecord:
    record = RunRecord(experiment)
    record.append(RunStarted(CHOSEN, (0, 1), ("a", "b"), 100, 10, 5))
    return record


def test_that_only_a_lower_validation_loss_than_ever_is_an_improvement(record: RunRecord) -> None:
    record.append(evaluated(0.5))
    is_better = Improvement(record)
    assert [is_better(evaluated(loss)) for loss in (0.6, 0.5, 0.4, 0.45, 0.39)] == [
        False, False, True, False, True,
    ]  # fmt: skip


def test_that_other_arms_and_other_parts_do_not_count(record: RunRecord) -> None:
    record.append(evaluated(0.5))
    is_better = Improvement(record)
    assert not is_better(evaluated(0.1, SINGLE_TASK))
    assert not is_better(evaluated(0.1, part="train"))
    assert is_better(evaluated(0.4))


def test_that_the_first_validation_of_a_run_is_no_improvement(record: RunRecord) -> None:
    is_better = Improvement(record)
    assert not is_better(evaluated(0.5))
    assert is_better(evaluated(0.4))
