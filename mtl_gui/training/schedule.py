"""When a run ends, and at which steps it is measured and saved."""

from dataclasses import dataclass, replace
from math import ceil
from typing import Self

from mtl_gui.data.preparation import PreparedData
from mtl_gui.spec import Training

__all__ = ["Schedule"]

_NUM_EVALUATIONS = 100
_NUM_CHECKPOINTS = 40


@dataclass(frozen=True, slots=True)
class Schedule:
    """The steps of a run. An epoch drops its last short batch, unless there is no other.

    `former_ends` are where the run would have ended before it was given more steps.
    """

    num_steps: int
    steps_per_epoch: int
    evaluate_every: int
    checkpoint_every: int
    former_ends: frozenset[int] = frozenset()

    @classmethod
    def of(cls, training: Training, data: PreparedData) -> Self:
        """The schedule of a description on some data."""
        steps_per_epoch = max(1, len(data.parts["train"]) // training.batch_size)
        num_steps = training.steps or (training.epochs or 0) * steps_per_epoch
        return cls(
            num_steps,
            steps_per_epoch,
            training.evaluate_every or max(steps_per_epoch, ceil(num_steps / _NUM_EVALUATIONS)),
            training.checkpoint_every or ceil(num_steps / _NUM_CHECKPOINTS),
        )

    def ending_at(self, num_steps: int) -> Self:
        """The same with a later end; measured and saved where it was before, the former end included."""
        if num_steps <= self.num_steps:
            return self
        return replace(self, num_steps=num_steps, former_ends=self.former_ends | {self.num_steps})

    @property
    def events_at_start(self) -> int:
        """How many events come before the first update of a run: an `Evaluated` per part, one to save."""
        return 4

    def evaluates_at(self, step: int) -> bool:
        """Whether the networks are measured after this many updates."""
        return step % self.evaluate_every == 0 or self._is_end(step)

    def saves_at(self, step: int) -> bool:
        """Whether a checkpoint is taken after this many updates."""
        return step % self.checkpoint_every == 0 or self._is_end(step)

    def events_after(self, step: int) -> int:
        """How many events belong to this step beside its `StepDone`: an `Evaluated` per part, two to save."""
        return 3 * self.evaluates_at(step) + 2 * self.saves_at(step)

    def _is_end(self, step: int) -> bool:
        return step == self.num_steps or step in self.former_ends
