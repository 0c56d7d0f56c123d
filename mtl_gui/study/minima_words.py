"""What the losses of a toy look like, in words for the window, the terminal and reports."""

from mtl_gui.study_events import LossMinima
from mtl_gui.texts import Sentence, translatable

__all__ = ["minima_sentences"]

_TASK_ONE = translatable("study", "The loss “{loss}” has one minimum, at {places}.")
_TASK = translatable("study", "The loss “{loss}” has {number} minima, the lowest first: {places}.")
_JOINT_ONE = translatable("study", "The sum of all losses has one minimum, at {places}.")
_JOINT = translatable("study", "The sum of all losses has {number} minima, the lowest first: {places}.")
_TASK_PATH = translatable(
    "study", "On the straight way from the wrong minimum to the best one “{loss}” rises by {height}."
)
_JOINT_PATH = translatable("study", "On the same way the sum of all losses rises by {height}.")


def minima_sentences(minima: tuple[LossMinima, ...], measured: str) -> tuple[Sentence, ...]:
    """The minima of every loss, then how far the measured one and the sum rise on the way between minima."""
    told = [_count(one) for one in minima]
    for one in minima:
        if one.path_barrier is not None and one.loss in (measured, ""):
            text = _TASK_PATH if one.loss else _JOINT_PATH
            told.append(Sentence(text, {"loss": one.loss, "height": f"{one.path_barrier:.3g}"}, "study"))
    return tuple(told)


def _count(one: LossMinima) -> Sentence:
    is_one = one.num_minima == 1
    text = (_TASK_ONE if is_one else _TASK) if one.loss else (_JOINT_ONE if is_one else _JOINT)
    places = ", ".join(f"({x:.2f}, {y:.2f})" for x, y in one.places)
    return Sentence(text, {"loss": one.loss, "number": one.num_minima, "places": places or "–"}, "study")
