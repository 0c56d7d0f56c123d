"""Studies about no claim in words: what a table says as a whole, and the names of its parts."""

from collections.abc import Mapping

from mtl_gui.study.grouping_answer import CheckedName
from mtl_gui.study.study_words import phrase
from mtl_gui.study.table_answer import TableAnswer
from mtl_gui.texts import Sentence, translatable

__all__ = ["CHECKED_TITLES", "DIRECTION_TITLES", "MATRIX_TITLES", "table_verdict"]

CHECKED_TITLES: Mapping[CheckedName, str] = {
    "apart": translatable("study", "each task apart"),
    "together": translatable("study", "one network for all"),
    "proposed": translatable("study", "proposed by transfer"),
    "by affinity": translatable("study", "proposed by affinity"),
}
"""Where groups that were trained come from."""

DIRECTION_TITLES: Mapping[str, str] = {
    "better": translatable("study", "better"),
    "worse": translatable("study", "worse"),
    "no clear difference": translatable("study", "no clear difference"),
    "too few folds": translatable("study", "too few folds"),
}
"""What a line of a table says of the multi-task network."""

MATRIX_TITLES: Mapping[str, str] = {
    "transfer": translatable(
        "study", "Transfer, %: how much smaller the column's error is beside the row's task than alone"
    ),
    "affinity": translatable(
        "study", "Affinity, %: how much a step for the row's task lowers the column's loss"
    ),
}
"""What the numbers of a matrix mean."""


def table_verdict(answer: TableAnswer) -> Sentence:
    """On how many data sets the mean error over the targets is clearly smaller, and on how many larger."""
    said = [line.direction for line in answer.lines if not line.target]
    if not said or answer.share_done < 1:
        return phrase(translatable("study", "Not every fold is measured yet."))
    return phrase(
        translatable(
            "study",
            "Mean error of the multi-task network on {count} data sets: clearly smaller on {better}, clearly "
            "larger on {worse}, no clear difference on {unclear}.",
        ),
        count=len(said),
        better=said.count("better"),
        worse=said.count("worse"),
        unclear=len(said) - said.count("better") - said.count("worse"),
    )
