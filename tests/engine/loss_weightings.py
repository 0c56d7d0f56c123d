"""The weightings of losses, each with settings that make a difference in a few steps."""

from mtl_gui.spec import (
    AnyLossWeighting,
    AutoLambda,
    Cosmos,
    Dwa,
    EqualWeights,
    ExcessMtl,
    Famo,
    Gls,
    GradNorm,
    ImtlL,
    ManualWeights,
    Pbi,
    RandomWeights,
    ScaleInvariant,
    Stch,
    UncertaintyWeights,
)

__all__ = ["LOSS_WEIGHTINGS"]

LOSS_WEIGHTINGS: tuple[AnyLossWeighting, ...] = (
    EqualWeights(),
    ManualWeights(weights={"a": 0.3, "first": 2.0}),
    RandomWeights(),
    RandomWeights(distribution="dirichlet"),
    UncertaintyWeights(initial_log_variance=0.2),
    ImtlL(),
    Gls(),
    ScaleInvariant(),
    Dwa(temperature=0.5),
    Famo(min_losses={"first": -25.0, "second": -25.0, "b": 0.01}),
    GradNorm(),
    GradNorm(alpha=0.12, measured_at="trunk"),
    ExcessMtl(),
    AutoLambda(weight_learning_rate=0.01),
    Stch(mu=0.3, preferences={"a": 2.0, "second": 3.0}, min_losses={"first": -20.0}),
    Stch(warmup_epochs=1, preferences={"b": 0.5}),
    Cosmos(preferences={"a": 2.0}),
    Pbi(penalty=0.5, preferences={"a": 2.0}, min_losses={"c": 0.1, "second": -20.0}),
)
