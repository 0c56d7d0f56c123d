"""The tasks that a form can ask about."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from mtl_gui.spec import Experiment
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import Theme

__all__ = ["NamedTasks"]

_ICON_SIZE = 14


class NamedTasks(QObject):
    """Names and symbols of the tasks that take part; `changed` tells that they are others.

    Attributes:
        theme: The palette.
        locked: Names of the tasks whose weights a person has locked, also while no form shows them.
        keeps_sum: Whether weights are kept at a sum while one is moved.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._positions: dict[str, int] = {}
        self.theme = theme
        self.locked: set[str] = set()
        self.keeps_sum = False

    @property
    def names(self) -> Sequence[str]:
        """The names, in the order of the experiment."""
        return tuple(self._positions)

    def show_experiment(self, experiment: Experiment) -> None:
        """Takes the tasks of an experiment that are switched on."""
        positions = {task.name: place for place, task in enumerate(experiment.tasks) if task.enabled}
        if list(positions.items()) != list(self._positions.items()):
            self._positions = positions
            self.changed.emit()

    def picture(self, name: str) -> QPixmap:
        """The symbol of a task in its colour."""
        return task_icon(self.theme, self._positions[name]).pixmap(_ICON_SIZE, _ICON_SIZE)
