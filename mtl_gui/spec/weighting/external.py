"""A weighting that another package offers."""

from typing import ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.weighting.base import Scale
from mtl_gui.spec.weighting.gradient_method import GradientMethod
from mtl_gui.texts import translatable

__all__ = ["ExternalWeighting"]


class ExternalWeighting(GradientMethod):
    """A method registered by an installed package under the entry point `mtl_gui.weightings`."""

    title: ClassVar[str] = translatable("spec", "From another package")
    summary: ClassVar[str] = translatable(
        "spec", "A method of an installed package, by the name under which it is registered."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step, and the method's own.")
    source: ClassVar[str] = ""
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["external"] = "external"
    name: str = Field(
        "",
        max_length=200,
        json_schema_extra={"one_of": "mtl_gui.weightings"},
        description=translatable("spec", "The name of the entry point."),
    )
    options: dict[str, bool | int | float | str] = Field(
        default_factory=dict, description=translatable("spec", "Settings, handed to the method as they are.")
    )
