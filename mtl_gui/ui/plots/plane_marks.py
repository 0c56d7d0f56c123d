"""How paths, moments and lowest points are drawn on planes, and how the axes are called."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPainterPath

from mtl_gui.events import CHOSEN, PathMeasured
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_plot import DrawnPath, Mark
from mtl_gui.ui.theme import Theme

__all__ = ["axis_names", "drawn_moments", "drawn_paths", "lowest_mark"]


def axis_names(picture: Picture | None) -> tuple[str, str]:
    """The names of both axes by what they are."""
    if picture is not None and picture.plane == "coordinates":
        return (
            QCoreApplication.translate("PlaneAxes", "first parameter"),
            QCoreApplication.translate("PlaneAxes", "second parameter"),
        )
    if picture is None or picture.explained is None:
        return (
            QCoreApplication.translate("PlaneAxes", "direction 1"),
            QCoreApplication.translate("PlaneAxes", "direction 2"),
        )
    first, second = (round(100 * share) for share in picture.explained)
    return (
        QCoreApplication.translate("PlaneAxes", "1st direction, {share} %").format(share=first),
        QCoreApplication.translate("PlaneAxes", "2nd direction, {share} %").format(share=second),
    )


def drawn_paths(
    paths: Sequence[PathMeasured], tasks: tuple[str, ...], theme: Theme, own: str | None
) -> list[DrawnPath]:
    """How measured paths are drawn: the chosen arm solid, a single-task network dashed in its task's colour.

    Args:
        paths: What was measured.
        tasks: The tasks in order.
        theme: Colours and symbols.
        own: Leave out the single-task paths of other tasks than this; None keeps all.
    """
    drawn = []
    for path in paths:
        is_baseline = path.arm != CHOSEN
        if is_baseline and own is not None and path.name != own:
            continue
        known = path.points[np.isfinite(path.points).all(axis=1)]
        task = tasks.index(path.name) if path.name in tasks else 0
        color = theme.task_color(task) if is_baseline else theme.color("path")
        marker = theme.task_marker(task) if is_baseline else "star"
        drawn.append(DrawnPath(known, color, is_baseline, marker, path.name))
    return drawn


def drawn_moments(
    moments: Sequence[Moment], tasks: tuple[str, ...], theme: Theme, own: str | None
) -> list[Mark]:
    """How moments are drawn: the chosen arm as a ring, a single-task network by its task's sign, not filled.

    Args:
        moments: Where the networks were.
        tasks: The tasks in order.
        theme: Colours and symbols.
        own: Leave out the single-task networks of other tasks than this; None keeps all.
    """
    marks = []
    for moment in moments:
        x, y = moment.point
        if not (np.isfinite(x) and np.isfinite(y)):
            continue
        if moment.is_joint:
            marks.append(Mark(x, y, theme.color("path"), "o", theme.color("path_outline")))
        elif own is None or moment.path.name == own:
            task = tasks.index(moment.path.name) if moment.path.name in tasks else 0
            sign = theme.task_marker(task)
            marks.append(Mark(x, y, theme.task_color(task), sign, theme.color("path_outline")))
    return marks


def lowest_mark(point: tuple[float, float] | None, theme: Theme, *, is_joint: bool) -> list[Mark]:
    """The sign of a lowest point: an upright cross in a ring, a slanting one for the joint loss."""
    if point is None:
        return []
    halo = QColor(theme.colors.map_stops[0])
    return [Mark(*point, theme.color("contour"), _wheel(slanting=is_joint), halo)]


def _wheel(*, slanting: bool) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(-0.5, -0.5, 1.0, 1.0)
    reach = 0.5 / 2**0.5 if slanting else 0.5
    strokes = ((-reach, -reach, reach, reach), (-reach, reach, reach, -reach))
    for x, y, to_x, to_y in strokes if slanting else ((-reach, 0.0, reach, 0.0), (0.0, -reach, 0.0, reach)):
        path.moveTo(x, y)
        path.lineTo(to_x, to_y)
    return path
