"""Says why there is no such plane."""

from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["no_plane"]


def no_plane(why: Sentence, what_to_do: Sentence) -> Refused:
    """Makes the error for a plane that the network or its run does not have."""
    what = sentence(translatable("problems", "The landscape could not be drawn on this plane."))
    return Refused(what, why, what_to_do)
