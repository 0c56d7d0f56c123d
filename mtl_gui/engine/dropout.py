"""Which units are silenced at a step."""

from collections.abc import Sequence

import numpy as np
import torch

from mtl_gui.engine.network import DropoutMasks, Network
from mtl_gui.engine.randomness import generator

__all__ = ["dropout_masks"]


def dropout_masks(
    network: Network,
    seeds: Sequence[int],
    step: int,
    num_rows: int,
    dtype: torch.dtype,
    device: torch.device,
) -> DropoutMasks | None:
    """Draws the factors 0 or 1/(1 − p) on the units, [R, B, units] by block; None without dropout.

    Rows and units of a replica draw from its own stream; all groups of a block get the same mask, so a
    network that shares and one that does not are compared under the same noise.
    """
    if not network.dropout_shares:
        return None
    sources = [generator(seed, "dropout", step=step) for seed in seeds]
    masks = {}
    for block, (num_units, share) in network.dropout_shares.items():
        draws = np.stack([source.random((num_rows, num_units), dtype=np.float32) for source in sources])
        keep = torch.from_numpy(draws).to(device) >= share
        masks[block] = keep.to(dtype) / (1 - share)
    return masks
