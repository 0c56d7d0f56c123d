"""How large learning rates can be together, compared with alone, in words."""

from collections.abc import Callable

from mtl_gui.study.answer import StudyAnswer
from mtl_gui.study.shown_units import shown_interval
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import Sentence, translatable

__all__ = ["rates_sentence"]

_TEXT = translatable(
    "study",
    "Largest learning rate that trains, as a multiple of that of {control}: {ratios}. Above 1 larger ones "
    "are possible together.",
)


def rates_sentence(answer: StudyAnswer, written: Callable[[Interval], str]) -> Sentence | None:
    """The ratio of the largest rates, of every task, to those of the first control.

    The mean difference of their logarithms, paired over seeds, is the logarithm of the ratio of geometric
    means. None where nothing is known of them.

    Args:
        answer: What a study has found.
        written: How intervals are written.
    """
    table = next((table for table in answer.measures if table.name == "largest_rate"), None)
    if table is None or not any(one.n for one in table.differences[0][0]):
        return None
    ratios = ", ".join(
        f"{task} {written(shown_interval(difference, 'log10')[0])}"
        for task, difference in zip(answer.tasks, table.differences[0][0], strict=True)
    )
    return phrase(_TEXT, control=answer.arms[1], ratios=ratios)
