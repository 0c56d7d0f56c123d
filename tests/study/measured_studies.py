"""Records of studies with results that were made up, so that every number of theirs is known."""

from collections.abc import Sequence

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Study
from mtl_gui.spec.study_arms import WeightDecay
from mtl_gui.study_events import ArmFacts, StudyFinished, StudyMeasured, StudyStarted

__all__ = ["measured_record", "started_record", "told_arm"]

STEPS = np.array([10, 20], dtype=np.int64)


def started_record(study: Study, unit: str = "fraction") -> StudyRecord:
    """A study that is planned, and nothing measured."""
    arms = tuple(
        ArmFacts(
            arm.name,
            tuple(
                (rate, decay)
                for rate in study.learning_rates
                for decay in (arm.weight_decays if isinstance(arm, WeightDecay) else (None,))
            ),
            100,
            1000,
        )
        for arm in study.arms
    )
    tasks = study.measured_tasks
    cells = sum(len(arm.candidates) for arm in arms) * len(study.varied.points) * len(study.seeds)
    record = StudyRecord(study)
    record.append(StudyStarted(arms, tasks, (unit,) * len(tasks), STEPS, 32, 200, cells))
    return record


def measured_record(study: Study, tests: Sequence[FloatArray], unit: str = "fraction") -> StudyRecord:
    """A finished study in which every arm has these test metrics [P, C, R, T], and validation the same."""
    record = started_record(study, unit)
    for arm, values in enumerate(tests):
        record.append(told_arm(arm, values))
    record.append(StudyFinished(None))
    return record


def told_arm(arm: int, tests: FloatArray, seeds: Sequence[int] | None = None) -> StudyMeasured:
    """The results [P, C, R, T] of an arm for some places among the seeds; each training took 2 seconds."""
    points, candidates, places = (index.ravel() for index in np.indices(tests.shape[:3]))
    values = tests.reshape(-1, tests.shape[-1])
    known = np.isin(places, range(tests.shape[2]) if seeds is None else seeds)
    of = values[known]
    return StudyMeasured(
        arm,
        points[known],
        candidates[known],
        places[known],
        of + 0.05,
        of,
        of,
        0.5 * np.ones_like(of),
        np.ones_like(of),
        np.stack([of - 0.1, of], axis=1),
        np.full(len(of), 2.0),
    )
