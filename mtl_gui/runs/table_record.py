"""The results of a paper's table."""

from mtl_gui.events import Event
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study_events import FoldMeasured, StudyFinished, TableData, TableStarted

__all__ = ["TableRecord"]


class TableRecord:
    """A paper's table that grows by `append(event)`.

    Attributes:
        study: What was asked for.
        data: What the data sets are; empty before they are read.
        folds: What was measured, in order.
        is_finished: Whether all is measured.
    """

    def __init__(self, study: PaperTable) -> None:
        self.study = study
        self.data: tuple[TableData, ...] = ()
        self.folds: list[FoldMeasured] = []
        self.is_finished = False

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case TableStarted():
                self.data = event.data
            case FoldMeasured():
                self.folds.append(event)
            case StudyFinished():
                self.is_finished = True
            case _:
                pass
