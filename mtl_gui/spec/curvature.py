"""Which second derivatives of the losses are measured, and how thoroughly."""

from typing import Literal

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["CurvatureRequest"]


class CurvatureRequest(Description):
    """The parameters, the rows, and how many products with the Hessians each quantity may cost.

    Numbers that may be 0 leave their quantity out then.
    """

    arm: Literal["chosen", "single-task"] = Field(
        "chosen", description=translatable("spec", "Which of the trainings is looked at.")
    )
    moved: Literal["trunk", "heads", "all"] = Field(
        "all", description=translatable("spec", "The parameters by which the losses are differentiated.")
    )
    per_block: bool = Field(
        default=False,
        description=translatable("spec", "Measure every block of the trunk, and the heads, by itself too."),
    )
    along_training: bool = Field(
        default=False, description=translatable("spec", "At every checkpoint, not only at the last one.")
    )
    part: Literal["train", "validation", "test"] = Field(
        "train", description=translatable("spec", "Rows on which the losses are measured.")
    )
    num_rows: int = Field(512, ge=1, le=100_000, description=translatable("spec", "At most this many rows."))
    probe_seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the rows."))
    seed: int | None = Field(
        None, ge=0, description=translatable("spec", "The network of this seed; left out: the first.")
    )
    weights: tuple[float, ...] | None = Field(
        None,
        description=translatable(
            "spec", "Those of the tasks in the loss of all together, in order; left out: 1 each."
        ),
    )
    num_eigenvalues: int = Field(
        3, ge=0, le=50, description=translatable("spec", "How many of the largest and of the smallest.")
    )
    tolerance: float = Field(
        1e-4,
        gt=0,
        le=1,
        description=translatable("spec", "The error of an eigenvalue, as a share of the largest one."),
    )
    max_products: int = Field(
        100, ge=2, le=2000, description=translatable("spec", "Products that the eigenvalues may cost.")
    )
    num_trace_probes: int = Field(
        30, ge=0, le=1000, description=translatable("spec", "Random vectors for the trace.")
    )
    num_spectrum_probes: int = Field(
        4, ge=0, le=200, description=translatable("spec", "Random vectors for the spectral density.")
    )
    num_spectrum_steps: int = Field(
        60, ge=2, le=500, description=translatable("spec", "Products for each of these vectors.")
    )
    num_draws: int = Field(
        16, ge=0, le=1000, description=translatable("spec", "Random changes for the sharpness.")
    )
    radius: float = Field(
        0.05, gt=0, le=100, description=translatable("spec", "Length of the step along the gradient.")
    )
    adaptive_radius: float = Field(
        0.5,
        gt=0,
        le=100,
        description=translatable("spec", "Length of the step when measured by the parameters' own sizes."),
    )
    spread: float = Field(
        0.05,
        gt=0,
        le=10,
        description=translatable("spec", "Random changes of a parameter, as a share of its size."),
    )
    conflicts: bool = Field(
        default=True,
        description=translatable("spec", "Angles of the task gradients, and the curvature along each."),
    )
    vector_seed: int = Field(
        0, ge=0, description=translatable("spec", "Chooses the random vectors and changes.")
    )
