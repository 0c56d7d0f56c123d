"""How a training is shown moving over its landscape."""

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["Animation"]


class Animation(Description):
    """How long it lasts, and how smoothly it moves."""

    seconds: float = Field(
        8.0,
        ge=0.5,
        le=60,
        description=translatable("spec", "From the first step to the last."),
        json_schema_extra={"unit": "s"},
    )
    fps: float = Field(10.0, ge=1, le=25, description=translatable("spec", "Pictures per second."))

    @property
    def num_frames(self) -> int:
        """How many pictures that makes, at least two."""
        return max(round(self.seconds * self.fps), 2)
