"""The trainings that a study compares."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.spec.weighting import AnyWeighting
from mtl_gui.texts import translatable

__all__ = ["AnyArm", "EqualParameters", "MultiTask", "Restarts", "SingleTask", "WeightDecay"]


class _Arm(Description):
    """What all arms have in common."""

    def thinned(self) -> Self:
        """The same with no more to choose from than the learning rate."""
        return self


class MultiTask(_Arm):
    """All tasks in one network, as the study's experiment shares it."""

    kind: Literal["multi_task"] = "multi_task"
    weighting: AnyWeighting | None = Field(
        None,
        description=translatable("spec", "How tasks are combined; left out: as the experiment says."),
    )

    @property
    def name(self) -> str:
        """What the arm is called in tables."""
        return "multi-task" if self.weighting is None else f"multi-task ({self.weighting.kind})"


class SingleTask(_Arm):
    """A network of its own for every task that is measured."""

    kind: Literal["single_task"] = "single_task"

    @property
    def name(self) -> str:
        """What the arm is called in tables."""
        return "single-task"


class EqualParameters(_Arm):
    """Single-task networks so narrow that all of them together are no larger than the multi-task network."""

    kind: Literal["equal_parameters"] = "equal_parameters"

    @property
    def name(self) -> str:
        """What the arm is called in tables."""
        return "single-task, equal parameters"


class WeightDecay(_Arm):
    """Single-task networks whose parameters are pulled to zero, as strongly as validation finds best."""

    kind: Literal["weight_decay"] = "weight_decay"
    weight_decays: tuple[Annotated[float, Field(gt=0, le=1)], ...] = Field(
        (0.01, 0.1, 1.0),
        min_length=1,
        max_length=8,
        description=translatable("spec", "Pulls to zero to choose from, decoupled as in AdamW."),
    )

    @property
    def name(self) -> str:
        """What the arm is called in tables."""
        return "single-task, weight decay"

    def thinned(self) -> Self:
        """The pull in the middle alone."""
        middle = len(self.weight_decays) // 2
        return self.replaced(weight_decays=self.weight_decays[middle : middle + 1])


class Restarts(_Arm):
    """Single-task networks that start several times; the try with the smallest training loss counts."""

    kind: Literal["restarts"] = "restarts"
    num: int = Field(2, ge=2, le=20, description=translatable("spec", "How often each network starts."))

    @property
    def name(self) -> str:
        """What the arm is called in tables."""
        return f"single-task, best of {self.num} starts"


AnyArm: TypeAlias = Annotated[
    MultiTask | SingleTask | EqualParameters | WeightDecay | Restarts, Field(discriminator="kind")
]
