"""Studies about no claim in words: what a table says as a whole, and the names of its parts."""

from collections.abc import Mapping

from mtl_gui.study.across_data import FEWEST_SETS
from mtl_gui.study.grouping_answer import CheckedName, GroupingAnswer
from mtl_gui.study.study_words import phrase
from mtl_gui.study.table_answer import TableAnswer
from mtl_gui.texts import Sentence, translatable

__all__ = [
    "CHECKED_TITLES",
    "DIRECTION_TITLES",
    "MATRIX_TITLES",
    "across_sentence",
    "data_title",
    "grouping_sentences",
    "groups_words",
    "table_verdict",
]

Groups = tuple[tuple[str, ...], ...]

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
    means = [line for line in answer.lines if not line.target]
    if not means:
        return phrase(translatable("study", "No fold is measured by both arms yet."))
    said = [line.direction for line in means]
    verdict = phrase(
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
    tests = across_sentence(answer)
    if tests is not None:
        verdict = phrase(translatable("study", "{answer} {more}"), answer=verdict, more=tests)
    if answer.share_done < 1:
        verdict = phrase(
            translatable("study", "So far, with {done} of {all} folds: {answer}"),
            done=min(line.difference.n for line in means),
            all=answer.num_folds,
            answer=verdict,
        )
    return verdict


def groups_words(groups: Groups) -> str:
    """Groups as {a, b} {c}."""
    return " ".join("{" + ", ".join(group) + "}" for group in groups)


def grouping_sentences(answer: GroupingAnswer) -> list[Sentence]:
    """The groups that are proposed, and those that the data were made with."""
    told = []
    if answer.proposed is not None:
        how = translatable("study", "Proposed: {groups} (groups merged while that helped)")
        if answer.is_exact:
            how = translatable("study", "Proposed: {groups} (the best of all divisions)")
        told.append(phrase(how, groups=groups_words(answer.proposed)))
    if answer.truth is not None:
        made = phrase(
            translatable("study", "The data were made with: {groups}"), groups=groups_words(answer.truth)
        )
        if answer.is_true is not None:
            same, other = (
                translatable("study", "{made} (the same)"),
                translatable("study", "{made} (not the same)"),
            )
            made = phrase(same if answer.is_true else other, made=made)
        told.append(made)
    return told


def data_title(name: str) -> str | Sentence:
    """What a data set is called; the name of somebody's own file with braces in it is no template."""
    return name if "{" in name or "}" in name else Sentence(name, {}, "data")


def across_sentence(answer: TableAnswer) -> Sentence | None:
    """What the tests over data sets say; None where there is one set only."""
    across = answer.across
    if across is None:
        return None
    if across.signed_rank_p is None or across.sign_p is None:
        return phrase(
            translatable(
                "study", "A test over data sets needs {fewest} of them; smaller on {wins} of {count} so far."
            ),
            fewest=FEWEST_SETS,
            wins=across.wins,
            count=across.num_sets,
        )
    return phrase(
        translatable(
            "study",
            "Over all {count} data sets, smaller on {wins} and larger on {losses}: Wilcoxon's signed-rank "
            "test p = {rank}, sign test p = {sign}.",
        ),
        count=across.num_sets,
        wins=across.wins,
        losses=across.losses,
        rank=f"{across.signed_rank_p:.3g}",
        sign=f"{across.sign_p:.3g}",
    )
