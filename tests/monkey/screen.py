"""A client of the X server that plays mouse and keyboard as hardware does (its extension XTEST)."""

import ctypes
import ctypes.util
import threading
from ctypes import c_int, c_uint, c_ulong, c_void_p

__all__ = ["Connection", "Screen"]

_PAUSE = 0.001
"""Seconds between two events; no hand is faster."""


class Connection:
    """A connection to the X server.

    Args:
        name: The display, as ":7".

    Raises:
        OSError: When a library of X is not installed, or the display cannot be opened.
    """

    def __init__(self, name: str) -> None:
        self.x = _library("X11", "libX11.so.6")
        self.x.XOpenDisplay.restype = c_void_p
        self.x.XDefaultRootWindow.restype = self.x.XStringToKeysym.restype = c_ulong
        self.x.XInternAtom.restype = self.x.XKeycodeToKeysym.restype = c_ulong
        display = self.x.XOpenDisplay(name.encode())
        if not display:
            raise OSError(f"The display {name} cannot be opened.")
        self.display = c_void_p(display)
        self.root = c_ulong(self.x.XDefaultRootWindow(self.display))

    def flush(self) -> None:
        """Waits until the server has done what was asked for."""
        self.x.XSync(self.display, 0)

    def close(self) -> None:
        """Leaves the display."""
        self.x.XCloseDisplay(self.display)


class Screen:
    """Mouse and keyboard.

    Args:
        name: The display, as ":7".

    Attributes:
        connection: That to the X server.

    Raises:
        OSError: When a library of X is not installed, or the display cannot be opened.
    """

    def __init__(self, name: str) -> None:
        self.connection = Connection(name)
        self._display, self._x = self.connection.display, self.connection.x
        self._test = _library("Xtst", "libXtst.so.6")

    def move(self, x: int, y: int) -> None:
        """Moves the pointer."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, c_ulong(0))
        self._flush()

    def button(self, number: int, *, is_down: bool) -> None:
        """Presses or releases a button of the mouse: 1 is the left one, 4 and 5 turn the wheel."""
        self._test.XTestFakeButtonEvent(self._display, c_uint(number), int(is_down), c_ulong(0))
        self._flush()

    def key(self, name: str, *, is_down: bool) -> None:
        """Presses or releases a key by the name of its sign, as "a", "Return" or "Control_L"."""
        self._turn(self._code(c_ulong(self._x.XStringToKeysym(name.encode()))), is_down=is_down)

    def letter(self, letter: str) -> None:
        """Types a letter, digit or mark of ASCII, with Shift where the keyboard has it there."""
        sign = c_ulong(ord(letter))
        code = self._code(sign)
        is_raised = self._x.XKeycodeToKeysym(self._display, code, 0) != sign.value
        if is_raised:
            self.key("Shift_L", is_down=True)
        self._turn(code, is_down=True)
        self._turn(code, is_down=False)
        if is_raised:
            self.key("Shift_L", is_down=False)

    def close(self) -> None:
        """Leaves the display."""
        self.connection.close()

    def _code(self, sign: c_ulong) -> int:
        return int(self._x.XKeysymToKeycode(self._display, sign)) & 0xFF

    def _turn(self, code: int, *, is_down: bool) -> None:
        self._test.XTestFakeKeyEvent(self._display, c_uint(code), int(is_down), c_ulong(0))
        self._flush()

    def _flush(self) -> None:
        self.connection.flush()
        threading.Event().wait(_PAUSE)


def _ignore(_display: int, _event: int) -> int:
    return 0


_HANDLER = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)(_ignore)
"""A window may go while it is asked; X's own handler would end this process."""


def _library(name: str, file: str) -> ctypes.CDLL:
    library = ctypes.CDLL(ctypes.util.find_library(name) or file)
    if name == "X11":
        library.XSetErrorHandler(_HANDLER)
    return library
