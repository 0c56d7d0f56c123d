"""Where the starts of a study end, for reports: maps of a toy's plane, or the losses of networks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.export.basins_figure import place_style
from mtl_gui.spec import Study
from mtl_gui.study.starts_findings import LossMap, StartsFindings
from mtl_gui.study.starts_words import starts_title
from mtl_gui.study.study_words import Say, arm_title, phrase
from mtl_gui.texts import translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import FigureBase

__all__ = ["draw_starts", "starts_height"]

_COLUMNS = 3
_NUM_LINES = 12
_SPREAD = 0.3
"""Starts of a row stand up to so far above and below it, so that equal losses do not hide each other."""


def starts_height(study: Study, found: StartsFindings) -> float:
    """How high the picture should be, in inches."""
    if found.is_plane:
        return 2.7 * -(-len(study.arms) // _COLUMNS) + 0.5
    return 0.6 * len(study.arms) + 1.2


def draw_starts(figure: "FigureBase", study: Study, found: StartsFindings, say: Say) -> None:
    """Draws a map per arm, or a row per arm, into a figure or into a part of one."""
    names = [say(arm_title(arm)) for arm in study.arms]
    if found.is_plane:
        _draw_maps(figure, found, names, say)
    else:
        _draw_losses(figure.subplots(), found, names, say)
    figure.suptitle(say(starts_title(found)), x=0.01, ha="left", fontsize=11)


def _draw_maps(figure: "FigureBase", found: StartsFindings, names: Sequence[str], say: Say) -> None:
    columns = min(len(names), _COLUMNS)
    grid = figure.subplots(-(-len(names) // columns), columns, squeeze=False)
    for arm, axes in enumerate(grid.flat):
        if arm >= len(names):
            axes.set_axis_off()
            continue
        axes.set_title(names[arm], loc="left")
        _draw_loss(axes, found.maps[arm])
        _draw_signs(axes, found, found.labels[arm], found.starts)
        _draw_ends(axes, found, arm)
        axes.set_xlabel(say(phrase(translatable("study", "first parameter"))))
        if arm % columns == 0:
            axes.set_ylabel(say(phrase(translatable("study", "second parameter"))))


def _draw_loss(axes: "Axes", drawn: LossMap) -> None:
    """Lines that part the heights of the map into classes of equally many points."""
    heights = drawn.heights[np.isfinite(drawn.heights)]
    levels = np.unique(np.quantile(heights, np.linspace(0, 1, _NUM_LINES + 2)[1:-1]))
    masked = np.ma.masked_invalid(drawn.heights)
    axes.contour(drawn.axis, drawn.axis, masked, levels, colors="#9aa3b0", linewidths=0.6, linestyles="-")


def _draw_signs(
    axes: "Axes", found: StartsFindings, labels: npt.NDArray[np.int64], points: FloatArray
) -> None:
    """A sign at each point [R, 2], by its basin."""
    for basin in range(len(found.basins) + 2):
        of_basin = labels == basin
        color, marker = place_style(basin, len(found.basins))
        x, y = points[of_basin].T
        axes.scatter(x, y, s=12, c=color, marker=marker, linewidths=0.7, zorder=3)


def _draw_ends(axes: "Axes", found: StartsFindings, arm: int) -> None:
    for x, y in found.maps[arm].minima:
        axes.plot([x], [y], marker="*", markersize=12, color="#ffffff", markeredgecolor="#111827", zorder=4)
    for number, basin in enumerate(found.basins):
        if basin.place is not None and (found.labels[arm] == number).any():
            axes.annotate(
                str(number + 1),
                basin.place,
                xytext=(0, 7),
                textcoords="offset points",
                ha="center",
                fontsize=10,
                zorder=5,
            )


def _draw_losses(axes: "Axes", found: StartsFindings, names: Sequence[str], say: Say) -> None:
    spread = _SPREAD * np.linspace(-1, 1, found.losses.shape[1])
    for arm, losses in enumerate(found.losses):
        points = np.stack([losses, arm + spread], axis=-1)
        _draw_signs(axes, found, np.where(np.isfinite(losses), found.labels[arm], -1), points)
    axes.axvline(found.reached, color="#6b7280", linewidth=0.8, linestyle="--")
    axes.set_yticks(range(len(names)), names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    text = phrase(translatable("study", "loss of {task} at the end"), task=found.task)
    axes.set_xlabel(say(text))
