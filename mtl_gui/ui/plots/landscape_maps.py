"""Small multiples of a landscape: one panel per task and one for all together, with a linked probe."""

import math
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from mtl_gui.events import PathMeasured
from mtl_gui.runs.heights import HeightScale, common_scale, own_scale
from mtl_gui.ui.plots.contour_panel import ContourPanel
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_marks import axis_names, drawn_moments, drawn_paths, lowest_mark
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["LandscapeMaps"]

_LEAST_WIDTH = 188


class LandscapeMaps(TranslatedWidget):
    """The panels of all tasks and of their joint loss, on one plane and with one probe."""

    probed = Signal(float, float)
    hovered = Signal(float, float)
    data_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[str, ...] = ()
        self._panels: list[ContourPanel] = []
        self._picture: Picture | None = None
        self._due: dict[ContourPanel, dict[str, Callable[[], None]]] = {}
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_next)
        self._shown: Picture | None = None
        self._columns = 0
        self.setMinimumWidth(_LEAST_WIDTH)
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    @property
    def panels(self) -> tuple[ContourPanel, ...]:
        """A panel per task, in order, and the joint one last."""
        return tuple(self._panels)

    def set_tasks(self, tasks: tuple[str, ...]) -> None:
        """Makes a panel per task and one for all together."""
        if tasks == self._tasks:
            return
        self._tasks = tasks
        self._shown = None
        self._due.clear()
        for panel in self._panels:
            self._grid.removeWidget(panel)
            panel.deleteLater()
        self._panels = [self._made(number) for number in range(len(tasks) + 1)]
        self._arrange()
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts fewer panels in a row where there is no room for all of them."""
        super().resizeEvent(event)
        self._arrange()

    def show_picture(self, picture: Picture, *, one_scale: bool) -> None:
        """Draws all surfaces, the tasks' in shades of one scale or each in its own.

        The first are drawn at once, later ones panel by panel, so that no key press waits for all of them.
        """
        common = common_scale(picture.losses) if one_scale else None
        is_first, self._shown = self._shown is None, picture
        for number in range(len(self._panels)):
            self._later(number, "surface", partial(self._draw_panel, number, common))
        while is_first and self._due:
            self._draw_next()

    def show_joint(self, picture: Picture) -> None:
        """Draws the joint surface anew, as when a weight is moved, and its lowest point on all panels."""
        self._shown = picture
        self._draw_panel(len(self._panels) - 1, None)
        for number in range(len(picture.losses)):
            self._mark(number, picture)

    def show_paths(self, paths: Sequence[PathMeasured]) -> None:
        """Draws the training paths: each task's panel has its own single-task path, the joint one has all."""
        for number, (panel, own) in enumerate(self._with_tasks()):
            drawn = drawn_paths(paths, self._tasks, self._theme, own)
            self._later(number, "paths", partial(panel.show_paths, drawn))

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks where the networks were at a checkpoint, on the panels that show their paths."""
        for number, (panel, own) in enumerate(self._with_tasks()):
            drawn = drawn_moments(moments, self._tasks, self._theme, own)
            self._later(number, "moments", partial(panel.show_moment, drawn))

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross on every panel."""
        for panel in self._panels:
            panel.set_probe(x, y)

    def label_axes(self, picture: Picture | None) -> None:
        """Names the axes by what they are."""
        self._picture = picture
        self._label(self._later)

    def retranslate(self) -> None:
        """Sets every text."""
        self._label(self._at_once)

    def _label(self, arrange: Callable[[int, str, Callable[[], None]], None]) -> None:
        x_label, y_label = axis_names(self._picture)
        for number, (panel, own) in enumerate(self._with_tasks()):
            title = own or self.tr("All tasks together")
            panel.setAccessibleName(self.tr("Loss landscape of {name}").format(name=title))
            panel.describe()
            arrange(number, "labels", partial(panel.set_labels, title, x_label, y_label))

    def _at_once(self, number: int, part: str, draw: Callable[[], None]) -> None:
        self._due.get(self._panels[number], {}).pop(part, None)
        draw()

    def _later(self, number: int, part: str, draw: Callable[[], None]) -> None:
        """Has a part of a panel drawn in the panel's turn; what was to be drawn there before is left out."""
        self._due.setdefault(self._panels[number], {})[part] = draw
        self._turn.start()

    def _draw_next(self) -> None:
        """Draws all that is due of one panel, which is painted before the next one's turn."""
        if not self._due:
            self._turn.stop()
            return
        for draw in self._due.pop(next(iter(self._due))).values():
            draw()

    def _draw_panel(self, number: int, common: HeightScale | None) -> None:
        """Draws a surface and its lowest point, in a common scale if it is that of a task."""
        picture = self._shown
        if picture is None:
            return
        is_joint = number == len(picture.losses)
        surface = picture.joint if is_joint else picture.losses[number]
        scale = own_scale(surface) if is_joint or common is None else common
        self._panels[number].show_surface(picture.x, picture.y, surface, scale)
        self._mark(number, picture)

    def _mark(self, number: int, picture: Picture) -> None:
        joint = lowest_mark(picture.lowest(picture.joint), self._theme, is_joint=True)
        if number < len(picture.losses):
            own = lowest_mark(picture.lowest(picture.losses[number]), self._theme, is_joint=False)
            joint = [*own, *joint]
        self._panels[number].show_marks(joint)

    def _arrange(self) -> None:
        square = math.ceil(math.sqrt(len(self._panels)))
        columns = max(min(square, self.width() // _LEAST_WIDTH), 1)
        if columns == self._columns and self._grid.count() == len(self._panels):
            return
        self._columns = columns
        for number, panel in enumerate(self._panels):
            self._grid.addWidget(panel, number // columns, number % columns)

    def _with_tasks(self) -> list[tuple[ContourPanel, str | None]]:
        return list(zip(self._panels, (*self._tasks, None), strict=False))

    def _made(self, number: int) -> ContourPanel:
        panel = ContourPanel(self._theme, self)
        panel.setObjectName(f"landscape_panel_{number}")
        panel.setMinimumSize(_LEAST_WIDTH - GAP, 150)
        panel.probed.connect(self.probed)
        panel.hovered.connect(self.hovered)
        panel.data_wanted.connect(self.data_wanted)
        return panel
