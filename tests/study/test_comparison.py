from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    Control,
    ControlApplied,
    EndReason,
    Evaluated,
    Event,
    RunFinished,
    RunStarted,
    SetLearningRate,
    SetTaskWeights,
    StepDone,
    StopTraining,
    WatchAnswers,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import (
    EarlyStopping,
    Experiment,
    Mlp,
    PCGrad,
    RelatedRegressions,
    SharingPlan,
    Task,
    Training,
    UncertaintyWeights,
)
from mtl_gui.study import comparison
from mtl_gui.study.comparison import compare
from mtl_gui.training.trainer import train
from tests.runs.test_recorder import assert_same_records

_RATE = SetLearningRate(0.02)
_WEIGHTS = SetTaskWeights({"task_1": 3.0})


def _experiment(**changes: Any) -> Experiment:
    data = RelatedRegressions(num_tasks=2, num_features=4, num_rows=100)
    experiment = Experiment(
        data=data,
        tasks=tuple(Task.of_kind(name, "regression") for name in ("task_1", "task_2")),
        architecture=Mlp(widths=(6, 5), dropout=0.2),
        sharing=SharingPlan.split_at(1, 2, 2),
        training=Training(steps=24, batch_size=16, checkpoint_every=5, evaluate_every=3),
        seeds=(0, 7),
    )
    return experiment.replaced(**changes)


def _prepared(experiment: Experiment) -> PreparedData:
    return prepare(experiment)


def _record(experiment: Experiment, events: Iterable[Event]) -> RunRecord:
    record = RunRecord(experiment)
    for event in events:
        record.append(event)
    return record


class _FakeTrainings:
    """Trainings that end when they are told to, measure every second step, and note what happens to them."""

    def __init__(self, lengths: dict[Arm, int], starts: dict[Arm, int] | None = None) -> None:
        self.open: set[Arm] = set()
        self.fails_at: tuple[Arm, int] | None = None
        self._made: list[object] = []  # a generator that nobody holds would close by itself
        self._lengths = lengths
        self._starts = starts or {}

    def train(
        self, experiment: Experiment, *_: object, arm: Arm, mailbox: Mailbox, **__: object
    ) -> Generator[Event, None, None]:
        events = self._train(experiment, arm, mailbox)
        self._made.append(events)
        return events

    def _train(self, experiment: Experiment, arm: Arm, mailbox: Mailbox) -> Generator[Event, None, None]:
        num_steps, step = self._lengths[arm], self._starts.get(arm, 0)
        ones = np.ones((2, 2))
        is_stopped = False
        self.open.add(arm)
        try:
            yield RunStarted(arm, experiment.seeds, ("task_1", "task_2"), num_steps, 5, 10, step)
            while step < num_steps and not is_stopped:
                for message in mailbox.take():
                    if isinstance(message, StopTraining):
                        is_stopped = True
                    elif not isinstance(message, WatchAnswers):
                        yield ControlApplied(arm, step, message)
                if is_stopped:
                    break
                step += 1
                if (arm, step) == self.fails_at:
                    raise FloatingPointError
                yield StepDone(arm, step, ones, ones, num_following=(step + 1) % 2)
                if step % 2 == 0:
                    yield Evaluated(arm, step, "test", ones, ones)
            reason: EndReason = "stopped" if is_stopped else "budget"
            yield RunFinished(arm, step, reason, np.ones((2, 2), np.int64))
        finally:
            self.open.remove(arm)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Callable[..., _FakeTrainings]:
    def make(lengths: dict[Arm, int], starts: dict[Arm, int] | None = None) -> _FakeTrainings:
        trainings = _FakeTrainings(lengths, starts)
        monkeypatch.setattr(comparison, "train", trainings.train)
        return trainings

    return make


def _steps(events: Iterable[Event]) -> list[tuple[Arm, int]]:
    return [(event.arm, event.step) for event in events if isinstance(event, StepDone)]


def _compare_fakes(mailbox: Mailbox | None = None) -> Generator[Event, None, None]:
    experiment = _experiment()
    return compare(experiment, _prepared(experiment), mailbox=mailbox)


def test_that_the_arms_take_turns_step_by_step(fake: Callable[..., _FakeTrainings]) -> None:
    fake({CHOSEN: 3, SINGLE_TASK: 3})
    assert _steps(_compare_fakes()) == [(arm, step) for step in (1, 2, 3) for arm in (CHOSEN, SINGLE_TASK)]


