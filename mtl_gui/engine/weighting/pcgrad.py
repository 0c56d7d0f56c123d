"""Gradient surgery."""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["PCGrad", "projection_orders", "surgery_weights"]


class PCGrad(Weighting):
    """Removes from each task gradient its component against every task it conflicts with.

    For each task i and every other task j, in random order:

        gᵢ ← gᵢ − min(0, ⟨gᵢ, gⱼ⟩) / ‖gⱼ‖² · gⱼ

    and the update is the sum of the results. Only inner products are needed, so everything is read from the
    Gramian G = J Jᵀ and the cost does not depend on the number of parameters: each result is a combination
    of the rows of J, and the weight of task j is the sum of its coefficients. Heads follow their own task's
    gradient.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, Algorithm 1.
    """

    needs_gramian: ClassVar[bool] = True
    reweights_heads: ClassVar[bool] = False

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the column sums of the projections' coefficients."""
        assert signals.gramian is not None
        gramian = signals.gramian.cpu().double().numpy()
        orders = projection_orders(signals.seeds, signals.tasks, signals.step)
        return Weighed(torch.from_numpy(surgery_weights(gramian, orders)).to(signals.losses))


def projection_orders(seeds: Sequence[int], tasks: Sequence[str], step: int) -> npt.NDArray[np.int64]:
    """Draws for every replica and task the order in which the tasks are met, [R, T, T] task positions.

    The draw belongs to the names, so that listing the tasks in another order changes nothing.
    """
    by_name = np.argsort(np.array(tasks), kind="stable")
    ranks = np.argsort(by_name, kind="stable")
    draws = np.stack([generator(seed, "weighting", step=step).random((len(tasks),) * 2) for seed in seeds])
    return np.asarray(np.argsort(draws[:, ranks][:, :, ranks], axis=2, kind="stable"))


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
    replicas = np.arange(num_replicas)[:, None]
    tasks = np.arange(num_tasks)[None, :]
    squares = np.einsum("rtt->rt", gramian)
    coefficients = np.broadcast_to(np.eye(num_tasks), gramian.shape).copy()
    for turn in range(num_tasks):
        met = orders[:, :, turn]
        products = (coefficients * gramian[replicas, met]).sum(2)
        conflicts = (products < 0) & (met != tasks)
        shares = np.divide(products, squares[replicas, met], out=np.zeros_like(products), where=conflicts)
        coefficients[replicas, tasks, met] -= shares
    return np.asarray(coefficients.sum(1))
