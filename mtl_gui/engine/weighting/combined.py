"""A weighting of the losses under a method that combines the gradients."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from mtl_gui.engine.columns import TaskGradients
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["Combined"]

_OF_LOSSES, _OF_GRADIENTS = "losses/", "gradients/"


class Combined(Weighting):
    """Weighs the losses first, then combines the gradients of the weighted losses.

    With the weights λ of the first method, the second one sees the losses λₜ Lₜ and the gradients λₜ gₜ;
    where it answers with weights w, those of the update are wₜ λₜ. The heads follow λ, and w too where the
    second method acts on heads.

    Source: Liu et al., "Auto-Lambda: Disentangling Dynamic Task Relationships", TMLR 2022, section 5, where
    "weighting-based" and "gradient-based" methods are combined so.
    """

    def __init__(self, of_losses: Weighting, of_gradients: Weighting) -> None:
        self._first, self._second = of_losses, of_gradients
        self.needs = "gradients" if "gradients" in (of_losses.needs, of_gradients.needs) else "gramian"
        self.num_batches = max(of_losses.num_batches, of_gradients.num_batches)
        self.looks_ahead = of_losses.looks_ahead or of_gradients.looks_ahead
        self.reads_losses_after = of_losses.reads_losses_after or of_gradients.reads_losses_after
        self.reweights_heads = of_gradients.reweights_heads
        self.at_features = of_gradients.at_features

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """The states of both."""
        first, second = (
            method.initial_state(tasks, num_replicas, num_columns, dtype, device)
            for method in (self._first, self._second)
        )
        return State(_joined(first.learned, second.learned), _joined(first.kept, second.kept))

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Asks the first method, then the second with what the first has made of the step."""
        first = self._first.weigh(signals, _part(state, _OF_LOSSES))
        second = self._second.weigh(_weighted(signals, first.weights), _part(state, _OF_GRADIENTS))
        rows = second.rows
        on_heads = second.head_weights
        if on_heads is None:
            on_heads = second.weights if self._second.reweights_heads else torch.ones_like(first.weights)
        return Weighed(
            second.weights if rows is not None else second.weights * first.weights,
            _joined(first.kept, second.kept),
            _joined(first.gradients, second.gradients),
            rows,
            second.residual,
            second.fallen_back,
            first.weights * on_heads,
        )

    def after(self, losses: Tensor, signals: Signals, state: State) -> State:
        """Tells both, each in its own terms."""
        first = self._first.after(losses, signals, _part(state, _OF_LOSSES))
        second = self._second.after(losses, signals, _part(state, _OF_GRADIENTS))
        return State(state.learned, _joined(first.kept, second.kept))

    def steered(self, state: State, weights: Tensor) -> State | None:
        """Lets the first method take them."""
        steered = self._first.steered(_part(state, _OF_LOSSES), weights)
        if steered is None:
            return None
        second = _part(state, _OF_GRADIENTS)
        return State(_joined(steered.learned, second.learned), _joined(steered.kept, second.kept))


def _weighted(signals: Signals, weights: Tensor) -> Signals:
    """The signals of the weighted losses."""
    outer = weights.unsqueeze(2) * weights.unsqueeze(1)
    gradients = signals.gradients
    return replace(
        signals,
        losses=signals.losses * weights,
        gramian=None if signals.gramian is None else signals.gramian * outer,
        cross_gramian=None if signals.cross_gramian is None else signals.cross_gramian * outer,
        gradients=gradients and TaskGradients(gradients.rows * weights.unsqueeze(2), gradients.columns),
    )


def _joined(first: Mapping[str, Tensor], second: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {
        **{_OF_LOSSES + name: values for name, values in first.items()},
        **{_OF_GRADIENTS + name: values for name, values in second.items()},
    }


def _part(state: State, prefix: str) -> State:
    learned, kept = (
        {name.removeprefix(prefix): values for name, values in part.items() if name.startswith(prefix)}
        for part in (state.learned, state.kept)
    )
    return State(learned, kept)
