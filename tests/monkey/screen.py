"""A client of the X server that plays mouse and keyboard as hardware does (its extension XTEST)."""

import ctypes
import ctypes.util
import threading
from ctypes import POINTER, byref, c_int, c_uint, c_ulong, c_void_p

__all__ = ["Screen"]

_PAUSE = 0.004
"""Seconds between two events; no hand is faster."""


class Screen:
    """Mouse and keyboard, and how large the windows are.

    Args:
        name: The display, as ":7".

    Raises:
        OSError: When a library of X is not installed, or the display cannot be opened.
    """

    def __init__(self, name: str) -> None:
        self._x, self._test = _library("X11", "libX11.so.6"), _library("Xtst", "libXtst.so.6")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XStringToKeysym.restype = c_ulong
        display = self._x.XOpenDisplay(name.encode())
        if not display:
            raise OSError(f"The display {name} cannot be opened.")
        self._display = c_void_p(display)
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))

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
        sign = c_ulong(self._x.XStringToKeysym(name.encode()))
        code = self._x.XKeysymToKeycode(self._display, sign)
        self._test.XTestFakeKeyEvent(self._display, c_uint(code & 0xFF), int(is_down), c_ulong(0))
        self._flush()

    def focus(self) -> None:
        """Gives the keyboard to the window under the pointer, as a window manager would."""
        root, window, places = c_ulong(), c_ulong(), [c_int() for _ in range(5)]
        references = (byref(part) for part in (root, window, *places))
        self._x.XQueryPointer(self._display, self._root, *references)
        if window.value:
            self._x.XSetInputFocus(self._display, window, 2, c_ulong(0))

    def widest(self) -> int:
        """The width of the widest window, in pixels; 0 without any."""
        return max((self._width(window) for window in self._windows()), default=0)

    def close(self) -> None:
        """Leaves the display."""
        self._x.XCloseDisplay(self._display)

    def _windows(self) -> list[int]:
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        found = self._x.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        if not found or not children:
            return []
        numbers = [children[position] for position in range(count.value)]
        self._x.XFree(children)
        return numbers

    def _width(self, window: int) -> int:
        root, x, y, width, rest = c_ulong(), c_int(), c_int(), c_uint(), (c_uint(), c_uint(), c_uint())
        places = (byref(part) for part in (root, x, y, width, *rest))
        self._x.XGetGeometry(self._display, c_ulong(window), *places)
        return width.value

    def _flush(self) -> None:
        self._x.XSync(self._display, 0)
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
