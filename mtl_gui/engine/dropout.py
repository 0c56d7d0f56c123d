"""Which units are silenced at a step."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor

from mtl_gui.engine.randomness import generator

__all__ = ["dropout_factors"]


def dropout_factors(
    described: Mapping[int, tuple[int, float]],
    seeds: Sequence[int],
    step: int,
    num_rows: int,
    dtype: torch.dtype,
    device: torch.device,
    shares: Sequence[float | None] | None = None,
) -> dict[int, Tensor]:
    """Draws the factors 0 or 1/(1 − p) on the units, [R, B, units] by block; empty where nothing is silenced.

    Rows and units of a replica draw from its own stream; all groups of a block get the same mask, so a
    network that shares and one that does not are compared under the same noise.

    Args:
        described: Units of a block, and the share p of them that the description silences.
        seeds: One per replica.
        step: Updates made so far.
        num_rows: B.
        dtype: That of the factors.
        device: Where they go.
        shares: The share p of each replica, None where it is the described one; left out: everywhere.

    Source: Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", JMLR 2014.
    """
    chosen = tuple(shares or (None,) * len(seeds))
    if not any(chosen) and not any(share for _, share in described.values()):
        return {}
    sources = [generator(seed, "dropout", step=step) for seed in seeds]
    factors = {}
    for block, (num_units, share) in described.items():
        own = [share if one is None else one for one in chosen]
        if not any(own):
            continue
        draws = np.zeros((len(seeds), num_rows, num_units), dtype=np.float32)
        for replica, source in enumerate(sources):
            if own[replica]:
                source.random(out=draws[replica], dtype=np.float32)
        column = torch.tensor(own, dtype=torch.float64).view(-1, 1, 1)
        keep = torch.from_numpy(draws) >= column.float()
        factors[block] = (keep.to(dtype) / (1 - column).to(dtype)).to(device)
    return factors
