"""Runs the trainer to its end and sorts what it said."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from mtl_gui.events import CheckpointTaken, Event, SnapshotTaken, StepDone, TensorMap
from mtl_gui.spec import Replica

_E = TypeVar("_E")


def replicas(seeds: Iterable[int]) -> tuple[Replica, ...]:
    """Networks that differ in nothing but their seeds."""
    return tuple(Replica(seed=seed) for seed in seeds)


def of_kind(events: Iterable[Event], kind: type[_E]) -> list[_E]:
    """The events of one type."""
    return [event for event in events if isinstance(event, kind)]


def snapshots(events: Iterable[Event]) -> list[dict[str, npt.NDArray[Any]]]:
    """The parameters of every snapshot."""
    return [dict(event.parameters) for event in of_kind(events, SnapshotTaken)]


def result(events: Iterable[Event]) -> dict[str, npt.NDArray[Any]]:
    """The parameters of the last snapshot."""
    return snapshots(events)[-1]


def losses(events: Iterable[Event]) -> npt.NDArray[np.float64]:
    """The training losses, [S, R, T]."""
    return np.stack([event.losses for event in of_kind(events, StepDone)])


def weights(events: Iterable[Event]) -> npt.NDArray[np.float64]:
    """The effective task weights, [S, R, T]."""
    return np.stack([event.weights for event in of_kind(events, StepDone)])


def checkpoint_at(events: Iterable[Event], step: int) -> TensorMap:
    """The state saved after this many updates."""
    return next(event.state for event in of_kind(events, CheckpointTaken) if event.step == step)


def assert_same(events: Sequence[Event], expected: Sequence[Event]) -> None:
    """Both runs said the same, bit for bit."""
    assert [type(event) for event in events] == [type(event) for event in expected]
    for event, other in zip(events, expected, strict=True):
        for name in type(event).__dataclass_fields__:
            _assert_equal(getattr(event, name), getattr(other, name))


def _assert_equal(value: Any, other: Any) -> None:
    if isinstance(value, np.ndarray):
        np.testing.assert_array_equal(value, other)
    elif isinstance(value, dict) and value and isinstance(next(iter(value.values())), np.ndarray):
        assert value.keys() == other.keys()
        for name, array in value.items():
            np.testing.assert_array_equal(array, other[name], err_msg=name)
    else:
        assert value == other
