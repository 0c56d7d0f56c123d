"""How the rows of a data set are divided."""

from typing import Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = ["Split", "SplitManner"]

SplitManner = Literal["random", "stratified", "group", "time", "column"]


class Split(Description):
    """How the rows are divided. What is neither training nor validation is the test part."""

    train: float = Field(
        0.6, gt=0, lt=1, description=translatable("spec", "Share of the rows the networks learn from.")
    )
    validation: float = Field(
        0.2, gt=0, lt=1, description=translatable("spec", "Share of the rows that decide when to stop.")
    )
    train_limit: int | None = Field(
        None, ge=1, description=translatable("spec", "Use at most this many training rows.")
    )
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses which rows go where."))
    by: SplitManner = Field(
        "random",
        description=translatable(
            "spec",
            "At random, classes alike in all parts, whole groups together, latest last, or as a column says.",
        ),
    )

    @model_validator(mode="after")
    def _leaves_a_test_part(self) -> Self:
        if self.train + self.validation >= 1:
            raise contradiction(
                "validation",
                sentence(
                    translatable(
                        "problems", "Training and validation together take {share:.0%} of the rows."
                    ),
                    share=self.train + self.validation,
                ),
                sentence(translatable("problems", "Leave a part for the test: keep their sum below 100 %.")),
            )
        return self
