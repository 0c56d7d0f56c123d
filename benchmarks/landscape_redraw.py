"""How long the maps of a landscape take to follow a weight slider.

Run with `python -m benchmarks.landscape_redraw`, on a display or under Xvfb. Three tasks and all together,
four panels of 65 x 65 points, each kind of joint loss. A round moves a weight, recombines the stored grids,
draws the joint map with its contour lines and its lowest point on all panels, and paints all four into a
picture. The bar is 50 ms.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import time

import numpy as np
from PySide6.QtWidgets import QApplication

from mtl_gui.runs.joint_loss import JointKind, JointLoss
from mtl_gui.ui.plots.landscape_maps import LandscapeMaps
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.theme import Theme

NUM_POINTS = 65
ROUNDS = 40
BAR_MILLISECONDS = 50.0
KINDS: tuple[JointKind, ...] = ("sum", "chebyshev", "geometric", "uncertainty")


def wavy_picture() -> Picture:
    """Three losses with many contour lines, equally weighted."""
    axis = np.linspace(-1.0, 1.0, NUM_POINTS)
    x, y = np.meshgrid(axis, axis)
    waves = [np.hypot(x - 0.3 * k, y + 0.2 * k) + 0.2 * np.sin(6 * k * x) + 1.0 for k in (1, 2, 3)]
    losses = np.stack(waves)
    measured = np.ones(x.shape, dtype=bool)
    return Picture(("first", "second", "third"), axis, axis, losses, losses.sum(axis=0), measured)


def milliseconds(maps: LandscapeMaps, picture: Picture, kind: JointKind) -> list[float]:
    """The time of every round."""
    taken = []
    for turn in range(ROUNDS):
        began = time.perf_counter()
        maps.show_joint(picture.combined(JointLoss(kind, (1.0 + turn / 10, 1.0, 1.0))))
        maps.grab()
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def main() -> None:
    """Prints the median and the slowest round of each kind."""
    QApplication([])
    theme = Theme()
    theme.use("light")
    maps = LandscapeMaps(theme)
    maps.resize(900, 700)
    picture = wavy_picture()
    maps.set_tasks(picture.tasks)
    maps.show_picture(picture, one_scale=False)
    maps.show()
    for kind in KINDS:
        taken = milliseconds(maps, picture, kind)
        print(f"{kind:12} median {np.median(taken):5.1f} ms, slowest {max(taken):5.1f} ms", end="; ")
        print(f"bar {BAR_MILLISECONDS:.0f} ms")


if __name__ == "__main__":
    main()
