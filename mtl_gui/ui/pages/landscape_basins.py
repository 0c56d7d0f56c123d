"""The basins tab: from many starts, where does each method end?"""

from collections.abc import Sequence
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from mtl_gui.app.job import Job
from mtl_gui.events import PathMeasured
from mtl_gui.spec import Experiment
from mtl_gui.spec.basins import plane_toy
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.seed_basins import SeedBasins
from mtl_gui.ui.pages.toy_basins import ToyBasins
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.steps import Steps
from mtl_gui.ui.theme import Theme

__all__ = ["BasinsView"]


class BasinsView(LandscapeView):
    """Maps of a toy of two parameters; of anything else the share of seeds that reaches each end.

    It needs no plane and no run, only an experiment. `legend_changed` tells that its signs mean something
    else.
    """

    legend_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        parts: tuple[ToyBasins, SeedBasins] | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._toy, self._seeds = parts or (ToyBasins(theme, self), SeedBasins(theme, self))
        self._experiment: Experiment | None = None
        self._stack = QStackedLayout()
        for part in (self._toy, self._seeds):
            part.setParent(self)  # a layout of no window yet would show it as a window of its own
            part.announced.connect(self.announced)
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.addLayout(self._stack)
        self.retranslate()

    @classmethod
    def in_steps(cls, theme: Theme) -> Steps[Self]:
        """Makes the maps, then the seeds."""
        yield
        toy = ToyBasins(theme)
        yield
        seeds = SeedBasins(theme)
        yield
        return cls(theme, parts=(toy, seeds))

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Basins")

    def legend(self) -> str:
        """What shades and numbers mean."""
        if self._stack.currentWidget() is self._seeds:
            return self.tr(
                "A sign is a seed: how far right, its loss at the end; shade and shape, which end it is. The "
                "table counts the seeds of each method that reach each end, the lowest first."
            )
        return self.tr(
            "Shade and pattern of a start: where its training ends. Numbers in rings are the ends; the same "
            "number in an area says which starts lead there. Hatched: no end. Cross: the start that is read."
        )

    def set_experiment(self, experiment: Experiment) -> None:
        """Offers the maps, or the seeds, of an experiment, at the latest when the view is seen."""
        self._experiment = experiment
        if self.isVisible():
            self._offer(experiment)

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the experiment, which may have changed often meanwhile."""
        if self._experiment is not None:
            self._offer(self._experiment)
        super().showEvent(event)

    def _offer(self, experiment: Experiment) -> None:
        has_map = plane_toy(experiment) is not None
        self._stack.setCurrentWidget(self._toy if has_map else self._seeds)
        if has_map:
            self._toy.set_experiment(experiment)
        else:
            self._seeds.set_experiment(experiment)
        self.legend_changed.emit()

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """A plane changes nothing here."""

    def jobs(self) -> tuple[Job, ...]:
        """What makes the maps, what trains the seeds, and what writes them."""
        return (*self._toy.jobs(), *self._seeds.jobs())

    def close_context(self) -> None:
        """Ends the measurements."""
        self._toy.close_context()
        self._seeds.close_context()

    def retranslate(self) -> None:
        """The parts set their own texts."""
