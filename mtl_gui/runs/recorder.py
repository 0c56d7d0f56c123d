"""Writes a run into its folder while it happens."""

from collections.abc import Generator, Iterable
from contextlib import ExitStack, suppress
from typing import Protocol, runtime_checkable

from mtl_gui.events import (
    Arm,
    CheckpointTaken,
    ControlApplied,
    Diagnosed,
    Evaluated,
    Event,
    RunFinished,
    RunStarted,
    SnapshotTaken,
    StepDone,
)
from mtl_gui.problems import Refused
from mtl_gui.runs.chunk import read_chunk, write_chunk
from mtl_gui.runs.control_log import ControlLog
from mtl_gui.runs.durable import remove_unfinished, writing_errors_told
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.layout import RunLayout
from mtl_gui.runs.lock import RecordingLock
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.state import ArmState, RunStatus
from mtl_gui.runs.stopwatch import Stopwatch
from mtl_gui.runs.tensors import write_tensors
from mtl_gui.runs.thinning import kept_steps
from mtl_gui.texts import sentence, translatable

__all__ = ["note_failure", "recorded"]


@runtime_checkable
class _Closable(Protocol):
    def close(self) -> object: ...


def recorded(events: Iterable[Event], folder: RunFolder) -> Generator[Event, None, None]:
    """Passes events on once they are recorded; closing it closes their source.

    Losses and measurements wait in memory until the next checkpoint; everything else is written at once. A
    crash therefore loses what came after the last checkpoint, and nothing else.

    Raises:
        Refused: When the run is already being recorded, or the folder cannot be written.
    """
    with ExitStack() as at_the_end:
        if isinstance(events, _Closable):
            at_the_end.callback(events.close)
        lock = RecordingLock(folder.path)
        if not lock.take():
            raise _busy(folder)
        at_the_end.callback(lock.release)
        yield from _written(events, _Recorder(folder))


def _written(events: Iterable[Event], recorder: "_Recorder") -> Generator[Event, None, None]:
    try:
        for event in events:
            recorder.write(event)
            recorder.watch.hold()  # who pauses does not ask for the next event
            yield event
            recorder.watch.go_on()
        recorder.finish()
    except (GeneratorExit, KeyboardInterrupt):
        recorder.stop()
        raise
    except BaseException as error:
        recorder.fail(error)
        raise


def note_failure(folder: RunFolder, refused: Refused) -> None:
    """Notes why a run could not begin, unless it is being recorded elsewhere or cannot be written to."""
    with suppress(Refused):
        if folder.status() != "running":
            folder.state().now("failed", f"{refused}").write(folder.layout.state)


class _Recorder:
    """Keeps the folder up with the run; `_unwritten` holds what came after the last chunk of each arm.

    Attributes:
        watch: Counts the time in which the run computes.
    """

    def __init__(self, folder: RunFolder) -> None:
        self.watch = Stopwatch()
        self._layout: RunLayout = folder.layout
        self._state = folder.state().now("running")
        self._state.write(folder.layout.state)
        remove_unfinished(folder.path)
        self._unwritten = RunRecord(folder.experiment())
        self._arms: dict[Arm, ArmState] = {}
        self._control_log = ControlLog(folder.layout.control_log)
        self._known_changes = list(folder.control_log())

    def write(self, event: Event) -> None:
        match event:
            case StepDone() | Evaluated() | Diagnosed():
                self._unwritten.append(event)
            case SnapshotTaken():
                write_tensors(self._layout.snapshot(event.arm, event.step), event.parameters)
            case CheckpointTaken():
                self._write_checkpoint(event)
            case ControlApplied():
                self._write_change(event)
            case RunStarted():
                self._start(event)
            case RunFinished():
                self._write_chunk(event.arm)
                self._write_arm(ArmState(self._arms[event.arm].started, event))
            case _:
                pass

    def finish(self) -> None:
        """Notes the end of all events."""
        reasons = [arm.finished.reason for arm in self._arms.values() if arm.finished is not None]
        self._end("stopped" if "stopped" in reasons else "finished")

    def stop(self) -> None:
        """Notes that nobody wanted more events."""
        is_complete = len(self._arms) == self._unwritten.experiment.num_arms and all(
            arm.finished for arm in self._arms.values()
        )
        if is_complete:
            self.finish()
        else:
            self._end("stopped")

    def fail(self, error: BaseException) -> None:
        """Notes an error, as far as that is still possible."""
        reason = f"{error}" if isinstance(error, Refused) else f"{type(error).__name__}: {error}"
        with suppress(Refused):
            self._end("failed", reason, would_recur=isinstance(error, Refused) and error.would_recur)

    def _end(self, status: RunStatus, reason: str = "", *, would_recur: bool = False) -> None:
        for arm in self._unwritten.arms:
            self._write_chunk(arm)
        state = self._state.now(status, reason, after=self.watch.seconds, would_recur=would_recur)
        state.write(self._layout.state)

    def _start(self, event: RunStarted) -> None:
        self._write_arm(ArmState(event))
        self._remove_after(event.arm, event.step)
        self._unwritten.append(event)

    def _write_arm(self, state: ArmState) -> None:
        self._arms[state.started.arm] = state
        state.write(self._layout.arm(state.started.arm))

    def _remove_after(self, arm: Arm, step: int) -> None:
        """Removes what an interrupted run had written beyond the step from which it goes on."""
        for found in (self._layout.chunks, self._layout.checkpoints, self._layout.snapshots):
            for number, path in found(arm):
                if number > step:
                    with writing_errors_told(path):
                        path.unlink()

    def _write_chunk(self, arm: Arm) -> None:
        stretch = self._unwritten.arms[arm]
        if not stretch.has_content:
            return
        path = self._layout.chunk(arm, stretch.step)
        if path.exists():  # a step was measured again after its chunk was written
            whole = read_chunk(path, self._arms[arm].started)
            whole.add_stretch(stretch)
            write_chunk(path, whole)
        else:
            write_chunk(path, stretch)
        stretch.clear()

    def _write_checkpoint(self, event: CheckpointTaken) -> None:
        self._write_chunk(event.arm)  # first, so that no checkpoint is ahead of the record
        write_tensors(self._layout.checkpoint(event.arm, event.step), event.state)
        files = dict(self._layout.checkpoints(event.arm))
        kept = kept_steps({step: path.stat().st_size for step, path in files.items()})
        for step in files.keys() - kept:
            with writing_errors_told(files[step]):
                files[step].unlink()

    def _write_change(self, change: ControlApplied) -> None:
        """Writes a live change, unless it is the replay of one that is in the log."""
        if change not in self._known_changes:
            self._control_log.append(change)
            self._known_changes.append(change)


def _busy(folder: RunFolder) -> Refused:
    return Refused(
        sentence(translatable("problems", "The run {run} cannot be recorded."), run=folder.run_id),
        sentence(translatable("problems", "Another window or command is recording it now.")),
        sentence(translatable("problems", "Wait until it has ended, or stop it there.")),
    )
