"""From the losses of a step to the gradient it follows: where a weighting meets the networks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from mtl_gui.engine.batch import Batch
from mtl_gui.engine.columns import TaskGradients
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.lookahead import OneStepAhead
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.passes import AutogradPass, ForwardPass, feature_columns
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["Combination", "Combined"]


@dataclass(frozen=True, slots=True)
class Combined:
    """What a step follows.

    Attributes:
        signals: What the method was told.
        weighed: What it decided.
        weights: The effective task weights, [R, T].
        gradients: Of every learned parameter of the networks.
    """

    signals: Signals
    weighed: Weighed
    weights: Tensor
    gradients: dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Combination:
    """A weighting at work on a network.

    Attributes:
        network: The computation.
        layout: The columns of its trunk.
        weighting: The method.
        memory: Where gradients are wanted.
    """

    network: Network
    layout: Layout
    weighting: Weighting
    memory: Memory

    def of(
        self,
        forward: ForwardPass,
        signals: Signals,
        state: State,
        others: Sequence[ForwardPass],
        factors: Tensor | None,
    ) -> Combined:
        """Asks the method, and combines the gradients as it says.

        Args:
            forward: The step's batch in the networks.
            signals: What is known of the step so far.
            state: The method's memory.
            others: The same for the further batches that the method draws.
            factors: What a person or a stop multiplies the weights by, [R, T].
        """
        if self.weighting.needs == "losses":
            weighed = self.weighting.weigh(signals, state)
            weights = _times(weighed.weights, factors)
            return Combined(signals, weighed, weights, forward.gradients(weights))
        gradients = self._task_gradients(forward)
        signals = self._told(signals, gradients, others)
        weighed = self.weighting.weigh(signals, state)
        weights = _times(weighed.weights, factors)
        rows = gradients.rows if weighed.rows is None else weighed.rows
        heads = forward.heads(self._on_heads(weighed, factors))
        return Combined(signals, weighed, weights, {**self._trunk(forward, rows, weights), **heads})

    def tried(self, forward: ForwardPass) -> None:
        """Computes what a step takes of a pass, so that its time can be measured."""
        if self.weighting.needs == "losses":
            forward.gradients(torch.ones_like(forward.means))
        elif self.weighting.at_features:
            rows = forward.feature_rows()
            weights = torch.ones_like(forward.means)
            forward.through_trunk(feature_columns(self.network, rows).combined(rows, weights))
            forward.heads(None)
        else:
            forward.rows()
            forward.heads(None)
        if forward.means.device.type != "cpu":
            torch.accelerator.synchronize()

    def ahead(
        self, parameters: Parameters, learning_rates: Sequence[float], batches: Sequence[Batch]
    ) -> OneStepAhead | None:
        """What the method needs to look ahead; None if it does not."""
        if not self.weighting.looks_ahead:
            return None
        return OneStepAhead(self.network, self.layout, parameters, learning_rates, batches[0], batches[1])

    def further(self, parameters: Parameters, batches: Sequence[Batch]) -> list[ForwardPass]:
        """The passes of the batches two and three, for a method that compares their gradients."""
        if self.weighting.num_batches < 3:
            return []
        return [
            AutogradPass(self.network, self.layout, parameters, batch, None, per_task=True)
            for batch in batches[1:3]
        ]

    def _task_gradients(self, forward: ForwardPass) -> TaskGradients:
        if self.weighting.at_features:
            rows = forward.feature_rows()
            return TaskGradients(rows, feature_columns(self.network, rows))
        return TaskGradients(forward.rows(), self.layout)

    def _told(self, signals: Signals, gradients: TaskGradients, others: Sequence[ForwardPass]) -> Signals:
        cross = None
        if others:
            cross = self.layout.gramian(*(other.rows() for other in others))
        return replace(
            signals,
            gramian=gradients.gramian(),
            gradients=gradients if self.weighting.needs == "gradients" else None,
            cross_gramian=cross,
        )

    def _trunk(self, forward: ForwardPass, rows: Tensor, weights: Tensor) -> dict[str, Tensor]:
        if not self.weighting.at_features:
            return self._combined(rows, weights)
        return forward.through_trunk(feature_columns(self.network, rows).combined(rows, weights))

    def _combined(self, rows: Tensor, weights: Tensor) -> dict[str, Tensor]:
        """The trunk's gradient, at once where it is wanted if it is wanted in one piece."""
        strip = self.memory.strip(self.layout.names)
        if strip is None:
            return self.layout.combined(rows, weights)
        torch.bmm(weights.unsqueeze(1), rows, out=strip.gradients.unsqueeze(1))
        return self.memory.places(self.layout.names)

    def _on_heads(self, weighed: Weighed, factors: Tensor | None) -> Tensor | None:
        """What multiplies the heads' own gradients, [R, T]; None where nothing does."""
        if weighed.head_weights is not None:
            return _times(weighed.head_weights, factors)
        return _times(weighed.weights, factors) if self.weighting.reweights_heads else factors


def _times(weights: Tensor, factors: Tensor | None) -> Tensor:
    return weights if factors is None else weights * factors
