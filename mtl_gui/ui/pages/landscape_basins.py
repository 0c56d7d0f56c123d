"""The basins tab: from many starts, where does each method end?"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.app.job import Job
from mtl_gui.events import PathMeasured
from mtl_gui.spec import Experiment
from mtl_gui.spec.basins import plane_toy
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.toy_basins import ToyBasins
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.theme import Theme

__all__ = ["BasinsView"]


class BasinsView(LandscapeView):
    """Maps of a toy of two parameters. It needs no plane and no run, only an experiment."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._toy = ToyBasins(theme, self)
        self._is_offered = False
        self._toy.announced.connect(self.announced)
        layout = QVBoxLayout(self)
        layout.addWidget(self._toy)
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Basins")

    def legend(self) -> str:
        """What shades and numbers mean."""
        return self.tr(
            "Shade and pattern of a start: where its training ends. Numbers in rings are the ends; the same "
            "number in an area says which starts lead there. Hatched: no end. Cross: the start that is read."
        )

    @property
    def is_offered(self) -> bool:
        """Whether the experiment has maps."""
        return self._is_offered

    def set_experiment(self, experiment: Experiment) -> None:
        """Offers the maps of an experiment."""
        self._is_offered = plane_toy(experiment) is not None
        if self._is_offered:
            self._toy.set_experiment(experiment)

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """A plane changes nothing here."""

    def jobs(self) -> tuple[Job, ...]:
        """What makes the maps."""
        return (self._toy.job,)

    def close_context(self) -> None:
        """Ends the measurement."""
        self._toy.close_context()

    def retranslate(self) -> None:
        """The parts set their own texts."""
