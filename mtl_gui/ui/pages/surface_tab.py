"""The 3-D tab: one surface at a time, or a sentence where OpenGL does not work."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.events import FloatArray, PathMeasured
from mtl_gui.runs.heights import own_scale
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_marks import drawn_moments, drawn_paths
from mtl_gui.ui.plots.surface_view import SurfaceView
from mtl_gui.ui.theme import GAP, Theme

__all__ = ["SurfaceTab"]

_TURN = 15.0
_NO_OPENGL = ("offscreen", "minimal", "vnc", "linuxfb")


class SurfaceTab(LandscapeView):
    """Chooses a task's surface or the joint one and shows it; the view is made when it is first needed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tasks: tuple[str, ...] = ()
        self._picture: Picture | None = None
        self._paths: tuple[PathMeasured, ...] = ()
        self._moments: tuple[Moment, ...] = ()
        self._view: SurfaceView | None = None
        self._camera: list[float] = []
        self._label = QLabel(self)
        self._choice = QComboBox(self)
        self._choice.setObjectName("surface_task")
        self._label.setBuddy(self._choice)
        self._left = self._turner("surface_left", -_TURN)
        self._right = self._turner("surface_right", _TURN)
        self._fallback = QLabel(self)
        self._fallback.setWordWrap(True)
        self._fallback.hide()
        row = QHBoxLayout()
        for widget in (self._label, self._choice, self._left, self._right):
            row.addWidget(widget)
        row.addStretch(1)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(GAP)
        self._layout.addLayout(row)
        self._layout.addWidget(self._fallback, 1)
        self._choice.currentIndexChanged.connect(self._draw)
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("3-D")

    def legend(self) -> str:
        """What the lines mean."""
        return self.tr(
            "Height: the loss, on a logarithmic scale above its lowest value. Lines: the training paths, "
            "laid on the surface, with a dot at the training step. Points without data are left out."
        )

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Draws the chosen surface with its paths, or says why it cannot be drawn."""
        self._picture, self._paths = picture, tuple(paths)
        self._set_tasks(picture.tasks)
        self._draw()

    def show_joint(self, picture: Picture) -> None:
        """Draws the joint surface anew, where it is shown."""
        self._picture = picture
        if self._choice.currentIndex() == len(self._tasks):
            self._draw()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks the networks of a checkpoint on the surface."""
        self._moments = tuple(moments)
        if self._view is not None and self._picture is not None:
            self._draw_moments(self._view, self._picture)

    @property
    def camera(self) -> list[float]:
        """From where the surface is seen, as the view tells it; empty while it was never seen."""
        return self._view.camera if self._view is not None else self._camera

    def place_camera(self, camera: Sequence[float]) -> None:
        """Looks from there, now or once the surface is drawn."""
        self._camera = list(camera)
        if self._view is not None and camera:
            self._view.place_camera(camera)

    def close_context(self) -> None:
        """Frees OpenGL; the tab shows nothing afterwards."""
        if self._view is not None:
            self._view.close_context()
            self._layout.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None

    def retranslate(self) -> None:
        """Sets every text."""
        self._label.setText(self.tr("&Surface"))
        self._choice.setAccessibleName(self.tr("Surface shown in 3-D"))
        self._left.setText(self.tr("Turn left"))
        self._left.setAccessibleName(self.tr("Turn the surface left"))
        self._right.setText(self.tr("Turn right"))
        self._right.setAccessibleName(self.tr("Turn the surface right"))
        self._fallback.setText(
            self.tr("This display has no OpenGL, so surfaces cannot be drawn in 3-D. The maps show the same.")
        )
        if self._tasks:
            self._choice.setItemText(len(self._tasks), self.tr("All tasks together"))

    def _set_tasks(self, tasks: tuple[str, ...]) -> None:
        if tasks != self._tasks:
            self._tasks = tasks
            with QSignalBlocker(self._choice):
                self._choice.clear()
                self._choice.addItems([*tasks, self.tr("All tasks together")])
                self._choice.setCurrentIndex(len(tasks))

    def _draw(self) -> None:
        picture, view = self._picture, self._made_view()
        if picture is None or view is None:
            return
        losses, own = self._shown(picture)
        paths = drawn_paths(self._paths, self._tasks, self.theme, own)
        view.show_surface(picture.x, picture.y, losses, own_scale(losses), paths)
        self._draw_moments(view, picture)
        if not view.works and view.isVisible():
            self._give_up()

    def _shown(self, picture: Picture) -> tuple[FloatArray, str | None]:
        """The chosen surface [ny, nx], and its task; None for all together."""
        shown = max(self._choice.currentIndex(), 0)
        return picture.surfaces[shown], self._tasks[shown] if shown < len(self._tasks) else None

    def _draw_moments(self, view: SurfaceView, picture: Picture) -> None:
        losses, own = self._shown(picture)
        marks = drawn_moments(self._moments, self._tasks, self.theme, own)
        points = np.array([(mark.x, mark.y) for mark in marks]).reshape(-1, 2)
        colors = [mark.color for mark in marks]
        view.show_moment(picture.x, picture.y, losses, own_scale(losses), points, colors)

    def _made_view(self) -> SurfaceView | None:
        if self._view is None and self._fallback.isHidden():
            if QGuiApplication.platformName() in _NO_OPENGL:
                self._give_up()
            else:
                self._view = SurfaceView(self.theme, self)
                self._layout.addWidget(self._view, 1)
                self.place_camera(self._camera)
        return self._view

    def _give_up(self) -> None:
        self.close_context()
        self._fallback.show()

    def _turner(self, name: str, degrees: float) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._turn(degrees))
        return button

    def _turn(self, degrees: float) -> None:
        if self._view is not None:
            self._view.turn(degrees, 0)
