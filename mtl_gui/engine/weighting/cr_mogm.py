"""Smoothed weights of another method."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import CrMogm as CrMogmDescription

__all__ = ["CrMogm"]

_INNER = "of/"


class CrMogm(GradientWeighting):
    """Averages the weights ŵ of another method over steps.

        w ← α w + (1 − α) ŵ

    The average of a task begins with the first weight that it was given, and stays as it is while the batch
    has no label of the task.

    Source: Zhou et al., "On the Convergence of Stochastic Multi-Objective Gradient Manipulation and Beyond",
    NeurIPS 2022, Algorithm 1.
    """

    def __init__(self, description: CrMogmDescription, smoothed: Weighting) -> None:
        super().__init__(description)
        self._alpha, self._smoothed = description.alpha, smoothed

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """No averages yet, and the other method's own state."""
        inner = self._smoothed.initial_state(tasks, num_replicas, num_columns, dtype, device)
        nothing = torch.zeros(num_replicas, len(tasks), dtype=dtype, device=device)
        return State(kept={"averages": nothing, "has_average": nothing.clone(), **_prefixed(inner.kept)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the averaged weights."""
        kept = state.kept
        inner = {
            name.removeprefix(_INNER): values for name, values in kept.items() if name.startswith(_INNER)
        }
        weighed = self._smoothed.weigh(signals, State(kept=inner))
        averages, has_average = kept["averages"], kept["has_average"]
        memory = self._alpha * has_average
        new = weighed.weights + memory * (averages - weighed.weights)
        averages = torch.where(signals.labelled, new, averages)
        has_average = torch.maximum(has_average, signals.labelled.to(has_average))
        kept = {"averages": averages, "has_average": has_average, **_prefixed(weighed.kept)}
        return replace(weighed, weights=averages, kept=kept)


def _prefixed(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {_INNER + name: values for name, values in tensors.items()}
