"""The planes along which a loss landscape can be cut."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = [
    "AnchorPlane",
    "AnyPlane",
    "CoordinatePlane",
    "HessianPlane",
    "RandomPlane",
    "RunsPlane",
    "Scaling",
    "TrajectoryPlane",
]

Scaling = Literal["filters", "layers", "model"]


class RandomPlane(Description):
    """Two random directions, scaled to the network's own filters, layers or length.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4.
    """

    kind: Literal["random"] = "random"
    seed: int = Field(0, ge=0, description=translatable("spec", "Chooses the directions."))
    scaling: Scaling = Field(
        "filters", description=translatable("spec", "What of a direction gets the norm of the network's own.")
    )
    right_angle: bool = Field(
        False,  # noqa: FBT003 - a field, not an argument
        description=translatable(
            "spec", "Turn the second direction perpendicular to the first before both are scaled."
        ),
    )
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


class AnchorPlane(Description):
    """The plane through the joint network and the single-task networks of two tasks.

    With both tasks left out and more than two in the experiment: the principal directions of the joint and
    all single-task networks.

    Source: the plane through three networks is that of Garipov et al., "Loss Surfaces, Mode Connectivity,
    and Fast Ensembling of DNNs", NeurIPS 2018, Figure 1.
    """

    kind: Literal["anchors"] = "anchors"
    first: str | None = Field(
        None,
        description=translatable("spec", "The task of the first single-task network; left out: all tasks."),
        json_schema_extra={"one_of": "tasks"},
    )
    second: str | None = Field(
        None,
        description=translatable("spec", "The task of the second single-task network; left out: all tasks."),
        json_schema_extra={"one_of": "tasks"},
    )
    margin: float = Field(
        0.2, ge=0, le=10, description=translatable("spec", "Room around the path, as a share of its extent.")
    )

    @model_validator(mode="after")
    def _names_two_tasks_or_none(self) -> Self:
        if (self.first is None) != (self.second is None) or (self.first == self.second is not None):
            raise contradiction(
                "second",
                sentence(translatable("problems", "The plane needs two different tasks, or none.")),
                sentence(translatable("problems", "Name two tasks, or leave both out.")),
            )
        return self


class HessianPlane(Description):
    """The two directions in which the loss curves most, each as long as the moved parameters.

    Source: Yao et al., "PyHessian: Neural Networks Through the Lens of the Hessian", IEEE Big Data 2020,
    section III-C.
    """

    kind: Literal["hessian"] = "hessian"
    task: str | None = Field(
        None,
        description=translatable(
            "spec", "The task whose loss it is; left out: the sum of all, each counted once."
        ),
        json_schema_extra={"one_of": "tasks"},
    )
    reach: float = Field(
        0.1,
        gt=0,
        le=100,
        description=translatable("spec", "Half the width of the plane; 1 is the moved parameters' own norm."),
    )


class RunsPlane(Description):
    """The plane through the networks of this run and of two other stored runs.

    Source: Garipov et al., "Loss Surfaces, Mode Connectivity, and Fast Ensembling of DNNs", NeurIPS 2018,
    Figure 1.
    """

    kind: Literal["runs"] = "runs"
    first: str = Field(min_length=1, description=translatable("spec", "The folder of the first other run."))
    second: str = Field(min_length=1, description=translatable("spec", "The folder of the second other run."))
    margin: float = Field(
        0.2, ge=0, le=10, description=translatable("spec", "Room around the path, as a share of its extent.")
    )

    @property
    def folders(self) -> tuple[str, str]:
        """Those of both other runs."""
        return self.first, self.second


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


AnyPlane = Annotated[
    RandomPlane | TrajectoryPlane | AnchorPlane | HessianPlane | RunsPlane | CoordinatePlane,
    Field(discriminator="kind"),
]
