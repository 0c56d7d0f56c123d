"""How many minima the losses of a toy have, and how high the loss rises on the way between them."""

import numpy as np
import torch

from mtl_gui.engine.architectures.toys import objectives_of
from mtl_gui.events import FloatArray
from mtl_gui.runs.persistence import Minimum, minima, share_of_range
from mtl_gui.spec import FonsecaFleming, Study
from mtl_gui.spec.study_variations import Starts
from mtl_gui.spec.toys import AnyToy, Toy
from mtl_gui.study.stack_plans import starting_points
from mtl_gui.study_events import LossMinima

__all__ = ["JOINT", "drawn_losses", "starts_of", "toy_minima"]

JOINT = ""
"""The name of the sum of all losses."""

_POINTS = 201
_DRAWN = 61
"""Points of a drawn map in each direction."""
_ON_LINE = 101
_NOISE = 1e-6
"""Of a loss' range: minima from which less than this leads out are errors of rounding."""


def toy_minima(study: Study) -> tuple[LossMinima, ...]:
    """Of each task's loss and of their sum, over the square in which a study of a toy starts.

    The path is the straight line from the highest minimum of the first measured task to its lowest one: what
    a start in the wrong well has to get over, alone and together:

        barrier = max over the line of L − L at its start,

    which is 0 where the loss only falls. (The barrier between two trained networks is measured from the chord
    instead, as neither of them is the start.) Nothing where the study is of no toy in the plane.
    """
    varied, toy = study.varied, study.experiment.data
    if not isinstance(varied, Starts) or not isinstance(toy, Toy) or isinstance(toy, FonsecaFleming):
        return ()
    axis = np.linspace(varied.low, varied.high, _POINTS)
    plane = np.stack(np.meshgrid(axis, axis), axis=-1)
    names = [task.name for task in study.experiment.enabled_tasks]
    surfaces = _losses(toy, names, plane)
    found = {name: _inner(surface) for name, surface in surfaces.items()}
    line = _line(axis, found[study.measured_tasks[0]])
    heights = None if line is None else _losses(toy, names, line)
    return tuple(
        LossMinima(
            name,
            len(found[name]),
            tuple((float(axis[one.column]), float(axis[one.row])) for one in found[name]),
            None if heights is None else _finite(heights[name].max() - heights[name][0]),
        )
        for name in surfaces
    )


def starts_of(study: Study) -> FloatArray:
    """Where the first start of every seed lies, [R, 2]."""
    return np.array(starting_points(study, 1), dtype=np.float64)


def drawn_losses(study: Study) -> tuple[FloatArray, dict[str, FloatArray]]:
    """The axis [n] of the square in which a study of a toy starts, and every loss over it [n, n].

    The sum of all has the name `JOINT`. A row of a loss has one y.
    """
    varied, toy = study.varied, study.experiment.data
    assert isinstance(varied, Starts)
    assert isinstance(toy, Toy)
    axis = np.linspace(varied.low, varied.high, _DRAWN)
    names = [task.name for task in study.experiment.enabled_tasks]
    return axis, _losses(toy, names, np.stack(np.meshgrid(axis, axis), axis=-1))


def _losses(toy: AnyToy, names: list[str], points: FloatArray) -> dict[str, FloatArray]:
    """Every task's loss at points [..., 2], and their sum last."""
    objectives = objectives_of(toy)
    tensor = torch.from_numpy(points)
    losses = {name: np.asarray(objectives[name](tensor).numpy(), dtype=np.float64) for name in names}
    total: FloatArray = np.sum(list(losses.values()), axis=0)
    return {**losses, JOINT: total}


def _inner(surface: FloatArray) -> tuple[Minimum, ...]:
    """The minima, the lowest first; not those on the border, beyond which the loss may go on falling."""
    found = minima(surface, share_of_range(surface, _NOISE))
    return tuple(one for one in found if not one.on_border)


def _finite(height: np.float64) -> float | None:
    return float(height) if np.isfinite(height) else None


def _line(axis: FloatArray, found: tuple[Minimum, ...]) -> FloatArray | None:
    """Points [S, 2] from the highest of the minima to the lowest; None where there are not two."""
    if len(found) < 2:
        return None
    start, end = (np.array([axis[one.column], axis[one.row]]) for one in (found[-1], found[0]))
    share = np.linspace(0.0, 1.0, _ON_LINE)[:, np.newaxis]
    line: FloatArray = start + share * (end - start)
    return line
