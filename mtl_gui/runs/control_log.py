"""The live changes of a run, one JSON line each."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, assert_never

from mtl_gui.events import (
    Control,
    ControlApplied,
    SetBudget,
    SetDiagnostics,
    SetLearningRate,
    SetTaskWeights,
    StepOneTask,
)
from mtl_gui.runs.durable import unwritable

__all__ = ["ControlLog", "effective_changes"]


class ControlLog:
    """A file that only grows. A line that a crash cut short is not read, and gives way to the next one."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> tuple[ControlApplied, ...]:
        """The changes in the order in which they were written.

        Raises:
            ValueError: When a whole line is not a change.
        """
        if not self._path.exists():
            return ()
        whole, _, _ = self._path.read_bytes().rpartition(b"\n")
        return tuple(_change(json.loads(line)) for line in whole.splitlines() if line)

    def append(self, change: ControlApplied) -> None:
        """Adds a change; it is on the disk when this returns.

        Raises:
            Refused: When the file cannot be written.
        """
        line = json.dumps(_told(change), ensure_ascii=False).encode() + b"\n"
        try:
            with self._path.open("ab") as file:
                file.truncate(self._length())
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise unwritable(self._path, error) from error

    def _length(self) -> int:
        """The length without a line that was cut short."""
        return self._path.read_bytes().rfind(b"\n") + 1


def effective_changes(changes: Sequence[ControlApplied]) -> tuple[ControlApplied, ...]:
    """Leaves out what another change of the same kind replaced before an update could follow.

    Args:
        changes: Of one arm, in the order in which they were made.
    """
    last = {(applied.step, type(applied.control)): place for place, applied in enumerate(changes)}
    return tuple(
        applied
        for place, applied in enumerate(changes)
        if isinstance(applied.control, StepOneTask) or last[applied.step, type(applied.control)] == place
    )


def _told(change: ControlApplied) -> dict[str, Any]:
    told: dict[str, Any] = {"arm": change.arm, "step": change.step}
    match change.control:
        case SetTaskWeights(weights):
            return told | {"kind": "task_weights", "weights": dict(weights)}
        case SetLearningRate(learning_rate):
            return told | {"kind": "learning_rate", "learning_rate": float(learning_rate)}
        case SetDiagnostics(every, affinity_every):
            return told | {"kind": "diagnostics", "every": every, "affinity_every": affinity_every}
        case SetBudget(num_steps):
            return told | {"kind": "budget", "num_steps": num_steps}
        case StepOneTask(task):
            return told | {"kind": "one_task", "task": task}
        case _:
            assert_never(change.control)


def _change(told: object) -> ControlApplied:
    match told:
        case {"arm": "chosen" | "single-task" as arm, "step": int(step), **control}:
            return ControlApplied(arm, step, _control(control))
        case _:
            raise ValueError(f"not a live change: {told}")


def _control(told: object) -> Control:
    match told:
        case {"kind": "task_weights", "weights": dict(weights)}:
            return SetTaskWeights(weights)
        case {"kind": "learning_rate", "learning_rate": float(learning_rate)}:
            return SetLearningRate(learning_rate)
        case {
            "kind": "diagnostics",
            "every": int() | None as every,
            "affinity_every": int() | None as affinity_every,
        }:
            return SetDiagnostics(every, affinity_every)
        case {"kind": "budget", "num_steps": int(num_steps)}:
            return SetBudget(num_steps)
        case {"kind": "one_task", "task": str(task)}:
            return StepOneTask(task)
        case _:
            raise ValueError(f"not a live change: {told}")
