"""A study: one claim about learning together, and the trainings that show whether it holds here."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self, TypeAlias

import tomli_w
from pydantic import Field, ValidationError, model_validator

from mtl_gui.problems import Refused
from mtl_gui.spec.architecture import Cnn, Mlp
from mtl_gui.spec.description import Description
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.spec.refusal import contradiction, refusal_of
from mtl_gui.spec.study_arms import AnyArm, EqualParameters, MultiTask, SingleTask
from mtl_gui.spec.study_variations import (
    AnyVariation,
    Corruptions,
    LabelBudgets,
    LabelNoise,
    LearningRates,
    Starts,
    Variation,
)
from mtl_gui.spec.weighting import EqualWeights
from mtl_gui.texts import sentence, translatable

__all__ = ["Claim", "IntervalMethod", "JudgedPoints", "StudiedMeasure", "Study"]

Claim = Literal["efficiency", "generalisation", "local_optima", "robustness", "few_labels"]
"""The five advantages that are claimed for learning together."""

IntervalMethod = Literal["paired_t", "bca"]

JudgedPoints = Literal["first", "last", "mean"]
"""What the verdict is about: the first or the last value of what is varied, or the mean over all."""

StudiedMeasure = Literal[
    "test", "gap", "steps_to_target", "area_under_curve", "area_over_strengths", "worst_case", "reached"
]

_MEASURED_IN: Mapping[StudiedMeasure, tuple[type[Variation], ...]] = {
    "reached": (Starts,),
    "steps_to_target": (LearningRates,),
    "area_over_strengths": (Corruptions, LabelNoise),
    "worst_case": (Corruptions, LabelNoise),
}
"""Measures that not every variation has."""

_QUICK_VALUES = 3
"""Values of a quick look; with more than a few arms the first and the last alone."""
_FEW_ARMS = 3

_Seed: TypeAlias = Annotated[int, Field(ge=0, lt=2**31)]


class Study(Description):
    """What is varied, what is compared, what is measured, and which claim it is about.

    Every arm is trained at every learning rate of the same grid, with the same seeds, the same batches and
    the same number of steps; validation chooses each arm's learning rate, and the test part is reported.
    """

    title: str = Field("", max_length=200, description=translatable("spec", "A name for people."))
    question: str = Field("", max_length=500, description=translatable("spec", "What it is to answer."))
    notes: str = Field("", max_length=20_000, description=translatable("spec", "What a teacher should know."))
    claim: Claim = Field(description=translatable("spec", "The claim it is about."))
    counter_example: str | None = Field(
        None,
        max_length=200,
        description=translatable("spec", "The name of the preset in which the claim should fail."),
    )
    experiment: Experiment = Field(description=translatable("spec", "What all trainings have in common."))
    varied: AnyVariation = Field(description=translatable("spec", "What is varied."))
    arms: tuple[AnyArm, ...] = Field(
        (MultiTask(), SingleTask()),
        min_length=2,
        max_length=12,
        description=translatable(
            "spec", "What is compared: the multi-task network, for which the claim is made, stands first."
        ),
    )
    learning_rates: tuple[Annotated[float, Field(gt=0, le=100)], ...] = Field(
        (3e-4, 1e-3, 3e-3),
        min_length=1,
        max_length=40,
        description=translatable("spec", "The learning rates that every arm may choose from."),
    )
    seeds: tuple[_Seed, ...] = Field(
        tuple(range(10)),
        min_length=1,
        max_length=1000,
        description=translatable("spec", "Every arm is trained once with each of them."),
    )
    measured: tuple[str, ...] = Field(
        (), description=translatable("spec", "The tasks that are reported; none named: all.")
    )
    measure: StudiedMeasure = Field(
        "test", description=translatable("spec", "The measure that the verdict is about.")
    )
    judged: JudgedPoints = Field(
        "first", description=translatable("spec", "The value of what is varied that the verdict is about.")
    )
    interval: IntervalMethod = Field(
        "paired_t", description=translatable("spec", "How intervals and tests over the seeds are computed.")
    )
    split_per_seed: bool = Field(
        default=True,
        description=translatable(
            "spec",
            "Divide the rows anew for every seed, so that intervals tell about other rows too, not about "
            "other starts alone.",
        ),
    )
    num_evaluations: int = Field(
        20, ge=1, le=500, description=translatable("spec", "Validations during each training, evenly spread.")
    )

    @property
    def measured_tasks(self) -> tuple[str, ...]:
        """The names of the tasks that are reported, in the experiment's order."""
        names = [task.name for task in self.experiment.enabled_tasks]
        return tuple(name for name in names if not self.measured or name in self.measured)

    @property
    def splits_differ(self) -> bool:
        """Whether every seed has a split of its own; toys and tables with a fixed split have none."""
        split = getattr(self.experiment.data, "split", None)
        return self.split_per_seed and hasattr(split, "seed")

    def experiment_of(self, experiment: Experiment, seed: int) -> Experiment:
        """An arm's experiment with the split of a seed."""
        if not self.splits_differ:
            return experiment
        data = experiment.data
        split = getattr(data, "split")  # noqa: B009 - not every kind of data has one
        return experiment.replaced(data=data.replaced(split=split.replaced(seed=split.seed + seed)))

    def quick(self) -> Self:
        """A first look in well under a minute: fewer seeds, values, candidates and steps."""
        steps = self.experiment.training.steps
        training = self.experiment.training
        if steps is not None and self.varied.kind != "starts":
            training = training.replaced(steps=max(20, steps // (3 if self._is_small else 4)))
        middle = len(self.learning_rates) // 2
        is_sweep = self.varied.kind == "learning_rates"
        return self.replaced(
            experiment=self.experiment.replaced(training=training),
            varied=self.varied.thinned(_QUICK_VALUES if self._is_small else 2),
            arms=tuple(arm.thinned() for arm in self.arms),
            learning_rates=self.learning_rates[::2] if is_sweep else self.learning_rates[middle : middle + 1],
            seeds=self.seeds[:40] if self.varied.kind == "starts" else self.seeds[:4],
        )

    @property
    def _is_small(self) -> bool:
        return len(self.arms) <= _FEW_ARMS

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """Reads a study from TOML text.

        Raises:
            Refused: When the text is not TOML or not a study.
        """
        values = parsed_toml(text)
        if "varied" not in values:
            raise Refused(
                sentence(translatable("problems", "The study could not be read.")),
                sentence(translatable("problems", "The text does not say what is varied.")),
                sentence(
                    translatable("problems", "Choose a study; mtl-gui list studies shows what is shipped.")
                ),
            )
        try:
            return cls.model_validate_json(json.dumps(values, default=str))
        except ValidationError as error:
            raise refusal_of(error, cls) from error

    def to_toml(self) -> str:
        """Writes the study as TOML; reading it again gives an equal value."""
        return tomli_w.dumps(self.model_dump(mode="json", exclude_none=True))

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Reads a study file.

        Raises:
            Refused: When the file cannot be read or does not hold a study.
        """
        return cls.from_toml(read_preset_text(path))

    @staticmethod
    def is_study(text: str) -> bool:
        """Whether a TOML text is meant to be a study, not an experiment."""
        try:
            return "varied" in tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            return False

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        self._check_arms()
        self._check_tasks()
        self._check_lists()
        self._check_budget()
        return self

    def _check_arms(self) -> None:
        if not isinstance(self.arms[0], MultiTask) or all(isinstance(arm, MultiTask) for arm in self.arms):
            raise contradiction(
                "arms",
                sentence(translatable("problems", "There is nothing to compare learning together with.")),
                sentence(translatable("problems", "Put a multi-task arm first, and add a single-task arm.")),
            )
        weightings = [
            arm.weighting or self.experiment.weighting for arm in self.arms if isinstance(arm, MultiTask)
        ]
        if any(not isinstance(weighting, EqualWeights) for weighting in weightings) and not any(
            isinstance(weighting, EqualWeights) for weighting in weightings
        ):
            raise contradiction(
                "arms",
                sentence(
                    translatable(
                        "problems", "Methods are compared, but not with the plain sum of the losses."
                    )
                ),
                sentence(translatable("problems", "Add a multi-task arm with equal weights.")),
            )
        if any(isinstance(arm, EqualParameters) for arm in self.arms) and not isinstance(
            self.experiment.architecture, Mlp | Cnn
        ):
            raise contradiction(
                "arms",
                sentence(
                    translatable("problems", "A network of the kind “{kind}” cannot be made narrower."),
                    kind=self.experiment.architecture.kind,
                ),
                sentence(translatable("problems", "Leave out the arm with equal parameters.")),
            )

    def _check_tasks(self) -> None:
        names = [task.name for task in self.experiment.enabled_tasks]
        asked = [("measured", name) for name in self.measured]
        if isinstance(self.varied, LabelBudgets):
            asked.append(("varied.task", self.varied.task))
        if isinstance(self.varied, LabelNoise):
            asked += [("varied.tasks", name) for name in self.varied.tasks]
        for field, name in asked:
            if name not in names:
                raise contradiction(
                    field,
                    sentence(translatable("problems", "There is no task “{name}”."), name=name),
                    sentence(translatable("problems", "Use one of: {names}."), names=", ".join(names)),
                )

    def _check_lists(self) -> None:
        for field, values in (
            ("seeds", self.seeds),
            ("learning_rates", self.learning_rates),
            ("measured", self.measured),
            ("arms", tuple(arm.name for arm in self.arms)),
        ):
            if len(set(values)) != len(values):
                raise contradiction(
                    field,
                    sentence(translatable("problems", "A value is listed twice.")),
                    sentence(translatable("problems", "List every value once.")),
                )

    def _check_budget(self) -> None:
        if self.experiment.training.early_stopping is not None:
            raise contradiction(
                "experiment.training.early_stopping",
                sentence(translatable("problems", "Arms that stop early do not have equal budgets.")),
                sentence(translatable("problems", "Leave out early stopping.")),
            )
        if not isinstance(self.varied, _MEASURED_IN.get(self.measure, (Variation,))):
            raise contradiction(
                "measure",
                sentence(
                    translatable("problems", "Studies that vary “{varied}” have no measure “{measure}”."),
                    varied=self.varied.kind,
                    measure=self.measure,
                ),
                sentence(translatable("problems", "Choose another measure.")),
            )
