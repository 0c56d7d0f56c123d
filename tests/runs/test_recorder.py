from collections.abc import Generator, Iterator
from itertools import islice
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    ControlApplied,
    Evaluated,
    Event,
    Part,
    RunFinished,
    SetLearningRate,
    SnapshotTaken,
    StepDone,
)
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.recorder import note_failure, recorded
from mtl_gui.texts import sentence
from tests.runs.synthetic import (
    an_experiment,
    both_arms,
    checkpoint_taken,
    evaluated,
    events_of,
    numbers,
    run_finished,
    run_started,
    step_done,
)


def assert_same_records(first: RunRecord, second: RunRecord) -> None:
    assert first.arms.keys() == second.arms.keys()
    for name, arm in first.arms.items():
        other = second.arms[name]
        for attribute in ("arm", "seeds", "tasks", "num_steps", "steps_per_epoch", "num_parameters", "step"):
            assert getattr(arm, attribute) == getattr(other, attribute), attribute
        assert arm.controls == other.controls
        assert_array_equal(arm.steps, other.steps)
        assert_array_equal(arm.losses, other.losses)
        assert_array_equal(arm.weights, other.weights)
        for part in get_args(Part):
            for attribute in ("steps", "losses", "metrics"):
                ours = getattr(arm.evaluations(part), attribute)
                assert_array_equal(ours, getattr(other.evaluations(part), attribute))
        assert_same_ends(arm.finished, other.finished)


def assert_same_ends(first: RunFinished | None, second: RunFinished | None) -> None:
    if first is None or second is None:
        assert first is second
    else:
        assert (first.arm, first.step, first.reason) == (second.arm, second.step, second.reason)
        assert_array_equal(first.best_steps, second.best_steps)


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "run", an_experiment(), {"python": "3"})


def _live(folder: RunFolder, events: Iterator[Event]) -> RunRecord:
    record = RunRecord(folder.experiment())
    for event in recorded(events, folder):
        record.append(event)
    return record


def test_that_a_record_read_back_equals_the_live_one(folder: RunFolder) -> None:
    live = _live(folder, both_arms(23))
    assert_same_records(folder.record(), live)
    assert live.arms[CHOSEN].step == 23


def test_that_events_pass_through_unchanged_and_in_order(folder: RunFolder) -> None:
    events = list(both_arms())
    assert [id(event) for event in recorded(iter(events), folder)] == [id(event) for event in events]


def test_that_an_event_is_on_the_disk_when_it_is_passed_on(folder: RunFolder) -> None:
    for event in recorded(both_arms(), folder):
        match event:
            case SnapshotTaken():
                saved = folder.load_snapshot(event.arm, event.step)
                assert_array_equal(saved["trunk.0.weight"], event.parameters["trunk.0.weight"])
            case ControlApplied():
                assert event in folder.control_log()
            case RunFinished():
                assert_same_ends(folder.record().arms[event.arm].finished, event)
            case _:
                pass


def test_that_checkpoints_of_each_arm_are_kept_while_they_are_small(folder: RunFolder) -> None:
    _live(folder, both_arms(40))
    for arm in (CHOSEN, SINGLE_TASK):
        assert [step for step, _ in folder.layout.checkpoints(arm)] == [*range(5, 41, 5)]


def test_that_checkpoints_are_thinned_where_they_are_many(folder: RunFolder) -> None:
    _live(folder, both_arms(300))
    steps = [step for step, _ in folder.layout.checkpoints(CHOSEN)]
    assert len(steps) == 40
    assert steps[-2:] == [295, 300]


def test_that_all_snapshots_are_kept_and_the_last_is_the_result(folder: RunFolder) -> None:
    _live(folder, both_arms(20))
    assert [step for step, _ in folder.snapshots(SINGLE_TASK)] == [0, 5, 10, 15, 20]
    assert_array_equal(folder.result(SINGLE_TASK)["trunk.0.weight"], numbers(1, 20, 7))


def test_that_a_run_that_reaches_its_end_is_finished(folder: RunFolder) -> None:
    _live(folder, both_arms())
    assert folder.status() == "finished"


