"""Loss surfaces in three dimensions, where OpenGL works."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
import pyqtgraph.opengl as gl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.heights import HeightScale
from mtl_gui.ui.picture import Picture
from mtl_gui.ui.plots.contour_panel import DrawnPath, shade_map
from mtl_gui.ui.theme import Theme

__all__ = ["SurfaceView", "heights_between", "surface_mesh"]

_SIDE = 10.0
_HEIGHT = 6.0
_CAMERA = ("distance", "elevation", "azimuth")


class SurfaceView(QWidget, Picture):
    """One surface that can be turned with the mouse, with the training paths laid on it.

    `close_context` must be called before the window goes away: the OpenGL context does not survive it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = gl.GLViewWidget(self, rotationMethod="euler")
        self._items: list[object] = []
        self._moment = gl.GLScatterPlotItem(size=12.0, pxMode=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._view.setCameraPosition(distance=20, elevation=30, azimuth=-55)
        theme.changed.connect(self._recolor)
        self._recolor()

    @property
    def works(self) -> bool:
        """Whether OpenGL draws here; known once the view has been shown."""
        return bool(self._view.isValid())

    def show_surface(
        self, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale, paths: list[DrawnPath]
    ) -> None:
        """Draws a surface `losses` [ny, nx] and the paths on it, heights as shades of the scale."""
        for item in self._items:
            self._view.removeItem(item)
        vertices, faces, shades = surface_mesh(x, y, losses, scale)
        colors = shade_map(self._theme).map(shades, mode=pg.ColorMap.FLOAT)
        mesh = gl.GLMeshItem(
            vertexes=vertices,
            faces=faces,
            vertexColors=colors,
            smooth=False,
            shader=None,
            computeNormals=False,
        )
        self._items = [mesh, self._moment, *(self._path_item(path, x, y, losses, scale) for path in paths)]
        for item in self._items:
            self._view.addItem(item)

    def show_moment(
        self,
        x: FloatArray,
        y: FloatArray,
        losses: FloatArray,
        scale: HeightScale,
        points: FloatArray,
        colors: list[QColor],
    ) -> None:
        """Marks points [n, 2] of the plane on the surface that `show_surface` drew."""
        places = _on_surface(points, x, y, losses, scale)
        known = np.isfinite(places).all(axis=1)
        shades = np.array([_floats(color) for color in colors]).reshape(-1, 4)
        self._moment.setData(pos=places[known], color=shades[known])

    def close_context(self) -> None:
        """Frees the OpenGL context while it still exists."""
        self._view.clear()
        self._view.close()

    def turn(self, azimuth: float, elevation: float) -> None:
        """Turns the camera by some degrees."""
        self._view.orbit(azimuth, elevation)

    @property
    def camera(self) -> list[float]:
        """Distance, elevation and azimuth of the camera; angles in degrees."""
        return [float(self._view.opts[key]) for key in _CAMERA]

    def place_camera(self, camera: Sequence[float]) -> None:
        """Looks from where `camera` was."""
        self._view.setCameraPosition(**dict(zip(_CAMERA, camera, strict=True)))

    def picture(self) -> QImage:
        """What is drawn, at once."""
        picture: QImage = self._view.grabFramebuffer()
        return picture

    def _path_item(
        self, path: DrawnPath, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale
    ) -> object:
        points = _on_surface(path.points, x, y, losses, scale)
        known = points[np.isfinite(points).all(axis=1)]
        return gl.GLLinePlotItem(pos=known, color=_floats(path.color), width=3.0, antialias=True)

    def _recolor(self) -> None:
        self._view.setBackgroundColor(self._theme.color("plot_ground"))


def surface_mesh(
    x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale
) -> tuple[FloatArray, np.ndarray[tuple[int, int], np.dtype[np.uint32]], FloatArray]:
    """Makes triangles of a grid; cells that touch an unknown loss are left out.

    Args:
        x: Columns' coordinates [nx].
        y: Rows' coordinates [ny].
        losses: [ny, nx].
        scale: Heights and shades.

    Returns:
        Vertices [ny * nx, 3], faces [n, 3] of vertex numbers, and shades [ny * nx] from 0 to 1.
    """
    shades = scale.shade(losses)
    low, high = scale.range
    columns, rows = np.meshgrid(_placed(x, x), _placed(y, y))
    heights = _heights(shades, scale)
    known = np.isfinite(heights)
    flat = np.where(known, heights, 0.0)
    vertices = np.stack([columns, rows, flat], axis=-1).reshape(-1, 3)
    numbers = np.arange(losses.size, dtype=np.uint32).reshape(losses.shape)
    corner, right = numbers[:-1, :-1], numbers[:-1, 1:]
    below, across = numbers[1:, :-1], numbers[1:, 1:]
    whole = known[:-1, :-1] & known[:-1, 1:] & known[1:, :-1] & known[1:, 1:]
    faces = np.concatenate(
        [
            np.stack([corner, right, below], axis=-1)[whole],
            np.stack([right, across, below], axis=-1)[whole],
        ]
    )
    relative = np.clip((np.where(known, shades, low) - low) / max(high - low, 1e-12), 0.0, 1.0)
    return vertices, faces, relative.reshape(-1)


def heights_between(values: FloatArray, x: FloatArray, y: FloatArray, points: FloatArray) -> FloatArray:
    """Values of a grid [ny, nx] at points [n, 2] of the plane, bilinear between the grid's own."""
    column = np.interp(points[:, 0], x, np.arange(len(x)))
    row = np.interp(points[:, 1], y, np.arange(len(y)))
    left = np.minimum(column.astype(int), len(x) - 2)
    low = np.minimum(row.astype(int), len(y) - 2)
    right_share, high_share = column - left, row - low
    lower = values[low, left] * (1 - right_share) + values[low, left + 1] * right_share
    upper = values[low + 1, left] * (1 - right_share) + values[low + 1, left + 1] * right_share
    between: FloatArray = lower * (1 - high_share) + upper * high_share
    return between


def _placed(values: FloatArray, axis: FloatArray) -> FloatArray:
    middle, extent = (axis[0] + axis[-1]) / 2, axis[-1] - axis[0]
    placed: FloatArray = (values - middle) / extent * _SIDE
    return placed


def _heights(shades: FloatArray, scale: HeightScale) -> FloatArray:
    low, high = scale.range
    heights: FloatArray = (shades - low) / max(high - low, 1e-12) * _HEIGHT - _HEIGHT / 2
    return heights


def _on_surface(
    points: FloatArray, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale
) -> FloatArray:
    """Places [n, 3] just above a surface over points [n, 2] of the plane."""
    heights = _heights(heights_between(scale.shade(losses), x, y, points), scale) + 0.05
    return np.column_stack([_placed(points[:, 0], x), _placed(points[:, 1], y), heights])


def _floats(color: QColor) -> tuple[float, float, float, float]:
    return (color.redF(), color.greenF(), color.blueF(), color.alphaF())
