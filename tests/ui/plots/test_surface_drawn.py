"""The surface as OpenGL draws it; `make test-opengl` runs this on a virtual screen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtOpenGLWidgets import QOpenGLWidget

from mtl_gui.runs.heights import own_scale
from mtl_gui.ui.plots.surface_view import SurfaceView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mtl_gui.ui.theme import Theme

pytestmark = pytest.mark.opengl

AXIS = np.linspace(-1, 1, 17)
BOWL = AXIS[:, None] ** 2 + AXIS**2

# as the program does before it makes its application: pyqtgraph keeps its shaders from one view to the next
QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


@pytest.fixture
def view(qtbot: "QtBot", theme: "Theme") -> Iterator[SurfaceView]:
    """A view on the screen that shows a bowl."""
    view = SurfaceView(theme)
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    view.show_surface(AXIS, AXIS, BOWL, own_scale(BOWL), [])
    yield view
    view.close_context()


def test_that_another_view_looks_from_where_this_one_does(
    view: SurfaceView, theme: "Theme", qtbot: "QtBot"
) -> None:
    view.turn(35.0, -10.0)
    other = SurfaceView(theme)
    qtbot.addWidget(other)
    assert other.camera != view.camera
    other.place_camera(view.camera)
    assert other.camera == view.camera
    other.close_context()


def pixels(view: SurfaceView) -> npt.NDArray[np.uint8]:
    """What OpenGL has drawn, [height, width, 3]."""
    canvas = view.findChild(QOpenGLWidget)
    assert isinstance(canvas, QOpenGLWidget)
    image = canvas.grabFramebuffer().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def test_that_a_surface_is_drawn_in_many_shades_on_the_plain_ground(view: SurfaceView) -> None:
    assert view.works
    drawn = pixels(view)
    ground = drawn[0, 0]
    is_surface = np.abs(drawn.astype(int) - ground).sum(axis=2) > 30
    assert 0.1 < is_surface.mean() < 0.9
    assert len(np.unique(drawn[is_surface], axis=0)) > 30


def test_that_turning_the_camera_changes_the_picture(view: SurfaceView) -> None:
    before = pixels(view)
    view.turn(40, 20)
    assert (pixels(view) != before).any(axis=2).mean() > 0.05


def test_that_a_moment_is_marked_on_the_surface(view: SurfaceView) -> None:
    before = pixels(view)

    view.show_moment(AXIS, AXIS, BOWL, own_scale(BOWL), np.array([[0.0, 0.0]]), [QColor("#ff00ff")])
    after = pixels(view)

    changed = (before != after).any(axis=2)
    assert changed.any()
    assert changed.mean() < 0.05
