"""Keeps a program from writing outside a few folders (Linux' Landlock), so that a monkey may delete files."""

import ctypes
import os
import struct
import sys
from pathlib import Path

__all__ = ["can_fence", "fence"]

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_WRITE, _TRUNCATE = 1 << 1, 1 << 14
_ALL = _WRITE | sum(1 << bit for bit in range(4, 15))
"""Writing, removing, making, moving and cutting off files."""
_KNOWS_TRUNCATE = 3
_NO_NEW_PRIVILEGES = 38


def can_fence() -> bool:
    """Whether the system can do it."""
    return sys.platform == "linux" and int(_system().syscall(_CREATE, None, 0, 1)) >= _KNOWS_TRUNCATE


def fence(folders: tuple[Path, ...]) -> None:
    """From now on this process and its children write only into these folders and to devices.

    Raises:
        OSError: When the system cannot do it.
    """
    system = _system()
    rules = struct.pack("Q", _ALL)
    number = _checked(system.syscall(_CREATE, rules, len(rules), 0))
    for folder, allowed in (*((folder, _ALL) for folder in folders), (Path("/dev"), _WRITE | _TRUNCATE)):
        place = os.open(folder, os.O_PATH)
        _checked(system.syscall(_ADD, number, 1, struct.pack("=Qi", allowed, place), 0))
        os.close(place)
    _checked(system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _checked(system.syscall(_RESTRICT, number, 0))
    os.close(number)


def _system() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
