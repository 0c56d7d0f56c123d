"""Random numbers of generated data: a stream per seed and purpose."""

import numpy as np

__all__ = ["stream"]


def stream(seed: int, *purpose: int) -> np.random.Generator:
    """The random stream of one purpose, which no other purpose shares or shifts."""
    return np.random.default_rng([seed, *purpose])
