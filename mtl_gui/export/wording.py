"""The words of figures and of progress, apart from their values so that the window can translate them."""

from mtl_gui.texts import Sentence

__all__ = ["phrase"]


def phrase(text: str, **values: object) -> Sentence:
    """Makes a `Sentence` from a template marked with `translatable("export", ...)`."""
    return Sentence(text, values, "export")
