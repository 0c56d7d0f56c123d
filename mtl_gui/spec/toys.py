"""Toys: task losses that are functions of a few parameters, without data."""

from typing import Annotated, Literal, Self, TypeAlias

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.formula import FormulaError, parsed
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = [
    "AnyPlaneToy",
    "AnyToy",
    "DoubleWells",
    "FonsecaFleming",
    "FormulaToy",
    "GaussianWells",
    "SurgeryToy",
    "Toy",
    "TwoParameterToy",
]

Starts: TypeAlias = tuple[tuple[float, float], ...]

_STARTS = translatable("spec", "Starting points; seed s uses number s, counted round.")


class Toy(Description):
    """What all toys have in common: the "network" is a point, each task's loss a function of it."""

    @property
    def task_names(self) -> tuple[str, ...]:
        """The names of its tasks, in order."""
        return ("first", "second")

    @property
    def num_coordinates(self) -> int:
        """How many parameters the point has."""
        return 2


class TwoParameterToy(Toy):
    """Two task losses over a plane; the "network" is the point (x1, x2).

    Source: Liu et al., "Conflict-Averse Gradient Descent", NeurIPS 2021, with the second loss as in its code.
    """

    kind: Literal["two_parameter_toy"] = "two_parameter_toy"
    scale: float = Field(
        1.0, gt=0, le=100, description=translatable("spec", "Factor on the first task's loss.")
    )
    starts: Starts = Field(
        ((-8.5, 7.5), (0.0, 0.0), (9.0, 9.0), (-7.5, -0.5), (9.0, -1.0)), min_length=1, description=_STARTS
    )


class DoubleWells(Toy):
    """Two losses with two minima each whose sum is strictly convex: what joint training can take away.

    The minima of the first lie at x = −1 and 1, those of the second at 1 and 3; they share the one at 1.
    """

    kind: Literal["double_wells"] = "double_wells"
    starts: Starts = Field(
        ((-1.8, 1.0), (-0.4, -1.0), (1.0, 1.5), (2.4, -1.0), (3.8, 1.0)), min_length=1, description=_STARTS
    )


class GaussianWells(Toy):
    """Two losses with one minimum each whose sum has two: what joint training can bring about.

    The minima lie at x = a and −a; the sum has two minima if, and only if, a is larger than 1/√2.
    """

    kind: Literal["gaussian_wells"] = "gaussian_wells"
    distance: float = Field(
        0.9, ge=0, le=10, description=translatable("spec", "How far each minimum lies from the middle.")
    )
    starts: Starts = Field(
        ((-1.4, 0.6), (-0.3, -0.6), (0.2, 0.8), (0.6, -0.4), (1.4, 0.5)), min_length=1, description=_STARTS
    )


class SurgeryToy(Toy):
    """Two losses with a steep, narrow valley, in which Adam stalls on their sum.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, appendix D.
    """

    kind: Literal["surgery_toy"] = "surgery_toy"
    starts: Starts = Field(((0.5, -3.0),), min_length=1, description=_STARTS)


class FonsecaFleming(Toy):
    """Two losses of n parameters with a concave Pareto front that is known exactly.

    Weighted sums end near the ends of the front. The starting points are drawn evenly between −0.5 and 0.5.

    Source: Fonseca and Fleming, "An Overview of Evolutionary Algorithms in Multiobjective Optimization",
    Evolutionary Computation 1995; in this form Lin et al., "Pareto Multi-Task Learning", NeurIPS 2019.
    """

    kind: Literal["fonseca_fleming"] = "fonseca_fleming"
    num_parameters: int = Field(20, ge=2, le=1000, description=translatable("spec", "Numbers of the point."))

    @property
    def num_coordinates(self) -> int:
        """As many as are described."""
        return self.num_parameters


class FormulaToy(Toy):
    """Your own losses over a plane, as formulas of x and y; every formula is a task."""

    kind: Literal["formula_toy"] = "formula_toy"
    formulas: tuple[str, ...] = Field(
        ("(x + 1)**2 + y**2", "(x - 1)**2 + (y - 1)**2"),
        min_length=1,
        max_length=8,
        description=translatable(
            "spec",
            "A loss per task of x and y, with + - * / ** and exp, log, sin, cos, tanh, sqrt, abs, max, min, "
            "where(x < 0, a, b), pi and e.",
        ),
    )
    starts: Starts = Field(
        ((-2.0, 2.0), (2.0, 2.0), (0.0, 0.0), (-2.0, -2.0), (2.0, -2.0)), min_length=1, description=_STARTS
    )

    @property
    def task_names(self) -> tuple[str, ...]:
        """L1, L2 and so on, a task per formula."""
        return tuple(f"L{number + 1}" for number in range(len(self.formulas)))

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        for position, formula in enumerate(self.formulas):
            try:
                parsed(formula)
            except FormulaError as error:
                raise contradiction(
                    f"formulas[{position}]",
                    error.why,
                    sentence(translatable("problems", "Change the formula and try again.")),
                ) from error
        return self


AnyPlaneToy: TypeAlias = Annotated[
    TwoParameterToy | DoubleWells | GaussianWells | SurgeryToy | FormulaToy, Field(discriminator="kind")
]
"""The toys of two parameters, of which starting points are chosen and a map can be drawn."""

AnyToy: TypeAlias = Annotated[
    TwoParameterToy | DoubleWells | GaussianWells | SurgeryToy | FonsecaFleming | FormulaToy,
    Field(discriminator="kind"),
]
