"""Gradient surgery."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, float64_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed

__all__ = ["PCGrad", "projection_orders", "surgery_weights"]


class PCGrad(GradientWeighting):
    """Removes from each task gradient its component against every task it conflicts with.

    For each task i and every other task j, in random order:

        gᵢ ← gᵢ − min(0, ⟨gᵢ, gⱼ⟩) / ‖gⱼ‖² · gⱼ

    and the update is the sum of the results. Only inner products are needed, so everything is read from the
    Gramian G = J Jᵀ and the cost does not depend on the number of parameters: each result is a combination
    of the rows of J, and the weight of task j is the sum of its coefficients. Heads follow their own task's
    gradient.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, Algorithm 1.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the column sums of the projections' coefficients."""
        assert signals.gramian is not None
        gramian = float64_of(signals.gramian)
        orders = projection_orders(signals.seeds, signals.tasks, signals.step)
        return Weighed(torch.from_numpy(surgery_weights(gramian, orders)).to(signals.losses))


def projection_orders(seeds: Sequence[int], tasks: tuple[str, ...], step: int) -> npt.NDArray[np.int64]:
    """Draws for every replica and task the order in which the tasks are met, [R, T, T] task positions.

    The draw belongs to the names, so that listing the tasks in another order changes nothing. With two
    tasks each meets the other one only, so there is nothing to draw.
    """
    num_tasks = len(tasks)
    if num_tasks <= 2:
        return np.broadcast_to(np.arange(num_tasks), (len(seeds), num_tasks, num_tasks))
    draws = [generator(seed, "weighting", step=step).random((num_tasks, num_tasks)) for seed in seeds]
    ranks = _alphabetic_ranks(tasks)
    return np.stack(draws)[:, ranks[:, None], ranks].argsort(axis=2)


@lru_cache
def _alphabetic_ranks(tasks: tuple[str, ...]) -> npt.NDArray[np.int64]:
    return np.argsort(np.argsort(np.array(tasks), kind="stable"))


def surgery_weights(
    gramian: npt.NDArray[np.float64], orders: npt.NDArray[np.int64]
) -> npt.NDArray[np.float64]:
    """The weights [R, T] of the summed projections.

    Args:
        gramian: [R, T, T].
        orders: [R, T, T], for task i of replica r the tasks in the order in which they are met; i itself is
            passed over.
    """
    num_replicas, num_tasks = gramian.shape[:2]
    if not (gramian < 0).any():
        return np.ones((num_replicas, num_tasks))
    if num_tasks == 2:
        return _of_two(gramian)
    replicas, tasks = np.ogrid[:num_replicas, :num_tasks]
    others = orders[orders != tasks[..., None]].reshape(num_replicas, num_tasks, num_tasks - 1)
    squares = np.einsum("rtt->rt", gramian)
    lengths = np.where(squares > 0, squares, 1)
    coefficients = np.tile(np.eye(num_tasks), (num_replicas, 1, 1))
    for met in np.moveaxis(others, 2, 0):
        products = (coefficients * gramian[replicas, met]).sum(2)
        coefficients[replicas, tasks, met] -= np.minimum(products, 0) / lengths[replicas, met]
    return np.asarray(coefficients.sum(1))


def _of_two(gramian: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The weights [R, 2] of two tasks, each of which meets only the other.

    wᵢ = 1 − min(0, ⟨gᵢ, gⱼ⟩) / ‖gᵢ‖²
    """
    squares = np.einsum("rtt->rt", gramian)
    products = np.minimum(gramian[:, :1, 1], 0)
    return np.asarray(1 - products / np.where(squares > 0, squares, 1))
