"""What was equal for the two arms of a paper's table, and what was not."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from mtl_gui.runs.table_record import TableRecord
from mtl_gui.study.study_fairness import ALIKE, StudyFairness, of_one_rate
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import Sentence, translatable

__all__ = ["fairness_of_table"]


def fairness_of_table(record: TableRecord) -> StudyFairness:
    """Checks a table; empty before its data are read."""
    if not record.data:
        return StudyFairness((), ())
    return StudyFairness(tuple(_equal(record)), tuple(_warnings(record)))


def _equal(record: TableRecord) -> Iterator[Sentence]:
    study = record.study
    yield phrase(
        translatable("study", "The same {folds} folds, rows and batches for both arms, on every data set."),
        folds=study.folds,
    )
    yield phrase(
        translatable(
            "study", "Learning rates to choose from: {rates}, the same for every network, by validation."
        ),
        rates=", ".join(f"{rate:g}" for rate in study.learning_rates),
    )
    budgets = {(data.num_steps, data.batch_size) for data in record.data}
    for steps, batch in sorted(budgets):
        yield phrase(
            translatable("study", "Budget: {steps} steps of {batch} rows for every network."),
            steps=steps,
            batch=batch,
        )


def _warnings(record: TableRecord) -> Iterator[Sentence]:
    study = record.study
    yield phrase(
        translatable(
            "study",
            "The folds share most of their training rows: intervals and p values are those of the corrected "
            "resampled t test (Nadeau and Bengio 2003), which takes that into account but not wholly away.",
        )
    )
    yield phrase(translatable("study", "One start and one division into folds: another seed may differ."))
    yield from of_one_rate(study.learning_rates)
    yield from _of_sizes(record)
    yield from _of_divergence(record)


def _of_sizes(record: TableRecord) -> Iterator[Sentence]:
    """Single-task networks have a trunk each."""
    ratios = []
    for place in range(len(record.data)):
        found = {one.is_together: one.num_parameters for one in record.folds if one.table == place}
        if all(found.get(arm) for arm in (False, True)):
            ratios.append(found[False] / found[True])
    if ratios and abs(np.log(max(ratios))) > ALIKE:
        low, high = f"{min(ratios):.2f}", f"{max(ratios):.2f}"
        text = translatable("study", "The single-task networks have {low} to {high} times the parameters.")
        if low == high:
            text = translatable("study", "The single-task networks have {low} times the parameters.")
        yield phrase(text, low=low, high=high)


def _of_divergence(record: TableRecord) -> Iterator[Sentence]:
    """A fold is left out once, whichever of its arms diverged."""
    lost = {(one.table, one.fold) for one in record.folds if not np.isfinite(one.test).any(axis=0).all()}
    for table, count in sorted(Counter(table for table, _ in lost).items()):
        yield phrase(
            translatable(
                "study", "{data}: in {count} folds every learning rate diverged; they are left out."
            ),
            data=record.data[table].title,
            count=count,
        )
