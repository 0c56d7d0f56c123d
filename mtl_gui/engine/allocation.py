"""What becomes of memory that a tensor no longer needs."""

import ctypes
import sys
from contextlib import suppress

__all__ = ["keep_freed_memory"]

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
    if not sys.platform.startswith("linux"):
        return
    with suppress(OSError, AttributeError):  # another C library has no such setting
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _LARGEST_KEPT_BYTES)
        library.mallopt(_TRIM_THRESHOLD, _KEPT_BYTES)
