"""The results of a study of which tasks belong together."""

from mtl_gui.events import Event, FloatArray
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study_events import AffinityMeasured, GroupsTrained, StudyFinished

__all__ = ["GroupingRecord"]


class GroupingRecord:
    """A study of groups that grows by `append(event)`.

    Attributes:
        study: What was asked for.
        trained: The divisions that were trained, in order.
        affinities: [R, T, T], row i column j: what a step for i did for j; None before it is known.
        is_finished: Whether all is measured.
    """

    def __init__(self, study: GroupingStudy) -> None:
        self.study = study
        self.trained: list[GroupsTrained] = []
        self.affinities: FloatArray | None = None
        self.is_finished = False

    @property
    def tasks(self) -> tuple[str, ...]:
        """The names of the tasks, in order."""
        return tuple(task.name for task in self.study.experiment.enabled_tasks)

    @property
    def num_rounds(self) -> int:
        """Divisions to train until every two tasks have been together once; all apart is one more."""
        return len(self.tasks) - 1 + len(self.tasks) % 2

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case GroupsTrained():
                self.trained.append(event)
            case AffinityMeasured():
                self.affinities = event.affinities
            case StudyFinished():
                self.is_finished = True
            case _:
                pass
