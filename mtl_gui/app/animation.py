"""Draws animations of a training over its landscape in a worker thread."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.events import Event
from mtl_gui.export.video import encoder, no_encoder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec.animation import Animation
from mtl_gui.texts import Sentence

__all__ = ["AnimationControl", "format_hindrance"]


class AnimationControl(Measuring):
    """Writes one animation at a time; `written` carries the path. A cancel leaves no half-written file."""

    written = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._path: Path | None = None
        job.ended.connect(self._tell_change)

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
        self._start(lambda: _animation_events(record, path, animation, joint, say))

    def _take(self, event: Event) -> bool:  # noqa: ARG002 - only progress is told on the way
        return False

    def _tell_change(self) -> None:
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
