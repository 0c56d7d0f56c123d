"""A stop keeps the moment: what was learned up to it is saved, and training goes on from there."""

from collections.abc import Generator

import numpy as np

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import CheckpointTaken, Event, RunFinished, SnapshotTaken, StepDone, StopTraining
from mtl_gui.mailbox import Mailbox
from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment, Mlp
from mtl_gui.training.trainer import train


def _experiment() -> Experiment:
    experiment = Experiment.from_file(preset_files()[0])
    training = experiment.training.replaced(epochs=None, steps=20, evaluate_every=5, checkpoint_every=8)
    sharing = experiment.sharing
    return experiment.replaced(
        architecture=Mlp(widths=(8, 8)), sharing=sharing, training=training, seeds=(3, 4)
    )


def _until_stopped_at(step: int, data: PreparedData) -> list[Event]:
    mailbox = Mailbox()
    events: list[Event] = []
    training: Generator[Event, None, None] = train(_experiment(), data, mailbox=mailbox)
    for event in training:
        events.append(event)
        if isinstance(event, StepDone) and event.step == step:
            mailbox.post(StopTraining())
    return events


def test_that_a_stop_ends_the_run_after_the_current_step_and_saves_it() -> None:
    events = _until_stopped_at(11, prepare(_experiment()))

    assert [type(event) for event in events[-3:]] == [SnapshotTaken, CheckpointTaken, RunFinished]
    assert [event.step for event in events[-3:] if hasattr(event, "step")] == [11, 11, 11]
    finished = events[-1]
    assert isinstance(finished, RunFinished)
    assert finished.reason == "stopped"


def test_that_a_stopped_run_goes_on_bit_for_bit_as_if_it_had_not_been_stopped() -> None:
    data = prepare(_experiment())
    whole = [event for event in train(_experiment(), data) if isinstance(event, StepDone)]
    stopped = _until_stopped_at(11, data)
    checkpoint = stopped[-2]
    assert isinstance(checkpoint, CheckpointTaken)

    later = [
        event
        for event in train(_experiment(), data, resume_from=checkpoint.state)
        if isinstance(event, StepDone)
    ]

    earlier = [event for event in stopped if isinstance(event, StepDone)]
    assert [event.step for event in earlier + later] == [event.step for event in whole]
    for event, expected in zip(earlier + later, whole, strict=True):
        assert np.array_equal(event.losses, expected.losses, equal_nan=True)


def test_that_every_step_announces_the_events_that_follow_it() -> None:
    events = list(train(_experiment(), prepare(_experiment())))
    steps = [position for position, event in enumerate(events) if isinstance(event, StepDone)]
    ends = [*steps[1:], len(events) - 1]

    for position, end in zip(steps, ends, strict=True):
        done = events[position]
        assert isinstance(done, StepDone)
        assert done.num_following == end - position - 1