def test_that_what_belongs_to_a_step_comes_before_the_other_arms_turn(
    fake: Callable[..., _FakeTrainings],
) -> None:
    fake({CHOSEN: 3, SINGLE_TASK: 3})
    arms = [event.arm for event in _compare_fakes() if isinstance(event, StepDone | Evaluated)]
    assert arms == [CHOSEN, SINGLE_TASK, CHOSEN, CHOSEN, SINGLE_TASK, SINGLE_TASK, CHOSEN, SINGLE_TASK]


def test_that_both_arms_start_before_either_makes_a_step(fake: Callable[..., _FakeTrainings]) -> None:
    fake({CHOSEN: 3, SINGLE_TASK: 3})
    events = list(_compare_fakes())
    assert [event.arm for event in events[:2] if isinstance(event, RunStarted)] == [CHOSEN, SINGLE_TASK]


@pytest.mark.parametrize("shorter", [CHOSEN, SINGLE_TASK])
def test_that_one_arm_goes_on_when_the_other_has_ended(
    fake: Callable[..., _FakeTrainings], shorter: Arm
) -> None:
    longer: Arm = SINGLE_TASK if shorter == CHOSEN else CHOSEN
    fake({shorter: 2, longer: 5})
    events = list(_compare_fakes())
    assert [step for arm, step in _steps(events) if arm == longer] == [1, 2, 3, 4, 5]
    assert {event.arm for event in events if isinstance(event, RunFinished)} == {shorter, longer}


def test_that_an_arm_that_is_behind_catches_up_first(fake: Callable[..., _FakeTrainings]) -> None:
    fake({CHOSEN: 6, SINGLE_TASK: 6}, {CHOSEN: 4, SINGLE_TASK: 2})
    assert _steps(_compare_fakes()) == [
        (SINGLE_TASK, 3),
        (SINGLE_TASK, 4),
        (CHOSEN, 5),
        (SINGLE_TASK, 5),
        (CHOSEN, 6),
        (SINGLE_TASK, 6),
    ]


@pytest.mark.parametrize("num_events", range(12))
def test_that_closing_at_any_moment_closes_both(fake: Callable[..., _FakeTrainings], num_events: int) -> None:
    trainings = fake({CHOSEN: 9, SINGLE_TASK: 9})
    events = _compare_fakes()
    for _ in range(num_events):
        next(events)
    assert len(trainings.open) == min(num_events, 2)
    events.close()
    assert trainings.open == set()


def test_that_an_error_in_one_arm_closes_the_other(fake: Callable[..., _FakeTrainings]) -> None:
    trainings = fake({CHOSEN: 9, SINGLE_TASK: 9})
    trainings.fails_at = (SINGLE_TASK, 3)
    with pytest.raises(FloatingPointError):
        list(_compare_fakes())
    assert trainings.open == set()


@pytest.mark.parametrize("moment", range(12))
def test_that_a_change_reaches_both_arms_before_the_same_step_whenever_it_is_posted(
    fake: Callable[..., _FakeTrainings], moment: int
) -> None:
    fake({CHOSEN: 6, SINGLE_TASK: 6})
    mailbox = Mailbox()
    applied = []
    for number, event in enumerate(_compare_fakes(mailbox)):
        if number == moment:
            mailbox.post(_RATE)
        if isinstance(event, ControlApplied):
            applied.append((event.arm, event.step))
    assert [arm for arm, _ in applied] == [CHOSEN, SINGLE_TASK]
    assert len({step for _, step in applied}) == 1


def test_that_a_change_waits_until_an_arm_that_is_behind_has_caught_up(
    fake: Callable[..., _FakeTrainings],
) -> None:
    fake({CHOSEN: 6, SINGLE_TASK: 6}, {CHOSEN: 4, SINGLE_TASK: 2})
    mailbox = Mailbox()
    applied = []
    for event in _compare_fakes(mailbox):
        if isinstance(event, StepDone) and event.step == 3:
            mailbox.post(_RATE)
        if isinstance(event, ControlApplied):
            applied.append((event.arm, event.step))
    assert applied == [(CHOSEN, 4), (SINGLE_TASK, 4)]


@pytest.mark.parametrize("starts", [{}, {CHOSEN: 4, SINGLE_TASK: 1}])
def test_that_a_stop_ends_both_arms_where_they_are(
    fake: Callable[..., _FakeTrainings], starts: dict[Arm, int]
) -> None:
    fake({CHOSEN: 9, SINGLE_TASK: 9}, starts)
    mailbox, events = Mailbox(), []
    for event in _compare_fakes(mailbox):
        events.append(event)
        if isinstance(event, StepDone) and (event.arm, event.step) == (SINGLE_TASK, 3):
            mailbox.post(StopTraining())
    ends = [event for event in events if isinstance(event, RunFinished)]
    reached = {CHOSEN: starts.get(CHOSEN, 3), SINGLE_TASK: 3}
    assert {(end.arm, end.step, end.reason) for end in ends} == {
        (arm, step, "stopped") for arm, step in reached.items()
    }


