"""Methods that remember gradients or weights, or compare batches, against the noise of single steps."""

from typing import ClassVar, Literal, TypeAlias

from pydantic import Field

from mtl_gui.spec.weighting.balanced import AlignedMtl, FairGrad, ImtlG, NashMtl
from mtl_gui.spec.weighting.base import Scale
from mtl_gui.spec.weighting.gradient_method import GradientMethod, ParameterMethod
from mtl_gui.spec.weighting.joint_descent import CAGrad, DualProj, Mgda, UPGrad
from mtl_gui.spec.weighting.surgery import ConFIG, GradVac, PCGrad
from mtl_gui.texts import translatable

__all__ = ["SMOOTHED_METHODS", "CrMogm", "DbMtl", "MoCo", "MoDo", "SdmGrad", "SmoothedMethod"]

SmoothedMethod = Literal[
    "mgda",
    "pcgrad",
    "gradvac",
    "cagrad",
    "imtl_g",
    "nash_mtl",
    "aligned_mtl",
    "fairgrad",
    "upgrad",
    "dualproj",
    "config",
]

_Smoothed: TypeAlias = (
    Mgda | PCGrad | GradVac | CAGrad | ImtlG | NashMtl | AlignedMtl | FairGrad | UPGrad | DualProj | ConFIG
)

SMOOTHED_METHODS: dict[SmoothedMethod, type[_Smoothed]] = {
    "mgda": Mgda,
    "pcgrad": PCGrad,
    "gradvac": GradVac,
    "cagrad": CAGrad,
    "imtl_g": ImtlG,
    "nash_mtl": NashMtl,
    "aligned_mtl": AlignedMtl,
    "fairgrad": FairGrad,
    "upgrad": UPGrad,
    "dualproj": DualProj,
    "config": ConFIG,
}
"""The methods whose weights can be smoothed, by their kinds."""


class SdmGrad(ParameterMethod):
    """Seeks the shortest mixture of the gradients near their mean, from batches that are independent.

    Source: Xiao, Ban and Ji, "Direction-oriented Multi-objective Learning: Simple and Provable Stochastic
    Algorithms", NeurIPS 2023, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "SDMGrad")
    summary: ClassVar[str] = translatable(
        "spec", "Takes a short mixture of the gradients near their mean, judged by two further batches."
    )
    cost: ClassVar[str] = translatable("spec", "Three batches a step, and for each a backward pass per task.")
    source: ClassVar[str] = "Xiao et al., NeurIPS 2023"
    scale: ClassVar[Scale] = "convex"
    num_batches: ClassVar[int] = 3
    kind: Literal["sdmgrad"] = "sdmgrad"
    pull: float = Field(
        0.3,
        ge=0,
        le=1000,
        description=translatable("spec", "How strongly the mean gradient attracts the update."),
    )
    weight_rate: float = Field(
        10.0, gt=0, le=1000, description=translatable("spec", "Size of the steps of the task weights.")
    )
    momentum: float = Field(
        0.5, ge=0, lt=1, description=translatable("spec", "Memory of the steps of the task weights.")
    )
    iterations: int = Field(
        20, ge=1, le=1000, description=translatable("spec", "How many steps the task weights make each time.")
    )


class MoDo(ParameterMethod):
    """Moves the task weights one step towards the shortest mixture, from batches that are independent.

    Source: Chen et al., "Three-Way Trade-Off in Multi-Objective Learning: Optimization, Generalization and
    Conflict-Avoidance", NeurIPS 2023, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "MoDo")
    summary: ClassVar[str] = translatable(
        "spec", "Moves the weights a little towards the shortest mixture, judged by two further batches."
    )
    cost: ClassVar[str] = translatable("spec", "Three batches a step, and for each a backward pass per task.")
    source: ClassVar[str] = "Chen et al., NeurIPS 2023"
    scale: ClassVar[Scale] = "convex"
    num_batches: ClassVar[int] = 3
    kind: Literal["modo"] = "modo"
    gamma: float = Field(
        1e-3, gt=0, le=1000, description=translatable("spec", "Size of the step of the task weights.")
    )
    rho: float = Field(
        0.1, ge=0, le=1000, description=translatable("spec", "Pull of the task weights to equal ones.")
    )


class MoCo(ParameterMethod):
    """Tracks every task's gradient and moves the task weights towards the shortest mixture of them.

    Source: Fernando et al., "Mitigating Gradient Bias in Multi-objective Learning: A Provably Convergent
    Approach", ICLR 2023, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "MoCo")
    summary: ClassVar[str] = translatable(
        "spec", "Averages each task's gradient over steps, and moves the weights to the shortest mixture."
    )
    cost: ClassVar[str] = translatable(
        "spec", "One backward pass per task and step, and memory for a gradient of every task."
    )
    source: ClassVar[str] = "Fernando et al., ICLR 2023"
    scale: ClassVar[Scale] = "convex"
    kind: Literal["moco"] = "moco"
    beta: float = Field(
        0.5, gt=0, le=1, description=translatable("spec", "How much a new gradient counts at the start.")
    )
    beta_sigma: float = Field(
        0.5, ge=0, le=10, description=translatable("spec", "The power of the step by which beta falls.")
    )
    gamma: float = Field(
        0.1, gt=0, le=1000, description=translatable("spec", "Size of the first step of the task weights.")
    )
    gamma_sigma: float = Field(
        0.5, ge=0, le=10, description=translatable("spec", "The power of the step by which gamma falls.")
    )
    rho: float = Field(
        0.0, ge=0, le=1000, description=translatable("spec", "Pull of the task weights to equal ones.")
    )


class DbMtl(ParameterMethod):
    """Takes the logarithms of the losses and makes their averaged gradients equally long.

    Source: Lin et al., "Dual-Balancing for Multi-Task Learning", arXiv:2308.12029, 2023, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "DB-MTL")
    summary: ClassVar[str] = translatable(
        "spec", "Follows the logarithms of the losses, with gradients made as long as the longest one."
    )
    cost: ClassVar[str] = translatable(
        "spec", "One backward pass per task and step, and memory for a gradient of every task."
    )
    source: ClassVar[str] = "Lin et al., 2023"
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["db_mtl"] = "db_mtl"
    beta: float = Field(
        0.9, ge=0, lt=1, description=translatable("spec", "Memory of the gradients at the start.")
    )
    beta_sigma: float = Field(
        0.0, ge=0, le=10, description=translatable("spec", "The power of the step by which beta falls.")
    )


class CrMogm(GradientMethod):
    """Averages the weights of another method over steps.

    Source: Zhou et al., "On the Convergence of Stochastic Multi-Objective Gradient Manipulation and Beyond",
    NeurIPS 2022, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "CR-MOGM")
    summary: ClassVar[str] = translatable("spec", "Smooths the weights of another method over the steps.")
    cost: ClassVar[str] = translatable("spec", "That of the other method.")
    source: ClassVar[str] = "Zhou et al., NeurIPS 2022"
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["cr_mogm"] = "cr_mogm"
    of: SmoothedMethod = Field(
        "mgda", description=translatable("spec", "The method, with the settings it starts with.")
    )
    alpha: float = Field(0.9, ge=0, lt=1, description=translatable("spec", "Memory of the earlier weights."))

    @property
    def smoothed(self) -> _Smoothed:
        """The description of the other method."""
        return SMOOTHED_METHODS[self.of](level=self.level, reweights_heads=self.reweights_heads)
