"""What a window manager does: sees windows, gives one the keyboard, resizes, closes and questions them."""

import ctypes
import threading
import time
from collections.abc import Callable
from ctypes import POINTER, Structure, Union, byref, c_int, c_long, c_uint, c_ulong, c_void_p
from dataclasses import dataclass

from tests.monkey.screen import Connection

__all__ = ["Desk", "Window"]

_CLIENT_MESSAGE = 33
_ROOT_CHANGES = 1 << 17
"""The mask under which Qt sends the answer to a question."""
_VIEWABLE = 2
_TO_PARENT = 2
_LONGEST_TITLE = 64
_SECONDS_BETWEEN_QUESTIONS = 5.0


@dataclass(frozen=True, slots=True)
class Window:
    """A window that can be seen: its place on the screen in pixels; a `passing` one is a menu or a hint."""

    number: int
    x: int
    y: int
    width: int
    height: int
    is_passing: bool


class Desk:
    """The windows of a display on which no window manager runs."""

    def __init__(self, connection: Connection) -> None:
        self._connection, self._x = connection, connection.x
        self._display = connection.display
        self._x.XSelectInput(self._display, connection.root, c_long(_ROOT_CHANGES))
        self._asked = 0

    def windows(self) -> list[Window]:
        """All windows that can be seen, the lowest first."""
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        found = self._x.XQueryTree(
            self._display, self._connection.root, byref(root), byref(parent), byref(children), byref(count)
        )
        if not found or not children:
            return []
        numbers = [int(children[position]) for position in range(count.value)]
        self._x.XFree(children)
        return [window for number in numbers if (window := self._seen(number)) is not None]

    def title(self, window: Window) -> str:
        """What the window is called."""
        kind, form, length, rest, text = c_ulong(), c_int(), c_ulong(), c_ulong(), c_void_p()
        places = (byref(part) for part in (kind, form, length, rest, text))
        name, any_kind = self._atom("_NET_WM_NAME"), c_ulong(0)
        number, start, end = c_ulong(window.number), c_long(0), c_long(_LONGEST_TITLE)
        self._x.XGetWindowProperty(self._display, number, name, start, end, 0, any_kind, *places)
        if not text.value:
            return ""
        title = ctypes.string_at(text.value, length.value).decode("utf-8", "replace")
        self._x.XFree(text)
        return title

    def focus(self, window: Window) -> None:
        """Gives a window the keyboard."""
        self._x.XSetInputFocus(self._display, c_ulong(window.number), _TO_PARENT, c_ulong(0))
        self._connection.flush()

    def place(self, window: Window, x: int, y: int, width: int, height: int) -> None:
        """Moves and resizes a window."""
        self._x.XMoveResizeWindow(self._display, c_ulong(window.number), x, y, c_uint(width), c_uint(height))
        self._connection.flush()

    def close(self, window: Window) -> None:
        """Asks a window to close, as the cross in its frame does."""
        self._send(window, "WM_DELETE_WINDOW", 0)

    def answers(self, window: Window, seconds: float, is_over: Callable[[], bool]) -> bool:
        """Asks a window whether it is alive, some times over; tells whether an answer has come.

        Nobody waits for the answer of a program that `is_over`.
        """
        first, end, again = self._asked + 1, time.monotonic() + seconds, 0.0
        while not self._is_answered(first):
            now = time.monotonic()
            if now > end or is_over():
                return False
            if now >= again:
                again = now + _SECONDS_BETWEEN_QUESTIONS
                self._asked += 1
                self._send(window, "_NET_WM_PING", self._asked)
            threading.Event().wait(0.005)
        return True

    def _is_answered(self, first: int) -> bool:
        event, ping = _Event(), self._atom("_NET_WM_PING").value
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, byref(event))
            said = event.said
            if said.kind == _CLIENT_MESSAGE and said.data[0] == ping and said.data[1] >= first:
                return True
        return False

    def _send(self, window: Window, protocol: str, number: int) -> None:
        event = _Event()
        said = event.said
        said.kind, said.window, said.form = _CLIENT_MESSAGE, window.number, 32
        said.what = self._atom("WM_PROTOCOLS").value
        said.data[0], said.data[1], said.data[2] = self._atom(protocol).value, number, window.number
        self._x.XSendEvent(self._display, c_ulong(window.number), 0, c_long(0), byref(event))
        self._connection.flush()

    def _seen(self, number: int) -> Window | None:
        state = _Attributes()
        known = self._x.XGetWindowAttributes(self._display, c_ulong(number), byref(state))
        if not known or state.map_state != _VIEWABLE:
            return None
        return Window(number, state.x, state.y, state.width, state.height, bool(state.override_redirect))

    def _atom(self, name: str) -> c_ulong:
        return c_ulong(self._x.XInternAtom(self._display, name.encode(), 0))


class _Said(Structure):
    _fields_ = (
        ("kind", c_int),
        ("serial", c_ulong),
        ("is_sent", c_int),
        ("display", c_void_p),
        ("window", c_ulong),
        ("what", c_ulong),
        ("form", c_int),
        ("data", c_long * 5),
    )


class _Event(Union):
    _fields_ = (("said", _Said), ("room", c_long * 24))


class _Attributes(Structure):
    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        ("visual", c_void_p),
        ("root", c_ulong),
        *((name, c_int) for name in ("window_class", "bit_gravity", "window_gravity", "backing_store")),
        *((name, c_ulong) for name in ("backing_planes", "backing_pixel")),
        ("save_under", c_int),
        ("colormap", c_ulong),
        *((name, c_int) for name in ("map_installed", "map_state")),
        *((name, c_long) for name in ("all_masks", "own_mask", "not_passed_on")),
        ("override_redirect", c_int),
        ("screen", c_void_p),
    )
