import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.answers import AnswersControl
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, AnswersGiven, Event
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence
from tests.app.hand_made import hand_made_events

NO_IMAGE = False


def given(step: int) -> AnswersGiven:
    return AnswersGiven(CHOSEN, step, np.zeros((1, 2), np.float32), NO_IMAGE, None, ())


class Keeper:
    """Answers for the moment it is asked about, when it is let; the last kept are those of step 30."""

    def __init__(self) -> None:
        self.asked: list[int | None] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def __call__(self, _folder: RunFolder, moment: int | None) -> Generator[Event, None, None]:
        self.asked.append(moment)
        self.may_answer.wait(10)
        yield given(30 if moment is None else moment)


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def training(qtbot: QtBot, tmp_path: Path) -> Iterator[TrainingControl]:
    control = TrainingControl(RunStore(tmp_path / "runs"), make_events=hand_made_events)
    yield control
    assert control.close()


@pytest.fixture
def answers(training: TrainingControl, keeper: Keeper, experiment: Experiment) -> Iterator[AnswersControl]:
    control = AnswersControl(training, make_answers=keeper)
    training.show(training.store.create(experiment))
    yield control
    keeper.may_answer.set()
    assert control.close()


def step_of(answers: AnswersControl) -> int | None:
    return answers.given[CHOSEN].step if CHOSEN in answers.given else None


def test_that_nobody_is_asked_before_somebody_watches(answers: AnswersControl, keeper: Keeper) -> None:
    assert keeper.asked == []
    assert answers.given == {}


def test_that_a_stored_run_is_asked_at_its_end_and_at_the_moment_that_is_shown(
    answers: AnswersControl, training: TrainingControl, qtbot: QtBot
) -> None:
    answers.watch(is_watched=True)
    qtbot.waitUntil(lambda: step_of(answers) == 30)
    training.set_moment(10)
    qtbot.waitUntil(lambda: step_of(answers) == 10)
    training.set_moment(None)
    qtbot.waitUntil(lambda: step_of(answers) == 30)


def test_that_of_many_moments_in_a_row_the_last_one_is_shown(
    answers: AnswersControl, training: TrainingControl, keeper: Keeper, qtbot: QtBot
) -> None:
    keeper.may_answer.clear()
    answers.watch(is_watched=True)
    for moment in (1, 2, 3, 4):
        training.set_moment(moment)
    keeper.may_answer.set()
    qtbot.waitUntil(lambda: step_of(answers) == 4)
    assert keeper.asked == [None, 4]


def test_that_answers_of_the_training_are_shown_unless_one_looks_back(
    answers: AnswersControl, training: TrainingControl, qtbot: QtBot
) -> None:
    answers.watch(is_watched=True)
    qtbot.waitUntil(lambda: step_of(answers) == 30)
    training.answered.emit(given(31))
    assert step_of(answers) == 31
    training.set_moment(10)
    training.answered.emit(given(32))
    qtbot.waitUntil(lambda: step_of(answers) == 10)


def test_that_another_run_begins_without_answers(
    answers: AnswersControl, training: TrainingControl, keeper: Keeper, experiment: Experiment, qtbot: QtBot
) -> None:
    answers.watch(is_watched=True)
    qtbot.waitUntil(lambda: step_of(answers) == 30)
    keeper.may_answer.clear()
    training.show(training.store.create(experiment))
    assert answers.given == {}


def what_failed(answers: AnswersControl) -> str:
    return "" if answers.failure is None else str(answers.failure.what)


def test_that_a_refusal_is_kept_until_there_are_answers(
    training: TrainingControl, experiment: Experiment, qtbot: QtBot
) -> None:
    def refuse(_folder: RunFolder, _moment: int | None) -> Generator[Event, None, None]:
        raise Refused(sentence("What."), sentence("Why."), sentence("Do."))
        yield given(0)  # type: ignore[unreachable]  # it must be a generator

    answers = AnswersControl(training, make_answers=refuse)
    training.show(training.store.create(experiment))
    with qtbot.waitSignal(answers.failed):
        answers.watch(is_watched=True)
    assert what_failed(answers) == "What."
    training.answered.emit(given(3))
    assert what_failed(answers) == ""
    assert answers.close()
