"""What studies of groups show as coloured tables: what tasks do for each other, and divisions of tasks."""

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.spec.sharing import group_letter
from mtl_gui.study.other_pictures import GroupsPicture, HeatMap
from mtl_gui.ui.plots.matrix_table import mixed
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.plots.square_numbers import STRONGEST, SquareNumbers
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import said

__all__ = ["GroupLetters", "HeatNumbers"]

_Index = QModelIndex | QPersistentModelIndex


class HeatNumbers(SquareNumbers):
    """The cells of a heat map: a number each with its sign, tinted by sign and size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._map: HeatMap | None = None

    def show_map(self, shown: HeatMap) -> None:
        """Shows other numbers, of the same tasks or of others."""
        is_same = self._map is not None and self._map.tasks == shown.tasks
        if is_same:
            self._map = shown
            self.refresh()
            return
        self.beginResetModel()
        self._map = shown
        self.endResetModel()

    def names(self) -> tuple[str, ...]:
        """The tasks."""
        return () if self._map is None else self._map.tasks

    def number_text(self, row: int, column: int) -> str:
        """The mean; a dash where it is not known yet, nothing for a task with itself."""
        if row == column or self._map is None:
            return ""
        interval = self._map.matrix.values[row][column]
        if interval is None:
            return "–"
        digits = 0 if self._map.largest >= 10 else 1 if self._map.largest >= 1 else 2
        text = QLocale().toString(interval.mean, "f", digits)
        return text.replace("-", "−", 1) if text.startswith("-") else f"+{text}"

    def spoken(self, row: int, column: int) -> str:
        """What the row's task does for the column's, with the interval over seeds."""
        names = self.names()
        places = {"first": names[row], "second": names[column]}
        interval = None if self._map is None else self._map.matrix.values[row][column]
        if row == column or interval is None:
            return self.tr("{first}, {second}: not known").format(**places)
        told = interval_text(interval, has_sign=True)
        return self.tr("what {first} does for {second}: {interval} %").format(interval=told, **places)

    def tint(self, row: int, column: int) -> QColor | None:
        """By sign and size."""
        interval = None if self._map is None else self._map.matrix.values[row][column]
        if interval is None or self._map is None:
            return None
        role = "worse" if interval.mean < 0 else "better"
        strength = min(abs(interval.mean) / self._map.largest, 1.0) * STRONGEST
        return mixed(self._theme.color("surface"), self._theme.color(role), strength)


class GroupLetters(QAbstractTableModel):
    """A row per division, a column per task: the letter of its group on the group's colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = GroupsPicture((), ())

    def show_groups(self, picture: GroupsPicture) -> None:
        """Shows other divisions."""
        self.beginResetModel()
        self._picture = picture
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """The divisions."""
        return 0 if parent.isValid() else len(self._picture.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """The tasks."""
        return 0 if parent.isValid() else len(self._picture.tasks)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Tasks above, divisions at the left."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._picture.tasks[section]
        return said(self._picture.rows[section][0])

    def data(self, index: _Index, role: int = 0) -> object:
        """Letter, words, tint."""
        name, places = self._picture.rows[index.row()]
        place = places[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group_letter(place)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.tr("{division}: {task} in group {letter}").format(
                    division=said(name), task=self._picture.tasks[index.column()], letter=group_letter(place)
                )
            case Qt.ItemDataRole.BackgroundRole:
                return mixed(self._theme.color("surface"), self._theme.task_color(place), STRONGEST)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            case _:
                return None
