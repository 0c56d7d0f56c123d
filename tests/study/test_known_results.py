"""Results of whole studies that were measured before, with other code; minutes long, `make test-slow`."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mtl_gui.events import FloatArray
from mtl_gui.paths import study_files
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Experiment, OverlaidDigits, Split, Study, TableFile, Task, Training
from mtl_gui.spec.study_variations import LabelBudgets, LabelNoise, TrainingSizes
from mtl_gui.study.answer import answer_of
from mtl_gui.study.running import study
from mtl_gui.study.statistics import Interval, paired_difference
from mtl_gui.study.verdict import ClaimAnswer

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]

_FEW = Study.from_file(next(path for path in study_files() if path.stem == "few-labels"))
"""Digits, MLP 64-64-64, Adam, 1,200 steps of 128, 10 seeds."""


def _measured(description: Study) -> StudyRecord:
    record = StudyRecord(description)
    for event in study(description):
        record.append(event)
    return record


def _changed(**changes: Any) -> Study:
    return Study.checked(
        {name: getattr(_FEW, name) for name in Study.model_fields}
        | {"learning_rates": (1e-3,), "num_evaluations": 2}
        | changes
    )


def _points(record: StudyRecord, point: int) -> Interval:
    """By how many points of accuracy the multi-task network leads, in the mean over the measured tasks."""
    together, alone = (_mean(record.arms[arm].test[point, 0]) for arm in (0, 1))
    return paired_difference(100 * together, 100 * alone)


def _mean(values: FloatArray) -> FloatArray:
    mean: FloatArray = values.mean(axis=1)
    return mean


def test_that_helpers_lead_by_8_to_15_points_with_20_labels_and_by_nothing_clear_with_all() -> None:
    record = _measured(_changed(varied=LabelBudgets(task="digit", budgets=(20, 1000))))
    few, all_of_them = _points(record, 0), _points(record, 1)
    assert few.low is not None
    assert few.high is not None
    # measured elsewhere as 11.5 ± 2.1; what is seen here is an interval too
    assert few.low > 0
    assert few.low < 15
    assert few.high > 8
    assert answer_of(record).verdict.answer == "holds"
    last = answer_of(_rejudged(record, "last"))
    assert last.verdict.answer == "no clear difference"
    assert abs(all_of_them.mean) < 1


def test_that_with_30_per_cent_of_all_labels_wrong_learning_together_leads() -> None:
    experiment = _FEW.experiment
    experiment = experiment.replaced(
        tasks=tuple(task.replaced(label_budget=None) for task in experiment.tasks),
        data=experiment.data.replaced(split=Split(train_limit=500)),
    )
    record = _measured(
        _changed(
            claim="generalisation",
            experiment=experiment,
            varied=LabelNoise(shares=(0.3,)),
            measured=(),
            learning_rates=(3e-4,),
        )
    )
    lead = _points(record, 0)
    assert lead.low is not None
    # measured elsewhere as 6.5 ± 1.1, with pixels between 0 and 1 and the learning rate 1e-3; here pixels are
    # standardised, so that wrong labels are learned by heart at a smaller learning rate
    assert lead.low > 4
    assert lead.mean < 14
    assert answer_of(record).verdict.answer == "holds"


def test_that_two_overlaid_digits_lose_1_to_16_points_together() -> None:
    tasks = (Task.of_kind("left", "multiclass"), Task.of_kind("right", "multiclass"))
    experiment = Experiment(
        data=OverlaidDigits(split=Split(train_limit=1000)),
        tasks=tasks,
        architecture=_FEW.experiment.architecture,
        sharing=_FEW.experiment.sharing.for_tasks([0, 1]),
        training=_FEW.experiment.training,
    )
    record = _measured(
        _changed(experiment=experiment, varied=TrainingSizes(sizes=(1000,)), measured=("left", "right"))
    )
    lost = _points(record, 0)
    assert lost.low is not None
    assert -16 < lost.mean < -1
    assert answer_of(record).verdict.answer == "fails"


def test_that_on_shuffled_targets_trained_networks_hold_in_at_most_5_per_cent_of_200_trials(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("noise")
    answers = [_answer_on_noise(folder, trial) for trial in range(200)]
    assert answers.count("holds") <= 10


def _answer_on_noise(folder: Path, trial: int) -> ClaimAnswer:
    """One study of two tasks whose labels have nothing to do with the inputs."""
    random = np.random.default_rng(trial)
    table = np.column_stack([random.normal(size=(1500, 4)), random.integers(2, size=(1500, 2))])
    path = folder / f"noise-{trial}.csv"
    np.savetxt(path, table, delimiter=",", header="a,b,c,d,first,second", comments="", fmt="%.4f")
    data = TableFile(path=str(path), tasks=("first", "second"), split=Split(train_limit=60))
    tasks = (Task.of_kind("first", "binary"), Task.of_kind("second", "binary"))
    experiment = Experiment(
        data=data,
        tasks=tasks,
        architecture=_FEW.experiment.architecture.replaced(widths=(8,)),
        sharing=_FEW.experiment.sharing.for_tasks([0, 1]).replaced(blocks=(("A", "A"),)),
        training=Training(learning_rate=0.03, batch_size=30, steps=15),
    )
    record = _measured(
        _changed(
            experiment=experiment,
            varied=TrainingSizes(sizes=(60,)),
            measured=("first", "second"),
            seeds=tuple(range(5)),
            num_evaluations=1,
        )
    )
    return answer_of(record).verdict.answer


def _rejudged(record: StudyRecord, judged: str) -> StudyRecord:
    """The same results with the verdict about another label budget."""
    again = StudyRecord(record.study.replaced(judged=judged))
    again.started, again.arms, again.is_finished = record.started, record.arms, True
    return again
