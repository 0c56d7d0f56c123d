"""What a monkey does with mouse, keyboard and windows, drawn from a seed."""

import string
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mtl_gui.ui.commands import COMMANDS
from tests.monkey.desk import Desk, Window
from tests.monkey.screen import Screen

__all__ = ["SIZE", "Hand"]

SIZE = (1280, 800)
"""Of the screen, in pixels."""

_SECONDS_FOR_DIALOG = 3.0
_SMALLEST = (640, 400)
_KEYS = (
    *("Tab", "Return", "Escape", "space", "Up", "Down", "Left", "Right", "Home", "End", "Next", "Prior"),
    *(f"F{number}" for number in range(1, 13)),
    *string.ascii_lowercase,
    *string.digits,
    *("period", "minus", "comma", "BackSpace"),
)
_HELD = ("Control_L", "Shift_L", "Alt_L")
_COMMANDS = tuple(command.id for command in COMMANDS)
_SHARE_OF_DEEP_COMMANDS = 0.4
_DEEP_COMMANDS = (
    *("file.demo", "run.start", "run.start", "run.continue", "run.longer", "run.keep", "run.branch"),
    *("run.epoch", "run.new_seeds", "run.methods", "landscape.compute", "landscape.check", "study.run"),
    *("view.landscape", "view.compare", "view.gallery", "view.train", "view.design", "view.data"),
    *("edit.undo", "edit.redo", "compare.take", "file.open_table", "export.model"),
)
"""Commands that lead far into the program; the others are as likely as each other."""
_ENDS = ("file.quit",)
_NUM_ENDS_LEFT_OUT = 4
"""Only every fifth wish to quit is followed: a program that just starts has little to break."""
_GARBAGE = (
    *("0", "-1", "1e400", "nan", "inf", "999999999999", "0.00001", "1e-30", "3,5", "1;2;3", "7", "12", "0.1"),
    *("", " ", "a" * 300, "%s {0} {name} %n", "<b>bold</b>", "../../..", "\\", "'; --", "#!$&*()[]"),
)


