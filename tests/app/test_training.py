import threading
import time
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import (
    Control,
    Event,
    RunFailed,
    SetLearningRate,
    SetTaskWeights,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from tests.app.hand_made import NUM_STEPS, hand_made_events


@pytest.fixture
def make_control(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., TrainingControl]]:
    made: list[TrainingControl] = []

    def make(make_events: Callable[..., Generator[Event, None, None]] = hand_made_events) -> TrainingControl:
        made.append(TrainingControl(RunStore(tmp_path / "runs"), make_events=make_events))
        return made[-1]

    yield make
    assert all(control.close() for control in made)


@pytest.fixture
def control(make_control: Callable[..., TrainingControl]) -> TrainingControl:
    return make_control()


def steps_of(control: TrainingControl) -> dict[str, int]:
    return {arm: record.step for arm, record in control.record.arms.items()} if control.record else {}


def test_that_a_run_fills_the_record_of_both_arms(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([control.run_changed, control.record_grew]):
        control.run(experiment)
    qtbot.waitUntil(lambda: control.state == "finished")
    assert steps_of(control) == {"chosen": NUM_STEPS, "single-task": NUM_STEPS}
    assert control.folder is not None
    assert control.folder.experiment() == experiment


def test_that_a_first_step_leaves_both_arms_paused_at_step_one(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run(experiment, steps=1)
    qtbot.waitUntil(lambda: control.state == "paused")
    assert steps_of(control) == {"chosen": 1, "single-task": 1}


def test_that_an_epoch_is_as_many_steps_as_asked_for(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run(experiment, steps=1)
    qtbot.waitUntil(lambda: control.state == "paused")
    control.advance(10)
    qtbot.waitUntil(lambda: control.state == "paused")
    assert steps_of(control) == {"chosen": 11, "single-task": 11}


def test_that_a_first_epoch_pauses_at_its_end(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run_epoch(experiment)
    qtbot.waitUntil(lambda: control.state == "paused" and steps_of(control).get("chosen", 0) > 1)
    assert steps_of(control) == {"chosen": 10, "single-task": 10}


def test_that_an_epoch_from_its_middle_ends_where_the_epoch_ends(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run(experiment, steps=13)
    qtbot.waitUntil(lambda: control.state == "paused")
    for end in (20, 30):
        control.advance_epoch()
        qtbot.waitUntil(lambda: control.state == "paused")
        assert steps_of(control) == {"chosen": end, "single-task": end}


def test_that_changes_made_while_paused_take_effect_at_the_next_step(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run(experiment, steps=3)
    qtbot.waitUntil(lambda: control.state == "paused")
    control.set_learning_rate(0.5)
    control.set_task_weights({"digit": 2.0})
    control.advance(1)
    qtbot.waitUntil(lambda: control.state == "paused" and steps_of(control)["chosen"] == 4)
    assert control.record is not None
    applied = control.record.arms["chosen"].controls
    expected: list[Control] = [SetLearningRate(0.5), SetTaskWeights({"digit": 2.0})]
    assert [change.control for change in applied] == expected
    assert {change.step for change in applied} == {3}


def test_that_stopping_a_paused_run_ends_it_where_it_was(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run(experiment, steps=3)
    qtbot.waitUntil(lambda: control.state == "paused")
    control.stop()
    qtbot.waitUntil(lambda: control.state == "stopped")
    assert steps_of(control) == {"chosen": 3, "single-task": 3}


def test_that_changes_without_a_training_are_not_kept_for_the_next_one(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.set_learning_rate(0.5)
    control.run(experiment, steps=2)
    qtbot.waitUntil(lambda: control.state == "paused")
    assert control.record is not None
    assert not control.record.arms["chosen"].controls


def test_that_a_second_run_is_refused_and_makes_no_folder(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    control.run(experiment, steps=1)
    qtbot.waitUntil(lambda: control.state == "paused")
    with pytest.raises(Refused, match="at work"):
        control.run(experiment)
    assert len(control.store.entries()) == 1


def test_that_a_stored_run_can_be_shown(
    control: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    folder = control.store.create(experiment.replaced(title="Stored"))
    with qtbot.waitSignal(control.run_changed):
        control.show(folder)
    assert control.record is not None
    assert control.record.experiment.title == "Stored"


def test_that_a_run_that_is_shown_has_not_failed_because_the_one_before_did(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    def failing(
        _experiment: Experiment, _folder: RunFolder, _mailbox: Mailbox
    ) -> Generator[Event, None, None]:
        yield from ()
        raise RuntimeError("no such kernel")

    control = make_control(failing)
    with qtbot.waitSignal(control.failed):
        control.run(experiment)
    control.show(control.store.create(experiment))
    assert control.state == "idle"


def test_that_a_failure_is_told_and_the_next_run_starts(
    make_control: Callable[..., TrainingControl], experiment: Experiment, qtbot: QtBot
) -> None:
    calls: list[RunFolder] = []

    def failing_once(
        experiment: Experiment, folder: RunFolder, mailbox: Mailbox
    ) -> Generator[Event, None, None]:
        calls.append(folder)
        if len(calls) == 1:
            raise RuntimeError("no such kernel")
        yield from hand_made_events(experiment, folder, mailbox)

    control = make_control(failing_once)
    with qtbot.waitSignal(control.failed) as told:
        control.run(experiment)
    assert isinstance(told.args[0], RunFailed)
    assert "no such kernel" in str(told.args[0].why)
    assert control.state == "failed"
    control.run(experiment)
    qtbot.waitUntil(lambda: control.state == "finished")


def test_that_a_store_which_cannot_be_written_is_refused(
    qtbot: QtBot, experiment: Experiment, tmp_path: Path
) -> None:
    (tmp_path / "runs").write_text("a file where the folder should be", encoding="utf-8")
    control = TrainingControl(RunStore(tmp_path / "runs"), make_events=hand_made_events)
    with pytest.raises(Refused):
        control.run(experiment)
    assert not control.is_active


def test_that_closing_waits_only_for_a_while_for_a_training_that_is_stuck(
    make_control: Callable[..., TrainingControl],
    experiment: Experiment,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may_go_on = threading.Event()

    def stuck_events(_: Experiment, folder: RunFolder, mailbox: Mailbox) -> Generator[Event, None, None]:
        yield next(hand_made_events(experiment, folder, mailbox))
        may_go_on.wait(20)

    control = make_control(stuck_events)
    control.run(experiment)
    qtbot.waitUntil(lambda: bool(steps_of(control)))
    monkeypatch.setattr("mtl_gui.app.closing._TO_SAVE_SECONDS", 0.2)
    monkeypatch.setattr("mtl_gui.app.closing._TO_BREAK_OFF_SECONDS", 0.2)
    began = time.monotonic()
    assert not control.close()
    assert time.monotonic() - began < 2
    may_go_on.set()
    assert control.close()
