"""Architectures whose tasks share softly: by exchanging activations, or by drawing on common experts.

Each is one block of the sharing plan. The tasks of a group exchange activations or have experts or a trunk
in common; tasks of different groups have nothing to do with each other. So “nothing is shared” is, for each
of them, the single-task network of the same architecture. Rows are read as vectors, pictures too.
"""

from typing import Literal, Self, TypeAlias, get_args

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.layers import Activation, Widths
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = [
    "SOFT_SHARING",
    "Cgc",
    "CrossStitch",
    "DSelectK",
    "LearningToBranch",
    "Mmoe",
    "Mtan",
    "Ple",
    "Sluice",
    "SoftSharing",
]

_ACTIVATION = translatable("spec", "Applied after every layer.")
_HEAD_WIDTHS = translatable("spec", "Units of each hidden layer of every task's head; none: a linear head.")
_COLUMN_WIDTHS = translatable("spec", "Units of each hidden layer of every task's column.")
_EXPERT_WIDTHS = translatable("spec", "Units of each layer of an expert.")
_OWN_SHARE = translatable(
    "spec",
    "How much of its own activations a task starts with; the other tasks' make up the rest in equal parts.",
)
_NUM_EXPERTS = translatable("spec", "Experts that the tasks of a group have in common.")
_TASK_EXPERTS = translatable("spec", "Experts that each task has for itself.")


class _OneBlock(Description):
    @property
    def num_blocks(self) -> int:
        """The whole trunk is one block of the sharing plan."""
        return 1


class CrossStitch(_OneBlock):
    """A network per task; after every layer each task's activations become a learned mix of all tasks'.

    Source: Misra et al., "Cross-Stitch Networks for Multi-task Learning", CVPR 2016.
    """

    kind: Literal["cross_stitch"] = "cross_stitch"
    widths: Widths = Field((32, 32), min_length=1, max_length=16, description=_COLUMN_WIDTHS)
    activation: Activation = Field("relu", description=_ACTIVATION)
    own_share: float = Field(0.9, ge=0, le=1, description=_OWN_SHARE)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


class Sluice(_OneBlock):
    """Like cross-stitch between subspaces of the layers, and the heads read a learned mix of all layers.

    Source: Ruder et al., "Latent Multi-task Architecture Learning", AAAI 2019.
    """

    kind: Literal["sluice"] = "sluice"
    num_layers: int = Field(2, ge=1, le=16, description=translatable("spec", "Hidden layers of a column."))
    width: int = Field(32, ge=1, le=4096, description=translatable("spec", "Units of every hidden layer."))
    num_subspaces: int = Field(
        2,
        ge=1,
        le=16,
        description=translatable("spec", "Equal parts of a layer that are exchanged one by one."),
    )
    activation: Activation = Field("relu", description=_ACTIVATION)
    own_share: float = Field(0.9, ge=0, le=1, description=_OWN_SHARE)
    last_share: float = Field(
        0.9,
        ge=0,
        le=1,
        description=translatable(
            "spec", "How much of the last layer a head starts with; the others make up the rest."
        ),
    )
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)

    @model_validator(mode="after")
    def _is_divisible(self) -> Self:
        if self.width % self.num_subspaces:
            raise contradiction(
                "width",
                sentence(
                    translatable("problems", "{width} units cannot be cut into {count} equal parts."),
                    width=self.width,
                    count=self.num_subspaces,
                ),
                sentence(translatable("problems", "Choose a multiple of the number of subspaces.")),
            )
        return self


class Mmoe(_OneBlock):
    """Experts for all tasks of a group; a gate per task weighs them for every row.

    Source: Ma et al., "Modeling Task Relationships in Multi-task Learning with Multi-gate
    Mixture-of-Experts", KDD 2018.
    """

    kind: Literal["mmoe"] = "mmoe"
    num_experts: int = Field(4, ge=1, le=64, description=_NUM_EXPERTS)
    widths: Widths = Field((32,), min_length=1, max_length=8, description=_EXPERT_WIDTHS)
    activation: Activation = Field("relu", description=_ACTIVATION)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


