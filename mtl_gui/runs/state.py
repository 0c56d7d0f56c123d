"""What a run folder notes about the run as a whole and about each arm."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, Self, get_args

import numpy as np

from mtl_gui.events import RunFinished, RunStarted
from mtl_gui.runs.durable import write_text

__all__ = ["ArmState", "NewerFormat", "Origin", "RunState", "RunStatus"]

RunStatus = Literal["running", "finished", "stopped", "failed", "interrupted"]

_FORMAT = 1


class NewerFormat(Exception):
    """The folder has a form that this version does not know."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a run was branched from: another run of the store, after so many steps.

    `is_start` tells that it is another experiment which began with the networks of that run, where they
    fitted.
    """

    run: str
    step: int
    is_start: bool = False


@dataclass(frozen=True, slots=True)
class RunState:
    """When the run was made, how it stands, why it failed if it did, and how long it computed in seconds.

    `origin` is which run it was branched from, `would_recur` tells that going on would fail in the same way.

    "running" is what is noted while it runs; it means "interrupted" when nobody is recording any more.
    """

    created: datetime
    status: RunStatus = "running"
    reason: str = ""
    seconds: float = 0.0
    origin: Origin | None = None
    would_recur: bool = False

    @classmethod
    def new(cls, origin: Origin | None = None) -> Self:
        """The state of a run that is made now."""
        return cls(datetime.now(UTC), origin=origin)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Reads a state file.

        Raises:
            OSError: When it cannot be read.
            ValueError: When it is not a state.
            NewerFormat: When a newer version wrote it.
        """
        told = _object(path)
        if told.get("format", _FORMAT) > _FORMAT:
            raise NewerFormat
        status: RunStatus = told.get("status", "")
        if status not in get_args(RunStatus):
            raise ValueError(f"{path.name}: there is no status “{status}”")
        created = datetime.fromisoformat(str(told.get("created")))
        seconds = float(told.get("seconds", 0.0))
        reason, origin = str(told.get("reason", "")), _origin(told.get("origin"))
        return cls(created, status, reason, seconds, origin, would_recur=told.get("would_recur") is True)

    def write(self, path: Path) -> None:
        """Writes the state file."""
        told = asdict(self) | {"created": self.created.isoformat(), "format": _FORMAT}
        write_text(path, json.dumps(told, indent=2, ensure_ascii=False))

    def now(
        self, status: RunStatus, reason: str = "", *, after: float = 0.0, would_recur: bool = False
    ) -> Self:
        """The same run with another status, `after` more seconds of computing."""
        seconds = self.seconds + after
        return replace(self, status=status, reason=reason, seconds=seconds, would_recur=would_recur)


@dataclass(frozen=True, slots=True, eq=False)
class ArmState:
    """How an arm was started and, once it is, how it finished."""

    started: RunStarted
    finished: RunFinished | None = None

    @classmethod
    def read(cls, path: Path) -> Self:
        """Reads an arm's file.

        Raises:
            OSError: When it cannot be read.
            ValueError: When it is not an arm.
        """
        told = _object(path)
        try:
            started = told["started"]
            started |= {"seeds": tuple(started["seeds"]), "tasks": tuple(started["tasks"])}
            finished = told["finished"]
            if finished is not None:
                finished |= {"best_steps": np.array(finished["best_steps"], np.int64)}
            return cls(RunStarted(**started), None if finished is None else RunFinished(**finished))
        except (KeyError, TypeError) as error:
            raise ValueError(f"{path.name}: {error}") from error

    def write(self, path: Path) -> None:
        """Writes the arm's file."""
        finished = None
        if self.finished is not None:
            finished = asdict(self.finished) | {"best_steps": self.finished.best_steps.tolist()}
        write_text(path, json.dumps({"started": asdict(self.started), "finished": finished}, indent=2))


def _origin(told: object) -> Origin | None:
    match told:
        case {"run": str(run), "step": int(step), **others}:
            return Origin(run, step, is_start=others.get("is_start") is True)
        case _:
            return None


def _object(path: Path) -> dict[str, Any]:
    told = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(told, dict):
        raise ValueError(f"{path.name}: not an object")  # noqa: TRY004 - the file's content is wrong, not a type
    return told
