"""What was equal for all divisions of the tasks, and what was not."""

from collections.abc import Iterator

import numpy as np

from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.study.study_fairness import ALIKE, StudyFairness, of_few_seeds, of_one_rate
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import Sentence, translatable

__all__ = ["fairness_of_grouping"]


def fairness_of_grouping(record: GroupingRecord) -> StudyFairness:
    """Checks a study of groups; empty before its data are read."""
    if record.started is None:
        return StudyFairness((), ())
    return StudyFairness(tuple(_equal(record)), tuple(_warnings(record)))


def _equal(record: GroupingRecord) -> Iterator[Sentence]:
    study, started = record.study, record.started
    assert started is not None
    yield phrase(
        translatable(
            "study", "Learning rates to choose from: {rates}, the same for every network, by validation."
        ),
        rates=", ".join(f"{rate:g}" for rate in study.learning_rates),
    )
    yield phrase(
        translatable("study", "Budget: {steps} steps of {batch} rows for every network."),
        steps=started.num_steps,
        batch=started.batch_size,
    )
    yield phrase(
        translatable(
            "study", "Rows, their order and starts: the same in every division for each of {n} seeds."
        ),
        n=len(study.seeds),
    )
    yield phrase(
        translatable(
            "study",
            "Groups are proposed on the validation part and checked on the test part, with other seeds.",
        )
    )


def _warnings(record: GroupingRecord) -> Iterator[Sentence]:
    study = record.study
    yield from of_one_rate(study.learning_rates)
    yield from of_few_seeds(study.seeds)
    yield phrase(
        translatable("study", "All seeds have the same split: intervals say nothing about other rows.")
    )
    yield from _of_sizes(record)
    yield from _of_divergence(record)


def _of_sizes(record: GroupingRecord) -> Iterator[Sentence]:
    """More groups have more trunks."""
    sizes = {len(one.groups): one.num_parameters for one in record.trained if one.num_parameters}
    if len(sizes) > 1:
        ratio = max(sizes.values()) / min(sizes.values())
        if np.log(ratio) > ALIKE:
            yield phrase(
                translatable(
                    "study",
                    "A group has a trunk of its own: most groups have {ratio} times the parameters of the "
                    "fewest.",
                ),
                ratio=f"{ratio:.2f}",
            )


def _of_divergence(record: GroupingRecord) -> Iterator[Sentence]:
    lost = sum(int((~np.isfinite(one.validation)).any(axis=-1).sum()) for one in record.trained)
    if lost:
        yield phrase(translatable("study", "{count} trainings diverged and are left out."), count=lost)
