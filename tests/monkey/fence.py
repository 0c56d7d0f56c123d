"""Keeps a program from writing outside a few folders (Linux' Landlock), so that a monkey may delete files.

A superuser's program is also kept from the file whose reader waits for the kernel's next message: a file
dialog that looks into the files of its folder, as Qt's own does, would wait there for good.
"""

import ctypes
import os
import struct
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["can_fence", "fence"]

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_WRITE, _TRUNCATE = 1 << 1, 1 << 14
_ALL = _WRITE | sum(1 << bit for bit in range(4, 15))
"""Writing, removing, making, moving and cutting off files."""
_KNOWS_TRUNCATE = 3
_NO_NEW_PRIVILEGES = 38
_NEW_MOUNTS = 0x20000
_PRIVATE, _BIND = (1 << 14) | (1 << 18), 1 << 12
"""Of linux/mount.h: MS_REC with MS_PRIVATE, and MS_BIND."""


def can_fence() -> bool:
    """Whether the system can do it."""
    return sys.platform == "linux" and int(_system().syscall(_CREATE, None, 0, 1)) >= _KNOWS_TRUNCATE


def fence(folders: tuple[Path, ...]) -> None:
    """From now on this process and its children write only into these folders and to devices.

    Raises:
        OSError: When the system cannot do it.
    """
    system = _system()
    if os.geteuid() == 0:
        with suppress(OSError):  # a container may forbid it
            _hide_kernel_messages(system)
    rules = struct.pack("Q", _ALL)
    number = _checked(system.syscall(_CREATE, rules, len(rules), 0))
    for folder, allowed in (*((folder, _ALL) for folder in folders), (Path("/dev"), _WRITE | _TRUNCATE)):
        place = os.open(folder, os.O_PATH)
        _checked(system.syscall(_ADD, number, 1, struct.pack("=Qi", allowed, place), 0))
        os.close(place)
    _checked(system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    _checked(system.syscall(_RESTRICT, number, 0))
    os.close(number)


def _hide_kernel_messages(system: ctypes.CDLL) -> None:
    """Puts an empty device in the place of their file, for this process and its children."""
    _checked(system.unshare(_NEW_MOUNTS))
    _checked(system.mount(b"none", b"/", None, _PRIVATE, None))
    _checked(system.mount(b"/dev/null", b"/proc/kmsg", None, _BIND, None))


def _system() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _checked(result: int) -> int:
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result
