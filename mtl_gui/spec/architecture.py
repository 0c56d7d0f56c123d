"""The shape of the trunk; every hidden layer is one block that tasks can share."""

from typing import Annotated, Literal

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.spec.layers import Activation, Widths
from mtl_gui.spec.soft_sharing import SoftSharing
from mtl_gui.texts import translatable

__all__ = ["Activation", "AnyArchitecture", "Cnn", "DirectParameters", "Mlp", "Normalisation"]

Normalisation = Literal["none", "batch", "layer"]

_NORM = translatable(
    "spec",
    "Give the sums of each layer mean 0 and variance 1 before its activation: every unit over the rows of "
    "the batch, or every row over the units of the layer.",
)
_RESIDUAL = translatable("spec", "Add the input of a layer to its output where both have the same size.")
_HEAD_WIDTHS = translatable(
    "spec",
    "Units of each hidden layer of a task's head, where the task has no widths of its own; none: linear.",
)


class Mlp(Description):
    """A multilayer perceptron; each hidden layer is one block."""

    kind: Literal["mlp"] = "mlp"
    widths: Widths = Field(
        (64, 64), min_length=1, max_length=16, description=translatable("spec", "Units of each hidden layer.")
    )
    activation: Activation = Field("relu", description=translatable("spec", "Applied after every layer."))
    dropout: float = Field(
        0.0, ge=0, lt=1, description=translatable("spec", "Share of units silenced at each training step.")
    )
    norm: Normalisation = Field("none", description=_NORM)
    residual: bool = Field(default=False, description=_RESIDUAL)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)

    @property
    def num_blocks(self) -> int:
        """How many blocks of the trunk the tasks can share."""
        return len(self.widths)


class Cnn(Description):
    """A small convolutional network for images: convolutions (each halves the picture), then dense layers.

    A block is one convolution with its activation and 2 x 2 max pooling (left out once the picture is
    smaller than 2 x 2), or one dense layer.
    """

    kind: Literal["cnn"] = "cnn"
    channels: tuple[Annotated[int, Field(ge=1, le=512)], ...] = Field(
        (16, 32),
        min_length=1,
        max_length=8,
        description=translatable("spec", "Channels of each convolution."),
    )
    kernel: Literal[1, 3, 5, 7] = Field(
        3, description=translatable("spec", "Side of the filters, in pixels.")
    )
    widths: Widths = Field(
        (64,),
        max_length=8,
        description=translatable("spec", "Units of each dense layer after the convolutions."),
    )
    activation: Activation = Field("relu", description=translatable("spec", "Applied after every layer."))
    dropout: float = Field(
        0.0,
        ge=0,
        lt=1,
        description=translatable("spec", "Share of dense units silenced at each training step."),
    )
    norm: Normalisation = Field("none", description=_NORM)
    residual: bool = Field(default=False, description=_RESIDUAL)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)

    @property
    def num_blocks(self) -> int:
        """How many blocks of the trunk the tasks can share."""
        return len(self.channels) + len(self.widths)


class DirectParameters(Description):
    """No network: the parameters are the point itself, for toys whose losses are functions of it."""

    kind: Literal["direct_parameters"] = "direct_parameters"
    num_parameters: int = Field(
        2, ge=2, le=1000, description=translatable("spec", "Numbers of the point; the toy says how many.")
    )

    @property
    def num_blocks(self) -> int:
        """One block: the point."""
        return 1


AnyArchitecture = Annotated[Mlp | Cnn | DirectParameters | SoftSharing, Field(discriminator="kind")]
