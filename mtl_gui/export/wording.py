"""The words of figures and of progress, apart from their values so that the window can translate them."""

import textwrap
from unicodedata import east_asian_width

from mtl_gui.texts import Sentence

__all__ = ["phrase", "wrapped"]


def phrase(text: str, **values: object) -> Sentence:
    """Makes a `Sentence` from a template marked with `translatable("export", ...)`."""
    return Sentence(text, values, "export")


def wrapped(text: str, width: int) -> str:
    """The text in lines; a Chinese character is as wide as two others, and may end a line anywhere."""
    is_wide = any(east_asian_width(sign) == "W" for sign in text)
    return textwrap.fill(text, width // 2 if is_wide else width)
