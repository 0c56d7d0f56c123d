"""Processes that train, one training after another, and the one that is kept waiting for the next."""

import multiprocessing
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from mtl_gui.app.training_child import Prepare, serve

__all__ = ["TrainingProcess", "WaitingProcess"]

_PATIENCE_SECONDS = 10.0


class TrainingProcess:
    """A process, started when this is made; it ends by itself when the window has gone.

    Attributes:
        connection: The window's end of the pipe to it.
    """

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection: Connection
        self.connection, there = context.Pipe()
        self._process = context.Process(target=serve, args=(there,), name="training", daemon=True)
        with there:  # the process has its own copy; only then is its end noticed
            self._process.start()

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended."""
        return self._process.is_alive()

    def exit_code(self) -> int | None:
        """How it ended, minus the signal that ended it; waits for it, None where it does not end."""
        self._process.join(_PATIENCE_SECONDS)
        return self._process.exitcode

    def end(self) -> None:
        """Lets it save what it has learned and end, by force when it does not."""
        self.connection.close()
        self._process.join(_PATIENCE_SECONDS)
        self.discard()

    def kill(self) -> None:
        """Has it end at once, from any thread; whoever listens to it hears that it is gone."""
        with suppress(ValueError):  # it has ended and been let go of meanwhile
            self._process.kill()

    def discard(self) -> None:
        """Ends it at once."""
        self.connection.close()
        if self._process.is_alive():
            self._process.kill()
        self._process.join()
        self._process.close()


class WaitingProcess:
    """Hands out processes, and keeps one waiting while that is wanted, since torch takes seconds to load.

    A process comes back after a training that ended well, and trains again; what has crashed or failed is
    replaced by a new one.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: TrainingProcess | None = None
        self._starter: threading.Thread | None = None
        self._is_wanted = False

    def want(self) -> None:
        """Keeps a process from now on, once there is one."""
        self._is_wanted = True

    def start(self, prepare: Callable[[], None]) -> None:
        """Starts a process behind, if one is wanted and none waits, and has it prepare itself.

        Args:
            prepare: A function of a module, so that the process can find it.
        """
        if self._is_wanted and (self._starter is None or not self._starter.is_alive()):
            self._starter = threading.Thread(target=self._start, args=(prepare,), name="starter", daemon=True)
            self._starter.start()

    def take(self) -> TrainingProcess:
        """The process that waits, or a new one."""
        with self._lock:
            waiting, self._waiting = self._waiting, None
            if waiting is not None and waiting.is_alive:
                return waiting
        if waiting is not None:
            waiting.discard()
        return TrainingProcess()

    def give_back(self, process: TrainingProcess) -> None:
        """Keeps a process for the next training, or ends it if that is not wanted."""
        with self._lock:
            if self._is_wanted and self._waiting is None:
                self._waiting = process
                return
        process.discard()

    def close(self) -> None:
        """Ends the process that waits, and keeps none any more."""
        self._is_wanted = False
        if self._starter is not None:
            self._starter.join(_PATIENCE_SECONDS)
            if self._starter.is_alive():  # what it starts ends with the window
                return
        with self._lock:
            waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.discard()

    def _start(self, prepare: Callable[[], None]) -> None:
        with self._lock, suppress(OSError):  # without it the next training starts one, or says why it cannot
            if self._is_wanted and (self._waiting is None or not self._waiting.is_alive):
                self._waiting = TrainingProcess()
                self._waiting.connection.send(Prepare(prepare))
