"""Weightings that are the derivatives of one function of all the losses."""

from typing import ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.weighting.base import LossBounds, Preferences, Scale, WeightingDescription
from mtl_gui.texts import translatable

__all__ = ["Cosmos", "Gls", "Pbi", "ScaleInvariant", "Stch"]

_COST = translatable("spec", "One backward pass per step.")
_DIRECTION = translatable(
    "spec",
    "The direction in which the losses should lie, a number per task name: a task with twice the number may "
    "keep twice the loss. A task not named has 1.",
)
_MIN_LOSSES = translatable(
    "spec", "The lowest loss that can be reached, per task name; a task not named has 0."
)


class Gls(WeightingDescription):
    """Minimises the geometric mean of the losses.

    Source: Chennupati et al., "MultiNet++: Multi-Stream Feature Aggregation and Geometric Loss Strategy for
    Multi-Task Learning", CVPR Workshops 2019.
    """

    title: ClassVar[str] = translatable("spec", "Geometric mean")
    summary: ClassVar[str] = translatable(
        "spec", "Multiplies the losses instead of adding them up, so that none rules by its size."
    )
    cost: ClassVar[str] = _COST
    source: ClassVar[str] = "Chennupati et al., CVPR Workshops 2019"
    scale: ClassVar[Scale] = "mean"
    kind: Literal["gls"] = "gls"


class ScaleInvariant(WeightingDescription):
    """Minimises the sum of the logarithms of the losses.

    Source: Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022, the baseline SI.
    """

    title: ClassVar[str] = translatable("spec", "Scale invariant")
    summary: ClassVar[str] = translatable(
        "spec", "Adds up the logarithms of the losses: their units no longer matter."
    )
    cost: ClassVar[str] = _COST
    source: ClassVar[str] = "Navon et al., ICML 2022"
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["scale_invariant"] = "scale_invariant"


class Stch(WeightingDescription):
    """Minimises a smooth maximum of the losses.

    Source: Lin et al., "Smooth Tchebycheff Scalarization for Multi-Objective Optimization", ICML 2024.
    """

    title: ClassVar[str] = translatable("spec", "Smooth Tchebycheff (STCH)")
    summary: ClassVar[str] = translatable(
        "spec", "Works on the worst task, softly; reaches trade-offs that no weighted sum can."
    )
    cost: ClassVar[str] = _COST
    source: ClassVar[str] = "Lin et al., ICML 2024"
    scale: ClassVar[Scale] = "convex"
    by_task: ClassVar[tuple[str, ...]] = ("preferences", "min_losses")
    kind: Literal["stch"] = "stch"
    mu: float = Field(
        1.0,
        ge=1e-4,
        le=100,
        description=translatable(
            "spec", "How soft the maximum is; the smaller, the more the worst task alone counts."
        ),
    )
    warmup_epochs: int = Field(
        0,
        ge=0,
        le=1000,
        json_schema_extra={"unit": "epochs"},
        description=translatable(
            "spec",
            "Begin with this many epochs of the sum of logarithms, then compare logarithms of the losses to "
            "their means in the last of them. The authors use 4 for networks; with 0 the losses are compared "
            "as they are.",
        ),
    )
    preferences: Preferences = Field(
        default_factory=dict,
        description=translatable(
            "spec", "How much a task's loss counts, a number per task name; a task not named has 1."
        ),
    )
    min_losses: LossBounds = Field(
        default_factory=dict,
        description=translatable(
            "spec",
            "The lowest loss that can be reached, per task name; a task not named has 0. Not used after "
            "warm-up epochs.",
        ),
    )


class Cosmos(WeightingDescription):
    """Minimises a weighted sum of the losses minus their cosine with the preferences.

    Source: Ruchte and Grabocka, "Scalable Pareto Front Approximation for Deep Multi-Objective Learning",
    ICDM 2021.
    """

    title: ClassVar[str] = translatable("spec", "COSMOS")
    summary: ClassVar[str] = translatable(
        "spec", "A weighted sum that also turns the losses towards a direction you prefer."
    )
    cost: ClassVar[str] = _COST
    source: ClassVar[str] = "Ruchte and Grabocka, ICDM 2021"
    scale: ClassVar[Scale] = "balanced"
    by_task: ClassVar[tuple[str, ...]] = ("preferences",)
    kind: Literal["cosmos"] = "cosmos"
    penalty: float = Field(
        1.0,
        ge=0,
        le=1000,
        description=translatable(
            "spec", "How much the direction counts; the authors use 0.01 to 8, 0 is a weighted sum."
        ),
    )
    preferences: Preferences = Field(default_factory=dict, description=_DIRECTION)


class Pbi(WeightingDescription):
    """Minimises the way along a preferred direction and the distance from it.

    Source: Zhang and Li, "MOEA/D: A Multiobjective Evolutionary Algorithm Based on Decomposition", IEEE
    Transactions on Evolutionary Computation 2007.
    """

    title: ClassVar[str] = translatable("spec", "Boundary intersection (PBI)")
    summary: ClassVar[str] = translatable(
        "spec", "Goes down along a direction you prefer and punishes leaving it."
    )
    cost: ClassVar[str] = _COST
    source: ClassVar[str] = "Zhang and Li, IEEE TEVC 2007"
    scale: ClassVar[Scale] = "balanced"
    by_task: ClassVar[tuple[str, ...]] = ("preferences", "min_losses")
    kind: Literal["pbi"] = "pbi"
    penalty: float = Field(
        5.0,
        ge=0,
        le=1000,
        description=translatable("spec", "How much the distance from the direction counts."),
    )
    preferences: Preferences = Field(default_factory=dict, description=_DIRECTION)
    min_losses: LossBounds = Field(default_factory=dict, description=_MIN_LOSSES)
