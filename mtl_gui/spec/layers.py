"""What the layers of every architecture are described by."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

__all__ = ["Activation", "Widths"]

Activation = Literal["relu", "tanh", "gelu", "silu"]
Widths: TypeAlias = tuple[Annotated[int, Field(ge=1, le=4096)], ...]
