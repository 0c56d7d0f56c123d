"""The task losses as functions of some of a network's parameters, and their second derivatives."""

from collections.abc import Sequence
from functools import cached_property
from math import prod
from typing import Self

import torch
from torch import Tensor

from mtl_gui.engine.architectures.learning_to_branch import BranchingNetwork
from mtl_gui.engine.losses import row_losses
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.landscape.probe import Probe

__all__ = ["Hessian", "Objective", "hessian_vector_product", "rows_of_tasks"]

_ROUTES = "pairs.route_"
_NUMBERS_KEPT = 2**22
"""Up to so many activations of the widest layer, the graph of a gradient is kept for all products."""


class Objective:
    """The task losses on fixed rows as functions of some of the parameters, written as vectors [R, P].

    Nothing is trained here: dropout is off and batches are normalised by the running statistics, which are
    fixed like all parameters that do not move. A loss is the mean over the rows with a label; it is 0 for a
    task without any. Parameters of which only the order counts, as those of learned branches, have slope 0:
    the one that training uses in its place is none of the loss.

    Args:
        network: The computation.
        probe: The rows.
        rows_at_once: The longest stretch of rows whose activations are kept in memory together.
        moved: The parameters that a vector holds, in this order.
        fixed: The others, [1, ...] each.
    """

    def __init__(
        self, network: Network, probe: Probe, rows_at_once: int, moved: Sequence[str], fixed: Parameters
    ) -> None:
        self.network = network
        self.moved = tuple(moved)
        self._probe = probe
        self._rows_at_once = rows_at_once
        self.num_rows = probe.num_rows
        self._stretches = probe.split(rows_at_once)
        self._fixed = {name: fixed[name].detach() for name in network.shapes if name not in self.moved}
        self._num_labels = {name: probe.present[name].sum() for name in network.task_names}

    @property
    def num_parameters(self) -> int:
        """P."""
        return sum(self._sizes)

    @property
    def num_stretches(self) -> int:
        """In how many stretches the rows are taken."""
        return len(self._stretches)

    @property
    def is_labelled(self) -> Tensor:
        """Whether any row has a label of the task, bool [T]."""
        return torch.stack([self._num_labels[name] > 0 for name in self.network.task_names])

    def restricted(self, moved: Sequence[str], point: Tensor) -> Self:
        """The losses as functions of some of the moved parameters; the others are those of a point [1, P]."""
        fixed = self._fixed | self.parts(point)
        return type(self)(self.network, self._probe, self._rows_at_once, moved, fixed)

    def vectors(self, parameters: Parameters) -> Tensor:
        """Writes the moved ones of R networks' parameters as vectors [R, P]."""
        return torch.cat([parameters[name].flatten(1) for name in self.moved], 1)

    def parts(self, vectors: Tensor) -> dict[str, Tensor]:
        """Reads vectors [R, P] as parameters again, [R, ...] by name."""
        pieces = torch.split(vectors, self._sizes, 1)
        return {
            name: piece.view(-1, *self.network.shapes[name])
            for name, piece in zip(self.moved, pieces, strict=True)
        }

    @torch.no_grad()
    def losses(self, points: Tensor) -> Tensor:
        """The task losses [R, T] at points [R, P]."""
        of_stretches = [self.stretch_losses(points, number) for number in range(self.num_stretches)]
        return torch.stack(of_stretches).sum(0)

    def stretch_losses(self, points: Tensor, number: int) -> Tensor:
        """What one stretch of rows adds to the task losses [R, T]; can be differentiated."""
        stretch, network = self._stretches[number], self.network
        outputs = network.forward(self._all_parameters(points), stretch.inputs)
        columns = []
        for task in network.tasks:
            predicted, present = outputs[task.name], stretch.present[task.name]
            rows = row_losses(
                task.task.loss, predicted, stretch.targets[task.name].expand(predicted.shape[:2])
            )
            total = torch.where(present, rows, 0.0).sum(1)
            columns.append(total / self._num_labels[task.name].clamp(min=1))
        return torch.stack(columns, 1)

    def _all_parameters(self, points: Tensor) -> dict[str, Tensor]:
        others = {name: fixed.expand(len(points), *fixed.shape[1:]) for name, fixed in self._fixed.items()}
        moved = self.parts(points)
        if isinstance(self.network, BranchingNetwork):
            moved = {
                name: part.detach() if name.startswith(_ROUTES) else part for name, part in moved.items()
            }
        return others | moved

    @cached_property
    def _sizes(self) -> list[int]:
        return [prod(self.network.shapes[name]) for name in self.moved]


