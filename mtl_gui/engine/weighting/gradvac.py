"""Gradient Vaccine."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, float64_of, tensor_of
from mtl_gui.engine.weighting.pcgrad import projection_orders
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import GradVac as GradVacDescription

__all__ = ["GradVac", "vaccinated"]

_Floats = npt.NDArray[np.float64]

_CLOSEST = 1 - 1e-8
"""The largest cosine that is aimed at: to reach 1 would take infinitely much of the other gradient."""

_CANCELLED = 1e-12
"""A squared length this small beside those of its parts is rounding."""


class GradVac(GradientWeighting):
    """Turns each task gradient until its cosines with the others are what they have been on average.

    For each task i and every other task j, in random order, with φ the cosine of gᵢ and gⱼ and φ̂ᵢⱼ its
    running average: if φ < φ̂ᵢⱼ,

        gᵢ ← gᵢ + ‖gᵢ‖ (φ̂ √(1−φ²) − φ √(1−φ̂²)) / (‖gⱼ‖ √(1−φ̂²)) · gⱼ

    and then, whether it was turned or not, φ̂ᵢⱼ ← (1−β) φ̂ᵢⱼ + β φ. The update is the sum of the results. The
    average is over the whole trunk and begins at 0, where the method is PCGrad; it stays as it is while the
    batch has no label of either task.

    Source: Wang et al., "Gradient Vaccine: Investigating and Improving Multi-task Optimization in Massively
    Multilingual Models", ICLR 2021, eq. 2 and 3, Algorithm 1.
    """

    def __init__(self, description: GradVacDescription) -> None:
        super().__init__(description)
        self._beta = description.beta

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """All averages at 0."""
        shape = (num_replicas, len(tasks), len(tasks))
        return State(kept={"cosines": torch.zeros(shape, dtype=dtype, device=device)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the column sums of the coefficients of the turned gradients."""
        orders = projection_orders(signals.seeds, signals.tasks, signals.step)
        assert signals.gramian is not None
        gramian = float64_of(signals.gramian)
        averages = float64_of(state.kept["cosines"])
        labelled = signals.labelled.cpu().numpy()
        weights, averages = vaccinated(gramian, orders, averages, labelled, self._beta)
        kept = {"cosines": tensor_of(averages, signals.losses)}
        return Weighed(tensor_of(weights, signals.losses), kept)


def vaccinated(
    gramian: _Floats,
    orders: npt.NDArray[np.int64],
    averages: _Floats,
    labelled: npt.NDArray[np.bool_],
    beta: float,
) -> tuple[_Floats, _Floats]:
    """The weights [R, T] of the summed results, and the new averages [R, T, T].

    Args:
        gramian: [R, T, T].
        orders: [R, T, T], for task i of replica r the tasks in the order in which they are met.
        averages: φ̂, [R, T, T].
        labelled: [R, T].
        beta: How much a new cosine counts.
    """
    num_replicas, num_tasks = gramian.shape[:2]
    replicas, tasks = np.ogrid[:num_replicas, :num_tasks]
    others = orders[orders != tasks[..., None]].reshape(num_replicas, num_tasks, num_tasks - 1)
    lengths = np.sqrt(np.einsum("rtt->rt", gramian))
    lengths = np.where(labelled, lengths, 0)
    coefficients = np.tile(np.eye(num_tasks), (num_replicas, 1, 1))
    averages = averages.copy()
    for met in np.moveaxis(others, 2, 0):
        products = (coefficients * gramian[replicas, met]).sum(2)
        squares = ((coefficients @ gramian) * coefficients).sum(2)
        parts = (np.abs(coefficients) * lengths[:, None, :]).sum(2)
        theirs = lengths[replicas, met]
        meets = (squares > _CANCELLED * parts**2) & (theirs > 0)
        mine = np.sqrt(np.where(meets, squares, 1))
        theirs = np.where(meets, theirs, 1)
        cosines = np.clip(products / (mine * theirs), -1, 1)
        average = averages[replicas, tasks, met]
        aim = np.clip(average, -_CLOSEST, _CLOSEST)
        sine, sine_of_aim = np.sqrt(1 - cosines**2), np.sqrt(1 - aim**2)
        added = mine * (aim * sine - cosines * sine_of_aim) / (theirs * sine_of_aim)
        coefficients[replicas, tasks, met] += np.where(meets & (cosines < aim), added, 0)
        averages[replicas, tasks, met] = np.where(meets, average + beta * (cosines - average), average)
    return np.asarray(coefficients.sum(1)), averages
