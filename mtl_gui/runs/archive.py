"""All that is kept, runs of experiments and runs of studies, as one list."""

from datetime import datetime, timedelta

from mtl_gui.problems import Refused
from mtl_gui.run_events import RunDigest
from mtl_gui.runs.index import Listing, RunEntry
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.store import DeletedRun, RunStore
from mtl_gui.runs.study_shelf import StudyShelf
from mtl_gui.spec import Experiment
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.texts import sentence, translatable

__all__ = ["Archive"]


class Archive:
    """Asks the store that a run is in. Ids of studies have a stroke, those of experiments have none.

    What it raises is what the stores raise.

    Attributes:
        runs: Those of experiments.
        studies: Those of studies.
    """

    def __init__(self, runs: RunStore, studies: StudyShelf) -> None:
        self.runs = runs
        self.studies = studies

    def entries(self) -> list[RunEntry]:
        """All runs, newest first."""
        return self.listed().entries

    def listed(self, most_read: int | None = None) -> Listing:
        """As that of the store of runs; studies are few, and none of them is left out."""
        studies, listing = self.studies.entries(), self.runs.listed(most_read)
        if not studies:
            return listing
        entries = sorted((*listing.entries, *studies), key=_age, reverse=True)
        return Listing(entries, listing.num_left_out)

    def delete(self, run_id: str) -> None:
        """Moves a run to the trash."""
        self._of(run_id).delete(run_id)

    def restore(self, run_id: str) -> None:
        """Brings a run back from the trash."""
        self._of(run_id).restore(run_id)

    def deleted(self) -> list[DeletedRun]:
        """The runs in the trash, the one deleted last first."""
        found = (*self.runs.deleted(), *self.studies.deleted())
        return sorted(found, key=lambda run: (run.deleted, run.id), reverse=True)

    def empty_trash(self, older_than: timedelta = timedelta(0)) -> int:
        """Removes the runs that were deleted longer ago than this, for good, and tells how many."""
        return self.runs.empty_trash(older_than) + self.studies.empty_trash(older_than)

    def experiment(self, run_id: str) -> Experiment:
        """What a run is of; of a study, what all its trainings have in common.

        Raises:
            Refused: When it cannot be read, or has no one experiment, as a paper's table.
        """
        if "/" in run_id:
            study = self.studies.open(run_id).study()
            if not isinstance(study, PaperTable):
                return study.experiment
            raise Refused(
                sentence(translatable("problems", "“{title}” has no one design."), title=study.title),
                sentence(translatable("problems", "Each of its data sets has an experiment of its own.")),
                sentence(translatable("problems", "Open it on the Gallery page instead.")),
            )
        return self.runs.open(run_id).experiment()

    def label(self, run_id: str) -> RunLabel:
        """What people wrote on a run."""
        return self._of(run_id).open(run_id).label()

    def set_label(self, run_id: str, label: RunLabel) -> None:
        """Writes tags and a note on a run."""
        self._of(run_id).set_label(run_id, label)

    def keep_digest(self, run_id: str, digest: RunDigest) -> None:
        """Keeps what the list tells of a run's outcome."""
        self._of(run_id).keep_digest(run_id, digest)

    def _of(self, run_id: str) -> RunStore | StudyShelf:
        return self.studies if "/" in run_id else self.runs


def _age(entry: RunEntry) -> tuple[datetime, str]:
    return entry.created, entry.id