class DSelectK(_OneBlock):
    """Experts for all tasks of a group, of which every task picks at most k by gates that can close.

    Source: Hazimeh et al., "DSelect-k: Differentiable Selection in the Mixture of Experts with Applications
    to Multi-Task Learning", NeurIPS 2021.
    """

    kind: Literal["dselect_k"] = "dselect_k"
    num_experts: Literal[2, 4, 8, 16, 32] = Field(4, description=_NUM_EXPERTS)
    num_selected: int = Field(
        2, ge=1, le=8, description=translatable("spec", "How many experts a task can pick at most.")
    )
    smoothing: float = Field(
        1.0,
        gt=0,
        le=100,
        description=translatable("spec", "The range over which a gate goes from closed to open."),
    )
    by_row: bool = Field(
        default=True,
        description=translatable("spec", "Whether the choice depends on the row; if not, on the task alone."),
    )
    widths: Widths = Field((32,), min_length=1, max_length=8, description=_EXPERT_WIDTHS)
    activation: Activation = Field("relu", description=_ACTIVATION)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


class Cgc(_OneBlock):
    """Experts for all tasks of a group and experts of each task; a gate per task weighs its own and these.

    Source: Tang et al., "Progressive Layered Extraction (PLE): A Novel Multi-Task Learning (MTL) Model for
    Personalized Recommendations", RecSys 2020, section 4.1.
    """

    kind: Literal["cgc"] = "cgc"
    num_experts: int = Field(2, ge=1, le=64, description=_NUM_EXPERTS)
    num_task_experts: int = Field(2, ge=1, le=64, description=_TASK_EXPERTS)
    widths: Widths = Field((32,), min_length=1, max_length=8, description=_EXPERT_WIDTHS)
    activation: Activation = Field("relu", description=_ACTIVATION)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


class Ple(_OneBlock):
    """Several levels of shared and own experts, each reading what the gates of the level before let through.

    Source: Tang et al., "Progressive Layered Extraction (PLE): A Novel Multi-Task Learning (MTL) Model for
    Personalized Recommendations", RecSys 2020, section 4.2.
    """

    kind: Literal["ple"] = "ple"
    num_levels: int = Field(2, ge=1, le=8, description=translatable("spec", "Levels of experts."))
    num_experts: int = Field(2, ge=1, le=64, description=_NUM_EXPERTS)
    num_task_experts: int = Field(2, ge=1, le=64, description=_TASK_EXPERTS)
    widths: Widths = Field((32,), min_length=1, max_length=8, description=_EXPERT_WIDTHS)
    activation: Activation = Field("relu", description=_ACTIVATION)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


class Mtan(_OneBlock):
    """A trunk for all tasks of a group; every task attends to the units of each of its layers.

    Source: Liu, Johns & Davison, "End-to-End Multi-Task Learning with Attention", CVPR 2019.
    """

    kind: Literal["mtan"] = "mtan"
    widths: Widths = Field(
        (32, 32),
        min_length=1,
        max_length=16,
        description=translatable("spec", "Units of each hidden layer of the common trunk."),
    )
    attention_width: int = Field(
        16, ge=1, le=4096, description=translatable("spec", "Hidden units of each attention module.")
    )
    activation: Activation = Field("relu", description=_ACTIVATION)
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


class LearningToBranch(_OneBlock):
    """A layer per task at every depth; which of those before it a layer reads is drawn, and learned.

    Source: Guo, Lee & Ulbricht, "Learning to Branch for Multi-Task Learning", ICML 2020.
    """

    kind: Literal["learning_to_branch"] = "learning_to_branch"
    widths: Widths = Field((32, 32), min_length=1, max_length=16, description=_COLUMN_WIDTHS)
    activation: Activation = Field("relu", description=_ACTIVATION)
    temperature: float = Field(
        10.0,
        gt=0,
        le=1000,
        description=translatable(
            "spec", "How evenly layers are mixed at first; it falls with the root of the steps."
        ),
    )
    head_widths: Widths = Field((), max_length=8, description=_HEAD_WIDTHS)


SoftSharing: TypeAlias = CrossStitch | Sluice | Mmoe | DSelectK | Cgc | Ple | Mtan | LearningToBranch
"""Every architecture of this kind."""

SOFT_SHARING: tuple[type[SoftSharing], ...] = get_args(SoftSharing)
"""Their classes."""
