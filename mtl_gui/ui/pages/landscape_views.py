"""The views of one landscape as tabs, with one probe and one moment for all of them."""

from collections.abc import Sequence
from typing import Self, TypeVar

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from mtl_gui.app.job import Job
from mtl_gui.events import PathMeasured
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.spec import ProbeRequest
from mtl_gui.ui.pages.landscape_basins import BasinsView
from mtl_gui.ui.pages.landscape_conflict import ConflictView
from mtl_gui.ui.pages.landscape_curvature import CurvatureView
from mtl_gui.ui.pages.landscape_front import FrontView
from mtl_gui.ui.pages.landscape_maps_view import MapsView
from mtl_gui.ui.pages.landscape_minima import MinimaView
from mtl_gui.ui.pages.landscape_overlap import OverlapView
from mtl_gui.ui.pages.landscape_tour import TourView
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.surface_tab import SurfaceTab
from mtl_gui.ui.plots.data_table import DataDialog
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_numbers import path_table, surface_table
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.steps import Steps
from mtl_gui.ui.theme import GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["LandscapeViews"]

_VIEWS: tuple[type[LandscapeView], ...] = (
    MapsView,
    OverlapView,
    ConflictView,
    MinimaView,
    FrontView,
    TourView,
    BasinsView,
    CurvatureView,
    SurfaceTab,
)
"""The tabs in their order."""

_View = TypeVar("_View", bound=LandscapeView)


