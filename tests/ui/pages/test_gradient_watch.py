from dataclasses import replace

import numpy as np
import pytest

from mtl_gui.events import SetDiagnostics
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.pages.gradient_watch import LARGEST_SHARE, GradientWatch, affordable
from tests.ui.plots.hand_made_gradients import look, watched_until


class _Training:
    """Stands for the control of a training: keeps what it was told."""

    def __init__(self, record: RunRecord) -> None:
        self.record = record
        self.is_active = True
        self.told: list[SetDiagnostics] = []
        self.diagnostics_in_force = SetDiagnostics(None)

    def set_diagnostics(self, every: int | None, affinity_every: int | None) -> None:
        self.diagnostics_in_force = SetDiagnostics(every, affinity_every)
        self.told.append(self.diagnostics_in_force)


@pytest.fixture
def training(digits_experiment: Experiment) -> _Training:
    return _Training(watched_until(digits_experiment, 0, looks=()))


@pytest.fixture
def watch(training: _Training, qapp: object) -> GradientWatch:
    watch = GradientWatch(training)  # type: ignore[arg-type]
    watch.begin()
    return watch


def test_that_looking_begins_and_ends_with_watching(training: _Training, watch: GradientWatch) -> None:
    watch.follow(is_watched=False)
    assert training.told == []
    for _ in range(3):
        watch.follow(is_watched=True)
    watch.follow(is_watched=False)
    assert training.told == [SetDiagnostics(10, 50), SetDiagnostics(None, None)]


def test_that_nothing_is_sent_without_a_training(training: _Training, watch: GradientWatch) -> None:
    training.is_active = False
    watch.follow(is_watched=True)
    assert training.told == []
    training.is_active = True
    watch.follow(is_watched=True)
    assert training.told == [SetDiagnostics(10, 50)]


def test_that_the_intervals_of_the_experiment_are_in_force_when_nobody_watches(
    training: _Training, watch: GradientWatch
) -> None:
    experiment = training.record.experiment
    asked = experiment.training.replaced(diagnose_every=4, affinity_every=100)
    training.record = RunRecord(experiment.replaced(training=asked))
    training.diagnostics_in_force = SetDiagnostics(4, 100)
    watch.begin()
    watch.follow(is_watched=True)
    watch.follow(is_watched=False)
    assert training.told == [SetDiagnostics(4, 50), SetDiagnostics(4, 100)]


def test_that_a_person_chooses_the_interval(training: _Training, watch: GradientWatch) -> None:
    watch.set_every(3)
    watch.follow(is_watched=True)
    watch.set_every(None)
    watch.follow(is_watched=True)
    assert training.told == [SetDiagnostics(3, 15), SetDiagnostics(10, 50)]


def test_that_another_run_is_told_anew(training: _Training, watch: GradientWatch) -> None:
    watch.follow(is_watched=True)
    training.diagnostics_in_force = SetDiagnostics(None)
    watch.begin()
    watch.follow(is_watched=True)
    assert training.told == [SetDiagnostics(10, 50)] * 2


def test_that_a_watch_that_ends_leaves_another_its_looks(training: _Training, watch: GradientWatch) -> None:
    other = GradientWatch(training)  # type: ignore[arg-type]
    other.begin()
    other.follow(is_watched=True)
    watch.follow(is_watched=False)
    assert training.told == [SetDiagnostics(10, 50)]
    watch.follow(is_watched=True)
    watch.follow(is_watched=False)
    other.follow(is_watched=True)
    assert training.diagnostics_in_force == SetDiagnostics(10, 50)


@pytest.mark.parametrize(
    ("look_seconds", "update_seconds", "every"),
    [(0.010, 0.001, 100), (0.010, 0.050, 2), (0.001, 0.100, 1), (0.050, 0.001, 500), (0.5, 1e-5, 500_000)],
)
def test_that_the_automatic_interval_keeps_to_its_share(
    training: _Training, look_seconds: float, update_seconds: float, every: int
) -> None:
    _look_often(training, look_seconds, update_seconds)
    seen = training.record.arms["chosen"].diagnostics
    assert affordable(seen) == every
    share = look_seconds / (look_seconds + every * update_seconds)
    assert share <= LARGEST_SHARE + 1e-12


def test_that_one_slow_look_does_not_move_the_interval(training: _Training) -> None:
    _look_often(training, 0.01, 0.001)
    training.record.append(replace(look(training.record.experiment, 91), seconds=3.0, training_seconds=0.01))
    assert affordable(training.record.arms["chosen"].diagnostics) == 100


def test_that_looks_become_rarer_once_they_cost_too_much_and_stay_so(
    training: _Training, watch: GradientWatch
) -> None:
    watch.follow(is_watched=True)
    _look_often(training, 0.01, 0.001)
    for _ in range(3):
        watch.follow(is_watched=True)
    assert training.told == [SetDiagnostics(10, 50), SetDiagnostics(100, 500)]


def _look_often(training: _Training, look_seconds: float, update_seconds: float) -> None:
    """Eight looks, ten updates apart."""
    for step in np.arange(1, 80, 10).tolist():
        seen = look(training.record.experiment, step, seconds=look_seconds)
        training.record.append(replace(seen, training_seconds=10 * update_seconds if step > 1 else 0.0))
