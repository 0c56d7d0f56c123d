"""What the commands of the menu Run do, and when they can be asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mtl_gui.problems import Refused
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.commands import command
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.possible_steering import would_recur
from mtl_gui.ui.pages.training_text import spoken_summary
from mtl_gui.ui.translation import translated

__all__ = ["RunCommands"]

_ENDED_EARLY = ("stopped", "interrupted", "failed")


class RunCommands(QObject):
    """Run, continue, pause, step, stop. `started` asks to see the training, `announced` to say a sentence."""

    problem = Signal(object)
    started = Signal()
    announced = Signal(str)

    def __init__(self, workbench: Workbench, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = workbench.session
        self._training = workbench.training
        self._landscape_job = workbench.landscape_job
        self._landscape_work = workbench.landscape_work
        self._actions = actions
        self._fetching = workbench.fetching
        self._fetching.changed.connect(self.refresh)
        self._training.state_changed.connect(self.refresh)
        self._training.run_changed.connect(self.refresh)
        self._landscape_work.changed.connect(self.refresh)
        self.refresh()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {
            "run.start": self.start,
            "run.continue": self.go_on,
            "run.pause": self.pause_or_resume,
            "run.step": self.step,
            "run.epoch": self.epoch,
            "run.stop": self._training.stop,
            "run.baseline": self.switch_baseline,
            "view.say": self.say,
        }

    def start(self) -> None:
        """Trains the experiment as a new run."""
        self._try(lambda: self._training.run(self._session.experiment))

    def go_on(self) -> None:
        """Goes on with the run that is shown."""
        folder = self._training.folder
        if folder is not None:
            self._try(lambda: self._training.continue_run(folder))

    def pause_or_resume(self) -> None:
        """Holds the training, or lets it go on."""
        if self._training.state == "paused":
            self._training.resume()
        else:
            self._training.pause()

    def step(self) -> None:
        """Makes one step, of a new run if none is active."""
        if self._training.is_active:
            self._training.advance(1)
        else:
            self._try(lambda: self._training.run(self._session.experiment, steps=1))

    def epoch(self) -> None:
        """Trains to the end of the epoch, of a new run if none is active."""
        if self._training.is_active:
            self._training.advance_epoch()
        else:
            self._try(lambda: self._training.run_epoch(self._session.experiment))

    def switch_baseline(self) -> None:
        """Takes the single-task networks in or out."""
        is_wanted = not self._session.experiment.single_task_baseline
        self._session.replace(
            {"single_task_baseline": is_wanted}, self.tr("Comparison with single-task networks")
        )

    def say(self) -> None:
        """Says in one sentence how the run that is shown stands."""
        record = self._training.record
        told = self.tr("No run is shown.")
        self.announced.emit(told if record is None else spoken_summary(self._training.state, record))

    def refresh(self) -> None:
        """Enables what can be asked for now."""
        state, is_active = self._training.state, self._training.is_active
        can_steer = state in ("running", "paused")
        enabled = {
            "run.start": not is_active,
            "run.continue": not is_active and self._can_go_on(),
            "run.pause": can_steer,
            "run.step": can_steer or not is_active,
            "run.epoch": can_steer or not is_active,
            "run.stop": can_steer,
            "compare.take": self._training.folder is not None,
            "landscape.compute": self._training.folder is not None and not self._landscape_job.is_active,
            "data.fetch": self._fetching.data is None,
            "data.cancel_fetch": self._fetching.data is not None,
            "landscape.check": self._training.folder is not None,
            "landscape.cancel": self._landscape_work.is_active,
            "export.animation": self._training.folder is not None,
            "export.model": self._training.folder is not None,
        }
        for command_id, is_enabled in enabled.items():
            self._actions[command_id].setEnabled(is_enabled)
        pause = translated(command("run.pause").text, "commands")
        self._actions.set_text("run.pause", self.tr("&Resume") if state == "paused" else pause)

    def _can_go_on(self) -> bool:
        folder, record = self._training.folder, self._training.record
        try:
            return folder is not None and folder.status() in _ENDED_EARLY and not would_recur(record)
        except Refused:
            return False

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Refused as refused:
            self.problem.emit(refused)
        else:
            self.started.emit()
