"""Two half circles of points."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.spec import Moons
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Two moons")
SUMMARY = translatable("data", "Points on a plane: which half circle, which end of it, and how far along.")

_MOON, _ALONG, _NOISE = range(3)


def load(data: Moons) -> Dataset:
    """Draws points (cos s, sin s) of the first moon and (1 - cos s, 1/2 - sin s) of the second, 0 ≤ s ≤ π."""
    moons = stream(data.seed, _MOON).integers(2, size=data.num_rows)
    angles = np.pi * stream(data.seed, _ALONG).random(data.num_rows)
    upper = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    points = np.where(moons[:, None] == 0, upper, np.array([1.0, 0.5]) - upper)
    points = points + data.noise * stream(data.seed, _NOISE).standard_normal(points.shape)
    along = angles / np.pi
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=translatable("data", "generated"),
        licence="CC0-1.0",
        inputs=points.astype(np.float32),
        input_names=("x", "y"),
        columns=(
            classification(
                "moon", translatable("data", "Which of the two moons it is."), moons, ("upper", "lower")
            ),
            classification(
                "end", translatable("data", "Which half of its moon."), along > 0.5, ("first", "second")
            ),
            regression("along", translatable("data", "How far along its moon, from 0 to 1."), along),
        ),
    )
