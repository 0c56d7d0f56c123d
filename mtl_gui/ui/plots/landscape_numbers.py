"""The numbers behind the views of a landscape: its points, the paths on it, and what a view makes of them."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from mtl_gui.events import FloatArray, PathMeasured
from mtl_gui.runs.persistence import Bifurcation
from mtl_gui.ui.plots.column_numbers import Column, ColumnNumbers
from mtl_gui.ui.plots.curve_text import arm_text
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_marks import axis_names

__all__ = ["Table", "line_table", "minima_table", "path_table", "plane_table", "surface_table"]

Table = tuple[str, Callable[[], Numbers]]
"""What a table is called, and what makes it."""


def surface_table(picture: Picture) -> Table:
    """A row per point of the plane: where it is, every loss there, and whether it was measured."""
    words = _words()
    columns = [
        *((task, losses) for task, losses in zip(picture.tasks, picture.losses, strict=True)),
        (words["together"], picture.joint),
        (words["measured"], picture.measured),
    ]
    return plane_table(words["points"], picture, columns)


def plane_table(name: str, picture: Picture, surfaces: Sequence[tuple[str, np.ndarray]]) -> Table:
    """A row per point of the plane with some values there, each [ny, nx]."""
    x, y = np.meshgrid(picture.x, picture.y)
    places = zip(axis_names(picture), (x.ravel(), y.ravel()), strict=True)
    columns = [*places, *((heading, values.ravel()) for heading, values in surfaces)]
    return name, partial(ColumnNumbers, columns)


def path_table(tasks: Sequence[str], paths: Sequence[PathMeasured], picture: Picture) -> Table:
    """A row per checkpoint of every network: where it is, how far off the plane, its true losses."""
    names = [
        arm_text(path.arm) if path.name == path.arm else f"{arm_text(path.arm)}: {path.name}"
        for path in paths
        for _ in path.steps
    ]
    points = np.concatenate([path.points for path in paths])
    losses = np.concatenate([path.losses for path in paths])
    words = _words()
    columns: list[tuple[str, Column]] = [
        (words["network"], names),
        (words["step"], np.concatenate([path.steps for path in paths])),
        *zip(axis_names(picture), points.T, strict=True),
        (words["off"], np.concatenate([path.residuals for path in paths])),
        *zip(tasks, losses.T, strict=True),
    ]
    return words["paths"], partial(ColumnNumbers, columns)


def minima_table(found: Bifurcation, picture: Picture) -> Table:
    """A row per minimum at every weight: its place, loss and barrier, and whether it is on the border."""
    pairs = [
        (weight, minimum)
        for weight, minima in zip(found.weights, found.minima, strict=True)
        for minimum in minima
    ]
    words = _words()
    across, up = axis_names(picture)
    columns: list[tuple[str, Column]] = [
        (words["weight"], np.array([weight for weight, _ in pairs])),
        (across, np.array([picture.x[minimum.column] for _, minimum in pairs])),
        (up, np.array([picture.y[minimum.row] for _, minimum in pairs])),
        (words["loss"], np.array([minimum.height for _, minimum in pairs])),
        (words["barrier"], np.array([minimum.barrier for _, minimum in pairs])),
        (words["border"], np.array([minimum.on_border for _, minimum in pairs], bool)),
    ]
    return words["minima"], partial(ColumnNumbers, columns)


def line_table(
    name: str,
    along: tuple[str, FloatArray | npt.NDArray[np.int64]],
    names: Sequence[str],
    values: FloatArray,
) -> Table:
    """A row per place along an axis, and the value [N, L] of every line there."""
    columns: list[tuple[str, Column]] = [along, *zip(names, values.T, strict=True)]
    return name, partial(ColumnNumbers, columns)


def _words() -> dict[str, str]:
    """Names of tables and columns."""
    return {
        "together": QCoreApplication.translate("LandscapeNumbers", "All tasks together"),
        "measured": QCoreApplication.translate("LandscapeNumbers", "Measured"),
        "points": QCoreApplication.translate("LandscapeNumbers", "Points of the plane"),
        "network": QCoreApplication.translate("LandscapeNumbers", "Network"),
        "step": QCoreApplication.translate("LandscapeNumbers", "Step"),
        "off": QCoreApplication.translate("LandscapeNumbers", "Share off the plane"),
        "paths": QCoreApplication.translate("LandscapeNumbers", "Paths of training"),
        "weight": QCoreApplication.translate("LandscapeNumbers", "Weight w"),
        "loss": QCoreApplication.translate("LandscapeNumbers", "Loss"),
        "barrier": QCoreApplication.translate("LandscapeNumbers", "Barrier"),
        "border": QCoreApplication.translate("LandscapeNumbers", "On the border"),
        "minima": QCoreApplication.translate("LandscapeNumbers", "Minima"),
    }
