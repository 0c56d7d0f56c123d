"""How many pictures a second a turning surface gets.

Run with `python -m benchmarks.surface_rotation` on a display, or under Xvfb with
`QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1`. A surface of 100 x 100 points with a path on it is turned by a
degree and drawn, and the picture read back, which no window has to wait for. The bar is 30 a second.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import time

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mtl_gui.runs.heights import own_scale
from mtl_gui.ui.plots.contour_panel import DrawnPath
from mtl_gui.ui.plots.surface_view import SurfaceView
from mtl_gui.ui.theme import Theme

NUM_POINTS = 100
ROUNDS = 120
BAR_FRAMES = 30.0


def main() -> None:
    """Prints the median and the slowest picture."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("OpenGL needs a display; nothing was measured.")
        return
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QApplication([])
    theme = Theme()
    theme.use("light")
    view = SurfaceView(theme)
    view.resize(800, 600)
    view.show()
    QTest.qWaitForWindowExposed(view)
    axis = np.linspace(-1.0, 1.0, NUM_POINTS)
    x, y = np.meshgrid(axis, axis)
    losses = np.hypot(x, y) + 0.2 * np.sin(9 * x) * np.cos(7 * y) + 0.5
    path = np.column_stack([axis, np.sin(3 * axis) / 2])
    drawn = DrawnPath(path, theme.color("path"), is_baseline=False, marker="o", name="path")
    view.show_surface(axis, axis, losses, own_scale(losses), [drawn])
    if not view.works:
        print("OpenGL draws nothing here; nothing was measured.")
        return
    seconds = [_turned(view) for _ in range(ROUNDS)]
    median, slowest = float(np.median(seconds)), max(seconds)
    print(
        f"{NUM_POINTS} x {NUM_POINTS} points: {1 / median:.0f} pictures a second (bar {BAR_FRAMES:.0f}), ",
        end="",
    )
    print(f"slowest {1000 * slowest:.0f} ms")
    view.close_context()


def _turned(view: SurfaceView) -> float:
    began = time.perf_counter()
    view.turn(1.0, 0.0)
    view.picture()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
