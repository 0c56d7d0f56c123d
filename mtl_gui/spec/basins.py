"""What a map of basins shows: a toy, the methods to compare, and where they start."""

from typing import Self

from pydantic import Field, model_validator

from mtl_gui.spec.architecture import DirectParameters
from mtl_gui.spec.description import Description
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.refusal import contradiction
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.spec.task import Task
from mtl_gui.spec.toys import AnyPlaneToy, DoubleWells
from mtl_gui.spec.training import Adam, AnyOptimiser, Training
from mtl_gui.spec.weighting import AnyWeighting, EqualWeights, ManualWeights
from mtl_gui.texts import sentence, translatable

__all__ = ["BasinsRequest", "single_task_methods"]


class BasinsRequest(Description):
    """From every point of a grid of starts, each method is trained, all starts of a method as one stack."""

    toy: AnyPlaneToy = Field(default=DoubleWells(), description=translatable("spec", "The losses."))
    methods: tuple[AnyWeighting, ...] = Field(
        (EqualWeights(),),
        min_length=1,
        max_length=16,
        description=translatable("spec", "How the losses are combined; a map for each."),
    )
    optimiser: AnyOptimiser = Field(
        default=Adam(), description=translatable("spec", "How gradients become steps.")
    )
    learning_rate: float = Field(0.05, gt=0, le=100, description=translatable("spec", "Size of the steps."))
    steps: int = Field(1000, ge=1, le=1_000_000, description=translatable("spec", "Updates from each start."))
    starts_per_axis: int = Field(
        21, ge=2, le=65, description=translatable("spec", "Starting points along each axis.")
    )
    x_low: float = Field(-3.0, ge=-1000, le=1000, description=translatable("spec", "Left end of the map."))
    x_high: float = Field(5.0, ge=-1000, le=1000, description=translatable("spec", "Right end of the map."))
    y_low: float = Field(-3.0, ge=-1000, le=1000, description=translatable("spec", "Lower end of the map."))
    y_high: float = Field(3.0, ge=-1000, le=1000, description=translatable("spec", "Upper end of the map."))

    @model_validator(mode="after")
    def _has_extent(self) -> Self:
        for field, low, high in (("x_high", self.x_low, self.x_high), ("y_high", self.y_low, self.y_high)):
            if low >= high:
                raise contradiction(
                    field,
                    sentence(translatable("problems", "The upper end is not above the lower end.")),
                    sentence(translatable("problems", "Make the upper end larger.")),
                )
        return self

    @property
    def starts(self) -> tuple[tuple[float, float], ...]:
        """The starting points, row after row from the lower left."""
        return tuple(
            (self._along(self.x_low, self.x_high, column), self._along(self.y_low, self.y_high, row))
            for row in range(self.starts_per_axis)
            for column in range(self.starts_per_axis)
        )

    def experiment(self, method: int) -> Experiment:
        """The experiment of one method, whose seed s starts at starting point s.

        Raises:
            Refused: When the method names a task that the toy does not have.
        """
        names = self.toy.task_names
        return Experiment.checked(
            {
                "data": self.toy.replaced(starts=self.starts),
                "tasks": tuple(Task.of_kind(name, "objective") for name in names),
                "architecture": DirectParameters(),
                "sharing": SharingPlan.together(1, len(names)),
                "weighting": self.methods[method],
                "training": Training(
                    optimiser=self.optimiser,
                    learning_rate=self.learning_rate,
                    batch_size=1,
                    steps=self.steps,
                    precision="float64",
                ),
                "seeds": (0,),
                "single_task_baseline": False,
            }
        )

    def _along(self, low: float, high: float, number: int) -> float:
        share = number / (self.starts_per_axis - 1)
        return (1 - share) * low + share * high


def single_task_methods(toy: AnyPlaneToy) -> tuple[ManualWeights, ...]:
    """Each task trained alone, as methods of a map of basins."""
    names = toy.task_names
    return tuple(ManualWeights(weights={other: float(other == name) for other in names}) for name in names)
