"""The tasks bargain for the update."""

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from mtl_gui.engine.solvers.nash import nash_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import NashMtl as NashMtlDescription

__all__ = ["NashMtl"]


class NashMtl(GradientWeighting):
    """Lets the tasks bargain for the update.

    The weights w > 0 of the update are those with

        wᵢ (G w)ᵢ = 1

    for which Σᵢ log ⟨gᵢ, d⟩ is largest among all updates of the same length. Then an update that is longer
    than `max_norm` is shortened to it, unless that is 0. With `update_weights_every` n the tasks bargain in
    every n-th step, and the weights stay in between; those of a task of which the batch has no label stay as
    well.

    Source: Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022, eq. 2 and Algorithm 1; the
    longest update from section 5.
    """

    def __init__(self, description: NashMtlDescription) -> None:
        super().__init__(description)
        self._max_norm = description.max_norm
        self._every = description.update_weights_every

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """Weights of one, if weights are kept at all."""
        if self._every == 1:
            return State()
        return State(kept={"weights": torch.ones(num_replicas, len(tasks), dtype=dtype, device=device)})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of this bargain or of the last one, of which no update is too long."""
        if self._every == 1:
            bargained = solved(nash_weights(gramian_of(signals)), signals)
        elif signals.step % self._every:
            bargained = Weighed(state.kept["weights"], state.kept)
        else:
            bargained = solved(nash_weights(gramian_of(signals)), signals)
            weights = torch.where(signals.labelled, bargained.weights, state.kept["weights"])
            bargained = replace(bargained, weights=weights, kept={"weights": weights})
        assert signals.gramian is not None
        return replace(bargained, weights=self._shortened(bargained.weights, signals.gramian))

    def _shortened(self, weights: Tensor, gramian: Tensor) -> Tensor:
        if self._max_norm == 0:
            return weights
        squares = torch.einsum("rs,rst,rt->r", weights, gramian, weights)
        lengths = squares.clamp(min=self._max_norm**2).sqrt()
        return weights * (self._max_norm / lengths).unsqueeze(1)
