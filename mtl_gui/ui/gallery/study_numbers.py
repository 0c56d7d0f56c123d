"""The numbers beside the picture of a study."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from mtl_gui.study.study_pictures import StudyPanel
from mtl_gui.ui.gallery.study_text import panel_title, told_at
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.translation import number

__all__ = ["StudyNumbers"]


class StudyNumbers(Numbers):
    """A row per panel, point and arm: what, where, arm, mean with interval, how many seeds."""

    def __init__(
        self,
        panels: Sequence[StudyPanel],
        names: tuple[str, ...],
        x_name: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._names, self._x_name = names, x_name
        self._has_points = any(not panel.is_whole for panel in panels)
        self._rows = [
            (panel, place, line) for panel in panels for place in range(len(panel.x)) for line in panel.lines
        ]

    def headings(self) -> Sequence[str]:
        """What is varied stands in a column only where it is."""
        varied = (self._x_name,) if self._has_points else ()
        return (
            self.tr("Task"),
            *varied,
            self.tr("Arm"),
            self.tr("Mean [95 % interval]"),
            self.tr("Seeds"),
        )

    def length(self) -> int:
        """All points of all panels and arms."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> str:
        """The text of a cell."""
        panel, place, line = self._rows[row]
        cells = [
            panel_title(panel, has_metric=False),
            self._names[line.arm],
            told_at(line, place),
            QLocale().toString(line.counts[place]),
        ]
        if self._has_points:
            cells.insert(1, number(float(panel.x[place]), 6))
        return cells[column]
