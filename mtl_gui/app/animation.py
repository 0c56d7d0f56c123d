"""Draws animations of a training over its landscape in a worker thread."""

import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed
from mtl_gui.export.video import encoder, no_encoder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec.animation import Animation
from mtl_gui.texts import Sentence

__all__ = ["AnimationControl", "format_hindrance"]


class AnimationControl(QObject):
    """Writes one animation at a time.

    `progressed` carries the share done and the seconds left (negative while unknown), `written` the path.
    """

    written = Signal(object)
    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._path: Path | None = None
        self._started = 0.0
        job.arrived.connect(self._tell)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self.failed)
        job.ended.connect(self._end)

    @property
    def is_active(self) -> bool:
        """Whether an animation is being written."""
        return self._job.is_active

    def write(
        self,
        record: LandscapeRecord,
        path: Path,
        animation: Animation,
        joint: JointLoss,
        say: Callable[[Sentence], str],
    ) -> None:
        """Starts to draw.

        Args:
            record: A landscape that does not grow any more.
            path: Where to; the ending chooses the format.
            animation: How long, how smoothly.
            joint: How the losses become one in the panel of all together.
            say: Puts the labels into the reader's language, in the worker's thread.
        """
        self._path = path
        self._started = time.monotonic()
        self._job.start(lambda: _animation_events(record, path, animation, joint, say))

    def cancel(self) -> None:
        """Stops drawing; no half-written file stays."""
        self._job.stop()

    def close(self) -> bool:
        """Stops drawing and waits; tells whether it ended."""
        return self._job.stop_and_wait()

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Progressed):
                elapsed, done = time.monotonic() - self._started, event.fraction
                self.progressed.emit(done, elapsed * (1 - done) / done if done > 0.05 else -1.0)

    def _end(self) -> None:
        if self._job.state == "finished":
            self.written.emit(self._path)


def format_hindrance(ending: str) -> tuple[Sentence, Sentence] | None:
    """Why an animation cannot be written with a file ending, and what to do; None if it can."""
    return no_encoder() if ending == "mp4" and encoder() is None else None


def _animation_events(
    record: LandscapeRecord,
    path: Path,
    animation: Animation,
    joint: JointLoss,
    say: Callable[[Sentence], str],
) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import animation_events

    return animation_events(record, path, animation, joint, say)
