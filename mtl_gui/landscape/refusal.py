"""Says why there is no such picture."""

from collections.abc import Iterator
from contextlib import contextmanager

from mtl_gui.problems import Refused
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["no_landscape", "no_plane", "of_lines"]

_NO_PLANE = translatable("problems", "The landscape could not be drawn on this plane.")
_NO_LANDSCAPE = translatable("problems", "The landscape could not be drawn.")


def no_plane(why: Sentence, what_to_do: Sentence) -> Refused:
    """Makes the error for a plane that the network or its run does not have."""
    return Refused(sentence(_NO_PLANE), why, what_to_do)


def no_landscape(why: Sentence, what_to_do: Sentence) -> Refused:
    """Makes the error for a run that cannot be measured at all, or not as asked for."""
    return Refused(sentence(_NO_LANDSCAPE), why, what_to_do)


@contextmanager
def of_lines() -> Iterator[None]:
    """Lets the errors of both kinds speak of lines, where it is lines that are measured."""
    try:
        yield
    except Refused as refused:
        if refused.what.template not in (_NO_PLANE, _NO_LANDSCAPE):
            raise
        what = translatable("problems", "The lines between the networks could not be measured.")
        raise Refused(sentence(what), refused.why, refused.what_to_do) from refused
