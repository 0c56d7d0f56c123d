"""The minima tab: how many minima the joint loss of two tasks has, from one task alone to the other."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from mtl_gui.events import PathMeasured
from mtl_gui.runs.combination import combined
from mtl_gui.runs.persistence import Bifurcation, Minimum, bifurcation, share_of_range
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.pages.task_pair import TaskPair
from mtl_gui.ui.plots.landscape_numbers import Table, minima_table
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.minima_plot import MinimaPlot
from mtl_gui.ui.plots.plane_marks import axis_names
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import number

__all__ = ["MinimaView", "deep_minima"]

_LOWEST_SHARE, _HIGHEST_SHARE = 0.01, 100.0
_NUM_WEIGHTS = 41


class MinimaView(LandscapeView):
    """A strip over the task weight, a slider for the barrier that counts, and one for the weight."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture: Picture | None = None
        self._all: Bifurcation | None = None
        self._height = 0.0
        self._pair = TaskPair(theme, "landscape_minima_task", self)
        self._barrier = LogSlider(_LOWEST_SHARE, _HIGHEST_SHARE, "landscape_barrier", self)
        self._barrier.set_value(0.1)
        self._plot = MinimaPlot(theme, self)
        self._weight_label = QLabel(self)
        self._weight = QSlider(Qt.Orientation.Horizontal, self)
        self._weight.setObjectName("landscape_minima_weight")
        self._weight.setRange(0, _NUM_WEIGHTS - 1)
        self._weight.setValue(_NUM_WEIGHTS // 2)
        self._weight_label.setBuddy(self._weight)
        keep_wheel_for_scrolling(self._weight)
        self._told = QLabel(self)
        self._told.setObjectName("landscape_minima_told")
        self._told.setWordWrap(True)
        self._lay_out()
        self._pair.changed.connect(self._take_pair)
        self._barrier.value_changed.connect(self._take)
        self._weight.valueChanged.connect(self._take)
        self._plot.clicked.connect(lambda weight: self._weight.setValue(round(weight * (_NUM_WEIGHTS - 1))))
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Minima")

    def legend(self) -> str:
        """What the strip shows."""
        return self.tr(
            "Minima of (1 − w) · first + w · second on this plane. Filled: inside; hollow: on its border, "
            "where the loss may go on falling. A minimum of a slice need not be one of the loss."
        )

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Finds and draws the minima of a landscape."""
        del paths
        self._picture = picture
        self._pair.set_tasks(picture.tasks)
        self._search()
        self.retranslate()

    def tables(self) -> Sequence[Table]:
        """The minima at every weight that count."""
        if self._all is None or self._picture is None:
            return ()
        return (minima_table(self._deep(self._all), self._picture),)

    def retranslate(self) -> None:
        """Sets every text."""
        self._barrier.set_texts(
            self.tr("&Barrier from %"),
            self.tr("Lowest barrier of a minimum that counts, in per cent of the height of the mean loss"),
            self.tr(
                "A minimum counts when one must climb at least this far to get to a lower one; in per cent "
                "of the height of the mean of both losses on the plane."
            ),
        )
        self._weight_label.setText(self.tr("&Weight w"))
        self._weight.setAccessibleName(self.tr("Weight of the second task"))
        across, _ = axis_names(self._picture)
        self._plot.set_labels(
            self.tr("weight w of the second task; the first has 1 − w"), self.tr("minima"), across
        )
        self._draw()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GAP_LARGE)
        choices.addWidget(self._pair)
        choices.addWidget(self._barrier, 1)
        weight = QHBoxLayout()
        weight.setSpacing(GAP)
        weight.addWidget(self._weight_label)
        weight.addWidget(self._weight, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(choices)
        layout.addWidget(self._plot, 1)
        layout.addLayout(weight)
        layout.addWidget(self._told)

    def _search(self) -> None:
        if self._picture is None:
            return
        first, second = self._pair.pair
        ends = np.eye(len(self._picture.tasks))
        ways = np.linspace(0.0, 1.0, _NUM_WEIGHTS)
        self._all = bifurcation(self._picture.losses, ends[first], ends[second], weights=ways)
        middle = combined(self._picture.losses, (ends[first] + ends[second]) / 2)
        self._height = share_of_range(middle, 1.0)

    def _draw(self) -> None:
        if self._all is None or self._picture is None:
            return
        found = self._deep(self._all)
        self._plot.show_minima(found, self._picture.x)
        self._plot.set_weight(self._weight.value() / (_NUM_WEIGHTS - 1))
        self._told.setText(self._sentence(found))

    def _deep(self, found: Bifurcation) -> Bifurcation:
        return deep_minima(found, self._height * self._barrier.value() / 100)

    def _take_pair(self) -> None:
        self._search()
        self._take()

    def _take(self) -> None:
        self._draw()
        self.announced.emit(self._told.text())

    def _sentence(self, found: Bifurcation) -> str:
        assert self._picture is not None
        counts = found.counts
        first, second = (self._picture.tasks[task] for task in self._pair.pair)
        place = self._weight.value()
        told = self.tr("Minima: {first} alone {alone}, {second} alone {other}, in between {range}.").format(
            first=first,
            alone=int(counts[0]),
            second=second,
            other=int(counts[-1]),
            range=_range(counts[1:-1]),
        )
        here = self.tr("At w = {weight}: {here}.").format(
            weight=number(place / (_NUM_WEIGHTS - 1)),
            here="; ".join(self._told_minimum(minimum) for minimum in found.minima[place]) or "0",
        )
        return f"{told} {here}"

    def _told_minimum(self, minimum: Minimum) -> str:
        assert self._picture is not None
        place = {
            "x": number(float(self._picture.x[minimum.column])),
            "y": number(float(self._picture.y[minimum.row])),
            "loss": number(minimum.height),
        }
        told = self.tr("loss {loss} at ({x}, {y})").format(**place)
        if np.isfinite(minimum.barrier):
            told += self.tr(", barrier {barrier}").format(barrier=number(minimum.barrier))
        return told + (self.tr(", on the border") if minimum.on_border else "")


def _range(counts: npt.NDArray[np.int64]) -> str:
    fewest, most = int(counts.min()), int(counts.max())
    return str(fewest) if fewest == most else f"{fewest}–{most}"


def deep_minima(found: Bifurcation, least_barrier: float) -> Bifurcation:
    """Those minima whose barrier is at least so high; the lowest one of each weight always is."""
    kept = tuple(
        tuple(minimum for minimum in minima if minimum.barrier >= least_barrier) for minima in found.minima
    )
    return replace(found, minima=kept)
