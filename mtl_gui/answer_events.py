"""What networks answer to rows of the data that they did not learn from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.spec import TaskKind

__all__ = ["AnswersGiven", "InputPlane", "PredictedTask", "RowSampled", "RowsPredicted", "TaskAnswers"]

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class InputPlane:
    """All of a plane of two inputs, where there are only two, on a grid.

    Attributes:
        names: What the two inputs are called.
        extent: Lowest and highest first input, lowest and highest second one.
    """

    names: tuple[str, str]
    extent: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class TaskAnswers:
    """The answers for one task.

    Attributes:
        name: The task.
        kind: What it is.
        classes: The names of its classes, in the order of their numbers.
        unit: Of its values.
        truths: [N], class numbers or values; NaN where the row has no label.
        answers: [R, N], class numbers or values, one line per seed.
        field: [G, G], the answer on the plane of inputs, second input by first: the class that the seeds find
            most probable on the whole, or their mean value; None where there is no plane.
        certainty: [G, G], the probability of that class, or 1 for a value.
    """

    name: str
    kind: TaskKind
    classes: tuple[str, ...]
    unit: str
    truths: _Floats
    answers: _Floats
    field: _Floats | None = None
    certainty: _Floats | None = None


@dataclass(frozen=True, slots=True, eq=False)
class AnswersGiven:
    """One arm's networks were asked about some validation rows, as they stood after `step` updates.

    `inputs` [N, *shape] are the rows in raw units. Tasks without labels, as of toys, are left out.
    """

    arm: Literal["chosen", "single-task"]
    step: int
    inputs: npt.NDArray[np.float32]
    is_image: bool
    plane: InputPlane | None
    tasks: tuple[TaskAnswers, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PredictedTask:
    """What the networks of one seed say about new rows.

    Attributes:
        name: The task.
        kind: What it is.
        classes: The names of its classes, in the order of their numbers.
        unit: Of its values.
        answers: By arm: values [N] in the task's unit, or probabilities of the classes [N, classes].
    """

    name: str
    kind: TaskKind
    classes: tuple[str, ...]
    unit: str
    answers: Mapping[Literal["chosen", "single-task"], npt.NDArray[np.floating]]


@dataclass(frozen=True, slots=True, eq=False)
class RowsPredicted:
    """The networks of a seed have answered all tasks for `num_rows` new rows."""

    seed: int
    num_rows: int
    tasks: tuple[PredictedTask, ...]


@dataclass(frozen=True, slots=True, eq=False)
class RowSampled:
    """A row of the test part: its cells by name, or its picture [channels, height, width]; and its labels.

    `names` are those of the inputs that can be typed, `num_rows` is the size of the test part, `top` the
    largest value of a pixel. `truths` are the labels by task as text, "" where there is none.
    """

    number: int
    num_rows: int
    names: tuple[str, ...]
    top: float
    cells: Mapping[str, str]
    picture: npt.NDArray[np.float32] | None
    truths: Mapping[str, str]