def test_that_a_run_that_is_closed_is_stopped_and_keeps_its_last_steps(folder: RunFolder) -> None:
    events = recorded(events_of(), folder)
    for event in events:
        if getattr(event, "step", 0) == 13:
            break
    assert folder.status() == "running"
    events.close()
    assert folder.status() == "stopped"
    assert folder.record().arms[CHOSEN].steps.tolist() == list(range(1, 13 + 1))


def test_that_closing_after_the_last_event_does_not_undo_the_finish(folder: RunFolder) -> None:
    events = recorded(both_arms(10), folder)
    for _ in range(len(list(both_arms(10)))):
        next(events)
    events.close()
    assert folder.status() == "finished"


def test_that_a_run_whose_trainer_was_stopped_is_stopped(folder: RunFolder) -> None:
    ended = RunFinished(CHOSEN, 1, "stopped", np.ones((3, 2), np.int64))
    _live(folder, iter([run_started(), step_done(1), ended]))
    assert folder.status() == "stopped"


def test_that_closing_closes_the_source(folder: RunFolder) -> None:
    closed = []

    def source() -> Generator[Event, None, None]:
        try:
            yield from events_of()
        finally:
            closed.append(folder.status())

    held = source()  # a generator that nobody holds would close by itself
    events = recorded(held, folder)
    next(events)
    events.close()
    assert closed == ["stopped"]


def test_that_a_failing_run_keeps_its_steps_and_its_reason(folder: RunFolder) -> None:
    def source() -> Iterator[Event]:
        yield from islice(events_of(), 12)
        raise FloatingPointError("the loss of first is not a number")

    with pytest.raises(FloatingPointError):
        _live(folder, source())
    assert folder.status() == "failed"
    record = folder.record()
    assert record.failure is not None
    assert "the loss of first is not a number" in str(record.failure.why)
    assert record.arms[CHOSEN].steps.tolist() == [1, 2, 3, 4, 5]


def test_that_an_interrupt_from_the_keyboard_stops_the_run(folder: RunFolder) -> None:
    def source() -> Iterator[Event]:
        yield from islice(events_of(), 12)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _live(folder, source())
    assert folder.status() == "stopped"


def test_that_a_stopped_run_goes_on_to_the_record_of_the_uninterrupted_one(folder: RunFolder) -> None:
    events = recorded(both_arms(), folder)
    for _ in range(55):
        next(events)
    events.close()
    continued = folder.record()
    starts = [int(folder.checkpoints()[arm]["step"]) for arm in (CHOSEN, SINGLE_TASK)]
    assert starts == [10, 10]
    assert continued.arms[CHOSEN].step > 10
    for event in recorded(both_arms(20, (10, 10)), folder):
        continued.append(event)
    whole = RunRecord(an_experiment())
    for event in both_arms():
        whole.append(event)
    assert_same_records(folder.record(), whole)
    assert_same_records(continued, whole)


def test_that_going_on_from_an_earlier_step_removes_what_came_after_it(folder: RunFolder) -> None:
    _live(folder, events_of(num_steps=20))
    _live(folder, islice(events_of(num_steps=20, start=10), 3))
    assert [step for step, _ in folder.snapshots(CHOSEN)] == [0, 5, 10]
    assert [step for step, _ in folder.layout.checkpoints(CHOSEN)] == [5, 10]
    assert folder.record().arms[CHOSEN].steps.tolist() == list(range(1, 13))


def test_that_a_replayed_change_is_not_logged_twice(folder: RunFolder) -> None:
    _live(folder, events_of())
    _live(folder, events_of(start=5))
    assert [change.step for change in folder.control_log()] == [7, 12]


def test_that_changes_are_read_in_the_order_of_their_steps(folder: RunFolder) -> None:
    _live(folder, events_of())
    earlier = ControlApplied(CHOSEN, 6, SetLearningRate(0.5))
    live = folder.record()
    for event in recorded(_with(earlier, events_of(start=5)), folder):
        live.append(event)
    assert [change.step for change in folder.control_log()] == [7, 12, 6]
    assert [change.step for change in folder.record().arms[CHOSEN].controls] == [6, 7, 12]
    assert_same_records(folder.record(), live)


