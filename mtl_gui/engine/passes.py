"""A pass of a batch through the networks, and all the derivatives a step can ask of it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

import torch
from torch import Tensor

from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.columns import FeatureColumns
from mtl_gui.engine.gradients import (
    own_features,
    task_gradients,
    weighted_gradients,
    weighted_heads,
)
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.losses import RowLosses, row_losses
from mtl_gui.engine.network import Network, Parameters

__all__ = [
    "AutogradPass",
    "ForwardPass",
    "batch_losses",
    "feature_columns",
    "losses_of",
]


class ForwardPass(ABC):
    """The losses of one batch, and their derivatives by the parameters it was computed with.

    Either the gradient of the weighted sum is asked for (`gradients`), or the tasks' own gradients: by the
    trunk's parameters (`rows`) or by what the trunk gives to the heads (`feature_rows`, and from there
    `through_trunk`), and those of the heads (`heads`).
    """

    @property
    @abstractmethod
    def means(self) -> Tensor:
        """The task losses [R, T], detached; 0 without a labelled row."""

    @abstractmethod
    def gradients(self, weights: Tensor) -> dict[str, Tensor]:
        """The gradient of Σₜ wₜ Lₜ with weights [R, T] for all learned parameters."""

    @abstractmethod
    def rows(self) -> Tensor:
        """The gradient of every task by the trunk's parameters on its path, [R, T, P]."""

    @abstractmethod
    def feature_rows(self) -> Tensor:
        """The gradient of every task by the features it reads, [R, T, B · units]."""

    @abstractmethod
    def through_trunk(self, combined: Tensor) -> dict[str, Tensor]:
        """Carries a gradient by the features, [R, F, B · units], on to the trunk's parameters."""

    @abstractmethod
    def heads(self, factors: Tensor | None) -> dict[str, Tensor]:
        """The gradients of the heads, each of its own task's loss, multiplied by factors [R, T] if given.

        Parameters of the trunk that only one task each depends on are among them.
        """


class AutogradPass(ForwardPass):
    """Differentiates with PyTorch's autograd, whatever the architecture.

    Args:
        network: The computation.
        layout: The columns of its trunk.
        parameters: Name to [R, ...], those that are learned requiring gradients.
        batch: The rows.
        training: The noise of the step.
        per_task: Whether the tasks' own gradients will be asked for.
    """

    def __init__(
        self,
        network: Network,
        layout: Layout,
        parameters: Parameters,
        batch: Batch,
        training: TrainingPass | None,
        *,
        per_task: bool,
    ) -> None:
        self._network, self._layout, self._parameters = network, layout, parameters
        self._features = network.features(parameters, batch.inputs, training)
        self._own = own_features(network, self._features) if per_task else None
        read = self._features if self._own is None else self._own
        branches = network.branches if self._own is None else range(len(network.tasks))
        self._losses = batch_losses(network, parameters, read, branches, batch)
        self._means = self._losses.means()
        self._found: tuple[Tensor, dict[str, Tensor]] | None = None
        self._below: dict[str, Tensor] | None = None

    @property
    def means(self) -> Tensor:
        """Means over labelled rows."""
        return self._means

    def gradients(self, weights: Tensor) -> dict[str, Tensor]:
        """One backward pass."""
        learned = {n: values for n, values in self._parameters.items() if self._network.is_learned(n)}
        return weighted_gradients(self._losses, learned, weights)

    def rows(self) -> Tensor:
        """One backward pass through the heads, and one through the trunk for every task."""
        self._own_below()
        return self._layout.jacobian(self._features, self._task_gradients()[0], self._parameters)

    def feature_rows(self) -> Tensor:
        """One backward pass through the heads."""
        return self._task_gradients()[0].flatten(2)

    def through_trunk(self, combined: Tensor) -> dict[str, Tensor]:
        """One backward pass through the trunk."""
        self._own_below()
        names = self._layout.names
        wanted = tuple(self._parameters[name] for name in names)
        start = combined.view(self._features.shape)
        return dict(zip(names, torch.autograd.grad(self._features, wanted, start), strict=True))

    def heads(self, factors: Tensor | None) -> dict[str, Tensor]:
        """From the pass through the heads; one through the trunk where tasks have parts of it alone."""
        heads = {**self._task_gradients()[1], **self._own_below()}
        return heads if factors is None else weighted_heads(self._network, heads, factors)

    def _task_gradients(self) -> tuple[Tensor, dict[str, Tensor]]:
        if self._found is None:
            assert self._own is not None, "the pass was made for the weighted sum"
            heads = {n: values for n, values in self._parameters.items() if not self._network.is_trunk(n)}
            self._found = task_gradients(self._losses, self._own, heads, torch.ones_like(self._means))
        return self._found

    def _own_below(self) -> dict[str, Tensor]:
        """The gradients of what only one task each depends on: on a branch there is but the task's own."""
        if self._below is None:
            network = self._network
            own = {n: v for n, v in self._parameters.items() if network.is_own(n) and network.is_learned(n)}
            start = self._task_gradients()[0]
            wanted = tuple(own.values())
            found = torch.autograd.grad(self._features, wanted, start, retain_graph=True) if own else ()
            self._below = dict(zip(own, found, strict=True))
        return self._below


def batch_losses(
    network: Network, parameters: Parameters, features: Tensor, branches: Sequence[int], batch: Batch
) -> RowLosses:
    """The losses of every row of a batch, from the features that the heads read.

    Args:
        network: The computation.
        parameters: At least those of the heads.
        features: [R, F, B, units].
        branches: For every task, which of the F it reads.
        batch: The rows.
    """
    rows = [
        row_losses(group.loss, network.group_outputs(parameters, features, group, branches), targets)
        for group, targets in zip(network.groups, batch.targets, strict=True)
    ]
    return RowLosses(network.groups, tuple(rows), batch.present)


def feature_columns(network: Network, rows: Tensor) -> FeatureColumns:
    """What the columns of `feature_rows` are."""
    return FeatureColumns.of(network.branches, rows.shape[-1], rows.dtype, rows.device)


@torch.no_grad()
def losses_of(
    network: Network, parameters: Parameters, batch: Batch, training: TrainingPass | None = None
) -> Tensor:
    """The task losses [R, T] of a batch."""
    features = network.features(parameters, batch.inputs, training)
    return batch_losses(network, parameters, features, network.branches, batch).means()
