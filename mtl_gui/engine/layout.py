"""How the parameters that tasks share lie in the columns of a Jacobian: what every layout gives."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.columns import Columns, Segment
from mtl_gui.engine.network import Network, Parameters

__all__ = ["Layout", "rounds_of", "slopes_of"]


@dataclass(frozen=True)
class Layout(Columns):
    """The columns of the Jacobian [R, T, P]: row t is the gradient of task t's loss.

    Attributes:
        network: The computation.
        names: The parameters that have columns.
        segments: The columns.
        rounds: Tasks that are differentiated together.
    """

    network: Network
    names: tuple[str, ...]
    segments: tuple[Segment, ...]
    rounds: tuple[tuple[int, ...], ...]

    @property
    def num_columns(self) -> int:
        """P, how many numbers the gradient of one task has."""
        return self.segments[-1].stop

    @abstractmethod
    def jacobian(self, features: Tensor, slopes: Tensor, parameters: Parameters) -> Tensor:
        """Carries every task's gradient down through the trunk.

        Args:
            features: The trunk's output [R, F, B, units], with its graph.
            slopes: Every task's gradient by its own copy of them, [R, T, B, units].
            parameters: What the trunk was computed with.
        """

    @abstractmethod
    def combined(self, jacobian: Tensor, weights: Tensor) -> dict[str, Tensor]:
        """The gradient Σₜ wₜ gₜ with weights [R, T], by the names of `names`, each as its parameter."""

    @abstractmethod
    def by_name(self, jacobian: Tensor) -> dict[str, Tensor]:
        """The Jacobian as a dict, name to [R, T, ...]: each task's gradient by what its group has."""


def rounds_of(network: Network) -> tuple[tuple[int, ...], ...]:
    """Rounds of tasks, in each of them one task of every component.

    Tasks of different components (which share no block) cannot touch the same parameters, so one backward
    pass differentiates all tasks of a round. There are as many rounds as the largest component has tasks, and
    under the all-apart plan only one.
    """
    components = network.plan.groups(0)
    return tuple(
        tuple(members[turn] for members in components if turn < len(members))
        for turn in range(max(len(members) for members in components))
    )


def slopes_of(network: Network, slopes: Tensor, members: Sequence[int], num_branches: int) -> Tensor:
    """The slopes [R, T, B, units] of some tasks, each on its own branch, zero on the others."""
    if num_branches == 1:
        return slopes[:, members[0]].unsqueeze(1)
    nothing = torch.zeros_like(slopes[:, 0])
    by_branch = {network.branches[task]: slopes[:, task] for task in members}
    return torch.stack([by_branch.get(branch, nothing) for branch in range(num_branches)], 1)
