"""Keeps what the networks of the shown run answer, at the moment that is shown."""

from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import AnswersGiven, Arm, Event, RunFailed
from mtl_gui.runs.folder import RunFolder

__all__ = ["AnswersControl", "MakeAnswers"]

MakeAnswers = Callable[[RunFolder, int | None], Generator[Event, None, None]]
"""What asks the networks of a run at their last kept moment up to a step, or at the last of all."""


class AnswersControl(QObject):
    """Answers from the training while it runs, and from kept networks where it does not or one looks back.

    Nothing is asked before somebody watches. `changed` tells that there are other answers.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        training: TrainingControl,
        parent: QObject | None = None,
        *,
        make_answers: MakeAnswers | None = None,
    ) -> None:
        """Takes what is watched and, for tests, what asks kept networks; left out, the engine does."""
        super().__init__(parent)
        self._training = training
        self._make_answers = make_answers or _answer_events
        self._job = Job(self)
        self._given: dict[Arm, AnswersGiven] = {}
        self._folder = training.folder
        self._failure: RunFailed | None = None
        self._is_watched = False
        self._is_wanted = False
        self._job.arrived.connect(self._append)
        self._job.failed.connect(self._note_failure)
        self._job.ended.connect(self._ask_if_wanted)
        training.run_changed.connect(self._begin)
        training.moment_changed.connect(self._ask)
        training.state_changed.connect(self._follow)
        training.answered.connect(self._take)

    @property
    def given(self) -> dict[Arm, AnswersGiven]:
        """The answers of each arm at the moment that is shown; empty before there are any of this run."""
        return self._given if self._folder is self._training.folder else {}

    @property
    def failure(self) -> RunFailed | None:
        """Why kept networks could not be asked."""
        return self._failure

    def watch(self, *, is_watched: bool) -> None:
        """Begins to ask, or stops."""
        if is_watched != self._is_watched:
            self._is_watched = is_watched
            self._ask()
        self._follow()

    def close(self) -> bool:
        """Stops asking and waits; tells whether it ended."""
        self._is_wanted = False
        return self._job.stop_and_wait()

    def _begin(self) -> None:
        self._given, self._failure = {}, None
        self._folder = self._training.folder
        self.changed.emit()
        self._follow()
        self._ask()

    def _follow(self) -> None:
        """Has a training tell its answers, and asks its last networks once it has ended."""
        self._training.watch_answers(is_on=self._is_watched)
        if not self._training.is_active and self._training.moment is None:
            self._ask()

    def _ask(self) -> None:
        """Asks kept networks; where they are being asked, once more after that."""
        self._is_wanted = self._is_watched and self._training.folder is not None
        self._ask_if_wanted()

    def _ask_if_wanted(self) -> None:
        folder = self._training.folder
        if self._is_wanted and folder is not None and not self._job.is_active:
            self._is_wanted = False
            moment = self._training.moment
            self._job.start(lambda: self._make_answers(folder, moment))

    def _append(self, events: Sequence[Event]) -> None:
        """Takes answers of kept networks, unless newer ones are waited for or have come from the training."""
        for event in events:
            if isinstance(event, AnswersGiven) and not self._is_wanted and not self._is_older(event):
                self._put(event)

    def _is_older(self, event: AnswersGiven) -> bool:
        known = self._given.get(event.arm)
        is_live = self._training.is_active and self._training.moment is None
        return is_live and known is not None and known.step > event.step

    def _take(self, event: AnswersGiven) -> None:
        if self._training.moment is None:
            self._put(event)

    def _put(self, event: AnswersGiven) -> None:
        self._failure = None
        self._given = {**self._given, event.arm: event}
        self.changed.emit()

    def _note_failure(self, failure: RunFailed) -> None:
        self._failure = failure
        self.failed.emit(failure)
        self.changed.emit()


def _answer_events(folder: RunFolder, moment: int | None) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import answer_events

    return answer_events(folder, moment)
