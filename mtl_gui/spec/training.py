"""Optimiser, budget and stopping."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.rate_schedule import AnyRateSchedule, ConstantRate
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = ["Adam", "AdamW", "AnyOptimiser", "EarlyStopping", "Sgd", "Training"]


class Sgd(Description):
    """Stochastic gradient descent with momentum.

    Source: Sutskever et al., "On the importance of initialization and momentum in deep learning", ICML 2013.
    """

    kind: Literal["sgd"] = "sgd"
    momentum: float = Field(
        0.9, ge=0, lt=1, description=translatable("spec", "How much of the last step is kept.")
    )
    weight_decay: float = Field(
        0.0, ge=0, le=1, description=translatable("spec", "Pull of the parameters to zero.")
    )


class Adam(Description):
    """Steps scaled per parameter by the gradients' running moments; weight decay is part of the gradient.

    Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", ICLR 2015, Algorithm 1.
    """

    kind: Literal["adam"] = "adam"
    beta1: float = Field(0.9, ge=0, lt=1, description=translatable("spec", "Memory of the mean gradient."))
    beta2: float = Field(
        0.999, ge=0, lt=1, description=translatable("spec", "Memory of the squared gradient.")
    )
    epsilon: float = Field(1e-8, gt=0, le=1, description=translatable("spec", "Keeps the division finite."))
    weight_decay: float = Field(
        0.0, ge=0, le=1, description=translatable("spec", "Pull of the parameters to zero.")
    )


class AdamW(Description):
    """Adam whose weight decay acts on the parameters directly.

    Source: Loshchilov and Hutter, "Decoupled Weight Decay Regularization", ICLR 2019, Algorithm 2.
    """

    kind: Literal["adamw"] = "adamw"
    beta1: float = Field(0.9, ge=0, lt=1, description=translatable("spec", "Memory of the mean gradient."))
    beta2: float = Field(
        0.999, ge=0, lt=1, description=translatable("spec", "Memory of the squared gradient.")
    )
    epsilon: float = Field(1e-8, gt=0, le=1, description=translatable("spec", "Keeps the division finite."))
    weight_decay: float = Field(
        0.01, ge=0, le=1, description=translatable("spec", "Pull of the parameters to zero.")
    )


AnyOptimiser = Annotated[Sgd | Adam | AdamW, Field(discriminator="kind")]


class EarlyStopping(Description):
    """Ends a network's training when its validation loss no longer improves, and keeps its best moment.

    Tasks whose networks share nothing stop independently of each other; with `per_task` those that share do,
    too, as far as they can: the loss of a task that has waited long enough no longer counts.

    Source: Prechelt, "Early Stopping - But When?", 1998; Zhang et al., "Facial Landmark Detection by Deep
    Multi-task Learning", ECCV 2014, section 3.2, for stopping by task.
    """

    patience: int = Field(
        10, ge=1, description=translatable("spec", "Evaluations without improvement to wait.")
    )
    min_improvement: float = Field(
        0.0, ge=0, description=translatable("spec", "Smaller gains of the validation loss do not count.")
    )
    per_task: bool = Field(
        default=False,
        description=translatable(
            "spec", "A task that no longer improves stops pulling at what it shares, and the others go on."
        ),
    )


class Training(Description):
    """Optimiser, learning rate, batch, budget and stopping of a run."""

    optimiser: AnyOptimiser = Field(
        default=Adam(), description=translatable("spec", "How gradients become steps.")
    )
    learning_rate: float = Field(
        1e-3,
        gt=0,
        le=100,
        description=translatable("spec", "Size of the steps; can be changed while training."),
    )
    schedule: AnyRateSchedule = Field(
        default=ConstantRate(),
        description=translatable("spec", "How the learning rate changes over the budget."),
    )
    batch_size: int = Field(64, ge=1, le=65_536, description=translatable("spec", "Rows per step."))
    train_rows: int | None = Field(
        None,
        ge=1,
        description=translatable("spec", "Train on only this many rows; each seed draws its own."),
    )
    steps: int | None = Field(None, ge=1, le=10_000_000, description=translatable("spec", "Budget in steps."))
    epochs: int | None = Field(
        None, ge=1, le=1_000_000, description=translatable("spec", "Budget in passes over the training rows.")
    )
    evaluate_every: int | None = Field(
        None,
        ge=1,
        description=translatable("spec", "Steps between evaluations; left out: every epoch, at most 100."),
    )
    checkpoint_every: int | None = Field(
        None,
        ge=1,
        description=translatable("spec", "Steps between checkpoints; left out: 40 in the whole run."),
    )
    diagnose_every: int | None = Field(
        None,
        ge=1,
        description=translatable(
            "spec", "Steps between looks at the tasks' gradients; left out: only while somebody watches."
        ),
    )
    affinity_every: int | None = Field(
        None,
        ge=1,
        description=translatable(
            "spec",
            "Steps between measurements of what tasks do for each other; each costs a pass per task.",
        ),
    )
    early_stopping: EarlyStopping | None = Field(
        None, description=translatable("spec", "Stop when the validation loss no longer improves.")
    )
    precision: Literal["float32", "float64"] = Field(
        "float32",
        description=translatable("spec", "Numbers of 32 or 64 bits; 64 is slower and exact to more digits."),
    )

    @model_validator(mode="after")
    def _has_one_budget(self) -> Self:
        if (self.steps is None) == (self.epochs is None):
            raise contradiction(
                "steps",
                sentence(translatable("problems", "The budget must be given either in steps or in epochs.")),
                sentence(translatable("problems", "Set exactly one of steps and epochs.")),
            )
        return self
