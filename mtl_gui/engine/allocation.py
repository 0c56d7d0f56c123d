"""What becomes of memory that a tensor no longer needs."""

import ctypes
import sys
from collections.abc import Callable

__all__ = ["keep_freed_memory", "release_freed_memory"]

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Numbers of settings in glibc's malloc.h."""
_KEPT_BYTES = 256 * 2**20
_LARGEST_KEPT_BYTES = 32 * 2**20
"""The largest size that glibc takes from its own heap; greater tensors still come from the system."""


def keep_freed_memory() -> None:
    """Keeps memory that is freed for the next tensor, up to 256 MB, where the C library is glibc.

    By itself glibc gives what a training step frees back to the system and asks for it again in the next
    step; the system then has to find and to clear hundreds of pages a step. The doors of the program call
    this, as it holds for the whole process.
    """
    mallopt = _function("mallopt")
    if mallopt is not None:
        mallopt(_MMAP_THRESHOLD, _LARGEST_KEPT_BYTES)
        mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)


def release_freed_memory() -> None:
    """Gives what was kept back to the system, as when a training has ended; takes some milliseconds."""
    malloc_trim = _function("malloc_trim")
    if malloc_trim is not None:
        malloc_trim(0)


def _function(name: str) -> Callable[..., int] | None:
    """A function of glibc, None where the program runs with another C library."""
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None)
    return found
