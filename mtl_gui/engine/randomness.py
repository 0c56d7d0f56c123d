"""Random numbers that depend on a seed, a purpose and a step, and on nothing else."""

from functools import lru_cache
from hashlib import sha256

import numpy as np
import numpy.typing as npt

__all__ = ["generator"]


def generator(seed: int, purpose: str, name: str | int = "", *, step: int = 0) -> np.random.Generator:
    """Makes the random generator of one purpose.

    The stream is that of a counter-based generator whose key is a hash of seed, purpose and name and whose
    counter starts at `step` · 2¹⁹². So no stream depends on how much another one was used, and there is no
    state to keep: a resumed run draws the numbers of step n by asking for step n.

    Source: Salmon et al., "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011.
    """
    counter = np.array([0, 0, 0, step], dtype=np.uint64)
    return np.random.Generator(np.random.Philox(key=_key(seed, purpose, name), counter=counter))


@lru_cache(maxsize=4096)
def _key(seed: int, purpose: str, name: str | int) -> npt.NDArray[np.uint64]:
    digest = sha256(repr((seed, purpose, name)).encode()).digest()
    key = np.frombuffer(digest[:16], dtype="<u8").astype(np.uint64)
    key.flags.writeable = False
    return key