class LandscapeViews(TranslatedWidget):
    """Draws a picture in the view that is seen; the others draw it when they are.

    `probe_moved` carries x and y of the grid point under the probe, and whether its losses are to be said.
    `view_changed` tells that another view is seen, `measure_wanted` that a plane is to be measured.
    """

    probe_moved = Signal(float, float, bool)
    announced = Signal(str)
    view_changed = Signal()
    measure_wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, views: Sequence[LandscapeView] | None = None
    ) -> None:
        """Takes, or makes, a view for every tab."""
        super().__init__(parent)
        self._picture: Picture | None = None
        self._paths: tuple[PathMeasured, ...] = ()
        self._moments: tuple[Moment, ...] = ()
        self._probe: tuple[float, float] | None = None
        self._views = tuple(views or [view(theme, self) for view in _VIEWS])
        self._tour, self._basins = self._view(TourView), self._view(BasinsView)
        self._front, self._curvature = self._view(FrontView), self._view(CurvatureView)
        self._maps = self._view(MapsView)
        self._without_plane: tuple[LandscapeView, ...] = (self._tour, self._basins, self._curvature)
        self._wanted_tab: int | None = None
        self._stale = set(self._views)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("landscape_views")
        for view in self._views:
            self._tabs.addTab(view, "")
            view.probed.connect(self._move_aloud)
            view.hovered.connect(self._move_silently)
            view.announced.connect(self.announced)
            view.data_wanted.connect(self.show_data)
        self._legend = QLabel(self)
        self._legend.setWordWrap(True)
        self._data = QPushButton(self)
        self._data.setObjectName("landscape_data")
        self._data.clicked.connect(self.show_data)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self._tabs, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._legend, 1)
        foot.addWidget(self._data, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(foot)
        self._tabs.currentChanged.connect(self._change_view)
        self._maps.measure_wanted.connect(self._measure)
        self._basins.legend_changed.connect(self._show_legend)
        self.retranslate()

    @classmethod
    def in_steps(cls, theme: Theme) -> Steps[Self]:
        """Makes one view after another."""
        views: list[LandscapeView] = []
        for kind in _VIEWS:
            view = yield from kind.in_steps(theme)
            views.append(view)
        yield
        return cls(theme, views=views)

    @property
    def probe(self) -> tuple[float, float] | None:
        """The grid point under the probe."""
        return self._probe

    @property
    def tour(self) -> TourView:
        """The lines between a run's networks."""
        return self._tour

    @property
    def surface(self) -> SurfaceTab:
        """The surface in three dimensions."""
        return self._view(SurfaceTab)

    def jobs(self) -> tuple[Job, ...]:
        """What the views measure by themselves."""
        return tuple(job for view in self._views for job in view.jobs())

    @property
    def basins(self) -> BasinsView:
        """Where methods end."""
        return self._basins

    @property
    def curvature(self) -> CurvatureView:
        """Second derivatives."""
        return self._curvature

    @property
    def front(self) -> FrontView:
        """The view of two losses against each other."""
        return self._front

    @property
    def is_on_plane(self) -> bool:
        """Whether the view that is seen is one of the plane."""
        return self._shown() not in self._without_plane

    def offer_plane(self, *, has_plane: bool, has_run: bool = True, is_busy: bool = False) -> None:
        """Makes the views of the plane, and of a run, grey while there is none.

        The maps, or without a run the basins, stand in for a view that cannot be shown; it comes back when it
        can, unless another one has been chosen meanwhile. Without a plane the maps invite to measure one.
        """
        if not has_plane:
            self._picture = None
            self._maps.invite(is_busy=is_busy)
        planeless = (*self._without_plane, self._maps)
        offered = [
            view is self._basins or (has_run and (has_plane or view in planeless)) for view in self._views
        ]
        for place in filter(offered.__getitem__, range(len(offered))):
            self._tabs.setTabEnabled(place, True)
        wanted = self._tabs.currentIndex() if self._wanted_tab is None else self._wanted_tab
        stand_in = self._views.index(self._maps if has_run else self._basins)
        self._tabs.setCurrentIndex(wanted if offered[wanted] else stand_in)
        self._wanted_tab = None if offered[wanted] else wanted
        for place, is_offered in enumerate(offered):
            self._tabs.setTabEnabled(place, is_offered)
        self._show_legend()

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Shows a landscape; the probe goes to the nearest point of its grid."""
        self._picture, self._paths = picture, tuple(paths)
        self._stale = set(self._views)
        self._draw()
        self.set_probe(*(self._probe or picture.middle))

    def turns(self) -> int:
        """In how many later turns of the event loop the view that is seen is drawn."""
        return self._shown().turns()

    def show_joint(self, picture: Picture) -> None:
        """Shows another joint loss of the same landscape."""
        self._picture = picture
        shown = self._shown()
        self._stale |= {view for view in self._views if view is not shown}
        shown.show_joint(picture)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks the networks of a checkpoint."""
        self._moments = tuple(moments)
        for view in self._views:
            view.show_moments(self._moments)

    def show_data(self) -> None:
        """Shows the numbers of the view that is seen as tables."""
        tables = list(self._shown().tables())
        if self.is_on_plane and self._picture is not None:
            tables.append(surface_table(self._picture))
            if self._paths:
                tables.append(path_table(self._picture.tasks, self._paths, self._picture))
        if tables:
            DataDialog(tables, parent=self).open()
        else:
            self.announced.emit(self.tr("There are no numbers here yet."))

    def set_settings(self, settings: ProbeRequest) -> None:
        """The rows and the seed that the views without a plane use next."""
        self._tour.set_settings(settings)
        self._curvature.set_settings(settings)

    def set_joint(self, joint: JointLoss) -> None:
        """The joint loss of the views without a plane."""
        self._tour.set_joint(joint)
        self._curvature.set_joint(joint)

    def set_probe(self, x: float, y: float) -> None:
        """Moves the probe to the nearest point of the grid."""
        if self._picture is None:
            return
        row, column = self._picture.cell(x, y)
        self._probe = (float(self._picture.x[column]), float(self._picture.y[row]))
        for view in self._views:
            view.set_probe(*self._probe)

    def forget_probe(self) -> None:
        """Lets the next picture begin with the probe in the middle."""
        self._probe = None

    def close_context(self) -> None:
        """Frees what must not outlive the window."""
        for view in self._views:
            view.close_context()

    def retranslate(self) -> None:
        """Sets every text."""
        self._tabs.setAccessibleName(self.tr("Views of the landscape"))
        self._data.setText(self.tr("View data…"))
        self._data.setToolTip(self.tr("The numbers of the plots as a table"))
        for place, view in enumerate(self._views):
            self._tabs.setTabText(place, view.title())
        self._show_legend()

    def _view(self, kind: type[_View]) -> _View:
        return next(view for view in self._views if isinstance(view, kind))

    def _shown(self) -> LandscapeView:
        return self._views[max(self._tabs.currentIndex(), 0)]

    def _show_legend(self) -> None:
        self._legend.setText(self._shown().legend())

    def _measure(self) -> None:
        """Stays with the maps, which were asked for."""
        self._wanted_tab = None
        self.measure_wanted.emit()

    def _change_view(self) -> None:
        self._wanted_tab = None
        self._show_legend()
        self._draw()
        self.view_changed.emit()

    def _draw(self) -> None:
        view = self._shown()
        if self._picture is None or view not in self._stale:
            return
        self._stale.discard(view)
        view.show_picture(self._picture, self._paths)
        view.show_moments(self._moments)
        if self._probe is not None:
            view.set_probe(*self._probe)

    def _move_aloud(self, x: float, y: float) -> None:
        self._move(x, y, is_said=True)

    def _move_silently(self, x: float, y: float) -> None:
        self._move(x, y, is_said=False)

    def _move(self, x: float, y: float, *, is_said: bool) -> None:
        if np.isfinite((x, y)).all():
            self.set_probe(x, y)
            if self._probe is not None:
                self.probe_moved.emit(*self._probe, is_said)
