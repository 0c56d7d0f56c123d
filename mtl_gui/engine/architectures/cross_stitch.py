"""Cross-stitch networks."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from torch import Tensor

from mtl_gui.engine.architectures.columns import ColumnsNetwork, exchange
from mtl_gui.engine.architectures.network import Parameters, TrainingPass
from mtl_gui.engine.architectures.soft import Part

__all__ = ["CrossStitchNetwork"]


@dataclass(frozen=True)
class CrossStitchNetwork(ColumnsNetwork):
    """Columns whose activations are mixed linearly after every layer, with one number per two tasks.

        x̃ₜ = Σₛ αₜₛ xₛ

    Source: Misra et al., "Cross-Stitch Networks for Multi-task Learning", CVPR 2016, equation 1; initial
    values as recommended there: a large αₜₜ, and the rest of 1 divided evenly.

    Attributes:
        own_share: What αₜₜ starts from.
    """

    own_share: float

    @property
    def exchange_parts(self) -> Mapping[str, Part]:
        """α of every layer."""
        return {f"pairs.stitch_{number}": Part(()) for number in range(len(self.widths))}

    def exchanged(
        self,
        parameters: Parameters,
        number: int,
        hidden: Tensor,
        training: TrainingPass | None,  # noqa: ARG002 - nothing is drawn
    ) -> Tensor:
        """One product for all tasks."""
        stitches = parameters[f"pairs.stitch_{number}"]
        weights = self.matrix(stitches, stitches.new_zeros(()), stitches.new_ones(()))
        return exchange(weights, hidden)

    def pair_start(
        self,
        name: str,  # noqa: ARG002 - every layer starts in the same way
        reader: int,
        read: int,
    ) -> npt.NDArray[np.float64]:
        """The share of a task's own activations, or an equal part of the rest."""
        num_others = sum(pair[0] == reader for pair in self.pairs) - 1
        return np.asarray(self.own_share if reader == read else (1 - self.own_share) / num_others)
