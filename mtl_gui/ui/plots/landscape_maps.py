"""Small multiples of a landscape: one panel per task and one for all together, with a linked probe."""

import math
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from mtl_gui.events import PathMeasured
from mtl_gui.runs.heights import common_scale, own_scale
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
        self._due: deque[Callable[[], None]] = deque()
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
        self._due = deque(
            partial(panel.show_surface, picture.x, picture.y, surface, common or own_scale(surface))
            for panel, surface in zip(self._panels, picture.losses, strict=False)
        )
        self._due.append(self._draw_joint)
        if is_first:
            while self._due:
                self._due.popleft()()
        else:
            self._turn.start()

    def show_joint(self, picture: Picture) -> None:
        """Draws the joint surface anew, as when a weight is moved, and its lowest point on all panels."""
        self._shown = picture
        self._draw_joint()

    def show_paths(self, paths: Sequence[PathMeasured]) -> None:
        """Draws the training paths: each task's panel has its own single-task path, the joint one has all."""
        for panel, own in self._with_tasks():
            panel.show_paths(drawn_paths(paths, self._tasks, self._theme, own))

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks where the networks were at a checkpoint, on the panels that show their paths."""
        for panel, own in self._with_tasks():
            panel.show_moment(drawn_moments(moments, self._tasks, self._theme, own))

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross on every panel."""
        for panel in self._panels:
            panel.set_probe(x, y)

    def label_axes(self, picture: Picture | None) -> None:
        """Names the axes by what they are."""
        self._picture = picture
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        x_label, y_label = axis_names(self._picture)
        for panel, own in self._with_tasks():
            title = own or self.tr("All tasks together")
            panel.set_labels(title, x_label, y_label)
            panel.setAccessibleName(self.tr("Loss landscape of {name}").format(name=title))

    def _draw_next(self) -> None:
        if self._due:
            self._due.popleft()()
        else:
            self._turn.stop()

    def _draw_joint(self) -> None:
        picture = self._shown
        if picture is None:
            return
        joint = lowest_mark(picture.lowest(picture.joint), self._theme, is_joint=True)
        self._panels[-1].show_surface(picture.x, picture.y, picture.joint, own_scale(picture.joint))
        self._panels[-1].show_marks(joint)
        for panel, surface in zip(self._panels, picture.losses, strict=False):
            own = lowest_mark(picture.lowest(surface), self._theme, is_joint=False)
            panel.show_marks([*own, *joint])

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
