"""The results of a study of which tasks belong together."""

from mtl_gui.events import Event, FloatArray
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study_events import AffinityMeasured, GroupingStarted, GroupsTrained, StudyFinished

__all__ = ["GroupingRecord"]


class GroupingRecord:
    """A study of groups that grows by `append(event)`.

    Attributes:
        study: What was asked for.
        trained: The divisions that were trained, in order.
        affinities: [R, T, T], row i column j: what a step for i did for j; None before it is known.
        affinity_share: Which share of the training is done in which they are measured.
        started: The budget of every training; None before it is known.
        seconds: What the trainings took.
        is_finished: Whether all is measured.
    """

    def __init__(self, study: GroupingStudy) -> None:
        self.study = study
        self.trained: list[GroupsTrained] = []
        self.affinities: FloatArray | None = None
        self.affinity_share = 0.0
        self.started: GroupingStarted | None = None
        self.seconds = 0.0
        self.is_finished = False

    @property
    def tasks(self) -> tuple[str, ...]:
        """The names of the tasks, in order."""
        return tuple(task.name for task in self.study.experiment.enabled_tasks)

    @property
    def num_rounds(self) -> int:
        """Divisions to train until every two tasks have been together once; all apart is one more."""
        return len(self.tasks) - 1 + len(self.tasks) % 2

    def has(self, groups: tuple[tuple[int, ...], ...], *, is_check: bool) -> bool:
        """Whether this division was trained."""
        return any(one.groups == groups and one.is_check == is_check for one in self.trained)

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case GroupingStarted():
                self.started = event
            case GroupsTrained():
                self.trained.append(event)
                self.seconds += event.seconds
            case AffinityMeasured():
                self.affinities, self.affinity_share = event.affinities, event.share
                self.seconds += event.seconds
            case StudyFinished():
                self.is_finished = True
            case _:
                pass
