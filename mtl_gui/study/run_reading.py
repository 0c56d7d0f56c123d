"""Reads stored runs, so that many can be listed by their outcome and some compared with each other."""

from collections.abc import Generator, Sequence
from contextlib import suppress
from datetime import timedelta

import numpy as np

from mtl_gui.events import CHOSEN, Event, FloatArray
from mtl_gui.problems import Refused
from mtl_gui.run_events import (
    ArmRead,
    RunDigest,
    RunDigested,
    RunRead,
    RunsListed,
    RunUnreadable,
    TaskDigest,
    TrashEmptied,
)
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.other_study import OtherRecord
from mtl_gui.runs.record import ArmRecord, Evaluations, RunRecord
from mtl_gui.runs.store import RunStore
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import higher_is_better
from mtl_gui.study.findings import findings_of
from mtl_gui.study.other_findings import found_in
from mtl_gui.study.selection import best_steps, final_metrics, metrics_at, moment_of
from mtl_gui.study.study_words import phrase
from mtl_gui.study.summary import gains_of
from mtl_gui.study.verdict import ANSWER_WORDS

__all__ = ["DAYS_IN_TRASH", "digest_of", "read_record", "reading", "study_digest", "survey"]

DAYS_IN_TRASH = 30


def survey(store: RunStore | Archive) -> Generator[Event, None, None]:
    """Reads what the list does not know yet, empties the trash of what was deleted long ago, reads outcomes.

    Runs that are being recorded, and those that cannot be read, are left out. What was read is kept in the
    store, so that breaking off loses nothing.
    """
    runs = store if isinstance(store, RunStore) else store.runs
    for done, total in runs.catch_up():
        yield RunsListed(done, total)
    with suppress(Refused):
        yield TrashEmptied(runs.path, store.empty_trash(timedelta(days=DAYS_IN_TRASH)))
    for entry in store.entries():
        if entry.digest is not None or entry.hindrance is not None or entry.status == "running":
            continue
        try:
            digest = _digest(store, entry)
        except Refused:
            continue
        store.keep_digest(entry.id, digest)
        yield RunDigested(entry.id, digest)


def _digest(store: RunStore | Archive, entry: RunEntry) -> RunDigest:
    if isinstance(store, Archive) and entry.kind == "study":
        return study_digest(store.studies.open(entry.id).record())
    folder = (store.runs if isinstance(store, Archive) else store).open(entry.id)
    return digest_of(folder.record(), folder.state().seconds)


def study_digest(record: StudyRecord | OtherRecord) -> RunDigest:
    """What a list tells of what a study has found."""
    if not isinstance(record, StudyRecord):
        others = found_in(record)
        return RunDigest(None, 0, others.seconds, None, (), others.verdict)
    found, started = findings_of(record), record.started
    parameters = started.arms[0].num_parameters if started is not None else None
    step = int(started.evaluated_at[-1]) if started is not None else 0
    return RunDigest(
        parameters, step, found.seconds, None, (), phrase(ANSWER_WORDS[found.answer.verdict.answer])
    )


def reading(store: RunStore, run_ids: Sequence[str]) -> Generator[Event, None, None]:
    """Reads some runs to compare them; one that cannot be read says why and hides no other."""
    for run_id in run_ids:
        try:
            folder = store.open(run_id)
            yield read_record(run_id, folder.record(), folder.state().seconds)
        except Refused as refused:
            yield RunUnreadable(run_id, refused.why)


def digest_of(record: RunRecord, seconds: float) -> RunDigest:
    """What a list tells of a run's outcome."""
    chosen = record.arms.get(CHOSEN)
    if chosen is None:
        return RunDigest(None, 0, seconds, None, ())
    best = _means(metrics_at(chosen, best_steps(chosen)))
    last = _means(final_metrics(chosen, "last"))
    tasks = tuple(
        TaskDigest(task.name, task.metric, higher_is_better(task.metric), best[place], last[place])
        for place, task in enumerate(record.experiment.enabled_tasks)
    )
    return RunDigest(chosen.num_parameters, chosen.step, seconds, _gain(record), tasks)


def read_record(run_id: str, record: RunRecord, seconds: float) -> RunRead:
    """What of a run is compared with others."""
    moment = moment_of(record)
    arms = {
        name: ArmRead(
            num_parameters=arm.num_parameters,
            num_steps=arm.num_steps,
            step=arm.step,
            is_steered=bool(arm.controls),
            steps=seen.steps.copy(),
            losses=seen.losses.copy(),
            metrics=seen.metrics.copy(),
            final=final_metrics(arm, moment),
            best=metrics_at(arm, best_steps(arm)),
            last=final_metrics(arm, "last"),
        )
        for name, arm, seen in _measured(record)
    }
    notes = tuple(record.notes)
    return RunRead(run_id, record.experiment, record.is_finished, moment == "kept", seconds, arms, notes)


def _measured(record: RunRecord) -> list[tuple[str, ArmRecord, Evaluations]]:
    return [(name, arm, arm.evaluations("validation")) for name, arm in record.arms.items()]


def _means(values: FloatArray) -> list[float | None]:
    """The mean over the seeds that are known [T]; None where none is."""
    columns = [column[np.isfinite(column)] for column in values.T]
    return [float(column.mean()) if len(column) else None for column in columns]


def _gain(record: RunRecord) -> float | None:
    """The mean over seeds of Δm; None where it is not defined."""
    moment = moment_of(record)
    finals = {name: final_metrics(arm, moment) for name, arm in record.arms.items()}
    gains = gains_of(record.experiment, finals)
    return gains[0].interval.mean if gains and gains[0].interval.n else None
