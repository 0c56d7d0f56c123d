"""The whole experiment as one frozen value, in and out of TOML."""

import json
from pathlib import Path
from typing import Annotated, Literal, Self

import tomli_w
from pydantic import Field, ValidationError, model_validator

from mtl_gui.spec.architecture import AnyArchitecture, DirectParameters
from mtl_gui.spec.data import AnyData
from mtl_gui.spec.description import Description
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.spec.refusal import contradiction, refusal_of
from mtl_gui.spec.replica import Replica
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.spec.task import Task
from mtl_gui.spec.toys import Toy
from mtl_gui.spec.training import Training
from mtl_gui.spec.weighting import AnyWeighting, EqualWeights
from mtl_gui.texts import sentence, translatable

__all__ = ["Experiment"]


class Experiment(Description):
    """Data, tasks, architecture and sharing, weighting, training, seeds.

    `sharing` has a row per block of `architecture` and a column per task of `tasks`, tasks that are switched
    off included, so that switching a task off and on loses nothing.
    """

    title: str = Field("", max_length=200, description=translatable("spec", "A name for people."))
    notes: str = Field(
        "", max_length=20_000, description=translatable("spec", "What the experiment is about.")
    )
    data: AnyData = Field(description=translatable("spec", "The data set."))
    tasks: tuple[Task, ...] = Field(
        min_length=1, max_length=64, description=translatable("spec", "The tasks.")
    )
    architecture: AnyArchitecture = Field(description=translatable("spec", "The shape of the trunk."))
    sharing: SharingPlan = Field(description=translatable("spec", "Which tasks share which blocks."))
    weighting: AnyWeighting = Field(
        default=EqualWeights(), description=translatable("spec", "How task losses or gradients are combined.")
    )
    training: Training = Field(description=translatable("spec", "Optimiser, budget and stopping."))
    seeds: tuple[Annotated[int, Field(ge=0, lt=2**31)], ...] = Field(
        (0, 1, 2, 3, 4),
        min_length=1,
        max_length=1000,
        description=translatable("spec", "One network per seed."),
    )
    single_task_baseline: bool = Field(
        default=True, description=translatable("spec", "Train the single-task networks beside it.")
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        "cpu",
        description=translatable("spec", "Where it is computed; auto takes a graphics card if there is one."),
    )

    @property
    def enabled_tasks(self) -> tuple[Task, ...]:
        """The tasks that take part, in order."""
        return tuple(task for task in self.tasks if task.enabled)

    @property
    def enabled_plan(self) -> SharingPlan:
        """The sharing plan of the tasks that take part."""
        return self.sharing.for_tasks([i for i, task in enumerate(self.tasks) if task.enabled])

    @property
    def replicas(self) -> tuple[Replica, ...]:
        """The networks of one stack: one per seed, all as the experiment says."""
        rows = self.training.train_rows
        return tuple(Replica(seed=seed, train_rows=rows) for seed in self.seeds)

    def baseline(self) -> Self:
        """The single-task experiment: the same with nothing shared and plain losses."""
        apart = SharingPlan.apart(self.sharing.num_blocks, self.sharing.num_tasks)
        return self.replaced(sharing=apart, weighting=EqualWeights())

    @property
    def num_arms(self) -> int:
        """How many trainings are compared: the chosen one and, where it is wanted, its baseline."""
        return 2 if self.single_task_baseline else 1

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """Reads an experiment from TOML text; of a study, the experiment that it is about.

        Raises:
            Refused: When the text is not TOML or not an experiment.
        """
        values = parsed_toml(text)
        is_study = "varied" in values or values.get("kind") == "grouping"
        if is_study and isinstance(values.get("experiment"), dict):
            values = values["experiment"]
        try:
            return cls.model_validate_json(json.dumps(values, default=str))
        except ValidationError as error:
            raise refusal_of(error, cls) from error

    def to_toml(self) -> str:
        """Writes the experiment as TOML; reading it again gives an equal value."""
        return tomli_w.dumps(self.model_dump(mode="json", exclude_none=True))

    @classmethod
    def from_file(cls, path: Path) -> Self:
        """Reads an experiment file.

        Raises:
            Refused: When the file cannot be read or does not hold an experiment.
        """
        return cls.from_toml(read_preset_text(path))

    @model_validator(mode="after")
    def _is_consistent(self) -> Self:
        self._check_tasks()
        self._check_sharing()
        self._check_toy()
        if len(set(self.seeds)) != len(self.seeds):
            raise contradiction(
                "seeds",
                sentence(translatable("problems", "A seed is listed twice.")),
                sentence(translatable("problems", "List every seed once.")),
            )
        return self

    def _check_tasks(self) -> None:
        names = [task.name for task in self.tasks]
        for position, name in enumerate(names):
            if name in names[:position]:
                raise contradiction(
                    f"tasks[{position}].name",
                    sentence(translatable("problems", "Two tasks are called “{name}”."), name=name),
                    sentence(translatable("problems", "List every task once.")),
                )
        if not self.enabled_tasks:
            raise contradiction(
                "tasks",
                sentence(translatable("problems", "Every task is switched off.")),
                sentence(translatable("problems", "Switch at least one task on.")),
            )
        for field, settings in self.weighting.task_settings.items():
            for name in settings:
                if name not in names:
                    raise contradiction(
                        f"weighting.{field}.{name}",
                        sentence(translatable("problems", "There is no task “{name}”."), name=name),
                        sentence(translatable("problems", "Use one of: {names}."), names=", ".join(names)),
                    )

    def _check_sharing(self) -> None:
        for field, found, expected, why in (
            (
                "sharing.blocks",
                self.sharing.num_blocks,
                self.architecture.num_blocks,
                translatable("problems", "The plan has {found} rows, the architecture {expected} blocks."),
            ),
            (
                "sharing.blocks[0]",
                self.sharing.num_tasks,
                len(self.tasks),
                translatable("problems", "The plan has {found} columns, but there are {expected} tasks."),
            ),
        ):
            if found != expected:
                raise contradiction(
                    field,
                    sentence(why, found=found, expected=expected),
                    sentence(
                        translatable("problems", "Give the plan a row per block and a letter per task.")
                    ),
                )

    def _check_toy(self) -> None:
        is_toy = isinstance(self.data, Toy)
        if is_toy != (self.architecture.kind == "direct_parameters"):
            raise contradiction(
                "architecture.kind",
                sentence(
                    translatable(
                        "problems", "The data “{data}” and the architecture “{architecture}” do not fit."
                    ),
                    data=self.data.kind,
                    architecture=self.architecture.kind,
                ),
                sentence(translatable("problems", "Toys use “direct_parameters”; data sets use any other.")),
            )
        if (
            isinstance(self.data, Toy)
            and isinstance(self.architecture, DirectParameters)
            and self.architecture.num_parameters != self.data.num_coordinates
        ):
            raise contradiction(
                "architecture.num_parameters",
                sentence(
                    translatable("problems", "The point has {found} parameters, the losses need {expected}."),
                    found=self.architecture.num_parameters,
                    expected=self.data.num_coordinates,
                ),
                sentence(
                    translatable("problems", "Set it to {expected}."), expected=self.data.num_coordinates
                ),
            )
