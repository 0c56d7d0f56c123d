"""Runs of studies in a store, with results that were made up."""

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_runs import StudyRuns
from mtl_gui.runs.study_shelf import StudyShelf
from mtl_gui.spec import Study
from mtl_gui.study_events import StudyFinished
from tests.study.made_studies import made_study
from tests.study.measured_studies import started_record, told_arm

__all__ = ["keep_study", "lead_of"]


def lead_of(lead: float, seeds: int = 4) -> tuple[FloatArray, FloatArray]:
    """Test metrics [2, 3, R, 1] of two arms of which the first leads by about so much at every seed."""
    spread = np.linspace(-0.01, 0.01, seeds)[:, np.newaxis]
    alone = np.full((2, 3, seeds, 1), 0.5) + spread
    return alone + lead + 0.2 * spread, alone


def keep_study(
    shelf: StudyShelf, name: str, lead: float = 0.2, study: Study | None = None, *, is_finished: bool = True
) -> StudyFolder:
    """A run in which learning together leads by about so much; broken off at once unless it is finished."""
    study = made_study() if study is None else study
    folder = StudyRuns(shelf.root).begin(name, study)
    started = started_record(study).started
    assert started is not None
    folder.append(started)
    if is_finished:
        for arm, values in enumerate(lead_of(lead, len(study.seeds))):
            folder.append(told_arm(arm, values))
        folder.append(StudyFinished(folder.path))
    return folder
