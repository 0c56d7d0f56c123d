"""Landscapes in closed form, as records would bring them."""

import numpy as np

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, FloatArray, LandscapeStarted, PathMeasured
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.texts import Sentence
from mtl_gui.ui.plots.landscape_picture import Picture

AXIS = np.linspace(-2.0, 2.0, 41)
X, Y = np.meshgrid(AXIS, AXIS)


def picture(losses: FloatArray, joint: JointLoss | None = None) -> Picture:
    """Of losses [T, 41, 41] on the square from −2 to 2, all points measured."""
    tasks = tuple(f"task {number}" for number in range(len(losses)))
    kind = joint or JointLoss("sum", (1.0,) * len(losses))
    ideal = np.nanmin(losses, axis=(1, 2))
    measured = np.ones(X.shape, dtype=bool)
    return Picture(tasks, AXIS, AXIS, losses, kind.of(losses, ideal), measured)


def bowls(distance: float = 1.0) -> FloatArray:
    """Two round bowls whose lowest points lie at x = −distance and x = distance, y = 0."""
    return np.stack([(X + distance) ** 2 + Y**2, (X - distance) ** 2 + Y**2])


def double_wells() -> FloatArray:
    """Two losses with two minima each, around −1 and 0 and around 0 and 1, whose mean has one, at 0.

    With u = 2x they are (u + 2)² u² and u² (u − 2)², so that their sum 2u⁴ + 8u² is convex.
    """
    u = 2 * X
    return np.stack([(u + 2) ** 2 * u**2 + Y**2, u**2 * (u - 2) ** 2 + Y**2])


def started(num_tasks: int = 2) -> LandscapeStarted:
    """The plane of the pictures above."""
    return LandscapeStarted(
        tasks=tuple(f"task {number}" for number in range(num_tasks)),
        x=AXIS,
        y=AXIS,
        caption=Sentence("A plane."),
        explained=None,
        cosine=0.0,
        num_rows=1,
    )


def path(arm: Arm = CHOSEN, name: str = "chosen", steps: tuple[int, ...] = (0, 10, 20)) -> PathMeasured:
    """A straight path along x, one unit and 10 % further off the plane a checkpoint."""
    numbers = np.arange(len(steps), dtype=np.float64)
    return PathMeasured(
        arm=arm,
        name=name,
        steps=np.array(steps),
        points=np.stack([numbers - 1.0, 0.0 * numbers], axis=1),
        residuals=0.1 * numbers,
        losses=np.stack([2.0 - 0.5 * numbers, 3.0 - 0.5 * numbers], axis=1),
    )


def single_task_path(task: int, steps: tuple[int, ...] = (0, 10)) -> PathMeasured:
    """The path of the network of one task alone."""
    return path(SINGLE_TASK, f"task {task}", steps)
