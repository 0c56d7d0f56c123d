"""Weights from the mean losses of the last two epochs."""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting
from mtl_gui.spec import Dwa as DwaDescription

__all__ = ["Dwa"]

_NAMES = ("sums", "counts", "newer", "older", "num_means")


class Dwa(Weighting):
    """Weighs each of the T tasks by how little its loss fell from one epoch to the next.

    With the mean losses of the last two epochs,

        w = T · softmax(r / temperature)   with   rₜ = newerₜ / olderₜ

    and r = 1 as long as there are no two epochs, so that the weights of the first two are 1. They stay as
    they are throughout an epoch. Means are over the batches that had labels of the task; an epoch without
    any leaves the task's means alone. Where a mean is at or below 0, so that the ratio does not say how much
    the loss fell, r is 1.

    Source: Liu, Johns and Davison, "End-to-End Multi-Task Learning with Attention", CVPR 2019, equation 7.
    """

    def __init__(self, description: DwaDescription) -> None:
        self._temperature = description.temperature

    def initial_state(
        self,
        tasks: Sequence[str],
        num_replicas: int,
        num_columns: int,  # noqa: ARG002 - no gradient is kept
        dtype: torch.dtype,
        device: torch.device,
    ) -> State:
        """Nothing seen."""
        shape = (num_replicas, len(tasks))
        return State(kept={name: torch.zeros(shape, dtype=dtype, device=device) for name in _NAMES})

    def weigh(self, signals: Signals, state: State) -> Weighed:
        """Gives the weights of the epoch."""
        kept = dict(state.kept)
        if signals.step % signals.steps_per_epoch == 0:
            kept = _with_epoch_closed(kept)
        rates, is_undefined = _rates(kept)
        weights = rates.shape[1] * (rates / self._temperature).softmax(1)
        kept["sums"] = kept["sums"] + torch.where(signals.labelled, signals.losses, 0)
        kept["counts"] = kept["counts"] + signals.labelled
        return Weighed(weights, kept, fallen_back=is_undefined)


def _with_epoch_closed(kept: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Moves the means of an epoch into the memory and begins a new one."""
    is_new = kept["counts"] > 0
    mean = kept["sums"] / kept["counts"].clamp(min=1)
    return {
        "sums": torch.zeros_like(mean),
        "counts": torch.zeros_like(mean),
        "newer": torch.where(is_new, mean, kept["newer"]),
        "older": torch.where(is_new, kept["newer"], kept["older"]),
        "num_means": kept["num_means"] + is_new,
    }


def _rates(kept: Mapping[str, Tensor]) -> tuple[Tensor, Tensor]:
    """The ratio of each task's means [R, T], and whether one of a replica had to be left out, [R]."""
    older, newer, is_known = kept["older"], kept["newer"], kept["num_means"] >= 2
    has_ratio = is_known & (older > torch.finfo(older.dtype).tiny) & (newer >= 0)
    rates = torch.where(has_ratio, newer, 1) / torch.where(has_ratio, older, 1)
    is_finite = rates.isfinite()
    return torch.where(is_finite, rates, 1), (is_known & ~(has_ratio & is_finite)).any(1)
