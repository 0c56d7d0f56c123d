"""What of the loss landscape is measured: a plane, a tour from network to network, or barriers."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.planes import (
    AnchorPlane,
    AnyPlane,
    CoordinatePlane,
    HessianPlane,
    RandomPlane,
    RunsPlane,
    TrajectoryPlane,
)
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = [
    "AnchorPlane",
    "AnyPlane",
    "AnyStop",
    "BarrierRequest",
    "CoordinatePlane",
    "HessianPlane",
    "JointNetwork",
    "LandscapeRequest",
    "ProbeRequest",
    "RandomPlane",
    "RunsPlane",
    "SingleTaskNetwork",
    "StoredNetwork",
    "TourRequest",
    "TrajectoryPlane",
]

_MOVED = translatable("spec", "Which parameters move; the others stay as trained.")


class ProbeRequest(Description):
    """The parameters that move, what follows them, and the rows on which the losses are measured."""

    moved: Literal["trunk", "heads", "all"] = Field("trunk", description=_MOVED)
    heads: Literal["trained", "refitted"] = Field(
        "trained",
        description=translatable(
            "spec", "When the trunk moves: the heads stay as trained, or are fitted anew at every point."
        ),
    )
    statistics: Literal["running", "batch"] = Field(
        "running",
        description=translatable(
            "spec", "Batch normalisation by the network's running values, or by those of the measured rows."
        ),
    )
    part: Literal["train", "validation", "test"] = Field(
        "train", description=translatable("spec", "Rows on which the losses are measured.")
    )
    num_rows: int = Field(512, ge=1, le=100_000, description=translatable("spec", "At most this many rows."))
    probe_seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the rows."))
    seed: int | None = Field(
        None, ge=0, description=translatable("spec", "The network of this seed; left out: the first.")
    )

    @model_validator(mode="after")
    def _heads_do_not_both_move_and_follow(self) -> Self:
        if self.heads == "refitted" and self.moved != "trunk":
            raise contradiction(
                "heads",
                sentence(translatable("problems", "Heads that move cannot be fitted anew as well.")),
                sentence(translatable("problems", "Move the trunk only, or keep the heads as trained.")),
            )
        return self


class LandscapeRequest(ProbeRequest):
    """A plane through a network, and how finely it is measured."""

    plane: AnyPlane = Field(
        default=TrajectoryPlane(), description=translatable("spec", "Which plane is cut.")
    )
    grid: Literal[5, 9, 17, 33, 65] = Field(33, description=translatable("spec", "Points along each axis."))
    refinement: Literal["full", "adaptive"] = Field(
        "full",
        description=translatable(
            "spec", "Every point of the grid, or only those where the surface bends or a contour line asks."
        ),
    )


class JointNetwork(Description):
    """The network that was trained on all tasks."""

    kind: Literal["joint"] = "joint"


class SingleTaskNetwork(Description):
    """The network that was trained on one task alone."""

    kind: Literal["single_task"] = "single_task"
    task: str = Field(
        description=translatable("spec", "The task it was trained on."), json_schema_extra={"one_of": "tasks"}
    )


class StoredNetwork(Description):
    """The network that another stored run trained on all tasks."""

    kind: Literal["stored"] = "stored"
    folder: str = Field(min_length=1, description=translatable("spec", "The folder of the run."))


AnyStop = Annotated[JointNetwork | SingleTaskNetwork | StoredNetwork, Field(discriminator="kind")]


class TourRequest(ProbeRequest):
    """Straight lines from network to network."""

    stops: tuple[AnyStop, ...] = Field(
        min_length=2, max_length=10, description=translatable("spec", "The networks, one after another.")
    )
    moved: Literal["trunk", "heads", "all"] = Field("all", description=_MOVED)
    points_per_leg: int = Field(
        25, ge=3, le=501, description=translatable("spec", "Points from a network to the next, both counted.")
    )


class BarrierRequest(ProbeRequest):
    """Straight lines between every two of a run's networks: the joint one and the single-task ones."""

    moved: Literal["trunk", "heads", "all"] = Field("all", description=_MOVED)
    points_per_leg: int = Field(
        25, ge=3, le=501, description=translatable("spec", "Points from a network to the next, both counted.")
    )
