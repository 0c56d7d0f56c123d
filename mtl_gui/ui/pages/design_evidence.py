"""What the run that is shown says about the design: conflicts in the picture, and suggestions."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from mtl_gui.events import CHOSEN
from mtl_gui.runs.diagnostics import Diagnostics
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.starting_point import can_begin_from
from mtl_gui.spec import Experiment
from mtl_gui.spec.cautions import Remedy
from mtl_gui.spec.edits import with_looks
from mtl_gui.study.suggestions import (
    GroupConflict,
    NoSuggestion,
    group_by_affinity,
    group_conflicts,
    grouped_from,
    split_where_conflicting,
)
from mtl_gui.texts import sentence, translatable
from mtl_gui.ui.design.suggestion_text import ShownSuggestion, SuggestionText
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.gradient_watch import GradientWatch
from mtl_gui.ui.translation import said

__all__ = ["DesignEvidence", "Unsuggested"]


@dataclass(frozen=True, slots=True)
class Unsuggested:
    """Why nothing is suggested, and the edit after which a run could tell, where there is one."""

    text: str
    remedy: Remedy | None = None


class DesignEvidence(QObject):
    """Reads the record's looks at the gradients as far as they are about the network that is designed.

    `conflicts_changed` carries the latest conflicts, none while the design is another network than the run's.
    While the page is in view a training that runs has its gradients looked at.
    """

    conflicts_changed = Signal(object)

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._watch = GradientWatch(workbench.training, self)
        self._is_watched = False
        workbench.training.run_changed.connect(self._begin)
        workbench.training.record_grew.connect(self._follow)

    def watch(self, *, is_watched: bool) -> None:
        """Says whether the page is in view."""
        self._is_watched = is_watched
        self._follow()

    def refresh(self) -> None:
        """Tells the conflicts of the experiment as it stands."""
        seen = self._seen()
        plan = self._workbench.session.experiment.enabled_plan
        found: tuple[GroupConflict, ...] = () if seen is None else group_conflicts(plan, seen)
        self.conflicts_changed.emit(found)

    def is_another_network(self) -> bool:
        """Whether the run that is shown could give its weights to a network that is designed otherwise."""
        record, experiment = self._workbench.training.record, self._workbench.session.experiment
        if record is None or not record.arms or not can_begin_from(experiment, record.experiment):
            return False
        return not _is_same_network(record.experiment, experiment)

    def split(self) -> ShownSuggestion | Unsuggested:
        """Where tasks in conflict could part, or why that cannot be said."""
        return self._suggested(self._split)

    def grouping(self, block: int = 0) -> ShownSuggestion | Unsuggested:
        """Which tasks help each other, to share from a block on, or why that cannot be said."""
        return self._suggested(partial(self._grouping, block))

    def _suggested(
        self, suggest: Callable[[Diagnostics], ShownSuggestion | NoSuggestion]
    ) -> ShownSuggestion | Unsuggested:
        if self._workbench.training.record is None:
            text = self.tr("Train the experiment first: suggestions come from the gradients of a run.")
            return Unsuggested(text, self._remedy())
        seen = self._seen()
        if seen is None:
            text = self.tr("The design is another network than the run's. Run it, then ask again.")
            return Unsuggested(text, self._remedy())
        found = suggest(seen)
        if isinstance(found, ShownSuggestion):
            return found
        return Unsuggested(said(found.reason), self._remedy() if found.needs_looks else None)

    def _remedy(self) -> Remedy | None:
        """Has every run look at the gradients, where the experiment does not say so yet."""
        before = self._workbench.session.experiment
        after = with_looks(before)
        if after == before:
            return None
        return Remedy(sentence(translatable("problems", "Look at them in every run")), after)

    def _split(self, seen: Diagnostics) -> ShownSuggestion | NoSuggestion:
        experiment = self._workbench.session.experiment
        found = split_where_conflicting(experiment.enabled_plan, seen)
        if isinstance(found, NoSuggestion):
            return found
        plan = grouped_from(experiment.sharing, found.block, found.groups, _enabled(experiment))
        return SuggestionText().split(found, _names(experiment), plan)

    def _grouping(self, block: int, seen: Diagnostics) -> ShownSuggestion | NoSuggestion:
        experiment = self._workbench.session.experiment
        found = group_by_affinity(seen)
        if isinstance(found, NoSuggestion):
            return found
        plan = grouped_from(experiment.sharing, block, found.groups, _enabled(experiment))
        return SuggestionText().grouping(found, _names(experiment), plan, block)

    def _begin(self) -> None:
        self._watch.begin()
        self._follow()

    def _follow(self) -> None:
        self._watch.follow(is_watched=self._is_watched)
        if self._is_watched:
            self.refresh()

    def _seen(self) -> Diagnostics | None:
        """The looks of the run that is shown, None where it trained another network."""
        record: RunRecord | None = self._workbench.training.record
        arm = None if record is None else record.arms.get(CHOSEN)
        if record is None or not _is_same_network(record.experiment, self._workbench.session.experiment):
            return None
        num_tasks = len(record.experiment.enabled_tasks)
        return Diagnostics.nothing(1, num_tasks) if arm is None else arm.diagnostics


def _is_same_network(one: Experiment, other: Experiment) -> bool:
    return (
        one.data == other.data
        and one.architecture == other.architecture
        and _names(one) == _names(other)
        and one.enabled_plan == other.enabled_plan
    )


def _names(experiment: Experiment) -> tuple[str, ...]:
    return tuple(task.name for task in experiment.enabled_tasks)


def _enabled(experiment: Experiment) -> tuple[int, ...]:
    return tuple(place for place, task in enumerate(experiment.tasks) if task.enabled)
