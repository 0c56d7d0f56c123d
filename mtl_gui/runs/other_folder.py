"""A stored study about no claim: what was asked for, and every result as soon as it is measured."""

import json

from mtl_gui.events import Event
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.forms_file import Forms, read_forms, write_forms
from mtl_gui.runs.kept_event import OtherEvent, event_of, told_event
from mtl_gui.runs.other_study import OtherRecord, OtherStudy, empty_record, read_other_study
from mtl_gui.runs.results_folder import ResultsFolder
from mtl_gui.study_events import AffinityMeasured, GroupingStarted, StudyFinished, TableStarted

__all__ = ["OtherFolder"]

_FORMS = "forms.json"


class OtherFolder(ResultsFolder[OtherStudy]):
    """The folder of one run of a study of groups, or of a paper's table."""

    kinds = frozenset({"grouping", "paper_table"})
    further_files = (_FORMS,)

    def study(self) -> OtherStudy:
        """What was asked for.

        Raises:
            Refused: When it cannot be read.
        """
        return read_other_study(self.study_path)

    def append(self, event: OtherEvent) -> None:
        """Keeps one event; affinities only once they are whole.

        Raises:
            Refused: When it cannot be written.
        """
        match event:
            case StudyFinished():
                self._finish()
            case GroupingStarted() | TableStarted():
                write_text(self.started_path, _json(event))
            case AffinityMeasured(share=share) if share < 1:
                pass
            case _:
                write_text(self._next_measured("json"), _json(event))

    def record(self) -> OtherRecord:
        """All that was measured so far.

        Raises:
            Refused: When a file is damaged.
        """
        record = empty_record(self.study())
        try:
            files = [self.started_path] if self.started_path.is_file() else []
            for path in (*files, *self._measured_files()):
                record.append(event_of(json.loads(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._damaged(error) from error
        record.is_finished = self.is_finished
        return record

    def forms(self) -> Forms:
        """In which of several equal ways each kind of pass is computed, as `keep_forms` was told."""
        try:
            return read_forms(self.path / _FORMS)
        except (OSError, ValueError) as error:
            raise self._damaged(error) from error

    def keep_forms(self, forms: Forms) -> None:
        """Keeps them, so that a run that is gone on with rounds as it did before.

        Raises:
            Refused: When it cannot be written.
        """
        write_forms(self.path / _FORMS, forms)


def _json(event: Event) -> str:
    return json.dumps(told_event(event), ensure_ascii=False, allow_nan=False)
