"""R networks of one architecture as stacked tensors."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor

from mtl_gui.engine.network import Network
from mtl_gui.events import TensorMap

__all__ = ["ModelStack"]


@dataclass(frozen=True, slots=True)
class ModelStack:
    """A network and the parameters of R replicas of it, name to [R, ...]."""

    network: Network
    parameters: dict[str, Tensor]

    @classmethod
    def from_seeds(
        cls, network: Network, seeds: Sequence[int], dtype: torch.dtype, device: torch.device
    ) -> Self:
        """One freshly drawn replica per seed."""
        return cls(network, network.initial_parameters(seeds, dtype, device))

    @classmethod
    def from_arrays(
        cls, network: Network, arrays: TensorMap, dtype: torch.dtype, device: torch.device
    ) -> Self:
        """The replicas of a snapshot."""
        return cls(
            network, {name: torch.tensor(arrays[name], dtype=dtype, device=device) for name in network.shapes}
        )

    @property
    def num_replicas(self) -> int:
        """R."""
        return next(iter(self.parameters.values())).shape[0]

    def select(self, replicas: Sequence[int]) -> Self:
        """A copy of some of the replicas, by position."""
        chosen = list(replicas)
        return type(self)(
            self.network, {name: values.detach()[chosen] for name, values in self.parameters.items()}
        )

    def to_arrays(self) -> TensorMap:
        """Copies the parameters into NumPy arrays."""
        return {
            name: values.detach().cpu().clone(memory_format=torch.contiguous_format).numpy()
            for name, values in self.parameters.items()
        }
