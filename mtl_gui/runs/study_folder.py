"""A stored study: what was asked for, and every result, in one folder of open formats."""

import json
from dataclasses import asdict
from typing import Any

import numpy as np

from mtl_gui.runs.durable import read_arrays, write_arrays, write_text
from mtl_gui.runs.results_folder import ResultsFolder
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Study
from mtl_gui.study_events import ArmFacts, LossMinima, StudyFinished, StudyMeasured, StudyStarted

__all__ = ["StudyFolder"]


class StudyFolder(ResultsFolder[Study]):
    """The folder of one run of a study of a claim."""

    kinds = frozenset({""})

    def study(self) -> Study:
        """What was asked for.

        Raises:
            Refused: When it cannot be read.
        """
        return Study.from_file(self.study_path)

    def append(self, event: StudyStarted | StudyMeasured | StudyFinished) -> None:
        """Keeps one event.

        Raises:
            Refused: When it cannot be written.
        """
        match event:
            case StudyStarted():
                write_text(self.started_path, json.dumps(_told(event), indent=2, ensure_ascii=False))
            case StudyMeasured():
                arrays = {
                    name: np.asarray(getattr(event, name)) for name in StudyMeasured.__dataclass_fields__
                }
                write_arrays(self._next_measured("npz"), arrays)
            case StudyFinished():
                self._finish()

    def record(self) -> StudyRecord:
        """All that was measured so far.

        Raises:
            Refused: When a file is damaged.
        """
        record = StudyRecord(self.study())
        try:
            if self.started_path.is_file():
                record.append(_started(json.loads(self.started_path.read_text(encoding="utf-8"))))
                for path in self._measured_files():
                    arrays: dict[str, Any] = read_arrays(path)
                    arrays["arm"] = int(arrays["arm"])
                    record.append(StudyMeasured(**arrays))
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise self._damaged(error) from error
        record.is_finished = self.is_finished
        return record


def _told(started: StudyStarted) -> dict[str, Any]:
    return asdict(started) | {"evaluated_at": started.evaluated_at.tolist(), "num_done": 0}


def _started(told: dict[str, Any]) -> StudyStarted:
    arms = tuple(
        ArmFacts(
            **arm | {"candidates": tuple((rate, decay) for rate, decay in arm["candidates"])},
        )
        for arm in told["arms"]
    )
    changed = {
        "arms": arms,
        "tasks": tuple(told["tasks"]),
        "units": tuple(told["units"]),
        "evaluated_at": np.array(told["evaluated_at"], np.int64),
        "minima": tuple(_minima(one) for one in told.get("minima", ())),
    }
    return StudyStarted(**told | changed)


def _minima(told: dict[str, Any]) -> LossMinima:
    return LossMinima(**told | {"places": tuple((x, y) for x, y in told["places"])})
