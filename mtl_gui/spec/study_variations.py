"""What a study varies, one value after the other."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.spec.replica import Replica
from mtl_gui.texts import sentence, translatable

__all__ = [
    "AnyVariation",
    "CorruptionForm",
    "Corruptions",
    "LabelBudgets",
    "LabelNoise",
    "LearningRates",
    "Starts",
    "StudyPoint",
    "TrainingSizes",
    "Variation",
]

CorruptionForm = Literal["noise", "missing", "blur", "shift"]

_Positive: TypeAlias = Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True)
class StudyPoint:
    """One value of what is varied; `series` names the form of a corruption and is empty otherwise."""

    value: float
    series: str = ""


class Variation(Description):
    """What all variations have in common."""

    @property
    def points(self) -> tuple[StudyPoint, ...]:
        """The values, in order; one point where nothing is varied beside the learning rate."""
        return (StudyPoint(0.0),)

    @property
    def needs_training(self) -> bool:
        """Whether every point is trained anew; otherwise the same networks are measured at all points."""
        return False

    def replica(self, point: int, replica: Replica, tasks: tuple[str, ...]) -> Replica:
        """What a network of some tasks does otherwise than the experiment at one of the points."""
        del point, tasks
        return replica

    def thinned(self, num: int) -> Self:
        """The same with at most so many points, the first and the last among them."""
        del num
        return self


class LearningRates(Variation):
    """The learning rate itself: the study's own grid is the sweep."""

    kind: Literal["learning_rates"] = "learning_rates"
    target: float | None = Field(
        None,
        description=translatable(
            "spec",
            "Validation metric that is to be reached; left out: what the weaker arm ends with on average.",
        ),
    )


class TrainingSizes(Variation):
    """Training rows; a smaller number draws a subset of a larger one, for each seed its own."""

    kind: Literal["training_sizes"] = "training_sizes"
    sizes: tuple[_Positive, ...] = Field(
        min_length=1, max_length=20, description=translatable("spec", "Training rows, smallest first.")
    )

    @property
    def points(self) -> tuple[StudyPoint, ...]:
        """The sizes."""
        return tuple(StudyPoint(size) for size in self.sizes)

    @property
    def needs_training(self) -> bool:
        """Every size is trained."""
        return True

    def replica(self, point: int, replica: Replica, tasks: tuple[str, ...]) -> Replica:
        """Learns from so many rows."""
        del tasks
        return replica.replaced(train_rows=self.sizes[point])

    def thinned(self, num: int) -> Self:
        """Fewer sizes."""
        return self.replaced(sizes=_thinned(self.sizes, num))

    @model_validator(mode="after")
    def _rise(self) -> Self:
        _check_rising("sizes", self.sizes)
        return self


class LabelNoise(Variation):
    """Wrong training labels: classes are drawn anew, numbers get Gaussian noise."""

    kind: Literal["label_noise"] = "label_noise"
    shares: tuple[Annotated[float, Field(ge=0, le=1)], ...] = Field(
        (0.0, 0.1, 0.2, 0.3, 0.4),
        min_length=1,
        max_length=20,
        description=translatable(
            "spec", "Share of classes that are made wrong; for numbers the noise in standard deviations."
        ),
    )
    tasks: tuple[str, ...] = Field(
        (), description=translatable("spec", "Tasks whose labels are made wrong; none named: all.")
    )

    @property
    def points(self) -> tuple[StudyPoint, ...]:
        """The shares."""
        return tuple(StudyPoint(share) for share in self.shares)

    @property
    def needs_training(self) -> bool:
        """Every share is trained."""
        return True

    def replica(self, point: int, replica: Replica, tasks: tuple[str, ...]) -> Replica:
        """Learns from labels of which so many are wrong."""
        noisy = [task for task in tasks if not self.tasks or task in self.tasks]
        return replica.replaced(label_noise=dict.fromkeys(noisy, self.shares[point]))

    def thinned(self, num: int) -> Self:
        """Fewer shares."""
        return self.replaced(shares=_thinned(self.shares, num))

    @model_validator(mode="after")
    def _rise(self) -> Self:
        _check_rising("shares", self.shares)
        return self


