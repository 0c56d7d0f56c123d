from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Evaluated, Event, Progressed, RunFinished
from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_record import ArmResults, StudyRecord
from mtl_gui.spec import (
    AnyWeighting,
    CAGrad,
    DoubleWells,
    EqualWeights,
    Experiment,
    NashMtl,
    PCGrad,
    RelatedRegressions,
    Replica,
    Sgd,
    Study,
    UncertaintyWeights,
)
from mtl_gui.spec.parameter_count import count_parameters
from mtl_gui.spec.study_arms import AnyArm, EqualParameters, MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.spec.study_variations import Corruptions, LabelBudgets, LearningRates, Starts, TrainingSizes
from mtl_gui.study.arm_plans import arm_plans
from mtl_gui.study.running import study
from mtl_gui.study_events import StudyFinished, StudyMeasured, StudyStarted
from mtl_gui.texts import Sentence
from mtl_gui.training.trainer import train
from tests.study.made_studies import digits_experiment, made_study


def _record(description: Study, events: Sequence[Event] | None = None) -> StudyRecord:
    record = StudyRecord(description)
    for event in list(study(description)) if events is None else events:
        record.append(event)
    return record


def _same(arms: Sequence[ArmResults], others: Sequence[ArmResults]) -> None:
    for arm, other in zip(arms, others, strict=True):
        for name in ("train", "validation", "test", "losses", "curves"):
            np.testing.assert_allclose(getattr(arm, name), getattr(other, name), atol=1e-6, err_msg=name)


def _ends(experiment: Experiment, replica: Replica) -> dict[str, np.ndarray]:
    """The last metrics of a network that is trained alone, by the part of the data."""
    events = list(train(experiment, prepare(experiment), replicas=[replica]))
    assert isinstance(events[-1], RunFinished)
    return {event.part: event.metrics[0] for event in events if isinstance(event, Evaluated)}


def test_that_a_study_is_planned_then_measured_to_its_end() -> None:
    events = list(study(made_study()))
    started, last = events[0], events[-1]
    assert isinstance(started, StudyStarted)
    assert isinstance(last, StudyFinished)
    assert started.num_trainings == 2 * 2 * 3 * 4
    measured = [event for event in events if isinstance(event, StudyMeasured)]
    assert sum(len(event.points) for event in measured) == started.num_trainings
    fractions = [event.fraction for event in events if isinstance(event, Progressed)]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1] < 1) == (0.0, True)


def test_that_the_arm_at_work_can_be_named_in_any_language() -> None:
    activity = next(event.activity for event in study(made_study()) if isinstance(event, Progressed))
    arm = activity.values["arm"]
    assert isinstance(arm, Sentence)
    assert (arm.context, str(arm)) == ("study", "multi-task")
    assert str(activity).startswith("multi-task: ")


def test_that_every_training_is_the_one_that_the_trainer_makes_alone() -> None:
    description = made_study(measured=(), seeds=(3, 4))
    record = _record(description)
    apart = digits_experiment().baseline()
    for arm, base in enumerate((description.experiment, apart)):
        experiment = description.experiment_of(base, 4)
        replica = Replica(seed=4, learning_rate=1e-3, label_budgets={"digit": 40})
        ends = _ends(experiment, replica)
        for part in ("train", "validation", "test"):
            found = getattr(record.arms[arm], part)[1, 1, 1]
            np.testing.assert_allclose(found, ends[part], atol=1e-6)


def test_that_a_training_set_that_is_cut_short_is_the_one_that_the_replica_says() -> None:
    description = made_study(varied=TrainingSizes(sizes=(40, 200)), seeds=(3,), measured=())
    record = _record(description)
    experiment = description.experiment_of(description.experiment, 3)
    ends = _ends(experiment, Replica(seed=3, learning_rate=3e-3, train_rows=40))
    np.testing.assert_allclose(record.arms[0].test[0, 2, 0], ends["test"], atol=1e-6)


def test_that_arms_of_one_seed_share_the_split_and_seeds_do_not() -> None:
    description = made_study()
    first, second = (
        prepare(description.experiment_of(description.experiment, seed)).parts["test"] for seed in (0, 1)
    )
    assert not np.array_equal(first, second)
    fixed = description.replaced(split_per_seed=False)
    assert fixed.experiment_of(fixed.experiment, 1) == fixed.experiment


def test_that_a_study_goes_on_from_where_it_was_left(tmp_path: Path) -> None:
    description = made_study()
    whole = _record(description)
    folder = StudyFolder.create(tmp_path / "study", description)
    events = study(description, folder)
    next(event for event in events if isinstance(event, StudyMeasured) and event.arm == 1)
    events.close()
    partly = folder.record()
    assert 0 < partly.num_done < whole.num_done
    assert not partly.is_finished
    rest = list(study(description, StudyFolder.create(tmp_path / "study", description)))
    assert isinstance(rest[0], StudyStarted)
    assert rest[0].num_done == partly.num_done
    measured = [event for event in rest if isinstance(event, StudyMeasured)]
    assert sum(len(event.points) for event in measured) == whole.num_done - partly.num_done
    again = folder.record()
    assert again.is_finished
    assert again.num_done == whole.num_done
    _same(again.arms, whole.arms)


def test_that_a_folder_keeps_one_study(tmp_path: Path) -> None:
    folder = StudyFolder.create(tmp_path, made_study())
    with pytest.raises(Refused, match="Another study"):
        StudyFolder.create(tmp_path, made_study(title="Another"))
    folder.clear()
    assert StudyFolder.create(tmp_path, made_study(title="Another")).study().title == "Another"


