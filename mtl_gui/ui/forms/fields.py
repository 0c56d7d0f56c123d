"""What a form needs to know about a field of a description: type, range and help."""

import types
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

import annotated_types
from pydantic.fields import FieldInfo

from mtl_gui.spec import Description

__all__ = ["Bounds", "FormField", "form_fields", "kind_path"]

Annotation: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Bounds:
    """The numbers a field can be; None is no bound. `is_above` leaves `low` itself out, `is_below` `high`."""

    low: float | None = None
    high: float | None = None
    is_above: bool = False
    is_below: bool = False

    def holds(self, value: float) -> bool:
        """Whether a number is within the bounds."""
        above = self.low is None or value > self.low or (value == self.low and not self.is_above)
        below = self.high is None or value < self.high or (value == self.high and not self.is_below)
        return above and below


@dataclass(frozen=True, slots=True)
class FormField:
    """A field that a form shows.

    Attributes:
        name: Its name in the description.
        path: Where it stands in the experiment, as in ``training.learning_rate``.
        annotation: Its type without None and without what pydantic adds.
        is_optional: Whether it can be left out.
        bounds: Of the number, or of each number of a list.
        lengths: Fewest and most items of a list.
        help: One sentence, not yet translated.
        one_of: What its text is a name of, as the description says: ``tasks``, or a group of entry points.
        unit: Of its number; empty where it has none.
    """

    name: str
    path: str
    annotation: Annotation
    is_optional: bool
    bounds: Bounds
    lengths: tuple[int, int | None]
    help: str
    one_of: str = ""
    unit: str = ""

    @property
    def choices(self) -> tuple[Any, ...]:
        """The values of a `Literal`; empty for other types."""
        return get_args(self.annotation) if _origin(self.annotation) is Literal else ()

    @property
    def members(self) -> tuple[type[Description], ...]:
        """The descriptions this field can hold; empty if it holds something else."""
        return _members(self.annotation)

    @property
    def item(self) -> Annotation:
        """The type of the items of a list of any length; None for other types."""
        arguments = get_args(self.annotation)
        is_list = _origin(self.annotation) is tuple and len(arguments) == 2 and arguments[1] is Ellipsis
        return _bare(arguments[0]) if is_list else None

    @property
    def named(self) -> Annotation:
        """The type of what is set by name, as in a number per task; None for other types."""
        arguments = get_args(self.annotation)
        return _bare(arguments[1]) if _origin(self.annotation) is dict else None


def form_fields(kind: type[Description], path: str = "") -> tuple[FormField, ...]:
    """The fields of a description, without the constant that tells its kind; inherited ones come last."""
    infos = sorted(kind.model_fields.items(), key=lambda entry: entry[0] not in kind.__annotations__)
    fields = (_form_field(name, info, f"{path}.{name}" if path else name) for name, info in infos)
    return tuple(field for field in fields if len(field.choices) != 1)


def kind_path(path: str, kind: type[Description]) -> str:
    """The path of one member of a union, so that the fields of two members never have the same."""
    return f"{path}.{kind.model_fields['kind'].default}"


def _form_field(name: str, info: FieldInfo, path: str) -> FormField:
    parts = [part for part in _parts(info.annotation) if part is not type(None)]
    annotation = parts[0] if len(parts) == 1 else Union[tuple(parts)]  # noqa: UP007 - made from a list
    is_optional = len(parts) < len(_parts(info.annotation))
    bounds = _bounds([*info.metadata, *_item_metadata(annotation)])
    lengths = _lengths(info.metadata)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    one_of, unit = (str(extra.get(key, "")) for key in ("one_of", "unit"))
    help_text = info.description or ""
    return FormField(name, path, annotation, is_optional, bounds, lengths, help_text, one_of, unit)


def _origin(annotation: Annotation) -> Any:  # noqa: ANN401 - what typing gives
    return get_origin(annotation)


def _parts(annotation: Annotation) -> tuple[Annotation, ...]:
    is_union = _origin(annotation) in (Union, types.UnionType)
    return get_args(annotation) if is_union else (annotation,)


def _bare(annotation: Annotation) -> Annotation:
    return get_args(annotation)[0] if _origin(annotation) is Annotated else annotation


def _members(annotation: Annotation) -> tuple[type[Description], ...]:
    return tuple(
        part
        for part in map(_bare, _parts(_bare(annotation)))
        if isinstance(part, type) and issubclass(part, Description)
    )


def _item_metadata(annotation: Annotation) -> list[Any]:
    """What pydantic knows of the items of a list, or of what is set by name."""
    items = get_args(annotation)[-1:] if _origin(annotation) is dict else get_args(annotation)[:1]
    is_many = _origin(annotation) in (tuple, dict) and items and _origin(items[0]) is Annotated
    return [part for info in items[0].__metadata__ for part in info.metadata] if is_many else []


def _bounds(metadata: list[Any]) -> Bounds:
    given: dict[str, Any] = {}
    for part in metadata:
        match part:
            case annotated_types.Ge():
                given["low"] = part.ge
            case annotated_types.Gt():
                given |= {"low": part.gt, "is_above": True}
            case annotated_types.Le():
                given["high"] = part.le
            case annotated_types.Lt():
                given |= {"high": part.lt, "is_below": True}
            case _:
                pass
    return Bounds(**given)


def _lengths(metadata: list[Any]) -> tuple[int, int | None]:
    fewest = [part.min_length for part in metadata if isinstance(part, annotated_types.MinLen)]
    most = [part.max_length for part in metadata if isinstance(part, annotated_types.MaxLen)]
    return fewest[0] if fewest else 0, most[0] if most else None
