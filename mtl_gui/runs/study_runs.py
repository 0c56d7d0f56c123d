"""The runs of studies that are kept on this machine: for each study a folder, in it one for each run."""

from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Study

__all__ = ["StudyRuns"]


class StudyRuns:
    """Finds and makes the folders of runs. Making one touches no file.

    Attributes:
        root: The folder above them all.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def kept(self, name: str) -> tuple[StudyFolder, ...]:
        """The runs of a study, the first one first."""
        above = self.root / name
        found = sorted(path for path in above.glob("[0-9]*") if path.is_dir()) if above.is_dir() else []
        folders = (StudyFolder(path) for path in found)
        return tuple(folder for folder in folders if folder.is_study)

    def last(self, name: str) -> StudyFolder | None:
        """The last run of a study; None where there is none."""
        kept = self.kept(name)
        return kept[-1] if kept else None

    def unfinished(self, name: str, study: Study) -> StudyFolder | None:
        """The last run, when it is of this very study and was broken off."""
        last = self.last(name)
        if last is None or last.is_finished:
            return None
        try:
            return last if last.study() == study else None
        except Refused:  # of an older version of the program
            return None

    def begin(self, name: str, study: Study) -> StudyFolder:
        """The folder of the next run: a new one, or the last one if that was broken off.

        Raises:
            Refused: When it cannot be written.
        """
        broken_off = self.unfinished(name, study)
        if broken_off is not None:
            return StudyFolder.create(broken_off.path, study)
        above = self.root / name
        numbers = [int(path.name) for path in above.glob("[0-9]*") if path.name.isdigit()]
        return StudyFolder.create(above / f"{max(numbers, default=0) + 1:04}", study)
