"""A smooth maximum of the losses."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from mtl_gui.engine.weighting.labelled import is_positive, row_of, shares_of, softmax_among
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import Stch as StchDescription

__all__ = ["Stch"]


class Stch(Weighting):
    """Minimises a smooth maximum of the losses of the K tasks of which the batch has labels.

    With preferences p that add up to 1 and lowest losses z, it is

        μ log Σₜ exp(pₜ (Lₜ − zₜ) / μ)

    so with y = p (L − z) the weights are p softmax(y/μ). With warm-up epochs, Σₜ K pₜ log Lₜ is minimised in
    these, and then

        K μ log Σₜ exp(K pₜ log(Lₜ / nadirₜ) / μ)

    with the mean losses of the last warm-up epoch as nadir (of the first batch with labels, if that epoch
    had none): the authors' code, with preferences. In these two, losses at or below 0 have no logarithm, and
    the weights are K p. A person who sets task weights sets the preferences.

    Source: Lin et al., "Smooth Tchebycheff Scalarization for Multi-Objective Optimization", ICML 2024.
    """

    def __init__(self, description: StchDescription) -> None:
        self._description = description

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """The described preferences, and no losses seen."""
        row = [self._description.preferences.get(task, 1.0) for task in tasks]
        preferences = torch.tensor(row, dtype=dtype, device=device).repeat(num_replicas, 1)
        nothing = torch.zeros_like(preferences)
        return State(kept={"preferences": preferences, "sums": nothing, "counts": nothing.clone()})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the derivatives of the smooth maximum by the losses."""
        preferences = shares_of(state.kept["preferences"], signals.labelled)
        epochs = self._description.warmup_epochs
        if not epochs:
            above = signals.losses - row_of(self._description.min_losses, signals, 0.0)
            return Weighed(preferences * self._worst(preferences * above, signals.labelled), state.kept)
        epoch = signals.step // signals.steps_per_epoch
        kept = _with_nadir(state.kept, signals, epoch - (epochs - 1))
        num_labelled = signals.labelled.sum(1, keepdim=True)
        relative, is_defined = _relative_losses(kept, signals, is_warm=epoch >= epochs)
        slopes = num_labelled * preferences / torch.where(is_defined, signals.losses, 1)
        if epoch >= epochs:
            values = num_labelled * preferences * relative.log()
            worst = num_labelled * self._worst(values, signals.labelled)
            slopes = torch.where(is_defined, slopes * worst, slopes)
        return Weighed(slopes, kept, fallen_back=(signals.labelled & ~is_defined).any(1))

    def steered(self, state: State, weights: Tensor) -> State:
        """Takes the weights as preferences."""
        old = state.kept["preferences"]
        return State(kept={**state.kept, "preferences": weights.to(old).expand_as(old).clone()})

    def _worst(self, values: Tensor, labelled: Tensor) -> Tensor:
        return softmax_among(values / self._description.mu, labelled)


def _with_nadir(kept: Mapping[str, Tensor], signals: Signals, epochs_late: int) -> dict[str, Tensor]:
    """Adds the losses to those of the nadir in its epoch, and later for tasks that were not seen in it."""
    if epochs_late < 0:
        return dict(kept)
    is_adding = signals.labelled & ((kept["counts"] == 0) | (epochs_late == 0))
    sums = kept["sums"] + torch.where(is_adding, signals.losses, 0)
    return {**kept, "sums": sums, "counts": kept["counts"] + is_adding}


def _relative_losses(kept: Mapping[str, Tensor], signals: Signals, *, is_warm: bool) -> tuple[Tensor, Tensor]:
    """The losses by the nadir, or as they are; and whether the tasks take part with a logarithm, [R, T]."""
    nadir = kept["sums"] / kept["counts"].clamp(min=1) if is_warm else torch.ones_like(signals.losses)
    is_defined = is_positive(signals.losses, signals.labelled) & is_positive(nadir, signals.labelled)
    takes_part = signals.labelled & is_defined.unsqueeze(1)
    relative = torch.where(takes_part, signals.losses, 1) / torch.where(takes_part, nadir, 1)
    return relative, takes_part
