"""What a monkey does with mouse and keyboard, drawn from a seed."""

import string
from collections.abc import Callable

import numpy as np

from tests.monkey.screen import Screen

__all__ = ["Hand"]

# Neither Delete nor the right button: in a file dialog they remove files of whoever lets the monkey play.
_KEYS = (
    *("Tab", "Return", "Escape", "space", "Up", "Down", "Left", "Right", "Home", "End", "Next", "Prior"),
    *(f"F{number}" for number in range(1, 13)),
    *string.ascii_lowercase,
    *string.digits,
    *("period", "minus", "comma", "BackSpace"),
)
_HELD = ("Control_L", "Shift_L", "Alt_L")


class Hand:
    """Makes one random event after the other.

    Args:
        screen: Where.
        seed: The same seed makes the same events.
        size: Of the screen, in pixels.
    """

    def __init__(self, screen: Screen, seed: int, size: tuple[int, int]) -> None:
        self._screen, self._size = screen, size
        self._source = np.random.default_rng(seed)
        self._deeds: tuple[tuple[float, Callable[[], None]], ...] = (
            (0.45, self._click),
            (0.05, self._double_click),
            (0.08, self._drag),
            (0.12, self._turn_wheel),
            (0.20, self._press),
            (0.10, self._press_held),
        )

    def play(self) -> None:
        """Does something."""
        shares = np.array([share for share, _ in self._deeds])
        self._deeds[self._source.choice(len(shares), p=shares / shares.sum())][1]()

    def _click(self) -> None:
        self._screen.move(*self._place())
        self._press_button(1)

    def _double_click(self) -> None:
        self._click()
        self._press_button(1)

    def _drag(self) -> None:
        self._screen.move(*self._place())
        self._screen.button(1, is_down=True)
        self._screen.move(*self._place())
        self._screen.move(*self._place())
        self._screen.button(1, is_down=False)

    def _turn_wheel(self) -> None:
        self._screen.move(*self._place())
        self._press_button(int(self._source.choice((4, 5))))

    def _press(self) -> None:
        self._tap(str(self._source.choice(_KEYS)))

    def _press_held(self) -> None:
        held = str(self._source.choice(_HELD))
        self._screen.key(held, is_down=True)
        self._tap(str(self._source.choice(_KEYS)))
        self._screen.key(held, is_down=False)

    def _press_button(self, number: int) -> None:
        self._screen.button(number, is_down=True)
        self._screen.button(number, is_down=False)

    def _tap(self, key: str) -> None:
        self._screen.focus()
        self._screen.key(key, is_down=True)
        self._screen.key(key, is_down=False)

    def _place(self) -> tuple[int, int]:
        x, y = self._source.integers((0, 0), self._size)
        return int(x), int(y)
