"""What views of a single plane have in common: controls above a plot, and a sentence below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from mtl_gui.events import PathMeasured
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_marks import drawn_moments, drawn_paths
from mtl_gui.ui.plots.plane_plot import PlanePlot
from mtl_gui.ui.theme import GAP_SMALL, Theme

__all__ = ["PlaneView"]


class PlaneView(LandscapeView):
    """A tab with one plot of the plane, in which training paths, checkpoints and the probe are marked."""

    def __init__(
        self, theme: Theme, plot: PlanePlot, controls: QLayout, name: str, parent: QWidget | None = None
    ) -> None:
        """Lays the parts out.

        Args:
            theme: For the marks.
            plot: Becomes the view's.
            controls: What stands above it; its widgets become the view's, too.
            name: The object name of the plot; the sentence is called `name_told`.
            parent: The owner.
        """
        super().__init__(theme, parent)
        self.picture: Picture | None = None
        self.told = QLabel(self)
        self.told.setObjectName(f"{name}_told")
        self.told.setWordWrap(True)
        self._marked = plot
        plot.setObjectName(name)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(controls)
        layout.addWidget(plot, 1)
        layout.addWidget(self.told)
        plot.probed.connect(self.probed)
        plot.hovered.connect(self.hovered)
        plot.data_wanted.connect(self.data_wanted)

    def draw(self) -> None:
        """Draws what the picture and the controls say, as far as there is a picture."""
        raise NotImplementedError

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Draws a landscape."""
        self.picture = picture
        self.draw()
        self._marked.show_paths(drawn_paths(paths, picture.tasks, self.theme, None))
        self.retranslate()

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross."""
        self._marked.set_probe(x, y)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks the networks of a checkpoint."""
        if self.picture is not None:
            self._marked.show_moment(drawn_moments(moments, self.picture.tasks, self.theme, None))
