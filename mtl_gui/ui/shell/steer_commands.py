"""What the finer commands of the menu Run do, and when they can be asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from mtl_gui.problems import Refused
from mtl_gui.runs.calm import calm_step, calmer_rate
from mtl_gui.runs.starting_point import can_begin_from
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.possible_steering import possible_steering

__all__ = ["SteerCommands", "with_new_seeds"]


class SteerCommands(QObject):
    """Until better, one task, slow motion, rewind, new seeds, longer, branch. `started` asks to see it."""

    problem = Signal(object)
    started = Signal()

    def __init__(self, workbench: Workbench, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._session = workbench.session
        self._training = workbench.training
        self._actions = actions
        self._training.state_changed.connect(self.refresh)
        self._training.run_changed.connect(self.refresh)
        self._training.arms_changed.connect(self.refresh)
        self._training.pace_changed.connect(self.refresh)
        self._session.experiment_changed.connect(self.refresh)
        self.refresh()

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {
            "run.until_better": self.go_until_better,
            "run.one_task": self.step_one_task,
            "run.slow": self.switch_slow_motion,
            "run.rewind": lambda: self._try(lambda: self._training.branch(0)),
            "run.new_seeds": self.take_new_seeds,
            "run.longer": self.run_longer,
            "run.branch": self.branch,
            "run.calmer": self.calm_down,
            "run.instead": lambda: self._try(lambda: self._training.run_instead(self._session.experiment)),
            "run.keep": lambda: self._try(lambda: self._training.run_keeping(self._session.experiment)),
        }

    def go_until_better(self) -> None:
        """Trains to the next validation that is better than all before, of a new run if none is active."""
        if not self._training.is_active:
            self._try(lambda: self._training.run(self._session.experiment))
        self._training.advance_until_better()

    def step_one_task(self) -> None:
        """Makes one step for the task that is chosen, or for the first."""
        record = self._training.record
        if record is not None:
            names = [task.name for task in record.experiment.enabled_tasks]
            wanted = self._training.options.task
            self._training.step_one_task(wanted if wanted in names else names[0])

    def switch_slow_motion(self) -> None:
        """Goes into slow motion, or out of it."""
        is_slow = self._training.pace is None
        self._training.set_pace(self._training.options.steps_per_second if is_slow else None)

    def take_new_seeds(self) -> None:
        """Gives the experiment seeds it has not had and runs it; the change can be undone."""
        seeds = with_new_seeds(self._session.experiment.seeds)
        self._session.replace({"seeds": seeds}, self.tr("New seeds"))
        self._try(lambda: self._training.run_instead(self._session.experiment))

    def run_longer(self) -> None:
        """Gives the run more epochs and goes on."""
        self._try(lambda: self._training.run_longer(self._training.options.num_epochs))

    def branch(self) -> None:
        """Makes a new run from the moment that is shown, or from where the training stands."""
        training = self._training
        record = training.record
        if record is not None and record.arms:
            reached = min(arm.step for arm in record.arms.values())
            self._try(lambda: training.branch(reached if training.moment is None else training.moment))

    def calm_down(self) -> None:
        """Makes a new run from before the losses grew without bounds, with a smaller learning rate."""
        record, folder = self._training.record, self._training.folder
        if record is not None and folder is not None:
            step = calm_step(record, folder)
            self._try(lambda: self._training.branch(step, calmer_rate(record, step)))

    def refresh(self) -> None:
        """Enables what can be asked for now."""
        for command_id, is_possible in possible_steering(self._training).items():
            self._actions[command_id].setEnabled(is_possible)
        self._actions["run.instead"].setEnabled(self._training.state != "stopping")
        self._actions["run.keep"].setEnabled(self._can_keep())
        self._actions["run.slow"].setChecked(self._training.pace is not None)

    def _can_keep(self) -> bool:
        record = self._training.record
        if record is None or not record.arms or self._training.state == "stopping":
            return False
        return can_begin_from(self._session.experiment, record.experiment)

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except Refused as refused:
            self.problem.emit(refused)
        else:
            self.started.emit()


def with_new_seeds(seeds: tuple[int, ...]) -> tuple[int, ...]:
    """As many seeds as before, all of them higher than the highest."""
    first = max(seeds) + 1
    return tuple(range(first, first + len(seeds)))
