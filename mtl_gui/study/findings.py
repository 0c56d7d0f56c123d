"""All that is shown of a study at a moment: the answer, the pictures, how far it is and how long it took."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.runs.study_record import ArmResults, StudyRecord
from mtl_gui.spec import Study, Training
from mtl_gui.spec.parameter_count import block_sizes
from mtl_gui.spec.study_arms import MultiTask, Restarts, WeightDecay
from mtl_gui.study.answer import StudyAnswer, answer_of
from mtl_gui.study.starts_findings import StartsFindings, starts_findings
from mtl_gui.study.study_pictures import StudyPicture, pictures_of

__all__ = ["StudyFindings", "expected_seconds", "findings_of", "steps_of"]

_SECONDS_PER_STEP = 4e-5
_OPERATIONS_PER_SECOND = 2e10
"""Of one training among others side by side, measured with the shipped studies on one core."""
_STEPS_OF_AN_EPOCH = 32
_USUAL_INPUTS = (1, 8, 8)
"""What a row is taken for while the data is not loaded."""


@dataclass(frozen=True, slots=True)
class StudyFindings:
    """What a study has found so far.

    `seconds` is what the trainings took; `starts` tells of studies of starts where those have ended.
    """

    study: Study
    answer: StudyAnswer
    pictures: tuple[StudyPicture, ...]
    seconds: float
    is_finished: bool
    starts: tuple[StartsFindings, ...] = ()


def findings_of(record: StudyRecord) -> StudyFindings:
    """Summarises a study for reading; takes a moment, so not in the window's thread."""
    answer = answer_of(record)
    seconds = sum(_seconds(record.study, arm) for arm in record.arms)
    pictures, starts = pictures_of(record, answer), starts_findings(record)
    return StudyFindings(record.study, answer, pictures, seconds, record.is_finished, starts)


def expected_seconds(study: Study) -> float:
    """How long a study may take: a rough guess, since no data is loaded for it.

    Each step of each training costs a little by itself, and forward and backward pass of a batch take six
    operations per parameter and row.
    """
    experiment = study.experiment
    points = len(study.varied.points) if study.varied.needs_training else 1
    trainings = 0
    for arm in study.arms:
        candidates = len(study.learning_rates)
        candidates *= len(arm.weight_decays) if isinstance(arm, WeightDecay) else 1
        networks = 1 if isinstance(arm, MultiTask) else len(study.measured_tasks)
        starts = arm.num if isinstance(arm, Restarts) else 1
        trainings += candidates * networks * starts * points * len(study.seeds)
    sizes = block_sizes(experiment.architecture, _USUAL_INPUTS, len(experiment.enabled_tasks))
    operations = 6 * experiment.training.batch_size * sum(sizes)
    each = _SECONDS_PER_STEP + operations / _OPERATIONS_PER_SECOND
    return trainings * steps_of(experiment.training) * each


def steps_of(training: Training) -> int:
    """How many steps a training has; a guess where it counts epochs of data that is not loaded."""
    return training.steps or _STEPS_OF_AN_EPOCH * (training.epochs or 1)


def _seconds(study: Study, arm: ArmResults) -> float:
    """Where the same networks are measured at all points, their time is told at each."""
    seconds = np.where(arm.is_done, np.nan_to_num(arm.seconds), 0.0)
    return float(seconds.sum() if study.varied.needs_training else seconds.max(axis=0).sum())
