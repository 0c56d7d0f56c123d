"""The small convolutional network."""

from math import prod

from mtl_gui.engine.blocks.block import Block
from mtl_gui.engine.blocks.conv import ConvBlock
from mtl_gui.engine.blocks.dense import DenseBlock
from mtl_gui.engine.blocks.norm import norm_of
from mtl_gui.spec import Cnn

__all__ = ["cnn_blocks"]


def cnn_blocks(description: Cnn, input_shape: tuple[int, int, int]) -> tuple[Block, ...]:
    """One block per convolution, then one dense block per width. Dropout acts on the dense blocks only."""
    norm, residual = norm_of(description.norm), description.residual
    blocks: list[Block] = []
    shape: tuple[int, ...] = input_shape
    for num_channels in description.channels:
        channels, height, width = shape
        blocks.append(
            ConvBlock(
                description.activation,
                0.0,
                (channels, height, width),
                num_channels,
                description.kernel,
                norm=norm,
                residual=residual,
            )
        )
        shape = blocks[-1].output_shape
    for num_units in description.widths:
        blocks.append(
            DenseBlock(
                description.activation,
                description.dropout,
                prod(shape),
                num_units,
                norm=norm,
                residual=residual,
            )
        )
        shape = (num_units,)
    return tuple(blocks)
