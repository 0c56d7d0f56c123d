"""Sluice networks."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.architectures.columns import ColumnsNetwork, exchange
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part

__all__ = ["SluiceNetwork"]


@dataclass(frozen=True)
class SluiceNetwork(ColumnsNetwork):
    """Columns cut into subspaces, which are mixed after every layer; heads read a mix of all layers.

        x̃ₜᵢ = Σₛⱼ αₜᵢₛⱼ xₛⱼ        features of t = Σₗ βₜₗ x̃ₜ at layer l

    for subspaces i and j of tasks t and s. A task that is alone keeps its β and exchanges nothing, neither
    between its own subspaces. β belongs to its task alone. The paper's penalty on subspaces that are not
    orthogonal is left out.

    Source: Ruder et al., "Latent Multi-task Architecture Learning", AAAI 2019; initial values biased towards
    the own subspace and the last layer, as recommended there.

    Attributes:
        num_subspaces: Of every layer.
        own_share: What α of a subspace and itself starts from.
        last_share: What β of the last layer starts from.
    """

    num_subspaces: int
    own_share: float
    last_share: float

    @property
    def exchange_parts(self) -> Mapping[str, Part]:
        """β, then α of every layer."""
        num_layers, square = len(self.widths), (self.num_subspaces, self.num_subspaces)
        shares = np.ones(1)
        if num_layers > 1:
            others = (1 - self.last_share) / (num_layers - 1)
            shares = np.array([others] * (num_layers - 1) + [self.last_share])
        stitches = {f"pairs.stitch_{number}": Part(square) for number in range(num_layers)}
        return {"tasks.skips": Part((num_layers,), start=shares), **stitches}

    def features(
        self, parameters: Parameters, inputs: Tensor, training: TrainingPass | None = None
    ) -> Tensor:
        """The mix of all layers."""
        layers = torch.stack(self.layers(parameters, inputs, training), 2)
        shares = parameters["tasks.skips"].unsqueeze(2)
        return (shares @ layers.flatten(3)).view(*layers.shape[:2], *layers.shape[3:])

    def exchanged(
        self,
        parameters: Parameters,
        number: int,
        hidden: Tensor,
        training: TrainingPass | None,  # noqa: ARG002 - nothing is drawn
    ) -> Tensor:
        """One product for all subspaces of all tasks."""
        stitches = parameters[f"pairs.stitch_{number}"]
        one = torch.eye(self.num_subspaces, dtype=stitches.dtype, device=stitches.device)
        blocks = self.matrix(stitches, torch.zeros_like(one), one)
        weights = blocks.transpose(2, 3).flatten(3).flatten(1, 2)
        subspaces = hidden.view(*hidden.shape[:3], self.num_subspaces, -1).transpose(2, 3)
        mixed = exchange(weights, subspaces.flatten(1, 2)).view(subspaces.shape)
        return mixed.transpose(2, 3).flatten(3)

    def pair_start(
        self,
        name: str,  # noqa: ARG002 - every layer starts in the same way
        reader: int,
        read: int,
    ) -> npt.NDArray[np.float64]:
        """The share of a subspace itself on the diagonal, equal parts of the rest everywhere else."""
        num_others = sum(pair[0] == reader for pair in self.pairs) * self.num_subspaces - 1
        values = np.full((self.num_subspaces, self.num_subspaces), (1 - self.own_share) / num_others)
        if reader == read:
            np.fill_diagonal(values, self.own_share)
        return values
