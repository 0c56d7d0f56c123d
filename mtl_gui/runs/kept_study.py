"""The last run of a study about no claim, kept in a folder: what was asked for, and every result."""

import json
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from mtl_gui.events import Event, FloatArray
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import unwritable, write_text
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.study_events import (
    AffinityMeasured,
    FoldMeasured,
    GroupsTrained,
    StudyFinished,
    TableData,
    TableStarted,
)
from mtl_gui.texts import sentence, translatable

__all__ = ["KeptStudy", "OtherRecord", "OtherStudy", "empty_record", "read_other_study"]

OtherStudy = GroupingStudy | PaperTable
OtherRecord = GroupingRecord | TableRecord

_STUDY, _RESULTS = "study.toml", "results.json"


def read_other_study(path: Path) -> OtherStudy:
    """Reads a study of groups or a paper's table, as the file's `kind` says.

    Raises:
        Refused: When the file cannot be read or holds neither.
    """
    kind = parsed_toml(read_preset_text(path)).get("kind")
    return GroupingStudy.from_file(path) if kind == "grouping" else PaperTable.from_file(path)


def empty_record(study: OtherStudy) -> OtherRecord:
    """The record of a study of which nothing is measured yet."""
    return GroupingRecord(study) if isinstance(study, GroupingStudy) else TableRecord(study)


class KeptStudy:
    """Reads and writes the folder of a finished study. Making one touches no file.

    Attributes:
        path: The folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def is_kept(self) -> bool:
        """Whether there is a finished study in the folder."""
        return (self.path / _RESULTS).is_file()

    def keep(self, record: OtherRecord, seconds: float) -> None:
        """Keeps a finished study in place of an earlier one.

        The results go last and the earlier ones are removed first, so that they never stand beside another
        study than their own.

        Raises:
            Refused: When it cannot be written.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            (self.path / _RESULTS).unlink(missing_ok=True)
        except OSError as error:
            raise unwritable(self.path, error) from error
        write_text(self.path / _STUDY, record.study.to_toml())
        told = {"seconds": seconds, "events": [_told(event) for event in _events(record)]}
        write_text(self.path / _RESULTS, json.dumps(told, ensure_ascii=False, allow_nan=False))

    def read(self) -> tuple[OtherRecord, float]:
        """The finished study, and how many seconds it took.

        Raises:
            Refused: When a file is missing or damaged.
        """
        record = empty_record(read_other_study(self.path / _STUDY))
        try:
            told = json.loads((self.path / _RESULTS).read_text(encoding="utf-8"))
            for one in told["events"]:
                record.append(_event(one))
            seconds = float(told["seconds"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Refused(
                sentence(
                    translatable("problems", "The study in {path} could not be read."), path=str(self.path)
                ),
                sentence(translatable("problems", "{reason}."), reason=str(error).rstrip(".")),
                sentence(translatable("problems", "Run it again.")),
            ) from error
        record.append(StudyFinished(self.path))
        return record, seconds


def _events(record: OtherRecord) -> list[Event]:
    if isinstance(record, TableRecord):
        return [TableStarted(record.data), *record.folds]
    affinities = [] if record.affinities is None else [AffinityMeasured(record.affinities)]
    return [*record.trained, *affinities]


def _told(event: Event) -> dict[str, Any]:
    match event:
        case GroupsTrained() | AffinityMeasured() | TableStarted() | FoldMeasured():
            values = {name: _written(value) for name, value in asdict(event).items()}
            return {"event": type(event).__name__, **values}
    raise TypeError(event)


def _written(value: object) -> object:
    """Arrays as lists; JSON has no infinite numbers, so these are written as text."""
    if isinstance(value, np.ndarray):
        return _written(value.tolist())
    if isinstance(value, list):
        return [_written(one) for one in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _event(told: dict[str, Any]) -> Event:
    def floats(name: str) -> FloatArray:
        return np.array(told[name], np.float64)

    match told["event"]:
        case "GroupsTrained":
            groups = tuple(tuple(group) for group in told["groups"])
            return GroupsTrained(groups, told["is_check"], floats("validation"), floats("test"))
        case "AffinityMeasured":
            return AffinityMeasured(floats("affinities"))
        case "TableStarted":
            data = (TableData(one["title"], one["num_rows"], tuple(one["targets"])) for one in told["data"])
            return TableStarted(tuple(data))
        case "FoldMeasured":
            errors = (floats(name) for name in ("validation", "test", "reference"))
            return FoldMeasured(told["table"], told["fold"], told["is_together"], *errors)
    raise ValueError(told["event"])