class LabelBudgets(Variation):
    """The labels of one task, while the others keep all of theirs."""

    kind: Literal["label_budgets"] = "label_budgets"
    task: str = Field(min_length=1, description=translatable("spec", "The task that is short of labels."))
    budgets: tuple[_Positive, ...] = Field(
        min_length=1, max_length=20, description=translatable("spec", "Labels of this task, fewest first.")
    )

    @property
    def points(self) -> tuple[StudyPoint, ...]:
        """The budgets."""
        return tuple(StudyPoint(budget) for budget in self.budgets)

    @property
    def needs_training(self) -> bool:
        """Every budget is trained."""
        return True

    def replica(self, point: int, replica: Replica, tasks: tuple[str, ...]) -> Replica:
        """Learns this task from so many labels, if it is among the network's tasks."""
        if self.task not in tasks:
            return replica
        return replica.replaced(label_budgets={self.task: self.budgets[point]})

    def thinned(self, num: int) -> Self:
        """Fewer budgets."""
        return self.replaced(budgets=_thinned(self.budgets, num))

    @model_validator(mode="after")
    def _rise(self) -> Self:
        _check_rising("budgets", self.budgets)
        return self


class Corruptions(Variation):
    """Corrupted test inputs: the networks are trained on clean ones and measured on all of these."""

    kind: Literal["corruptions"] = "corruptions"
    forms: tuple[CorruptionForm, ...] = Field(
        ("noise", "missing"),
        min_length=1,
        max_length=4,
        description=translatable(
            "spec",
            "noise: Gaussian; missing: inputs at their mean; blur: of pictures; shift: of pictures by "
            "pixels, of tables in every input.",
        ),
    )
    strengths: tuple[Annotated[float, Field(ge=0, le=1)], ...] = Field(
        (0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
        min_length=2,
        max_length=20,
        description=translatable("spec", "From 0, clean, to 1, so that next to nothing is left."),
    )

    @property
    def points(self) -> tuple[StudyPoint, ...]:
        """Every strength of every form."""
        return tuple(StudyPoint(strength, form) for form in self.forms for strength in self.strengths)

    def thinned(self, num: int) -> Self:
        """Fewer strengths of every form."""
        return self.replaced(strengths=_thinned(self.strengths, max(2, num)))

    @model_validator(mode="after")
    def _rise(self) -> Self:
        _check_rising("strengths", self.strengths)
        return self


class Starts(Variation):
    """Nothing but the start: every seed is a start, and what counts is how many reach the best minimum."""

    kind: Literal["starts"] = "starts"
    reached: float = Field(
        description=translatable(
            "spec", "A task has reached its best minimum when its training loss is at most this."
        )
    )
    low: float = Field(
        -3.0, ge=-1000, le=1000, description=translatable("spec", "Toys: lower end of every coordinate.")
    )
    high: float = Field(
        3.0, ge=-1000, le=1000, description=translatable("spec", "Toys: upper end of every coordinate.")
    )

    @model_validator(mode="after")
    def _has_extent(self) -> Self:
        if self.low >= self.high:
            raise contradiction(
                "high",
                sentence(translatable("problems", "The upper end is not above the lower end.")),
                sentence(translatable("problems", "Make the upper end larger.")),
            )
        return self


AnyVariation: TypeAlias = Annotated[
    LearningRates | TrainingSizes | LabelNoise | LabelBudgets | Corruptions | Starts,
    Field(discriminator="kind"),
]


def _thinned(values: tuple[float, ...], num: int) -> tuple[float, ...]:
    """At most `num` of the values, evenly chosen, from the first on and with the last if there are two."""
    if len(values) <= num:
        return values
    if num == 1:
        return values[:1]
    return tuple(values[round(place * (len(values) - 1) / (num - 1))] for place in range(num))


def _check_rising(field: str, values: tuple[float, ...]) -> None:
    for before, value in pairwise(values):
        if value <= before:
            raise contradiction(
                field,
                sentence(translatable("problems", "{value} follows {before}."), value=value, before=before),
                sentence(translatable("problems", "List every value once, the smallest first.")),
            )
