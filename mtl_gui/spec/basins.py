"""What a map of basins shows: a toy, the methods to compare, and where they start."""

from typing import Self, get_args

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

__all__ = ["BasinsRequest", "plane_toy", "single_task_methods", "usual_basins"]

_ROOM = 0.1
_DIGITS = 9
"""Behind the point; a person reads the ends of the axes."""


class BasinsRequest(Description):
    """From every point of a grid of starts, each method is trained, all starts of a method as one stack."""

    toy: AnyPlaneToy = Field(default=DoubleWells(), description=translatable("spec", "The losses."))
    methods: tuple[AnyWeighting, ...] = Field(
        (EqualWeights(),),
        min_length=1,
        max_length=50,
        description=translatable("spec", "How the losses are combined; a map for each."),
    )
    starts_per_axis: int = Field(
        21, ge=2, le=65, description=translatable("spec", "Starting points along each axis.")
    )
    steps: int = Field(1000, ge=1, le=1_000_000, description=translatable("spec", "Updates from each start."))
    learning_rate: float = Field(0.05, gt=0, le=100, description=translatable("spec", "Size of the steps."))
    x_low: float = Field(-3.0, ge=-1000, le=1000, description=translatable("spec", "Left end of the map."))
    x_high: float = Field(5.0, ge=-1000, le=1000, description=translatable("spec", "Right end of the map."))
    y_low: float = Field(-3.0, ge=-1000, le=1000, description=translatable("spec", "Lower end of the map."))
    y_high: float = Field(3.0, ge=-1000, le=1000, description=translatable("spec", "Upper end of the map."))
    optimiser: AnyOptimiser = Field(
        default=Adam(), description=translatable("spec", "How gradients become steps.")
    )

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


def plane_toy(experiment: Experiment) -> AnyPlaneToy | None:
    """The toy of two parameters that an experiment is about; None where it is about something else."""
    data = experiment.data
    return data if isinstance(data, get_args(get_args(AnyPlaneToy)[0])) else None


def usual_basins(experiment: Experiment) -> BasinsRequest:
    """What is mapped when nothing else was asked for: every task alone, equal weights, and its own method.

    The map lies around the toy's own starts, if these span one; optimiser, learning rate and steps are the
    experiment's.

    Raises:
        ValueError: When the experiment is about no toy of two parameters.
    """
    toy = plane_toy(experiment)
    if toy is None:
        raise ValueError("The experiment is about no toy of two parameters.")
    training = experiment.training
    own = experiment.weighting.for_tasks(toy.task_names)
    methods = (*single_task_methods(toy), EqualWeights())
    values = {
        "toy": toy,
        "methods": methods if own in methods else (*methods, own),
        "optimiser": training.optimiser,
        "learning_rate": training.learning_rate,
        **_extent(toy),
    }
    return BasinsRequest.checked(values if training.steps is None else values | {"steps": training.steps})


def _extent(toy: AnyPlaneToy) -> dict[str, float]:
    """The ends of both axes around the toy's starts; an axis along which they do not differ is left out."""
    extent: dict[str, float] = {}
    for name, numbers in zip("xy", zip(*toy.starts, strict=True), strict=True):
        low, high = min(numbers), max(numbers)
        if low < high:
            extent[f"{name}_low"] = round(low - _ROOM * (high - low), _DIGITS)
            extent[f"{name}_high"] = round(high + _ROOM * (high - low), _DIGITS)
    return extent
