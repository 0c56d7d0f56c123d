from typing import Any

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Evaluated, FloatArray
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Experiment, FormulaToy, Study
from mtl_gui.spec.study_arms import EqualParameters, MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import LabelBudgets, LabelNoise, Starts, TrainingSizes
from mtl_gui.study.arm_choice import ArmChoice, choosable_points
from mtl_gui.study.arm_runs import arm_experiments
from mtl_gui.study.running import study as run
from mtl_gui.training.trainer import train
from tests.study.made_studies import made_study

_BOTH = ("digit", "parity")


def _record(study: Study) -> StudyRecord:
    record = StudyRecord(study)
    for event in run(study):
        record.append(event)
    return record


def _ends(experiment: Experiment) -> dict[str, Evaluated]:
    """What an ordinary training of the experiment measured last, by part."""
    data = prepare(experiment)
    return {event.part: event for event in train(experiment, data) if isinstance(event, Evaluated)}


def _columns(experiment: Experiment, values: FloatArray, study: Study) -> FloatArray:
    names = [task.name for task in experiment.enabled_tasks]
    return np.stack([values[:, names.index(name)] for name in study.measured_tasks], axis=1)


@pytest.fixture
def toy_study() -> Study:
    toy = FormulaToy(formulas=("(x^2 - 1)^2 + 0.3*x + y^2", "(x + 1)^2 + y^2"))
    experiment = catalogue.starting_experiment(toy)
    experiment = experiment.replaced(training=experiment.training.replaced(steps=50, epochs=None))
    return made_study(
        experiment=experiment,
        claim="local_optima",
        varied=Starts(reached=0.1, low=-2, high=2),
        arms=(MultiTask(), SingleTask(), Restarts(num=2)),
        learning_rates=(0.05,),
        measured=(experiment.tasks[0].name,),
        measure="reached",
        seeds=(0, 1, 2, 3, 4),
    )


_STUDIES: tuple[dict[str, Any], ...] = (
    {"varied": LabelBudgets(task="digit", budgets=(10, 40))},
    {"varied": LabelNoise(shares=(0.0, 0.4)), "measured": _BOTH},
    {"varied": TrainingSizes(sizes=(30, 90)), "arms": (MultiTask(), EqualParameters())},
    {"arms": (MultiTask(), WeightDecay(weight_decays=(0.1,)))},
)


@pytest.mark.parametrize("changes", _STUDIES, ids=["budgets", "noise", "sizes", "decay"])
def test_that_a_training_of_a_study_is_trained_again_with_the_studys_numbers(changes: dict[str, Any]) -> None:
    study = made_study(**({"learning_rates": (0.01,), "seeds": (3, 7)} | changes))
    record = _record(study)
    for arm in range(2):
        for point in range(2):
            (experiment,) = arm_experiments(record, ArmChoice(arm, point, 1))
            ends, results = _ends(experiment), record.arms[arm]
            losses = _columns(experiment, ends["train"].losses, study)[0]
            tests = _columns(experiment, ends["test"].metrics, study)[0]
            np.testing.assert_allclose(losses, results.losses[point, 0, 1], rtol=1e-4)
            np.testing.assert_allclose(tests, results.test[point, 0, 1], atol=1.5 / 300)


def test_that_alone_in_its_stack_a_training_is_equal_to_the_last_bit() -> None:
    study = made_study(
        learning_rates=(0.01,), seeds=(7,), varied=LabelBudgets(task="digit", budgets=(20,)), measured=_BOTH
    )
    record = _record(study)
    for arm in range(2):
        (experiment,) = arm_experiments(record, ArmChoice(arm, 0, 0))
        ends, results = _ends(experiment), record.arms[arm]
        for part, metrics in (("train", results.train), ("test", results.test)):
            found = _columns(experiment, ends[part].metrics, study)[0]
            np.testing.assert_array_equal(found, metrics[0, 0, 0])
        np.testing.assert_array_equal(
            _columns(experiment, ends["train"].losses, study)[0], results.losses[0, 0, 0]
        )


def test_that_seeds_with_rows_of_their_own_are_experiments_of_their_own() -> None:
    study = made_study(learning_rates=(0.01,))
    record = _record(study)
    apart = arm_experiments(record, ArmChoice(0))
    assert [experiment.seeds for experiment in apart] == [(0,), (1,), (2,), (3,)]
    assert [experiment.data for experiment in apart] == [
        study.experiment_of(study.experiment, seed).data for seed in study.seeds
    ]
    together = _record(study.replaced(split_per_seed=False))
    (whole,) = arm_experiments(together, ArmChoice(0))
    assert whole.seeds == (0, 1, 2, 3)
    ends = _ends(whole)
    np.testing.assert_allclose(
        ends["test"].metrics[:, 0], together.arms[0].test[0, 0, :, 0], atol=1.5 / 300, rtol=0
    )


def test_that_single_task_networks_with_different_rates_are_experiments_of_their_own() -> None:
    study = made_study(learning_rates=(0.001, 0.01), seeds=(0,), measured=_BOTH)
    record = _record(study)
    arm = record.arms[1]
    arm.validation[0, :, 0] = [[1.0, 0.0], [0.0, 1.0]]
    slow, fast = arm_experiments(record, ArmChoice(1, 0, 0))
    told = [(e.training.learning_rate, [task.name for task in e.enabled_tasks]) for e in (slow, fast)]
    assert told == [(0.001, ["digit"]), (0.01, ["parity"])]
    for column, (experiment, candidate) in enumerate(((slow, 0), (fast, 1))):
        losses = _ends(experiment)["train"].losses[0, 0]
        assert losses == pytest.approx(arm.losses[0, candidate, 0, column], rel=1e-4)


def test_that_every_start_of_a_toy_is_trained_again(toy_study: Study) -> None:
    record = _record(toy_study)
    assert choosable_points(toy_study) == toy_study.varied.points
    (joint,) = arm_experiments(record, ArmChoice(0))
    (restarts,) = arm_experiments(record, ArmChoice(2))
    assert len(joint.seeds) == 5
    assert len(restarts.seeds) == 10
    ends = _ends(joint)["train"].losses
    np.testing.assert_allclose(_columns(joint, ends, toy_study), record.arms[0].losses[0, 0], rtol=1e-6)
    of_starts = _ends(restarts)["train"].losses[:, 0].reshape(2, 5)
    np.testing.assert_allclose(of_starts.min(axis=0), record.arms[2].losses[0, 0, :, 0], rtol=1e-6)


def test_that_notes_tell_what_the_study_measured() -> None:
    record = _record(made_study(learning_rates=(0.01,), seeds=(0, 1), title="A {study}"))
    (experiment,) = arm_experiments(record, ArmChoice(1, 1, 0))
    assert experiment.title == "A {study} – single-task, labels of the task 40"
    assert f"{record.arms[1].test[1, 0, 0, 0]:.6g} as test metric of digit" in experiment.notes
    assert "learning rate 0.01" in experiment.notes


def test_that_nothing_is_offered_before_anything_is_measured() -> None:
    assert arm_experiments(StudyRecord(made_study()), ArmChoice(0)) == ()
