"""A table as papers print it: data sets in rows, single-task and multi-task networks in columns."""

import json
from pathlib import Path
from typing import Annotated, Literal, Self

import tomli_w
from pydantic import Field, ValidationError, model_validator

from mtl_gui.spec.architecture import Mlp
from mtl_gui.spec.data import AnySource
from mtl_gui.spec.description import Description
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.spec.refusal import contradiction, refusal_of
from mtl_gui.spec.training import Training
from mtl_gui.texts import sentence, translatable

__all__ = ["PaperTable", "TargetFile"]


class TargetFile(Description):
    """A file with several targets, as ARFF or in another format that can be read."""

    path: str = Field(
        min_length=1, description=translatable("spec", "The file; a relative path starts beside the study.")
    )
    targets: tuple[str, ...] = Field(
        (), description=translatable("spec", "Columns to predict; none named: as the file says.")
    )


class PaperTable(Description):
    """Cross-validates single-task and multi-task networks on several data sets of regressions."""

    kind: Literal["paper_table"] = "paper_table"
    title: str = Field("", max_length=200, description=translatable("spec", "A name for people."))
    question: str = Field("", max_length=500, description=translatable("spec", "What it is to answer."))
    notes: str = Field("", max_length=20_000, description=translatable("spec", "What a teacher should know."))
    counter_example: str | None = Field(
        None, max_length=200, description=translatable("spec", "The name of the preset to set beside it.")
    )
    data: tuple[AnySource, ...] = Field(
        (), max_length=50, description=translatable("spec", "Data sets of the catalogue.")
    )
    files: tuple[TargetFile, ...] = Field(
        (), max_length=50, description=translatable("spec", "Data sets in files.")
    )
    architecture: Mlp = Field(
        default=Mlp(widths=(32, 32)), description=translatable("spec", "The network of both arms.")
    )
    training: Training = Field(
        default=Training(steps=600, batch_size=32),
        description=translatable("spec", "The budget of both arms."),
    )
    learning_rates: tuple[Annotated[float, Field(gt=0, le=100)], ...] = Field(
        (1e-3, 3e-3, 1e-2),
        min_length=1,
        max_length=40,
        description=translatable("spec", "The learning rates that every network may choose from."),
    )
    folds: int = Field(
        10, ge=2, le=20, description=translatable("spec", "Each is tested once, by networks of the others.")
    )
    validation: float = Field(
        0.2,
        gt=0,
        lt=1,
        description=translatable("spec", "Share of the other folds that chooses the learning rate."),
    )
    seed: int = Field(
        0, ge=0, lt=2**31, description=translatable("spec", "Chooses folds, starts and batches.")
    )

    def quick(self) -> Self:
        """A first look: one learning rate, half the folds and a third of the steps."""
        training = self.training
        if training.steps is not None:
            training = training.replaced(steps=max(20, training.steps // 3))
        middle = len(self.learning_rates) // 2
        return self.replaced(
            training=training,
            learning_rates=self.learning_rates[middle : middle + 1],
            folds=max(3, self.folds // 2),
        )

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Reads a study file; its relative paths start beside it.

        Raises:
            Refused: When the file cannot be read or does not hold such a study.
        """
        values = parsed_toml(read_preset_text(path))
        try:
            table = cls.model_validate_json(json.dumps(values, default=str))
        except ValidationError as error:
            raise refusal_of(error, cls) from error
        files = (one.replaced(path=str(path.parent.resolve() / one.path)) for one in table.files)
        return table.replaced(files=tuple(files))

    def to_toml(self) -> str:
        """Writes the study as TOML; reading it again gives an equal value, if its paths are absolute."""
        return tomli_w.dumps(self.model_dump(mode="json", exclude_none=True))

    @model_validator(mode="after")
    def _can_be_compared(self) -> Self:
        if not self.data and not self.files:
            raise contradiction(
                "data",
                sentence(translatable("problems", "There is no data set.")),
                sentence(translatable("problems", "Name one under data or files.")),
            )
        if self.training.early_stopping is not None:
            raise contradiction(
                "training.early_stopping",
                sentence(translatable("problems", "Arms that stop early do not have equal budgets.")),
                sentence(translatable("problems", "Leave out early stopping.")),
            )
        return self