def test_that_a_damaged_result_is_told(tmp_path: Path) -> None:
    folder = StudyFolder.create(tmp_path, made_study(seeds=(0,)))
    list(study(folder.study(), folder))
    path = next((tmp_path / "measured").glob("*.npz"))
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(Refused, match="could not be read"):
        folder.record()


@pytest.mark.parametrize("weighting", [EqualWeights(), NashMtl(), CAGrad()])
def test_that_a_learning_rate_at_which_training_diverges_leaves_the_others_as_they_are(
    weighting: AnyWeighting,
) -> None:
    arms = (MultiTask(weighting=weighting), MultiTask(weighting=UncertaintyWeights()), SingleTask())
    if not isinstance(weighting, EqualWeights):
        arms = (*arms[:1], MultiTask(weighting=EqualWeights()), SingleTask())
    experiment = catalogue.starting_experiment(RelatedRegressions(num_rows=200))
    experiment = experiment.replaced(training=experiment.training.replaced(optimiser=Sgd(), steps=60))
    quiet, wild = (
        _record(made_study(experiment=experiment, varied=LearningRates(), measured=(), learning_rates=rates))
        for rates in ((0.001, 0.003), (0.001, 0.003, 100.0))
    )
    for arm, other in zip(wild.arms, quiet.arms, strict=True):
        assert np.isnan(arm.test[:, 2]).all()
        assert np.isnan(arm.losses[:, 2]).all()
        assert arm.is_done.all()
        np.testing.assert_allclose(arm.test[:, :2], other.test, atol=1e-6)


def test_that_corrupted_inputs_are_measured_on_the_same_networks() -> None:
    varied = Corruptions(forms=("noise", "missing"), strengths=(0.0, 1.0))
    record = _record(made_study(varied=varied, measured=(), seeds=(0, 1, 2)))
    arm = record.arms[0]
    np.testing.assert_array_equal(arm.test[0], arm.test[2])  # both clean
    assert arm.test[1, 2].mean() < arm.test[0, 2].mean() - 0.1
    for name in ("train", "validation", "losses"):
        values = getattr(arm, name)
        np.testing.assert_array_equal(values, np.broadcast_to(values[:1], values.shape))


def test_that_all_kinds_of_arms_are_trained() -> None:
    arms: tuple[AnyArm, ...] = (
        MultiTask(),
        MultiTask(weighting=PCGrad()),
        SingleTask(),
        EqualParameters(),
        WeightDecay(weight_decays=(0.1, 1.0)),
        Restarts(num=2),
    )
    record = _record(made_study(arms=arms, seeds=(0,)))
    assert all(arm.is_done.all() and np.isfinite(arm.test).all() for arm in record.arms)
    assert [arm.test.shape[1] for arm in record.arms] == [3, 3, 3, 3, 6, 3]
    assert (record.arms[5].losses <= record.arms[2].losses + 1e-6).all()
    assert (record.arms[5].losses < record.arms[2].losses - 1e-6).any()


def test_that_networks_of_equal_parameters_are_as_wide_as_fits() -> None:
    description = made_study(arms=(MultiTask(), EqualParameters()), measured=())
    data = prepare(description.experiment)
    outputs = [task.num_outputs for task in data.tasks]
    joint, narrow = (
        count_parameters(plan.architecture, plan.enabled_plan, data.shape, outputs).total
        for plan in (arm.candidates[0].experiment for arm in arm_plans(description, data))
    )
    assert 0.85 * joint < narrow <= joint


def test_that_single_task_networks_are_the_same_whether_other_tasks_are_measured() -> None:
    one, both = (_record(made_study(measured=measured)) for measured in (("digit",), ()))
    np.testing.assert_allclose(one.arms[1].test[..., 0], both.arms[1].test[..., 0], atol=1e-6)
    np.testing.assert_allclose(one.arms[0].test[..., 0], both.arms[0].test[..., 0], atol=1e-6)


def test_that_every_start_of_a_toy_is_followed_in_every_arm() -> None:
    toy = DoubleWells()
    description = made_study(
        experiment=_toy_experiment(toy),
        varied=Starts(reached=1e-3, low=-2.0, high=4.0),
        arms=(MultiTask(), SingleTask(), Restarts()),
        measured=("first",),
        measure="reached",
        learning_rates=(0.05,),
        seeds=tuple(range(40)),
    )
    record = _record(description)
    # both wells of the first loss are as deep as 0, and the only minimum of the sum, at 1, is one of them
    assert (record.arms[0].losses < 1e-2).all()
    assert (record.arms[1].losses < 1e-2).all()
    assert len(np.unique(record.arms[1].first_losses)) == 40
    np.testing.assert_array_equal(record.arms[0].first_losses, record.arms[1].first_losses)


def _toy_experiment(toy: DoubleWells) -> Experiment:
    experiment = catalogue.starting_experiment(toy)
    return experiment.replaced(training=experiment.training.replaced(steps=300))


def test_that_the_restart_with_the_smaller_loss_counts_for_each_task_by_itself() -> None:
    description = made_study(
        arms=(MultiTask(), Restarts(num=3)), varied=LabelBudgets(task="digit", budgets=(40,)), measured=()
    )
    best = _record(description).arms[1].losses
    alone = _record(description.replaced(arms=(MultiTask(), SingleTask()))).arms[1].losses
    assert (best <= alone + 1e-6).all()
