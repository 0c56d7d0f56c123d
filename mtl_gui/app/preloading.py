"""Loads torch's largest library ahead of torch, so that the window answers meanwhile."""

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

__all__ = ["load_large_library"]


def load_large_library() -> None:
    """Lets the system load it while other threads go on; Python would hold them up until it is done.

    Where the file is elsewhere, or on another system, importing torch loads it as always.
    """
    found = importlib.util.find_spec("torch")
    if not sys.platform.startswith("linux") or found is None:
        return
    for folder in found.submodule_search_locations or ():
        path = Path(folder) / "lib" / "libtorch_cpu.so"
        if path.exists():
            _load(path)


def _load(path: Path) -> None:
    load = ctypes.CDLL(
        None
    ).dlopen  # foreign functions run without Python's lock, ctypes' own loading with it
    load.argtypes, load.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
    load(os.fsencode(path), os.RTLD_LAZY | os.RTLD_LOCAL)
