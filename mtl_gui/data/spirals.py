"""Spirals of points."""

import numpy as np

from mtl_gui.data.dataset import Dataset
from mtl_gui.data.draws import stream
from mtl_gui.data.task_columns import classification, regression
from mtl_gui.spec import Spirals
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Spirals")
SUMMARY = translatable("data", "Points on a plane: which spiral, and how far from the middle along it.")

_ARM, _ALONG, _NOISE = range(3)


def load(data: Spirals) -> Dataset:
    """Draws points r (cos φ, sin φ) with φ = 2π (turns · r + arm / arms) and r² even between 0 and 1."""
    arms = stream(data.seed, _ARM).integers(data.num_arms, size=data.num_rows)
    radii = np.sqrt(stream(data.seed, _ALONG).random(data.num_rows))
    angles = 2 * np.pi * (data.turns * radii + arms / data.num_arms)
    points = radii[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    points = points + data.noise * stream(data.seed, _NOISE).standard_normal(points.shape)
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=translatable("data", "generated"),
        licence="CC0-1.0",
        inputs=points.astype(np.float32),
        input_names=("x", "y"),
        columns=(
            classification(
                "spiral",
                translatable("data", "Which of the spirals it is."),
                arms,
                tuple(str(number + 1) for number in range(data.num_arms)),
            ),
            classification(
                "outside",
                translatable("data", "Is it farther than half the radius from the middle?"),
                radii > 0.5,
                ("no", "yes"),
            ),
            regression("along", translatable("data", "How far along its spiral, from 0 to 1."), radii),
        ),
    )
