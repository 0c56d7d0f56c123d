"""All jobs that measure or draw landscapes: one command ends them, one place tells how far they are."""

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job

__all__ = ["LandscapeWork"]


class LandscapeWork(QObject):
    """Passes on what the jobs tell: `arrived` carries a list of events, `ended` follows when one has ended.

    `changed` tells that one of them may have begun or ended.
    """

    arrived = Signal(list)
    ended = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []

    @property
    def is_active(self) -> bool:
        """Whether one of the jobs is at work."""
        return any(job.is_active for job in self._jobs)

    def watch(self, job: Job) -> None:
        """Counts a job among them."""
        self._jobs.append(job)
        job.arrived.connect(self.arrived)
        job.ended.connect(self.ended)
        job.state_changed.connect(self._tell)

    def stop(self) -> None:
        """Ends those that are at work; what they have done is kept."""
        for job in self._jobs:
            job.stop()

    def _tell(self, _state: str) -> None:
        self.changed.emit()
