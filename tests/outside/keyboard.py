"""Typing on a screen as a keyboard does."""

from tests.monkey.screen import Screen

__all__ = ["Keyboard"]

_HELD = {"ctrl": "Control_L", "shift": "Shift_L", "alt": "Alt_L"}
_SIGNS = {
    " ": "space",
    ".": "period",
    ",": "comma",
    "-": "minus",
    "/": "slash",
    ";": "semicolon",
    "=": "equal",
}


class Keyboard:
    """Presses keys of a keyboard with the letters of English; they go to whatever has the focus.

    Args:
        display: The screen, as “:7”.
    """

    def __init__(self, display: str) -> None:
        self._screen = Screen(display)

    def press(self, keys: str) -> None:
        """Presses one key, named as X does, while others are held, as in “ctrl+shift+p”."""
        *held, last = keys.split("+")
        names = [_HELD[name] for name in held]
        for name in names:
            self._screen.key(name, is_down=True)
        self._screen.key(last, is_down=True)
        self._screen.key(last, is_down=False)
        for name in reversed(names):
            self._screen.key(name, is_down=False)

    def write(self, text: str) -> None:
        """Types small and large letters, digits, and the signs that need no Shift."""
        for sign in text:
            name = _SIGNS.get(sign, sign.lower())
            self.press(f"shift+{name}" if sign.isupper() else name)

    def close(self) -> None:
        """Leaves the screen."""
        self._screen.close()
