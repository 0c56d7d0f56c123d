"""Each seed's final values, as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.ui.plots.data_table import Numbers, precise
from mtl_gui.ui.plots.outcome import TaskOutcome

__all__ = ["SeedNumbers"]


class SeedNumbers(Numbers):
    """One row per seed: both arms' values of a task and their difference."""

    def __init__(self, outcome: TaskOutcome, seeds: tuple[int, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seeds = seeds
        self._arms = [outcome.values[arm] for arm in (CHOSEN, SINGLE_TASK) if arm in outcome.values]

    def headings(self) -> Sequence[str]:
        """Two columns without a baseline, four with it."""
        names = (self.tr("Seed"), self.tr("Chosen"), self.tr("Single-task"), self.tr("Difference"))
        return names if len(self._arms) == 2 else names[:2]

    def length(self) -> int:
        """A row per seed."""
        return len(self._seeds)

    def cell(self, row: int, column: int) -> str:
        """The seed, or a value with six digits."""
        if column == 0:
            return str(self._seeds[row])
        if column == 3:
            return precise(float(self._arms[0][row] - self._arms[1][row]))
        return precise(float(self._arms[column - 1][row]))
