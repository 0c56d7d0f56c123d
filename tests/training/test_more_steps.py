"""A run that was given more steps, before or after its end, is the run that had them from the beginning."""

from collections.abc import Sequence

import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import (
    CHOSEN,
    CheckpointTaken,
    ControlApplied,
    Evaluated,
    Event,
    RunFinished,
    RunStarted,
    SetBudget,
    StepDone,
    StepOneTask,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.paths import preset_files
from mtl_gui.spec import Digits, EarlyStopping, Experiment, Mlp, Sgd, Split
from mtl_gui.training.trainer import train
from tests.training.runs import assert_same, checkpoint_at, of_kind, result


def _experiment(steps: int = 9, stopping: EarlyStopping | None = None) -> Experiment:
    experiment = Experiment.from_file(preset_files()[0])
    training = experiment.training.replaced(
        epochs=None, steps=steps, batch_size=16, evaluate_every=4, checkpoint_every=4, early_stopping=stopping
    )
    return experiment.replaced(
        data=Digits(split=Split(train_limit=64)),
        architecture=Mlp(widths=(8, 8)),
        training=training,
        seeds=(3, 4),
    )


@pytest.fixture(scope="module")
def data() -> PreparedData:
    return prepare(_experiment())


def _after(events: Sequence[Event], step: int) -> list[Event]:
    """What was said after a step but of the arm's start; of a step itself only what follows its update."""
    return [event for event in events if not isinstance(event, RunStarted) and _step(event) > step]


def _step(event: Event) -> int:
    step = getattr(event, "step", 0)
    return int(step) + isinstance(event, ControlApplied)


@pytest.mark.parametrize("stopping", [None, EarlyStopping(patience=50, min_improvement=100.0)])
def test_that_a_run_goes_on_after_its_end_as_if_it_had_had_the_steps_from_the_beginning(
    data: PreparedData, stopping: EarlyStopping | None
) -> None:
    experiment = _experiment(stopping=stopping)
    ended = list(train(experiment, data))
    log = (ControlApplied(CHOSEN, 9, SetBudget(15)),)

    later = list(train(experiment, data, resume_from=checkpoint_at(ended, 9), control_log=log))
    at_once = list(train(experiment, data, control_log=log))

    assert of_kind(later, RunFinished)[0].step == 15
    assert_same(_after(later, 9), _after(at_once, 9))
    longer = result(train(_experiment(15, stopping), data))
    for name, values in result(later).items():
        np.testing.assert_array_equal(values, longer[name])


def test_that_the_former_end_stays_measured_and_saved(data: PreparedData) -> None:
    log = (ControlApplied(CHOSEN, 9, SetBudget(15)),)
    events = list(train(_experiment(), data, control_log=log))
    assert {event.step for event in of_kind(events, Evaluated)} == {0, 4, 8, 9, 12, 15}
    assert [event.step for event in of_kind(events, CheckpointTaken)] == [4, 8, 9, 12, 15]


def test_that_steps_can_be_added_while_a_run_trains(data: PreparedData) -> None:
    mailbox = Mailbox()
    events = []
    for event in train(_experiment(), data, mailbox=mailbox):
        events.append(event)
        if isinstance(event, StepDone) and event.step == 5:
            mailbox.post(SetBudget(12))
    assert ControlApplied(CHOSEN, 5, SetBudget(12)) in events
    assert of_kind(events, StepDone)[-1].step == 12


def test_that_a_step_of_one_task_leaves_the_heads_of_all_others_as_they_are(data: PreparedData) -> None:
    experiment = _experiment(steps=2)
    training = experiment.training.replaced(optimiser=Sgd(), checkpoint_every=1)
    experiment = experiment.replaced(training=training)
    log = (ControlApplied(CHOSEN, 0, StepOneTask("parity")),)

    events = list(train(experiment, data, control_log=log))
    before, first, second = ({**event} for event in _heads(events))

    others = {name for name in before if "parity" not in name}
    assert others
    assert all(np.array_equal(before[name], first[name]) for name in others)
    assert not any(np.array_equal(before[name], first[name]) for name in before.keys() - others)
    assert not any(np.array_equal(first[name], second[name]) for name in before)


def _heads(events: Sequence[Event]) -> list[dict[str, np.ndarray]]:
    from tests.training.runs import snapshots

    return [{name: of[name] for name in of if name.startswith("heads")} for of in snapshots(events)]


def test_that_a_step_of_one_task_is_made_again_on_resume(data: PreparedData) -> None:
    log = (ControlApplied(CHOSEN, 5, StepOneTask("parity")),)
    whole = list(train(_experiment(), data, control_log=log))
    later = list(train(_experiment(), data, control_log=log, resume_from=checkpoint_at(whole, 4)))
    assert_same(_after(later, 4), _after(whole, 4))
    assert of_kind(whole, StepDone)[5].weights[0].tolist().count(0) == len(data.tasks) - 1
