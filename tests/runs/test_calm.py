"""Where a run that diverged is better gone on from, and at which learning rate."""

from collections.abc import Iterator

import numpy as np
import pytest

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    CheckpointTaken,
    ControlApplied,
    Event,
    SetLearningRate,
    StepDone,
)
from mtl_gui.problems import Refused
from mtl_gui.runs.calm import calm_step, calmer_rate
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from mtl_gui.texts import sentence
from tests.runs.synthetic import SEEDS, TASKS, an_experiment, run_started

ARMS: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
RATE = an_experiment().training.learning_rate


class Diverged(Refused):
    would_recur = True


def growing_from(step: int | None, *, rates: dict[int, float] | None = None) -> Iterator[Event]:
    """Both arms with losses of 1, those of the last task and seed growing after a step; then a divergence."""
    for arm in ARMS:
        yield run_started(arm)
    for now in range(20):
        for arm in ARMS:
            if now % 5 == 0:
                yield CheckpointTaken(arm, now, {"step": np.array(now)})
            if rates and now in rates:
                yield ControlApplied(arm, now, SetLearningRate(rates[now]))
            losses = np.ones((len(SEEDS), len(TASKS)))
            losses[-1, -1] = 1.0 if step is None or now < step else 10.0 ** (now - step + 1)
            yield StepDone(arm, now + 1, losses, np.ones_like(losses))
    said = sentence("It diverged.")
    raise Diverged(said, said, said)


def diverged(events: Iterator[Event], folder: RunFolder) -> RunFolder:
    with pytest.raises(Refused):
        for _ in recorded(events, folder):
            pass
    return folder


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    return RunStore(tmp_path_factory.mktemp("runs")).create(an_experiment())


@pytest.mark.parametrize(("grows", "calm"), [(12, 10), (10, 5), (11, 10), (0, 15), (1, 0), (None, 15)])
def test_that_the_last_checkpoint_before_a_loss_grew_is_found(
    grows: int | None, calm: int, folder: RunFolder
) -> None:
    kept = diverged(growing_from(grows), folder)
    if grows == 0:  # the first loss is already ten: what is far above it begins at a hundred
        calm = 0
    assert calm_step(kept.record(), kept) == calm


def test_that_a_run_that_diverged_is_read_as_one_that_would_again(folder: RunFolder) -> None:
    kept = diverged(growing_from(12), folder)
    failure = kept.record().failure
    assert failure is not None
    assert failure.would_recur
    assert "Branch" in str(failure.what_to_do)


def test_that_a_rate_that_was_raised_goes_back_and_others_to_a_tenth(folder: RunFolder) -> None:
    kept = diverged(growing_from(12, rates={3: 0.5, 11: 40.0}), folder)
    record = kept.record()
    assert calmer_rate(record, 10) == 0.5
    assert calmer_rate(record, 3) == RATE
    assert calmer_rate(record, 12) == 4.0
