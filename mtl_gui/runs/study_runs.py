"""The kept runs of all studies: those of claims, and those of groups and tables."""

from pathlib import Path

from mtl_gui.runs.kept_runs import KeptRuns
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Study

__all__ = ["OtherRuns", "StudyRuns"]


class StudyRuns(KeptRuns[Study, StudyFolder]):
    """The runs of studies of claims."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, StudyFolder)


class OtherRuns(KeptRuns[OtherStudy, OtherFolder]):
    """The runs of studies about no claim: which tasks belong together, and papers' tables."""

    def __init__(self, root: Path) -> None:
        super().__init__(root, OtherFolder)
