"""Task losses that are functions of a few parameters: problems without data."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.spec import (
    AnyToy,
    DoubleWells,
    FonsecaFleming,
    FormulaToy,
    GaussianWells,
    SurgeryToy,
    TwoParameterToy,
)
from mtl_gui.texts import translatable

__all__ = ["TOYS", "ParetoFront", "distance_to_front", "exact_front", "load", "title_and_summary"]

TOYS: tuple[AnyToy, ...] = (
    TwoParameterToy(),
    DoubleWells(),
    GaussianWells(),
    SurgeryToy(),
    FonsecaFleming(),
    FormulaToy(),
)
"""One of each, in the order in which they are offered."""

_OWN = translatable("data", "This program")
_NO_LICENCE = translatable("data", "None: only formulas")


@dataclass(frozen=True, slots=True)
class _Words:
    """How a toy is called, what it shows, where it is from, and what its losses are."""

    title: str
    summary: str
    source: str
    tasks: tuple[str, ...]
    licence: str = _NO_LICENCE


_WORDS = {
    "two_parameter_toy": _Words(
        translatable("data", "Two-parameter toy"),
        translatable("data", "Two losses over a plane; the network is the point itself, so all of it shows."),
        "B. Liu et al., Conflict-Averse Gradient Descent for Multi-task Learning, NeurIPS 2021; "
        "formulas as in its code",
        (
            translatable("data", "The first loss; its valley leans to the right."),
            translatable("data", "The second loss; its valley leans to the left."),
        ),
        "MIT",
    ),
    "double_wells": _Words(
        translatable("data", "Double wells"),
        translatable("data", "Two losses with two minima each; their sum has one."),
        _OWN,
        (
            translatable("data", "(x + 1)² (x − 1)² + y², with minima at x = −1 and 1."),
            translatable("data", "(x − 1)² (x − 3)² + y², with minima at x = 1 and 3."),
        ),
    ),
    "gaussian_wells": _Words(
        translatable("data", "Two wells apart"),
        translatable("data", "Two losses with one minimum each; their sum can have two."),
        _OWN,
        (
            translatable("data", "1 − exp(−(x − a)² − y²), with its minimum at x = a."),
            translatable("data", "1 − exp(−(x + a)² − y²), with its minimum at x = −a."),
        ),
    ),
    "surgery_toy": _Words(
        translatable("data", "Gradient surgery toy"),
        translatable("data", "Two losses with a steep, narrow valley, in which Adam stalls."),
        "T. Yu et al., Gradient Surgery for Multi-Task Learning, NeurIPS 2020, appendix D",
        (
            translatable("data", "20 log |x/2 + tanh y|, cut off where it is lowest."),
            translatable("data", "25 log |x/2 − tanh y + 2|, cut off where it is lowest."),
        ),
    ),
    "fonseca_fleming": _Words(
        translatable("data", "Fonseca and Fleming's problem"),
        translatable("data", "Two losses of many parameters whose concave Pareto front is known exactly."),
        "C. M. Fonseca and P. J. Fleming, An Overview of Evolutionary Algorithms in Multiobjective "
        "Optimization, Evolutionary Computation 1995; in this form X. Lin et al., NeurIPS 2019",
        (
            translatable("data", "1 − exp(−Σ (xᵢ − 1/√n)²)"),
            translatable("data", "1 − exp(−Σ (xᵢ + 1/√n)²)"),
        ),
    ),
    "formula_toy": _Words(
        translatable("data", "Your own formulas"),
        translatable("data", "Losses over a plane that you write as formulas of x and y; each is a task."),
        translatable("data", "Typed by hand"),
        (),
    ),
}


def title_and_summary(toy: AnyToy) -> tuple[str, str]:
    """How a toy is called, and one sentence about it."""
    words = _WORDS[toy.kind]
    return words.title, words.summary


def load(toy: AnyToy) -> Dataset:
    """One row without inputs: the losses are functions of the parameters alone."""
    words = _WORDS[toy.kind]
    descriptions = toy.formulas if isinstance(toy, FormulaToy) else words.tasks
    return Dataset(
        title=words.title,
        description=words.summary,
        source=words.source,
        licence=words.licence,
        inputs=np.zeros((1, 0), dtype=np.float32),
        input_names=(),
        columns=tuple(map(_objective, toy.task_names, descriptions)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class ParetoFront:
    """Points [N, n] that no other is better than in all losses, and their losses [N, T], along the front."""

    points: npt.NDArray[np.float64]
    losses: npt.NDArray[np.float64]


def exact_front(toy: AnyToy, num_points: int = 101) -> ParetoFront | None:
    """The Pareto front where it is known in closed form; None for the other toys.

    With s = Σ xᵢ/√n the front of Fonseca and Fleming's problem lies on the line xᵢ = s/√n, −1 ≤ s ≤ 1, and
    is (1 − exp(−(s − 1)²), 1 − exp(−(s + 1)²)); that of two wells lies between them in the same way. Double
    wells have a point that is best for both.
    """
    match toy:
        case FonsecaFleming(num_parameters=n):
            return _front_of_holes(np.full(n, n**-0.5), num_points)
        case GaussianWells(distance=distance):
            return _front_of_holes(np.array([distance, 0.0]), num_points)
        case DoubleWells():
            return ParetoFront(np.array([[1.0, 0.0]]), np.zeros((1, 2)))
        case _:
            return None


def distance_to_front(front: npt.NDArray[np.float64], losses: npt.NDArray[np.float64]) -> float:
    """How far losses [T] are from the nearest point of the line through a front's points [P, T]."""
    along = np.diff(front, axis=0)
    squares = np.maximum((along**2).sum(1), np.finfo(np.float64).tiny)
    shares = np.clip(((losses - front[:-1]) * along).sum(1) / squares, 0.0, 1.0)
    feet = np.concatenate([front[:1], front[:-1] + shares[:, None] * along])
    return float(np.linalg.norm(losses - feet, axis=1).min())


def _front_of_holes(centre: npt.NDArray[np.float64], num_points: int) -> ParetoFront:
    shares = np.linspace(1.0, -1.0, num_points)
    away = np.stack([shares - 1, shares + 1], axis=1) * np.linalg.norm(centre)
    return ParetoFront(shares[:, None] * centre, 1 - np.exp(-(away**2)))


def _objective(name: str, description: str) -> TaskColumn:
    return TaskColumn(TaskOffer(name, "objective", description), np.zeros(1))
