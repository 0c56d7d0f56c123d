"""The overlap tab: where all tasks are nearly at their best, and whether that is the same place."""

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtl_gui.runs.persistence import share_of_range
from mtl_gui.runs.sublevel import SublevelSets, sublevel_sets
from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.pages.plane_view import PlaneView
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.overlap_plot import OverlapPlot
from mtl_gui.ui.plots.plane_marks import axis_names
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["OverlapView"]

_LOWEST_SHARE, _HIGHEST_SHARE = 0.1, 100.0


class OverlapView(PlaneView):
    """Every task's area of low loss, up to a level that a slider sets, and the overlap in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._level = LogSlider(_LOWEST_SHARE, _HIGHEST_SHARE, "landscape_level")
        self._level.set_value(2.0)
        self._plot = OverlapPlot(theme)
        row = QHBoxLayout()
        row.addWidget(self._level, 1)
        row.addStretch(1)
        super().__init__(theme, self._plot, row, "landscape_overlap", parent)
        self._level.value_changed.connect(self._take)
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Overlap")

    def legend(self) -> str:
        """What the areas mean."""
        return self.tr(
            "Pattern and outline in a task's colour: where its loss is low; its sign: where it is lowest. "
            "Shaded: low for all tasks at once. Lines: training paths. Cross: the probe."
        )

    def retranslate(self) -> None:
        """Sets every text."""
        self._level.set_texts(
            self.tr("&Low: up to % of the height"),
            self.tr("Level in per cent of the height of each task's loss on the plane"),
            self.tr(
                "A loss counts as low up to this share of the way from the task's lowest to its highest loss "
                "on the plane."
            ),
        )
        self._plot.set_labels(self.tr("Where the losses are low"), *axis_names(self.picture))
        self._plot.setAccessibleName(self.tr("Areas of low loss of all tasks"))
        if self.picture is not None:
            self.told.setText(self._sentence(self._sets(self.picture), self.picture))

    def _sets(self, picture: Picture) -> SublevelSets:
        share = self._level.value() / 100
        margins = [share_of_range(losses, share) for losses in picture.losses]
        return sublevel_sets(picture.losses, picture.x, picture.y, margins)

    def draw(self) -> None:
        """Draws the areas up to the chosen level."""
        if self.picture is not None:
            sets = self._sets(self.picture)
            self._plot.show_sets(self.picture, sets)
            self.told.setText(self._sentence(sets, self.picture))

    def _take(self) -> None:
        self.draw()
        self.announced.emit(self.told.text())

    def _sentence(self, sets: SublevelSets, picture: Picture) -> str:
        whole = float(np.ptp(picture.x) * np.ptp(picture.y))
        parts = [
            self.tr("{task} ≤ {level} on {share} % of the plane").format(
                task=task, level=number(float(level)), share=number(100 * float(area) / whole, 3)
            )
            for task, level, area in zip(picture.tasks, sets.levels, sets.areas, strict=True)
        ]
        return f"{'; '.join(parts)}. {self._overlap(sets, whole)}"

    def _overlap(self, sets: SublevelSets, whole: float) -> str:
        if not sets.num_overlaps:
            return self.tr("No point is so good for all tasks at once.")
        share = number(100 * sets.overlap_area / whole, 3)
        if sets.num_overlaps == 1:
            return self.tr("All tasks at once: {share} % of the plane, in one piece.").format(share=share)
        return self.tr("All tasks at once: {share} % of the plane, in {count} pieces.").format(
            share=share, count=sets.num_overlaps
        )
