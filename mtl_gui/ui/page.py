"""What a page of the window is given, and what it must tell."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mtl_gui.app.fetching import FetchControl
from mtl_gui.app.job import Job
from mtl_gui.app.landscape_work import LandscapeWork
from mtl_gui.app.run_library import RunLibrary
from mtl_gui.app.session import Session
from mtl_gui.app.settings import Preferences
from mtl_gui.app.training import TrainingControl
from mtl_gui.paths import studies_folder
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.study_shelf import StudyShelf
from mtl_gui.ui.steps import Steps
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["Page", "Workbench"]


@dataclass(frozen=True, slots=True)
class Workbench:
    """The few things that pages share: the experiment, the training, the look, and slow jobs.

    `landscape_job` and `export_job` are one each, so that a second request waits for or replaces the first;
    `preview_job` loads data for the Data page. `landscape_work` knows all that measure
    landscapes: `landscape_job` and the views' own. `run_library` reads kept runs, `fetching` fetches data,
    `study_job` runs studies, `studies` keeps them.
    """

    session: Session
    training: TrainingControl
    theme: Theme
    landscape_job: Job
    export_job: Job
    preview_job: Job
    landscape_work: LandscapeWork = field(default_factory=LandscapeWork)
    run_library: RunLibrary = field(default_factory=RunLibrary)
    fetching: FetchControl = field(default_factory=FetchControl)
    study_job: Job = field(default_factory=Job)
    studies: StudyShelf = field(default_factory=lambda: StudyShelf(studies_folder()))

    def __post_init__(self) -> None:
        """Counts the job of the planes among all that measure landscapes."""
        self.landscape_work.watch(self.landscape_job)

    @property
    def archive(self) -> Archive:
        """All kept runs, those of studies among them."""
        return Archive(self.training.store, self.studies)


class Page(TranslatedWidget):
    """One page of the window.

    `problem` asks the window to show a `Refused` or `RunFailed`, `announced` to say a sentence in the status
    bar and to screen readers, `requested` to trigger a command by its id, `preset_wanted` to open a shipped
    file, and tells whether it is to be run at once, `study_wanted` to show a kept run of a study by its id,
    `runs_wanted` to train experiments one after another and give their runs a tag.
    """

    problem = Signal(object)
    announced = Signal(str)
    requested = Signal(str)
    preset_wanted = Signal(object, bool)
    study_wanted = Signal(str)
    runs_wanted = Signal(object, str)

    name = ""
    icon_name = ""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.setObjectName(f"page_{self.name}")

    @classmethod
    def in_steps(cls, workbench: Workbench, parent: QWidget) -> Steps[Self]:
        """Makes the page a part at a time, none of which takes long; its class must be able to."""
        yield
        return cls(workbench, parent)

    def title(self) -> str:
        """The page's name in the window's language."""
        raise NotImplementedError

    def take_preferences(self, preferences: Preferences) -> None:
        """Shows what the user has chosen before, and keeps what is chosen from now on."""

    def view_state(self) -> dict[str, object]:
        """What the page shows that no single control holds, as JSON; a link keeps it."""
        return {}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Shows what `view_state` told, maybe in another window; what does not exist here is passed over."""

    def set_simple(self, *, is_simple: bool) -> None:
        """Hides what a first visit can do without, or shows it again."""

    def close_contexts(self) -> None:
        """Frees what has to be freed before the window goes away, as OpenGL contexts."""
