"""A data set that another package offers."""

from typing import Literal

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.spec.split import Split
from mtl_gui.texts import translatable

__all__ = ["ExternalData"]


class ExternalData(Description):
    """A data set registered by an installed package under the entry point `mtl_gui.datasets`."""

    kind: Literal["external"] = "external"
    name: str = Field(
        "",
        max_length=200,
        json_schema_extra={"one_of": "mtl_gui.datasets"},
        description=translatable("spec", "The name of the entry point."),
    )
    options: dict[str, bool | int | float | str] = Field(
        default_factory=dict,
        description=translatable("spec", "Settings, handed to the package as they are."),
    )
    split: Split = Split()

    def __hash__(self) -> int:
        """The same for equal descriptions, in whatever order the options stand."""
        return hash((self.kind, self.name, frozenset(self.options.items()), self.split))
