"""How studies about no claim keep their results, as soon as they are measured."""

from collections.abc import Generator

from mtl_gui.engine.forms import chosen_forms, use_forms
from mtl_gui.events import Event
from mtl_gui.runs.forms_file import Forms
from mtl_gui.runs.kept_event import OtherEvent
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import OtherRecord
from mtl_gui.study_events import StudyFinished

__all__ = ["KeptSteps"]


class KeptSteps:
    """Puts results into a record and into a folder, if there is one.

    Attributes:
        record: What is measured so far; of an earlier part of the run too.
    """

    def __init__(self, record: OtherRecord, folder: OtherFolder | None) -> None:
        self.record = record
        self._folder = folder
        self._forms: Forms = {} if folder is None else folder.forms()
        use_forms(self._forms)

    def taken(self, event: OtherEvent) -> OtherEvent:
        """Keeps an event, and before it in which of several equal ways passes were computed."""
        if self._folder is not None:
            forms = chosen_forms()
            if forms != self._forms:
                self._forms = forms
                self._folder.keep_forms(forms)
            self._folder.append(event)
        self.record.append(event)
        return event

    def finished(self) -> Generator[Event, None, None]:
        """Says that all is measured."""
        yield self.taken(StudyFinished(None if self._folder is None else self._folder.path))
