"""A stored study: what was asked for, and every result, in one folder of open formats."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Self

import numpy as np

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import read_arrays, remove_unfinished, unwritable, write_arrays, write_text
from mtl_gui.runs.environment import environment
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Study
from mtl_gui.study_events import ArmFacts, LossMinima, StudyFinished, StudyMeasured, StudyStarted
from mtl_gui.texts import sentence, translatable

__all__ = ["StudyFolder"]

_STUDY, _STARTED, _FINISHED, _ENVIRONMENT = "study.toml", "started.json", "finished.json", "environment.json"
_MEASURED = "measured"


class StudyFolder:
    """Reads and writes the folder of a study. Making one touches no file.

    Attributes:
        path: The folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(cls, path: Path, study: Study) -> Self:
        """Makes the folder of a study; one that holds the same study already is gone on with.

        Raises:
            Refused: When another study is there, or the folder cannot be written.
        """
        folder = cls(path)
        if folder.is_study:
            if folder.study() == study:
                remove_unfinished(path)
                return folder
            raise Refused(
                sentence(translatable("problems", "The study could not be kept in {path}."), path=str(path)),
                sentence(translatable("problems", "Another study, or another version of it, is there.")),
                sentence(translatable("problems", "Choose another folder, or move that study away.")),
            )
        try:
            (path / _MEASURED).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(path, error) from error
        write_text(path / _ENVIRONMENT, json.dumps(environment(), indent=2))
        write_text(path / _STUDY, study.to_toml())
        return folder

    @property
    def is_study(self) -> bool:
        """Whether there is a study in the folder."""
        return (self.path / _STUDY).is_file()

    @property
    def is_finished(self) -> bool:
        """Whether all of it is measured."""
        return (self.path / _FINISHED).is_file()

    def study(self) -> Study:
        """What was asked for.

        Raises:
            Refused: When it cannot be read.
        """
        return Study.from_file(self.path / _STUDY)

    def environment(self) -> dict[str, str]:
        """With which versions and on which machine it was computed; empty when that is not known."""
        try:
            told: dict[str, str] = json.loads((self.path / _ENVIRONMENT).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return told

    def clear(self) -> None:
        """Removes the study's files, and nothing else.

        Raises:
            Refused: When one cannot be removed.
        """
        try:
            for path in sorted((self.path / _MEASURED).glob("*.npz")):
                path.unlink()
            for name in (_FINISHED, _STARTED, _ENVIRONMENT, _STUDY):
                (self.path / name).unlink(missing_ok=True)
        except OSError as error:
            raise unwritable(self.path, error) from error

    def append(self, event: StudyStarted | StudyMeasured | StudyFinished) -> None:
        """Keeps one event.

        Raises:
            Refused: When it cannot be written.
        """
        match event:
            case StudyStarted():
                write_text(self.path / _STARTED, json.dumps(_told(event), indent=2, ensure_ascii=False))
            case StudyMeasured():
                number = len(list((self.path / _MEASURED).glob("*.npz")))
                arrays = {
                    name: np.asarray(getattr(event, name)) for name in StudyMeasured.__dataclass_fields__
                }
                write_arrays(self.path / _MEASURED / f"{number:05}.npz", arrays)
            case StudyFinished():
                write_text(self.path / _FINISHED, json.dumps({"format": 1}))

    def record(self) -> StudyRecord:
        """All that was measured so far.

        Raises:
            Refused: When a file is damaged.
        """
        record = StudyRecord(self.study())
        try:
            if (self.path / _STARTED).is_file():
                record.append(_started(json.loads((self.path / _STARTED).read_text(encoding="utf-8"))))
                for path in sorted((self.path / _MEASURED).glob("*.npz")):
                    arrays: dict[str, Any] = read_arrays(path)
                    arrays["arm"] = int(arrays["arm"])
                    record.append(StudyMeasured(**arrays))
        except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
            raise Refused(
                sentence(
                    translatable("problems", "The study in {path} could not be read."), path=str(self.path)
                ),
                sentence(translatable("problems", "{reason}."), reason=str(error).rstrip(".")),
                sentence(translatable("problems", "Run it again into an empty folder.")),
            ) from error
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
