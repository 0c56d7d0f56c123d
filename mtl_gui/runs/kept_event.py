"""Results of studies about no claim as JSON, and back, to the last bit."""

import math
from dataclasses import asdict
from typing import Any

import numpy as np

from mtl_gui.events import Event, FloatArray
from mtl_gui.study_events import (
    AffinityMeasured,
    FoldMeasured,
    GroupingStarted,
    GroupsTrained,
    StudyFinished,
    TableData,
    TableStarted,
)

__all__ = ["OtherEvent", "event_of", "told_event"]

OtherEvent = GroupingStarted | GroupsTrained | AffinityMeasured | TableStarted | FoldMeasured | StudyFinished
"""What a study about no claim says, apart from its progress."""


def told_event(event: Event) -> dict[str, Any]:
    """An event as JSON can hold it."""
    match event:
        case GroupingStarted() | GroupsTrained() | AffinityMeasured() | TableStarted() | FoldMeasured():
            values = {name: _written(value) for name, value in asdict(event).items()}
            return {"event": type(event).__name__, **values}
    raise TypeError(event)


def event_of(told: dict[str, Any]) -> Event:
    """What `told_event` told.

    Raises:
        ValueError: When it is no event of such a study.
        KeyError: When a part of it is missing.
    """

    def floats(name: str) -> FloatArray:
        return np.array(told[name], np.float64)

    match told["event"]:
        case "GroupingStarted":
            return GroupingStarted(told["num_steps"], told["batch_size"], told["num_rows"])
        case "GroupsTrained":
            groups = tuple(tuple(group) for group in told["groups"])
            errors = floats("validation"), floats("test")
            return GroupsTrained(groups, told["is_check"], *errors, told["num_parameters"], told["seconds"])
        case "AffinityMeasured":
            return AffinityMeasured(floats("affinities"), told["share"], told["seconds"])
        case "TableStarted":
            return TableStarted(tuple(_data(one) for one in told["data"]))
        case "FoldMeasured":
            place = told["table"], told["fold"], told["is_together"]
            measured = floats("validation"), floats("test"), floats("reference")
            return FoldMeasured(*place, *measured, told["num_parameters"], told["seconds"])
    raise ValueError(told["event"])


def _data(told: dict[str, Any]) -> TableData:
    return TableData(
        told["title"], told["num_rows"], tuple(told["targets"]), told["num_steps"], told["batch_size"]
    )


def _written(value: object) -> object:
    """Arrays as lists; JSON has no infinite numbers, so these are written as text."""
    if isinstance(value, np.ndarray):
        return _written(value.tolist())
    if isinstance(value, list | tuple):
        return [_written(one) for one in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value
