"""What was equal between the arms of a study, and what was not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Study, Toy
from mtl_gui.study.tuning import NOT_CHOSEN, chosen_candidates
from mtl_gui.study_events import StudyStarted
from mtl_gui.texts import Sentence, translatable

__all__ = ["ALIKE", "StudyFairness", "fairness_of_study", "of_few_seeds", "of_one_rate"]

ALIKE = 0.1
"""Of sizes: logarithms of their ratio up to this are no difference worth a warning."""
_FEW_SEEDS = 5


@dataclass(frozen=True, slots=True)
class StudyFairness:
    """Sentences about what was equal, and warnings of what was not."""

    equal: tuple[Sentence, ...]
    warnings: tuple[Sentence, ...]


def fairness_of_study(record: StudyRecord) -> StudyFairness:
    """Checks a study; empty before it is planned."""
    if record.started is None:
        return StudyFairness((), ())
    return StudyFairness(tuple(_equal(record, record.started)), tuple(_warnings(record, record.started)))


def _equal(record: StudyRecord, started: StudyStarted) -> Iterator[Sentence]:
    study = record.study
    steps = int(started.evaluated_at[-1])
    yield _sentence(
        translatable(
            "study", "Learning rates to choose from: {rates}, the same for every arm, by validation."
        ),
        rates=", ".join(f"{rate:g}" for rate in study.learning_rates),
    )
    if isinstance(study.experiment.data, Toy):
        yield _sentence(translatable("study", "Budget: {steps} steps from every start."), steps=steps)
        starts = translatable("study", "Starts: the same {n} in every arm.")
        yield _sentence(starts, n=len(study.seeds))
    else:
        yield from _equal_rows(study, started, steps)
    yield _sentence(
        translatable("study", "Each seed's arms are compared with each other: paired differences.")
    )


def _equal_rows(study: Study, started: StudyStarted, steps: int) -> Iterator[Sentence]:
    yield _sentence(
        translatable("study", "Budget: {steps} steps of {batch} rows for every network."),
        steps=steps,
        batch=started.batch_size,
    )
    yield _sentence(
        translatable(
            "study", "Rows, their order, labels and noise: the same in every arm for each of {n} seeds."
        ),
        n=len(study.seeds),
    )


def _warnings(record: StudyRecord, started: StudyStarted) -> Iterator[Sentence]:
    study = record.study
    yield from of_one_rate(study.learning_rates)
    yield from of_few_seeds(study.seeds)
    if not study.splits_differ and not isinstance(study.experiment.data, Toy):
        yield _sentence(
            translatable("study", "All seeds have the same split: intervals say nothing about other rows.")
        )
    yield from _of_choices(started)
    yield from _of_sizes(started)
    yield from _of_edges(record)
    yield from _of_divergence(record)


def of_one_rate(learning_rates: Sequence[float]) -> Iterator[Sentence]:
    """A warning where there was nothing to choose from."""
    if len(learning_rates) == 1:
        yield _sentence(
            translatable("study", "The learning rate was not tuned: one for all arms can favour one of them.")
        )


def of_few_seeds(seeds: Sequence[int]) -> Iterator[Sentence]:
    """A warning where intervals are wide whatever is found."""
    if len(seeds) < _FEW_SEEDS:
        yield _sentence(translatable("study", "There are only {n} seeds."), n=len(seeds))


def _of_choices(started: StudyStarted) -> Iterator[Sentence]:
    """An arm with more settings to choose from has more luck."""
    usual = len(started.arms[0].candidates)
    for arm in started.arms[1:]:
        if len(arm.candidates) != usual:
            yield _sentence(
                translatable("study", "{arm}: validation chooses among {number} settings, not {usual}."),
                arm=arm.name,
                number=len(arm.candidates),
                usual=usual,
            )


def _of_sizes(started: StudyStarted) -> Iterator[Sentence]:
    first = started.arms[0]
    for arm in started.arms[1:]:
        parameters = arm.num_parameters / first.num_parameters
        if abs(np.log(parameters)) > ALIKE:
            yield _sentence(
                translatable("study", "{arm}: {ratio:.2f} times the parameters of {first}."),
                arm=arm.name,
                ratio=parameters,
                first=first.name,
            )
        compute = arm.multiply_adds * arm.num_starts / first.multiply_adds
        if abs(np.log(compute)) > ALIKE:
            yield _sentence(
                translatable("study", "{arm}: {ratio:.2f} times the computation per step of {first}."),
                arm=arm.name,
                ratio=compute,
                first=first.name,
            )


def _of_edges(record: StudyRecord) -> Iterator[Sentence]:
    """The best learning rate may lie outside a grid at whose end it was chosen."""
    rates = record.study.learning_rates
    if len(rates) < 3:
        return
    ends = {min(rates), max(rates)}
    for arm, results in zip(record.study.arms, record.arms, strict=True):
        chosen = chosen_candidates(record.study, arm, results)
        taken = {results.facts.candidates[number][0] for number in np.unique(chosen[chosen != NOT_CHOSEN])}
        if taken & ends:
            yield _sentence(
                translatable("study", "{arm} chose the learning rate {rate:g}, an end of the grid."),
                arm=arm.name,
                rate=min(taken & ends),
            )


def _of_divergence(record: StudyRecord) -> Iterator[Sentence]:
    for results in record.arms:
        count = int((results.is_done & ~np.isfinite(results.losses).all(axis=-1)).sum())
        if count:
            yield _sentence(
                translatable("study", "{arm}: {count} of {number} trainings diverged and are left out."),
                arm=results.facts.name,
                count=count,
                number=int(results.is_done.sum()),
            )


def _sentence(text: str, **values: object) -> Sentence:
    return Sentence(text, values, "study")
