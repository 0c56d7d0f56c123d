"""Weights drawn anew for every step."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.engine.randomness import generator
from mtl_gui.engine.weighting.labelled import shares_of, softmax_among
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import RandomWeights

__all__ = ["Random", "drawn"]


class Random(Weighting):
    """Draws the weights of every step: w = softmax(z) with normal z, or w from a flat Dirichlet distribution.

    They add up to 1 over the tasks of which the batch has labels; the others have weight 0.

    Source: Lin et al., "Reasonable Effectiveness of Random Weighting: A Litmus Test for Multi-Task
    Learning", TMLR 2022.
    """

    def __init__(self, description: RandomWeights) -> None:
        self._is_normal = description.distribution == "normal"

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the weights of the step."""
        numbers = drawn(signals.seeds, signals.tasks, signals.step, is_normal=self._is_normal)
        among = softmax_among if self._is_normal else shares_of
        return Weighed(among(torch.from_numpy(numbers).to(signals.losses), signals.labelled))


def drawn(
    seeds: Sequence[int], tasks: tuple[str, ...], step: int, *, is_normal: bool
) -> npt.NDArray[np.float64]:
    """Draws a number per replica and task, [R, T]: normal ones, or exponential ones.

    Exponential numbers divided by their sum are distributed as a flat Dirichlet distribution. The draw
    belongs to the names, so that listing the tasks in another order changes nothing.
    """
    numbers = np.empty((len(seeds), len(tasks)))
    positions = np.argsort(np.array(tasks), kind="stable")
    for row, seed in zip(numbers, seeds, strict=True):
        source = generator(seed, "weighting", "random weights", step=step)
        draw = source.standard_normal if is_normal else source.standard_exponential
        row[positions] = draw(len(tasks))
    return numbers
