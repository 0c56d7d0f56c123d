"""Runs that are trained one after another."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from mtl_gui.app.job import JobState
from mtl_gui.app.training import TrainingControl
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.label import RunLabel
from mtl_gui.spec import Experiment

__all__ = ["RunQueue"]


class RunQueue(QObject):
    """Starts the next experiment when one has ended; one that fails is passed over, a stop ends the queue.

    `changed` tells that another one was started or the queue has ended, `ended` carries the ids of the runs
    that came to their end, in order, and whether all were tried. `title` is that of the run at work.
    """

    changed = Signal()
    ended = Signal(object, bool)

    def __init__(self, training: TrainingControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._waiting: list[Experiment] = []
        self._tag = self.title = ""
        self._finished: list[str] = []
        self._current: RunFolder | None = None
        self.num_all = 0
        training.state_changed.connect(self._follow)

    @property
    def is_active(self) -> bool:
        """Whether one of its runs is at work."""
        return self._current is not None

    @property
    def place(self) -> int:
        """The number of the run at work, from 1."""
        return self.num_all - len(self._waiting)

    def start(self, experiments: Sequence[Experiment], tag: str) -> None:
        """Trains the experiments in this order; their runs get the tag.

        Raises:
            Refused: When the first one's folder cannot be written, or while a training is active.
        """
        first, *others = experiments
        self._training.run(first)
        self._waiting, self._tag, self._finished = others, tag, []
        self.num_all = len(experiments)
        self._tell_start(first)

    def _start_next(self) -> None:
        following = self._waiting.pop(0)
        self._training.run(following)
        self._tell_start(following)

    def _tell_start(self, experiment: Experiment) -> None:
        self.title = experiment.title
        self._current = self._training.folder
        self.changed.emit()

    def _follow(self, state: JobState) -> None:
        if self._current is None or state not in ("finished", "failed", "stopped"):
            return
        if state == "finished":
            self._keep(self._current)
        if state != "stopped" and self._waiting:
            QTimer.singleShot(0, self._go_on)  # the job has to come to its end first
        else:
            self._end()

    def _go_on(self) -> None:
        if self._training.is_active or self._training.folder is not self._current:
            self._end()  # something else was started in between
            return
        try:
            self._start_next()
        except Refused as refused:
            logging.getLogger(__name__).warning("%s", refused)
            self._end()

    def _keep(self, folder: RunFolder) -> None:
        self._finished.append(folder.run_id)
        label = folder.label()
        try:
            folder.set_label(RunLabel.of((*label.tags, self._tag), label.notes))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s", refused)

    def _end(self) -> None:
        finished, was_whole = tuple(self._finished), not self._waiting
        self._waiting, self._current = [], None
        self.changed.emit()
        self.ended.emit(finished, was_whole)
