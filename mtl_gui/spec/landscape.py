"""Which slice of the loss landscape is drawn."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = ["AnyPlane", "CoordinatePlane", "LandscapeRequest", "RandomPlane", "TrajectoryPlane"]


class RandomPlane(Description):
    """Two random directions, each filter scaled to the norm of the network's filter.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4.
    """

    kind: Literal["random"] = "random"
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the directions."))
    reach: float = Field(
        1.0,
        gt=0,
        le=100,
        description=translatable("spec", "Half the width of the plane; 1 is the filters' own norm."),
    )


class TrajectoryPlane(Description):
    """The two principal directions of the training trajectory around its last point.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 7.2.
    """

    kind: Literal["trajectory"] = "trajectory"
    margin: float = Field(
        0.3, ge=0, le=10, description=translatable("spec", "Room around the path, as a share of its extent.")
    )


class CoordinatePlane(Description):
    """The plane of the two parameters themselves, for toys."""

    kind: Literal["coordinates"] = "coordinates"
    low: float = Field(-11.0, ge=-1000, le=1000, description=translatable("spec", "Lower end of both axes."))
    high: float = Field(11.0, ge=-1000, le=1000, description=translatable("spec", "Upper end of both axes."))

    @model_validator(mode="after")
    def _has_extent(self) -> Self:
        if self.low >= self.high:
            raise contradiction(
                "high",
                sentence(translatable("problems", "The upper end is not above the lower end.")),
                sentence(translatable("problems", "Make the upper end larger.")),
            )
        return self


AnyPlane = Annotated[RandomPlane | TrajectoryPlane | CoordinatePlane, Field(discriminator="kind")]


class LandscapeRequest(Description):
    """A plane, the parameters it moves, and the rows on which the losses are measured."""

    plane: AnyPlane = Field(
        default=TrajectoryPlane(), description=translatable("spec", "Which plane is cut.")
    )
    moved: Literal["trunk", "heads", "all"] = Field(
        "trunk", description=translatable("spec", "Which parameters move; the others stay as trained.")
    )
    part: Literal["train", "validation", "test"] = Field(
        "train", description=translatable("spec", "Rows on which the losses are measured.")
    )
    num_rows: int = Field(512, ge=1, le=100_000, description=translatable("spec", "At most this many rows."))
    probe_seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the rows."))
    grid: Literal[5, 9, 17, 33, 65] = Field(33, description=translatable("spec", "Points along each axis."))
    refinement: Literal["full", "adaptive"] = Field(
        "full",
        description=translatable(
            "spec", "Every point of the grid, or only those where the surface bends or a contour line asks."
        ),
    )
    seed: int | None = Field(
        None, ge=0, description=translatable("spec", "The network of this seed; left out: the first.")
    )