class Hessian:
    """The second derivatives of weighted sums of the task losses at R points, as an operator on vectors.

        Hᵣ v = ∇ (∇Lᵣ · v),   Lᵣ = Σₜ wᵣₜ Lₜ

    Both derivatives are reverse ones. Where memory allows it the graph of the gradient is kept, so that a
    product is one backward pass. Kinks, as those of ReLU, have no curvature of their own.

    Source: Pearlmutter, "Fast Exact Multiplication by the Hessian", Neural Computation 6, 1994; here in
    reverse over reverse form.

    Args:
        objective: The task losses.
        points: [R, P], or [1, P] for the same point in all R.
        weights: The task weights, [R, T].

    Attributes:
        shape: R and P.
        points: [R, P].
        losses: The weighted losses, [R].
        gradient: Their gradients, [R, P].
    """

    def __init__(self, objective: Objective, points: Tensor, weights: Tensor) -> None:
        self.objective = objective
        self.weights = weights
        self.shape = len(weights), objective.num_parameters
        self.points = points.detach().expand(self.shape)
        self._leaf = self.points.clone().requires_grad_()
        activations = self.shape[0] * objective.num_rows * objective.network.num_activations
        self._keeps = activations <= _NUMBERS_KEPT
        self._graphs: list[Tensor] = []
        self.losses = torch.zeros(self.shape[0], dtype=points.dtype, device=points.device)
        self.gradient = torch.zeros_like(self.points)
        for number in range(objective.num_stretches):
            losses, gradient = self._differentiated(number, again=self._keeps)
            self.losses = self.losses + losses
            self.gradient = self.gradient + gradient.detach()
            if self._keeps:
                self._graphs.append(gradient)

    def times(self, vectors: Tensor) -> Tensor:
        """The products Hᵣ vᵣ, [R, P], with vectors [R, P], where and in the format in which these are."""
        here = vectors.to(self.points)
        if self._keeps:
            return self._second(self._graphs, here, keep=True).to(vectors)
        products = torch.zeros_like(self.points)
        for number in range(self.objective.num_stretches):
            _, gradient = self._differentiated(number, again=True)
            products += self._second([gradient], here, keep=False)
        return products.to(vectors)

    def _differentiated(self, number: int, *, again: bool) -> tuple[Tensor, Tensor]:
        """Losses [R] and gradient [R, P] of a stretch."""
        with torch.enable_grad():
            losses = (self.objective.stretch_losses(self._leaf, number) * self.weights).sum(1)
            (gradient,) = torch.autograd.grad(
                losses.sum(), self._leaf, create_graph=again, materialize_grads=True
            )
        return losses.detach(), gradient

    def _second(self, gradients: Sequence[Tensor], vectors: Tensor, *, keep: bool) -> Tensor:
        """A gradient that depends on no parameter has no graph, and no curvature."""
        graphs = [gradient for gradient in gradients if gradient.requires_grad]
        if not graphs:
            return torch.zeros_like(self.points)
        (product,) = torch.autograd.grad(
            graphs, self._leaf, [vectors] * len(graphs), retain_graph=keep, materialize_grads=True
        )
        return product


def hessian_vector_product(objective: Objective, points: Tensor, weights: Tensor, vectors: Tensor) -> Tensor:
    """The products [R, P] of the Hessians of Σₜ wᵣₜ Lₜ at the points with the vectors.

    Args:
        objective: The task losses.
        points: [R, P], or [1, P].
        weights: [R, T].
        vectors: [R, P].
    """
    return Hessian(objective, points, weights).times(vectors)


def rows_of_tasks(joint: Tensor) -> Tensor:
    """The weights [T + 1, T] of every task alone, and last those of all together.

    Args:
        joint: [T].
    """
    return torch.cat([torch.eye(len(joint), dtype=joint.dtype, device=joint.device), joint.unsqueeze(0)])