def test_that_task_weights_reach_the_chosen_arm_only() -> None:
    experiment, mailbox = _experiment(), Mailbox()
    mailbox.post(_WEIGHTS)
    mailbox.post(_RATE)
    events = compare(experiment, _prepared(experiment), mailbox=mailbox)
    applied = [event for event in events if isinstance(event, ControlApplied)]
    assert applied == [
        ControlApplied(CHOSEN, 0, _WEIGHTS),
        ControlApplied(CHOSEN, 0, _RATE),
        ControlApplied(SINGLE_TASK, 0, _RATE),
    ]


def test_that_each_arm_trains_as_it_would_alone() -> None:
    experiment = _experiment()
    data = _prepared(experiment)
    together = _record(experiment, compare(experiment, data))
    alone = _record(experiment, train(experiment, data))
    for event in train(experiment.baseline(), data, arm=SINGLE_TASK):
        alone.append(event)
    assert_same_records(together, alone)


def test_that_without_a_baseline_the_chosen_arm_trains_alone() -> None:
    experiment = _experiment(single_task_baseline=False)
    data = _prepared(experiment)
    assert_same_records(
        _record(experiment, compare(experiment, data)), _record(experiment, train(experiment, data))
    )


def _steered(experiment: Experiment, folder: RunFolder, last_step: int = -1) -> RunRecord:
    """Goes on with a run, with two live changes on the way, up to a step of the baseline or to the end."""
    mailbox, record = Mailbox(), folder.record()
    events = recorded(
        compare(
            experiment,
            _prepared(experiment),
            mailbox=mailbox,
            resume_from=folder.checkpoints(),
            control_log=folder.control_log(),
        ),
        folder,
    )
    logged = {change.step for change in folder.control_log()}
    for event in events:
        record.append(event)
        if isinstance(event, StepDone) and event.arm == SINGLE_TASK:
            if event.step in _CHANGES and event.step not in logged:
                mailbox.post(_CHANGES[event.step])
            if event.step == last_step:
                break
    events.close()
    return record


_CHANGES: dict[int, Control] = {6: _WEIGHTS, 12: _RATE}
_VARIANTS: dict[str, dict[str, Any]] = {
    "equal": {},
    "pcgrad": {"weighting": PCGrad()},
    "uncertainty": {"weighting": UncertaintyWeights()},
    "early stopping": {
        "training": Training(
            steps=60,
            learning_rate=0.05,
            batch_size=16,
            checkpoint_every=5,
            evaluate_every=1,
            early_stopping=EarlyStopping(patience=3),
        )
    },
}


@pytest.mark.parametrize(("variant", "ends"), [(name, (14,)) for name in _VARIANTS] + [("pcgrad", (8, 13))])
def test_that_a_stored_comparison_goes_on_to_the_bits_of_the_uninterrupted_run(
    tmp_path: Path, variant: str, ends: tuple[int, ...]
) -> None:
    experiment = _experiment(**_VARIANTS[variant])
    whole_folder = RunFolder.create(tmp_path / "whole", experiment, {})
    whole = _steered(experiment, whole_folder)
    assert len(whole.arms[CHOSEN].controls) == 2
    folder = RunFolder.create(tmp_path / "stopped", experiment, {})
    for end in ends:
        assert _steered(experiment, folder, end).arms[CHOSEN].step == end
        assert folder.status() == "stopped"
    continued = _steered(experiment, folder)
    for found in (continued, folder.record(), whole_folder.record()):
        assert_same_records(found, whole)
    for arm in whole_folder.arms():
        for name, trained in whole_folder.result(arm).items():
            assert_array_equal(folder.result(arm)[name], trained)


def test_that_a_run_that_was_asked_to_stop_goes_on_to_the_bits_of_the_uninterrupted_run(
    tmp_path: Path,
) -> None:
    experiment = _experiment()
    data = _prepared(experiment)
    whole = _record(experiment, compare(experiment, data))
    folder, mailbox = RunFolder.create(tmp_path / "run", experiment, {}), Mailbox()
    for event in recorded(compare(experiment, data, mailbox=mailbox), folder):
        if isinstance(event, StepDone) and event.step == 7:
            mailbox.post(StopTraining())
    assert folder.status() == "stopped"
    assert folder.record().arms[SINGLE_TASK].step == 7
    for _ in recorded(compare(experiment, data, resume_from=folder.checkpoints()), folder):
        pass
    assert folder.status() == "finished"
    assert_same_records(folder.record(), whole)
