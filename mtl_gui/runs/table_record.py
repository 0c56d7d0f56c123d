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
        seconds: What the trainings took.
        is_finished: Whether all is measured.
    """

    def __init__(self, study: PaperTable) -> None:
        self.study = study
        self.data: tuple[TableData, ...] = ()
        self.folds: list[FoldMeasured] = []
        self.seconds = 0.0
        self.is_finished = False

    def has(self, table: int, fold: int, *, is_together: bool) -> bool:
        """Whether this fold of a data set was predicted by this arm."""
        place = table, fold, is_together
        return any((one.table, one.fold, one.is_together) == place for one in self.folds)

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case TableStarted():
                self.data = event.data
            case FoldMeasured():
                self.folds.append(event)
                self.seconds += event.seconds
            case StudyFinished():
                self.is_finished = True
            case _:
                pass
