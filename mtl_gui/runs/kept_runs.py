"""The runs of studies that are kept on this machine: for each study a folder, in it one for each run."""

from pathlib import Path
from typing import Any, Generic, TypeVar

from mtl_gui.runs.results_folder import ResultsFolder
from mtl_gui.spec import Study
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable

__all__ = ["TRASH", "KeptRuns"]

TRASH = ".trash"
"""The folder beside those of the studies that holds runs which were deleted."""

_Asked = TypeVar("_Asked", bound=Study | GroupingStudy | PaperTable)
_Folder = TypeVar("_Folder", bound=ResultsFolder[Any])


class KeptRuns(Generic[_Asked, _Folder]):
    """Finds and makes the folders of runs. Making one touches no file.

    Attributes:
        root: The folder above them all.
    """

    def __init__(self, root: Path, folders: type[_Folder]) -> None:
        self.root = root
        self._folders = folders

    def names(self) -> tuple[str, ...]:
        """The studies of which there are runs."""
        above = sorted(path for path in self.root.glob("*") if path.is_dir())
        return tuple(path.name for path in above if self.kept(path.name))

    def kept(self, name: str) -> tuple[_Folder, ...]:
        """The runs of a study, the first one first."""
        above = self.root / name
        found = sorted(path for path in above.glob("[0-9]*") if path.is_dir()) if above.is_dir() else []
        folders = (self._folders(path) for path in found)
        return tuple(folder for folder in folders if folder.is_study)

    def last(self, name: str) -> _Folder | None:
        """The last run of a study; None where there is none."""
        kept = self.kept(name)
        return kept[-1] if kept else None

    def unfinished(self, name: str, study: _Asked) -> _Folder | None:
        """The last run, when it is of this very study and was broken off."""
        last = self.last(name)
        return last if last is not None and not last.is_finished and last.is_of(study) else None

    def begin(self, name: str, study: _Asked) -> _Folder:
        """The folder of the next run: a new one, or the last one if that was broken off.

        Raises:
            Refused: When it cannot be written.
        """
        broken_off = self.unfinished(name, study)
        if broken_off is not None:
            return self._folders.create(broken_off.path, study)
        above = self.root / name, self.root / TRASH / name
        found = (path.name for folder in above for path in folder.glob("[0-9]*"))
        numbers = [int(number) for number in found if number.isdigit()]
        return self._folders.create(above[0] / f"{max(numbers, default=0) + 1:04}", study)
