"""Loads the slow floors (torch and what stands on it) while the window can already be used."""

from collections.abc import Generator
from typing import Literal

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.preloading import load_large_library
from mtl_gui.events import Event, RunFailed

__all__ = ["Engine", "EngineState"]

EngineState = Literal["loading", "ready", "failed"]


class Engine(QObject):
    """Whether training can start at once. A run that is asked for earlier waits for the same import."""

    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: EngineState = "loading"
        self._job = Job(self)
        self._job.ended.connect(self._end)
        self._job.failed.connect(self._fail)

    @property
    def state(self) -> EngineState:
        """How far the loading is."""
        return self._state

    def load(self) -> None:
        """Starts to load."""
        self._job.start(_imports)

    def close(self, seconds: float = 30.0) -> bool:
        """Waits for the import, which cannot be broken off; tells whether it ended."""
        return self._job.stop_and_wait(seconds)

    def _end(self) -> None:
        if self._job.state != "failed":
            self._set_state("ready")

    def _fail(self, failure: RunFailed) -> None:
        self._set_state("failed")
        self.failed.emit(failure)

    def _set_state(self, state: EngineState) -> None:
        self._state = state
        self.state_changed.emit(state)


def _imports() -> Generator[Event, None, None]:
    load_large_library()
    import mtl_gui.app.jobs  # noqa: F401

    yield from ()