def _with(change: ControlApplied, events: Iterator[Event]) -> Iterator[Event]:
    for event in events:
        if isinstance(event, StepDone) and event.step == change.step + 1:
            yield change
        yield event


def test_that_a_change_after_the_step_reached_is_logged_but_not_in_the_record(folder: RunFolder) -> None:
    change = ControlApplied(CHOSEN, 7, SetLearningRate(0.5))
    _live(folder, iter([*islice(events_of(), 12), change]))
    assert folder.record().arms[CHOSEN].step < 8
    assert change in folder.control_log()
    assert folder.record().arms[CHOSEN].controls == []


def test_that_a_measurement_after_its_checkpoint_is_kept_with_what_came_before(folder: RunFolder) -> None:
    steps = [step_done(step) for step in range(1, 6)]
    live = _live(folder, iter([run_started(), *steps, checkpoint_taken(5, CHOSEN), evaluated(5)]))
    assert_same_records(folder.record(), live)
    assert live.arms[CHOSEN].evaluations("test").steps.tolist() == [5]


def test_that_a_run_which_could_not_begin_has_failed_and_was_not_cut_off(folder: RunFolder) -> None:
    refused = Refused(sentence("No labels."), sentence("The part is empty."), sentence("Take another."))
    note_failure(folder, refused)
    assert folder.status() == "failed"
    failure = folder.record().failure
    assert failure is not None
    assert "No labels" in str(failure.why)


def test_that_a_run_which_another_window_records_is_not_noted_as_failed(folder: RunFolder) -> None:
    events = recorded(both_arms(20), folder)
    next(events)
    note_failure(folder, Refused(sentence("No."), sentence("No."), sentence("No.")))
    assert folder.status() == "running"
    events.close()


def test_that_two_cannot_record_one_run(folder: RunFolder) -> None:
    first, second = recorded(both_arms(), folder), recorded(both_arms(), folder)
    next(first)
    with pytest.raises(Refused, match="recording it now"):
        next(second)
    assert folder.status() == "running"
    first.close()


def test_that_a_refused_recording_closes_its_source(folder: RunFolder) -> None:
    first, source = recorded(both_arms(), folder), both_arms()
    next(first)
    with pytest.raises(Refused):
        next(recorded(source, folder))
    assert list(source) == []
    first.close()


def test_that_a_run_whose_folder_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="gone"):
        next(recorded(both_arms(), RunFolder(tmp_path / "gone")))


def test_that_a_folder_that_disappears_ends_the_run_with_a_reason(folder: RunFolder) -> None:
    events = recorded(both_arms(), folder)
    next(events)
    (folder.path / "snapshots").rmdir()
    with pytest.raises(Refused, match="snapshots"):
        list(events)
    assert folder.status() == "failed"


def test_that_what_a_crash_left_half_written_is_removed(folder: RunFolder) -> None:
    left = folder.path / "metrics" / ".chosen-00000099.npz.unfinished"
    left.write_bytes(b"half")
    _live(folder, events_of())
    assert not left.exists()


def test_that_arms_without_a_baseline_finish_alone(tmp_path: Path) -> None:
    experiment = an_experiment().replaced(single_task_baseline=False)
    folder = RunFolder.create(tmp_path / "alone", experiment, {})
    events = recorded(events_of(), folder)
    for _ in range(len(list(events_of()))):
        next(events)
    events.close()
    assert folder.status() == "finished"
    assert folder.arms() == (CHOSEN,)


def test_that_every_part_is_read_back(folder: RunFolder) -> None:
    wanted = [evaluated(3, part) for part in get_args(Part)]
    _live(folder, iter([run_started(), step_done(1), step_done(2), step_done(3), *wanted, run_finished(3)]))
    for event in wanted:
        assert isinstance(event, Evaluated)
        seen = folder.record().arms[CHOSEN].evaluations(event.part)
        assert_array_equal(seen.metrics[:, 0], event.metrics)
        assert_array_equal(seen.losses[:, 0], event.losses)
