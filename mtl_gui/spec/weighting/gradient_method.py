"""What the methods that change gradients have in common."""

from collections.abc import Collection, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field, field_validator, model_validator

from mtl_gui.spec.refusal import contradiction
from mtl_gui.spec.weighting.base import WeightingDescription
from mtl_gui.spec.weighting.from_losses import EqualWeights, LossWeightings
from mtl_gui.texts import sentence, translatable

__all__ = ["AnyLossWeighting", "GradientLevel", "GradientMethod", "ParameterMethod"]

AnyLossWeighting: TypeAlias = Annotated[LossWeightings, Field(discriminator="kind")]
GradientLevel = Literal["parameters", "features"]


class GradientMethod(WeightingDescription):
    """Reads the gradient of every task, by the shared parameters or by the shared representation.

    At feature level the trunk is differentiated once, with the combined gradient of what it gives to the
    heads; this is cheaper, and an approximation of the method (Sener and Koltun, NeurIPS 2018, section 3.3).
    """

    needs_gradients: ClassVar[bool] = True

    level: GradientLevel = Field(
        "parameters",
        description=translatable(
            "spec", "Gradients by the shared parameters, or by the shared features, which is cheaper."
        ),
    )
    reweights_heads: bool = Field(
        default=False,
        description=translatable(
            "spec", "Whether the weights act on the heads too, or each head follows its own task."
        ),
    )
    losses: AnyLossWeighting = Field(
        default=EqualWeights(),
        description=translatable("spec", "How the losses are weighted before their gradients are taken."),
    )

    @property
    def task_settings(self) -> Mapping[str, Mapping[str, float]]:
        """What is set per task name, of the weighting of the losses too."""
        of_losses = self.losses.task_settings
        return {**super().task_settings, **{f"losses.{field}": of_losses[field] for field in of_losses}}

    def for_tasks(self, names: Collection[str]) -> Self:
        """The same without the settings of all other tasks, of the weighting of the losses too."""
        return super().for_tasks(names).replaced(losses=self.losses.for_tasks(names))

    @model_validator(mode="after")
    def _can_keep_gradients(self) -> Self:
        if self.level == "features" and self.losses.keeps_gradients:
            raise contradiction(
                "level",
                sentence(
                    translatable(
                        "problems",
                        "The weighting of the losses keeps gradients from step to step, and gradients by the "
                        "features belong to the rows of one batch.",
                    )
                ),
                sentence(translatable("problems", "Use “parameters”, or weigh the losses in another way.")),
            )
        return self


class ParameterMethod(GradientMethod):
    """A method that compares gradients of different batches, which features do not allow.

    The gradient by the features has an entry for every row, so those of two batches have nothing in common.
    """

    level: Literal["parameters"] = Field(
        "parameters",
        description=translatable("spec", "Always the gradients by the shared parameters."),
    )

    @field_validator("level", mode="before")
    @classmethod
    def _needs_parameters(cls, level: object) -> object:
        if level == "features":
            raise contradiction(
                "",
                sentence(
                    translatable(
                        "problems",
                        "This method compares the gradients of different batches, and gradients by the "
                        "features belong to the rows of one batch.",
                    )
                ),
                sentence(translatable("problems", "Use “parameters”.")),
            )
        return level
