"""Data sets that are made from a seed and a few numbers."""

from typing import Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.spec.split import Split
from mtl_gui.texts import sentence, translatable

__all__ = [
    "ClusteredTasks",
    "GradNormToy",
    "Moons",
    "RobotArm",
    "SharedSubspace",
    "Signals",
    "Spirals",
]

_ROWS = translatable("spec", "Rows in all.")
_TASKS = translatable("spec", "How many tasks.")
_INPUTS = translatable("spec", "Inputs per row.")
_NOISE = translatable("spec", "Noise on the targets, as a share of their spread.")
_SEED = translatable("spec", "Chooses the functions and the rows.")


class SharedSubspace(Description):
    """Linear tasks that all look at the same few directions of the inputs.

    Source: Ando and Zhang, "A Framework for Learning Predictive Structures from Multiple Tasks and Unlabeled
    Data", JMLR 2005; Argyriou et al., "Multi-Task Feature Learning", NeurIPS 2006.
    """

    kind: Literal["shared_subspace"] = "shared_subspace"
    num_tasks: int = Field(6, ge=1, le=20, description=_TASKS)
    num_features: int = Field(32, ge=1, le=500, description=_INPUTS)
    dimension: int = Field(
        3, ge=1, le=50, description=translatable("spec", "Directions that the tasks look at together.")
    )
    num_rows: int = Field(500, ge=20, le=200_000, description=_ROWS)
    noise: float = Field(0.5, ge=0, le=10, description=_NOISE)
    seed: int = Field(0, ge=0, description=_SEED)
    split: Split = Split()

    @model_validator(mode="after")
    def _fits_into_the_inputs(self) -> Self:
        if self.dimension > self.num_features:
            raise contradiction(
                "dimension",
                sentence(
                    translatable("problems", "{inputs} inputs have no {dimension} directions."),
                    inputs=self.num_features,
                    dimension=self.dimension,
                ),
                sentence(translatable("problems", "Use more inputs or fewer directions.")),
            )
        return self


class ClusteredTasks(Description):
    """Tasks in groups: those of a group need the same hidden features, those of two groups others.

    Source: Jacob et al., "Clustered Multi-Task Learning: a Convex Formulation", NeurIPS 2008.
    """

    kind: Literal["clustered_tasks"] = "clustered_tasks"
    num_groups: int = Field(2, ge=1, le=5, description=translatable("spec", "Groups of tasks."))
    tasks_per_group: int = Field(3, ge=1, le=6, description=translatable("spec", "Tasks of each group."))
    num_features: int = Field(16, ge=1, le=500, description=_INPUTS)
    relatedness: float = Field(
        1.0,
        ge=0,
        le=1,
        description=translatable(
            "spec", "1: the tasks of a group need the same features; 0: nothing in common."
        ),
    )
    num_rows: int = Field(1000, ge=20, le=200_000, description=_ROWS)
    noise: float = Field(0.3, ge=0, le=10, description=_NOISE)
    seed: int = Field(0, ge=0, description=_SEED)
    split: Split = Split()


class GradNormToy(Description):
    """Related regressions whose targets have very different sizes, which are not evened out.

    Source: Chen et al., "GradNorm: Gradient Normalization for Adaptive Loss Balancing in Deep Multitask
    Networks", ICML 2018, section 4.
    """

    kind: Literal["gradnorm_toy"] = "gradnorm_toy"
    num_tasks: int = Field(2, ge=2, le=20, description=_TASKS)
    largest_scale: float = Field(
        100.0,
        ge=1,
        le=1000,
        description=translatable("spec", "Size of the last task's targets; those of the first have 1."),
    )
    num_features: int = Field(250, ge=1, le=500, description=_INPUTS)
    num_rows: int = Field(2000, ge=20, le=200_000, description=_ROWS)
    seed: int = Field(0, ge=0, description=_SEED)
    split: Split = Split()


class RobotArm(Description):
    """The torque that each joint of a simulated arm needs for a movement: inverse dynamics.

    Source: Luh et al., "On-Line Computational Scheme for Mechanical Manipulators", Journal of Dynamic
    Systems, Measurement, and Control 1980.
    """

    kind: Literal["robot_arm"] = "robot_arm"
    num_joints: int = Field(7, ge=2, le=7, description=translatable("spec", "Joints; each one is a task."))
    payload: float = Field(
        1.0,
        ge=0,
        le=20,
        description=translatable("spec", "Mass that the hand carries."),
        json_schema_extra={"unit": "kg"},
    )
    reach: float = Field(
        0.8,
        gt=0,
        le=3.15,
        description=translatable("spec", "Largest angle of a joint to either side."),
        json_schema_extra={"unit": "rad"},
    )
    speed: float = Field(
        1.0,
        ge=0,
        le=20,
        description=translatable("spec", "Spread of the joints' speeds."),
        json_schema_extra={"unit": "rad/s"},
    )
    num_rows: int = Field(4000, ge=20, le=200_000, description=_ROWS)
    noise: float = Field(0.0, ge=0, le=10, description=_NOISE)
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the movements."))
    split: Split = Split()


class Signals(Description):
    """Short signals, each a stretched, shifted, sheared and noisy digit drawn with one line.

    Source: Greydanus and Kobak, "Scaling Down Deep Learning with MNIST-1D", ICML 2024 (arXiv:2011.14439).
    """

    kind: Literal["signals"] = "signals"
    num_rows: int = Field(4000, ge=20, le=100_000, description=_ROWS)
    noise: float = Field(
        0.25,
        ge=0,
        le=2,
        description=translatable("spec", "Noise around the digit, as a share of its height."),
    )
    shear: float = Field(0.75, ge=0, le=5, description=translatable("spec", "How far a signal can lean."))
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the signals."))
    split: Split = Split()


class Moons(Description):
    """Points of two half circles that lie into each other."""

    kind: Literal["moons"] = "moons"
    num_rows: int = Field(600, ge=20, le=100_000, description=_ROWS)
    noise: float = Field(
        0.15, ge=0, le=2, description=translatable("spec", "Noise on the points, in radii of a half circle.")
    )
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the points."))
    split: Split = Split()


class Spirals(Description):
    """Points of spirals that wind around each other.

    Source: Lang and Witbrock, "Learning to Tell Two Spirals Apart", Connectionist Models Summer School 1988.
    """

    kind: Literal["spirals"] = "spirals"
    num_arms: int = Field(2, ge=2, le=5, description=translatable("spec", "Spirals."))
    turns: float = Field(
        1.5, ge=0.25, le=4, description=translatable("spec", "How often each spiral winds around the middle.")
    )
    num_rows: int = Field(1000, ge=20, le=100_000, description=_ROWS)
    noise: float = Field(
        0.05, ge=0, le=2, description=translatable("spec", "Noise on the points, as a share of the radius.")
    )
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the points."))
    split: Split = Split()
