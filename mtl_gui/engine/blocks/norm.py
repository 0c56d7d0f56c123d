"""Normalisation of a block's sums, one operation for all replicas and groups.

Sums come merged, [B, N·U, ...]: rows, then the units of all N = R·G networks side by side.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor
from torch.nn import functional

from mtl_gui.spec.architecture import Normalisation

__all__ = ["RUNNING", "BatchNorm", "LayerNorm", "Norm", "initial_value", "norm_of"]

RUNNING = ("running_mean", "running_variance")
"""The parameters that follow the batches and are not learned."""

_INITIAL = {"gain": 1.0, "shift": 0.0, "running_mean": 0.0, "running_variance": 1.0}
_EPSILON = 1e-5
_MOMENTUM = 0.1


class Norm(ABC):
    """Gives sums mean 0 and variance 1, then a learned gain γ and shift β to every unit or channel."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its parameters, each with one number per unit."""
        return ("gain", "shift")

    @property
    def cancels_bias(self) -> bool:
        """Whether a bias before it would change nothing, so that the layer has none."""
        return False

    @abstractmethod
    def forward(
        self, parameters: Mapping[str, Tensor], sums: Tensor, statistics: dict[str, Tensor] | None
    ) -> Tensor:
        """Normalises sums [B, N·U, ...].

        Args:
            parameters: Those of `names`, each [R, G, U].
            sums: Merged.
            statistics: In training, where new running values go by name; None evaluates.
        """


@dataclass(frozen=True)
class BatchNorm(Norm):
    """Normalises every unit over the rows of the batch; a channel also over its pixels.

        y = γ (x − μ) / √(σ² + 1e-5) + β

    In training μ and σ² are those of the batch (σ² divided by n), and the running values follow:

        μ̄ ← 0.9 μ̄ + 0.1 μ        σ̄² ← 0.9 σ̄² + 0.1 σ² n/(n − 1)

    Evaluation takes μ̄ and σ̄². A single number says nothing of its spread, so a batch that has but one per
    unit is normalised by the running values, too, and leaves them as they are.

    A bias before it would be lost with μ; having no gradient but rounding, it would drift at random under
    Adam. So there is none, and β stands in its place (section 3.2).

    Source: Ioffe & Szegedy, "Batch Normalization", ICML 2015, Algorithms 1 and 2; the running averages are
    those of `torch.nn.BatchNorm1d`.
    """

    @property
    def names(self) -> tuple[str, ...]:
        """Gain, shift, and the running statistics."""
        return ("gain", "shift", *RUNNING)

    @property
    def cancels_bias(self) -> bool:
        """The mean takes it away."""
        return True

    def forward(
        self, parameters: Mapping[str, Tensor], sums: Tensor, statistics: dict[str, Tensor] | None
    ) -> Tensor:
        """By the batch's own statistics or the running ones."""
        gain, shift = parameters["gain"].flatten(), parameters["shift"].flatten()
        mean, variance = (parameters[name].detach().flatten() for name in RUNNING)
        if statistics is None or sums.numel() == sums.shape[1]:
            return functional.batch_norm(sums, mean, variance, gain, shift, training=False, eps=_EPSILON)
        moved = mean.clone(), variance.clone()
        normed = functional.batch_norm(
            sums, *moved, gain, shift, training=True, momentum=_MOMENTUM, eps=_EPSILON
        )
        for name, values in zip(RUNNING, moved, strict=True):
            statistics[name] = values.view_as(parameters[name])
        return normed


@dataclass(frozen=True)
class LayerNorm(Norm):
    """Normalises every row over all units of the layer: of a convolution, over channels and pixels.

        y = γ (x − μ) / √(σ² + 1e-5) + β

    Gain and shift belong to units or channels, not to pixels. Training and evaluation are the same.

    Source: Ba, Kiros & Hinton, "Layer Normalization", 2016, Eq. 4; for pictures as in Wu & He, "Group
    Normalization", ECCV 2018, section 3 (one group of channels).
    """

    def forward(
        self,
        parameters: Mapping[str, Tensor],
        sums: Tensor,
        statistics: dict[str, Tensor] | None,  # noqa: ARG002 - a row needs no others
    ) -> Tensor:
        """Every network is a group of the merged channels."""
        gain, shift = parameters["gain"], parameters["shift"]
        num_networks = gain.shape[0] * gain.shape[1]
        return functional.group_norm(sums, num_networks, gain.flatten(), shift.flatten(), _EPSILON)


def norm_of(kind: Normalisation) -> Norm | None:
    """The normalisation that is described."""
    match kind:
        case "none":
            return None
        case "batch":
            return BatchNorm()
        case "layer":
            return LayerNorm()


def initial_value(name: str) -> float | None:
    """What a parameter of a normalisation starts from; None for those that are drawn."""
    return _INITIAL.get(name)
