"""What networks answer agrees with what was measured of them, and asking them changes nothing."""

import dataclasses

import numpy as np
import pytest

from mtl_gui.data.preparation import prepare
from mtl_gui.events import (
    AnswersGiven,
    Evaluated,
    Event,
    RunStarted,
    SnapshotTaken,
    StepDone,
    WatchAnswers,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.paths import preset_files
from mtl_gui.runs.answers import quality
from mtl_gui.spec import Digits, Experiment, Mlp, RelatedRegressions, SharingPlan, Split, Task, Training
from mtl_gui.training.trainer import train
from tests.training.runs import assert_same, of_kind


@pytest.fixture
def digits() -> Experiment:
    experiment = Experiment.from_file(preset_files()[0])
    training = experiment.training.replaced(
        epochs=None, steps=6, batch_size=16, evaluate_every=1, checkpoint_every=6
    )
    return experiment.replaced(
        data=Digits(split=Split(train_limit=64)), architecture=Mlp(widths=(8,)), training=training,
        sharing=SharingPlan.together(1, len(experiment.enabled_tasks)), seeds=(3, 4),
    )  # fmt: skip


@pytest.fixture
def plane() -> Experiment:
    return Experiment(
        title="",
        data=RelatedRegressions(num_features=2, num_rows=200),
        tasks=tuple(Task.of_kind(f"task_{number}", "regression") for number in (1, 2)),
        architecture=Mlp(widths=(8,)),
        sharing=SharingPlan.together(1, 2),
        training=Training(steps=3, evaluate_every=1, checkpoint_every=1),
        seeds=(0, 1, 2),
    )


def watched(experiment: Experiment) -> list[Event]:
    mailbox = Mailbox()
    mailbox.post(WatchAnswers(is_on=True))
    return list(train(experiment, prepare(experiment), mailbox=mailbox))


def test_that_answers_come_with_the_step_and_are_counted_among_its_events(digits: Experiment) -> None:
    events = watched(digits)
    given = of_kind(events, AnswersGiven)
    assert given
    place = events.index(given[0])
    step = next(event for event in reversed(events[:place]) if isinstance(event, StepDone))
    assert given[0].step == step.step
    assert step.num_following == 4


def test_that_answers_are_as_good_as_was_measured(digits: Experiment) -> None:
    data = prepare(digits)
    data = dataclasses.replace(data, parts={**data.parts, "validation": data.parts["validation"][:200]})
    mailbox = Mailbox()
    mailbox.post(WatchAnswers(is_on=True))
    events = list(train(digits, data, mailbox=mailbox))
    given = of_kind(events, AnswersGiven)[0]
    measured = next(
        event
        for event in of_kind(events, Evaluated)
        if (event.step, event.part) == (given.step, "validation")
    )
    accuracies = np.stack([quality(task) for task in given.tasks], axis=1)
    np.testing.assert_allclose(accuracies, measured.metrics, atol=1e-12)


def test_that_watching_changes_no_number(digits: Experiment) -> None:
    plain = list(train(digits, prepare(digits)))
    seen = [event for event in watched(digits) if not isinstance(event, AnswersGiven | StepDone | RunStarted)]
    assert_same(seen, [event for event in plain if not isinstance(event, StepDone | RunStarted)])


def test_that_pictures_are_told_as_they_are_stored(digits: Experiment) -> None:
    from sklearn.datasets import load_digits

    given = of_kind(watched(digits), AnswersGiven)[0]
    stored = {image.astype(np.float32).tobytes() for image in load_digits().images}
    assert given.is_image
    assert {np.round(picture[0]).astype(np.float32).tobytes() for picture in given.inputs} <= stored


def test_that_the_plane_of_two_inputs_is_what_the_network_computes(plane: Experiment) -> None:
    events = watched(plane)
    given = of_kind(events, AnswersGiven)[0]
    data = prepare(plane)
    assert given.plane is not None
    west, east, south, north = given.plane.extent
    assert west < given.inputs[:, 0].min() < given.inputs[:, 0].max() < east
    assert south < given.inputs[:, 1].min() < given.inputs[:, 1].max() < north
    taken = next(event for event in of_kind(events, SnapshotTaken) if event.step == given.step)
    kept = {name: values.astype(np.float64) for name, values in taken.parameters.items()}
    corner = (np.array([east, south]) - data.input_mean) / data.input_scale
    hidden = np.maximum(corner @ kept["trunk.0.weight"][:, 0] + kept["trunk.0.bias"][:, 0], 0)  # [R, 8]
    for prepared, task in zip(data.tasks, given.tasks, strict=True):
        head = kept[f"heads.{task.name}.weight"], kept[f"heads.{task.name}.bias"]
        values = np.einsum("rh,rho->ro", hidden, head[0])[:, 0] + head[1][:, 0]
        assert task.field is not None
        assert task.field[0, -1] == pytest.approx(values.mean() * prepared.scale + prepared.mean, rel=1e-4)
