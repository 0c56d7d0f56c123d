"""Reads the runs of the store behind the window: all for the list, some to be compared."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event
from mtl_gui.run_events import RunAdopted, RunDigested, RunRead, RunsListed, RunUnreadable
from mtl_gui.runs.adoption import adopting
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.store import RunStore
from mtl_gui.study.run_reading import reading, survey

__all__ = ["RunLibrary"]


class RunLibrary(QObject):
    """Knows the outcomes of runs without holding up the window.

    `listed` tells how many runs that the list did not know have arrived, and of how many; `digested` that
    outcomes have arrived, for the list; `runs_changed` that `runs` or `unreadable`, the runs that are
    compared, have changed; `adopted` carries the ids of runs that were taken into the store and the
    `RunUnreadable` of those that were not.
    """

    listed = Signal(int, int)
    digested = Signal()
    runs_changed = Signal()
    adopted = Signal(list, list)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._survey_job, self._reading_job, self._adopting_job = Job(self), Job(self), Job(self)
        self._survey_due: RunStore | Archive | None = None
        self._reading_due: tuple[RunStore, tuple[str, ...]] | None = None
        self._wanted: tuple[str, ...] = ()
        self._read: dict[str, RunRead | RunUnreadable] = {}
        self._taken: list[Event] = []
        self._survey_job.arrived.connect(self._take_digests)
        self._survey_job.ended.connect(self._survey_again)
        self._reading_job.arrived.connect(self._take_runs)
        self._reading_job.ended.connect(self._read_again)
        self._adopting_job.arrived.connect(self._take_adopted)
        self._adopting_job.ended.connect(self._tell_adopted)
        for job in (self._survey_job, self._reading_job, self._adopting_job):
            job.failed.connect(self.failed)

    @property
    def runs(self) -> tuple[RunRead, ...]:
        """The runs to be compared that have been read, in the order in which they were asked for."""
        found = (self._read.get(run_id) for run_id in self._wanted)
        return tuple(run for run in found if isinstance(run, RunRead))

    @property
    def unreadable(self) -> tuple[RunUnreadable, ...]:
        """Those that cannot be read, with the reason."""
        found = (self._read.get(run_id) for run_id in self._wanted)
        return tuple(run for run in found if isinstance(run, RunUnreadable))

    @property
    def is_surveying(self) -> bool:
        """Whether runs are being read for the list."""
        return self._survey_job.is_active

    @property
    def is_reading(self) -> bool:
        """Whether runs to be compared are still on their way."""
        return self._reading_job.is_active

    def survey(self, store: RunStore | Archive) -> None:
        """Reads every run whose outcome is not known yet; once more after the survey under way."""
        if self._survey_job.is_active:
            self._survey_due = store
        else:
            self._survey_job.start(lambda: survey(store))

    def read(self, store: RunStore, run_ids: Sequence[str], *, anew: bool = False) -> None:
        """Reads these runs to compare them, instead of any others.

        Args:
            store: Where they are.
            run_ids: Which, in the order in which they are shown.
            anew: Read also those again that were read before, as when a run has gone on.
        """
        self._wanted = tuple(run_ids)
        kept = () if anew else self._wanted
        self._read = {run_id: run for run_id, run in self._read.items() if run_id in kept}
        missing = tuple(run_id for run_id in self._wanted if run_id not in self._read)
        if self._reading_job.is_active:
            self._reading_due = store, missing
            self._reading_job.stop()
        elif missing:
            self._reading_job.start(lambda: reading(store, missing))
        self.runs_changed.emit()

    @property
    def is_adopting(self) -> bool:
        """Whether runs are being taken into the store."""
        return self._adopting_job.is_active

    def adopt(self, store: RunStore, sources: Sequence[Path]) -> None:
        """Takes copies of runs that lie elsewhere into the store, unless others are being taken."""
        if not self._adopting_job.is_active:
            self._taken.clear()
            self._adopting_job.start(lambda: adopting(store, sources))

    def close(self) -> bool:
        """Breaks off and waits; tells whether all threads have ended."""
        self._survey_due = self._reading_due = None
        ended = [job.stop_and_wait() for job in (self._survey_job, self._reading_job, self._adopting_job)]
        return all(ended)

    def _take_adopted(self, events: Sequence[Event]) -> None:
        self._taken.extend(events)

    def _tell_adopted(self) -> None:
        ids = [event.run_id for event in self._taken if isinstance(event, RunAdopted)]
        self.adopted.emit(ids, [event for event in self._taken if isinstance(event, RunUnreadable)])

    def _take_digests(self, events: Sequence[Event]) -> None:
        listed = [event for event in events if isinstance(event, RunsListed)]
        if listed:
            self.listed.emit(listed[-1].done, listed[-1].total)
        if any(isinstance(event, RunDigested) for event in events):
            self.digested.emit()

    def _take_runs(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, RunRead | RunUnreadable) and event.run_id in self._wanted:
                self._read[event.run_id] = event
        self.runs_changed.emit()

    def _survey_again(self) -> None:
        store, self._survey_due = self._survey_due, None
        if store is not None:
            self.survey(store)

    def _read_again(self) -> None:
        due, self._reading_due = self._reading_due, None
        if due is not None and due[1]:
            store, missing = due
            self._reading_job.start(lambda: reading(store, missing))
        self.runs_changed.emit()
