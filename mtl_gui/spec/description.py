"""The base of every part of an experiment: a frozen, validated value."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError

from mtl_gui.spec.refusal import refusal_of

__all__ = ["Description"]


class Description(BaseModel):
    """A frozen value with validated fields; unknown fields are refused.

    Fields carry unit, range and help in `Field(...)`: forms, the command line and the documentation read
    them from there. `json_schema_extra={"unit": "..."}` holds the unit.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, validate_default=True
    )

    def replaced(self, **changes: Any) -> Self:  # noqa: ANN401 - any field's value
        """Returns a validated copy with some fields changed.

        Raises:
            Refused: When the changed value would not be valid.
        """
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return self.checked(values | changes)

    @classmethod
    def checked(cls, values: Mapping[str, Any]) -> Self:
        """Builds the description from field values.

        Raises:
            Refused: Naming the field's path, the reason and what to do.
        """
        try:
            return cls.model_validate(dict(values))
        except ValidationError as error:
            raise refusal_of(error, cls) from error
