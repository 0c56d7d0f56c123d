"""Trains several weightings one after another, and puts them side by side."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtl_gui.app.run_queue import RunQueue
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.dialogs.methods_dialog import MethodsDialog
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.translation import number

__all__ = ["MethodCommands"]


class MethodCommands(QObject):
    """Asks which methods, then trains them.

    `started` asks to see the training, `compared` carries the runs at the end, `series_told` which run of
    how many is trained, empty when none is.
    """

    problem = Signal(object)
    announced = Signal(str)
    started = Signal()
    compared = Signal(object)
    series_told = Signal(str)

    def __init__(self, workbench: Workbench, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._session = workbench.session
        self._training = workbench.training
        self._actions = actions
        self._queue = RunQueue(workbench.training, self)
        self._queue.changed.connect(self._tell)
        self._queue.ended.connect(self._finish)
        self._training.state_changed.connect(self.refresh)
        self.refresh()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the command does."""
        return {"run.methods": self.ask}

    def ask(self) -> None:
        """Opens the list of methods."""
        dialog = MethodsDialog(self._session.experiment, self._window)
        dialog.chosen.connect(self._start)
        dialog.open()

    def refresh(self) -> None:
        """Methods can be tried while nothing trains."""
        self._actions["run.methods"].setEnabled(not self._training.is_active)

    def _start(self, experiments: Sequence[Experiment]) -> None:
        self.train(experiments, self.tr("methods"))

    def train(self, experiments: Sequence[Experiment], tag: str) -> None:
        """Trains experiments one after another; their runs get the tag, and are compared at the end."""
        try:
            self._queue.start(experiments, tag)
        except Refused as refused:
            self.problem.emit(refused)
        else:
            self.started.emit()

    def _tell(self) -> None:
        if self._queue.is_active:
            text = self.tr("Run {place} of {all} is trained.")
            place, total = number(self._queue.place), number(self._queue.num_all)
            self.announced.emit(text.format(place=place, all=total))
            name = self._queue.title.rpartition(" · ")[2]
            short = self.tr("Run {place} of {all}: {name}").format(place=place, all=total, name=name)
            self.series_told.emit(short if name else text.format(place=place, all=total))
        else:
            self.series_told.emit("")

    def _finish(self, run_ids: Sequence[str], was_whole: bool) -> None:  # noqa: FBT001 - Qt's signal
        if was_whole:
            self.announced.emit(self.tr("All runs have been trained."))
        else:
            self.announced.emit(self.tr("No further run is trained; what was trained is kept."))
        if len(run_ids) > 1:
            self.compared.emit(run_ids)
