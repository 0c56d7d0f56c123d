"""The multilayer perceptron."""

from mtl_gui.engine.blocks.block import Block
from mtl_gui.engine.blocks.dense import DenseBlock
from mtl_gui.engine.blocks.norm import norm_of
from mtl_gui.spec import Mlp

__all__ = ["mlp_blocks"]


def mlp_blocks(description: Mlp, num_inputs: int) -> tuple[Block, ...]:
    """One dense block per hidden layer."""
    inputs = (num_inputs, *description.widths[:-1])
    return tuple(
        DenseBlock(
            description.activation,
            description.dropout,
            before,
            width,
            norm=norm_of(description.norm),
            residual=description.residual,
        )
        for before, width in zip(inputs, description.widths, strict=True)
    )
