"""What the module of another package may hold: a method with a memory, and callables that offer it."""

from collections.abc import Sequence

import torch

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting


class Following(Weighting):
    """Weighs each task by the running mean of its loss, times a factor that the run's optimiser learns.

    mₜ ← pace · Lₜ + (1 − pace) · mₜ, from m = 1, and wₜ = fₜ mₜ, where fₜ = 1 has the gradient Lₜ.
    """

    def __init__(self, pace: float) -> None:
        if pace > 1:
            raise ValueError(f"pace is {pace}, and must not be above 1.")
        self._pace = pace

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        ones = torch.ones(num_replicas, len(tasks), dtype=dtype, device=device)
        return State(learned={"factors": ones.clone()}, kept={"means": ones})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        means = self._pace * signals.losses + (1 - self._pace) * state.kept["means"]
        return Weighed(state.learned["factors"] * means, {"means": means}, {"factors": signals.losses})


def following(pace: float = 0.5) -> Weighting:
    return Following(pace)


def nothing_of_the_kind() -> list[str]:
    return ["a list"]
