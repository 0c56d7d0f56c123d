"""A study of which tasks belong together."""

import json
from pathlib import Path
from typing import Annotated, Literal, Self

import tomli_w
from pydantic import Field, ValidationError, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.spec.refusal import contradiction, refusal_of
from mtl_gui.spec.toys import Toy
from mtl_gui.texts import sentence, translatable

__all__ = ["GroupingStudy"]

_Seeds = tuple[Annotated[int, Field(ge=0, lt=2**31)], ...]


class GroupingStudy(Description):
    """Trains every two tasks together, proposes groups, and checks them by training them.

    Pairs are judged on the validation part; the groups are checked with other seeds on the test part.
    """

    kind: Literal["grouping"] = "grouping"
    title: str = Field("", max_length=200, description=translatable("spec", "A name for people."))
    question: str = Field("", max_length=500, description=translatable("spec", "What it is to answer."))
    notes: str = Field("", max_length=20_000, description=translatable("spec", "What a teacher should know."))
    counter_example: str | None = Field(
        None, max_length=200, description=translatable("spec", "The name of the preset to set beside it.")
    )
    experiment: Experiment = Field(description=translatable("spec", "What all trainings have in common."))
    learning_rates: tuple[Annotated[float, Field(gt=0, le=100)], ...] = Field(
        (1e-3, 3e-3),
        min_length=1,
        max_length=40,
        description=translatable("spec", "The learning rates that every network may choose from."),
    )
    seeds: _Seeds = Field(
        tuple(range(10)),
        min_length=1,
        max_length=1000,
        description=translatable("spec", "Every pair is trained once with each of them."),
    )

    @property
    def check_seeds(self) -> tuple[int, ...]:
        """As many other seeds, with which the groups are checked."""
        return tuple(seed + max(self.seeds) + 1 for seed in self.seeds)

    def quick(self) -> Self:
        """A first look: fewer seeds, one learning rate and a third of the steps."""
        training = self.experiment.training
        if training.steps is not None:
            training = training.replaced(steps=max(20, training.steps // 3))
        middle = len(self.learning_rates) // 2
        return self.replaced(
            experiment=self.experiment.replaced(training=training),
            learning_rates=self.learning_rates[middle : middle + 1],
            seeds=self.seeds[:4],
        )

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Reads a study file.

        Raises:
            Refused: When the file cannot be read or does not hold such a study.
        """
        values = parsed_toml(read_preset_text(path))
        try:
            return cls.model_validate_json(json.dumps(values, default=str))
        except ValidationError as error:
            raise refusal_of(error, cls) from error

    def to_toml(self) -> str:
        """Writes the study as TOML; reading it again gives an equal value."""
        return tomli_w.dumps(self.model_dump(mode="json", exclude_none=True))

    @model_validator(mode="after")
    def _can_be_grouped(self) -> Self:
        if len(self.experiment.enabled_tasks) < 2 or isinstance(self.experiment.data, Toy):
            raise contradiction(
                "experiment.tasks",
                sentence(translatable("problems", "There is nothing to group.")),
                sentence(translatable("problems", "Use data, not a toy, with two tasks or more.")),
            )
        if len(set(self.seeds)) != len(self.seeds) or len(set(self.learning_rates)) != len(
            self.learning_rates
        ):
            raise contradiction(
                "seeds",
                sentence(translatable("problems", "A value is listed twice.")),
                sentence(translatable("problems", "List every value once.")),
            )
        if self.experiment.training.early_stopping is not None:
            raise contradiction(
                "experiment.training.early_stopping",
                sentence(translatable("problems", "Groups that stop early do not have equal budgets.")),
                sentence(translatable("problems", "Leave out early stopping.")),
            )
        return self