class Hand:
    """Makes one random deed after the other.

    Args:
        screen: Mouse and keyboard.
        desk: The windows.
        seed: The same seed draws the same deeds; where they fall depends on how far the program is.
        files: What the monkey may open.
        may_delete: Whether the monkey may press Delete and the right button; in a file dialog both remove
            files of whoever lets the monkey play.
    """

    def __init__(
        self, screen: Screen, desk: Desk, seed: int, files: tuple[Path, ...], *, may_delete: bool
    ) -> None:
        self._screen, self._desk, self._files = screen, desk, files
        self._source = np.random.default_rng(seed)
        self._keys = (*_KEYS, "Delete", "Menu") if may_delete else _KEYS
        self._deeds: tuple[tuple[float, Callable[[], int]], ...] = (
            (0.42, self._click),
            (0.04 if may_delete else 0.0, self._click_right),
            (0.04, self._double_click),
            (0.07, self._drag),
            (0.10, self._turn_wheel),
            (0.14, self._press),
            (0.05, self._press_held),
            (0.03, lambda: self._tap("Escape")),
            (0.04, self._ask),
            (0.02, self._walk_menu),
            (0.025, self._fill_in),
            (0.008, self._name_file),
            (0.015, self._place_window),
            (0.006, self._close_window),
        )

    def play(self) -> int:
        """Does something; tells how many clicks, keys and the like it took."""
        shares = np.array([share for share, _ in self._deeds])
        return self._deeds[self._source.choice(len(shares), p=shares / shares.sum())][1]()

    def _click(self) -> int:
        self._go()
        return self._press_button(1)

    def _click_right(self) -> int:
        self._go()
        return self._press_button(3)

    def _double_click(self) -> int:
        return self._click() + self._press_button(1)

    def _drag(self) -> int:
        self._go()
        self._screen.button(1, is_down=True)
        self._go()
        self._go()
        self._screen.button(1, is_down=False)
        return 1

    def _turn_wheel(self) -> int:
        self._go()
        return self._press_button(int(self._source.choice((4, 5))))

    def _press(self) -> int:
        self._focus()
        return self._tap(str(self._source.choice(self._keys)))

    def _press_held(self) -> int:
        held, key = str(self._source.choice(_HELD)), str(self._source.choice(self._keys))
        self._focus()
        return self._tap(key, held)

    def _ask(self) -> int:
        """Asks for a command as a person does who knows its name."""
        is_deep = self._source.random() < _SHARE_OF_DEEP_COMMANDS
        command = str(self._source.choice(_DEEP_COMMANDS if is_deep else _COMMANDS))
        is_followed = self._source.integers(_NUM_ENDS_LEFT_OUT + 1) == 0
        if command in _ENDS and not is_followed:
            return 0
        self._focus()
        return self._tap("p", "Control_L", "Shift_L") + self._write(command) + self._tap("Return")

    def _walk_menu(self) -> int:
        letter, num_downs = str(self._source.choice(list("fevrh"))), int(self._source.integers(1, 18))
        self._focus()
        num_keys = self._tap(letter, "Alt_L") + sum(self._tap("Down") for _ in range(num_downs))
        return num_keys + self._tap(str(self._source.choice(("Return", "Return", "Right", "Escape"))))

    def _fill_in(self) -> int:
        """Replaces what a field holds, if the click falls on one, by something nobody expects."""
        num_events, text = self._click(), str(self._source.choice(_GARBAGE))
        self._focus()
        num_events += self._tap("a", "Control_L") + self._write(text)
        return num_events + self._tap(str(self._source.choice(("Return", "Tab"))))

    def _name_file(self) -> int:
        """Opens a file, if the key is heard."""
        file = self._files[int(self._source.integers(len(self._files)))]
        keys = ("Control_L", "Shift_L") if self._source.random() < 0.5 else ("Control_L",)
        self._focus()
        before = self._front()
        num_events = self._tap("o", *keys)
        self._await_other_window(before)
        self._focus()
        return num_events + self._write(str(file)) + self._tap("Return")

    def _place_window(self) -> int:
        shares, window = self._source.random(4), self._front()
        if window is None or window.is_passing:
            return 1
        width, height = (
            int(least + share * (most - least))
            for least, most, share in zip(_SMALLEST, SIZE, shares[:2], strict=True)
        )
        x, y = int(shares[2] * (SIZE[0] - width)), int(shares[3] * (SIZE[1] - height))
        self._desk.place(window, x, y, width, height)
        return 1

    def _close_window(self) -> int:
        window = self._front()
        if window is not None and not window.is_passing:
            self._desk.close(window)
        return 1

    def _press_button(self, number: int) -> int:
        self._screen.button(number, is_down=True)
        self._screen.button(number, is_down=False)
        return 1

    def _tap(self, key: str, *held: str) -> int:
        for name in held:
            self._screen.key(name, is_down=True)
        self._screen.key(key, is_down=True)
        self._screen.key(key, is_down=False)
        for name in reversed(held):
            self._screen.key(name, is_down=False)
        return 1

    def _write(self, text: str) -> int:
        for letter in text:
            self._screen.letter(letter)
        return len(text)

    def _go(self) -> None:
        """Moves the pointer into the front window, or anywhere."""
        is_anywhere, shares, front = self._source.random() < 0.2, self._source.random(2), self._front()
        if front is None or is_anywhere:
            place = (shares[0] * SIZE[0], shares[1] * SIZE[1])
        else:
            place = (front.x + shares[0] * front.width, front.y + shares[1] * front.height)
        self._screen.move(int(place[0]), int(place[1]))

    def _focus(self) -> None:
        """Gives the keyboard to the front window; while a menu is open it keeps it."""
        windows = self._desk.windows()
        if windows and not windows[-1].is_passing:
            self._desk.focus(windows[-1])

    def _await_other_window(self, before: Window | None) -> None:
        """A window manager gives a dialog the keyboard once it has come; a person waits for it, too."""
        end = time.monotonic() + _SECONDS_FOR_DIALOG
        while self._front() == before and time.monotonic() < end:
            threading.Event().wait(0.02)

    def _front(self) -> Window | None:
        windows = self._desk.windows()
        return windows[-1] if windows else None
