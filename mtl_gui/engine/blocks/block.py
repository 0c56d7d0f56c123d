"""What every block of a trunk gives: its shapes, and one batched operation over replicas and groups."""

import math
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field

from torch import Tensor

from mtl_gui.engine.blocks.activations import ACTIVATIONS, Activate
from mtl_gui.engine.blocks.norm import Norm
from mtl_gui.spec.architecture import Activation

__all__ = ["Block"]


@dataclass(frozen=True, slots=True)
class Block(ABC):
    """One layer of the trunk that tasks can share: its shapes and its computation, no tensors.

    Activations have the axes [R, G, B, ...]: replicas, groups of the block, rows of the batch.

    Attributes:
        activation: φ.
        dropout: The described share of units to silence.
        norm: What the sums go through before φ.
        residual: Whether the block adds its input to its output where it can.
    """

    activation: Activation
    dropout: float
    norm: Norm | None = field(default=None, kw_only=True)
    residual: bool = field(default=False, kw_only=True)

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shapes of one group's parameters; running statistics are among them."""
        bias = () if self.norm and self.norm.cancels_bias else ("bias",)
        norms = self.norm.names if self.norm else ()
        return {"weight": self.weight_shape, **dict.fromkeys((*bias, *norms), (self.num_units,))}

    @property
    @abstractmethod
    def weight_shape(self) -> tuple[int, ...]:
        """The shape of one group's weight."""

    @property
    @abstractmethod
    def num_units(self) -> int:
        """The units that would have a bias of their own."""

    @property
    @abstractmethod
    def fan_in(self) -> int:
        """How many inputs each unit sees."""

    @property
    @abstractmethod
    def adds_input(self) -> bool:
        """Whether the block is residual and its output has the shape of its input."""

    @property
    @abstractmethod
    def output_shape(self) -> tuple[int, ...]:
        """The shape of one row's activations."""

    @property
    def num_activations(self) -> int:
        """How many numbers one row of one group takes up inside the block."""
        return math.prod(self.output_shape)

    @property
    @abstractmethod
    def filter_axis(self) -> int:
        """The axis of the stacked weight which counts the units."""

    @property
    def activate(self) -> Activate:
        """φ as a function, which may overwrite what it gets."""
        return ACTIVATIONS[self.activation]

    @abstractmethod
    def forward(
        self,
        parameters: Mapping[str, Tensor],
        inputs: Tensor,
        noise: Tensor | None = None,
        statistics: dict[str, Tensor] | None = None,
    ) -> Tensor:
        """Computes the activations [R, G, B, ...].

        Args:
            parameters: Those of `shapes`, each [R, G, ...].
            inputs: [R, G, B, ...].
            noise: Dropout factors [R, B, units].
            statistics: In training, where new running values go by name; None evaluates.
        """
