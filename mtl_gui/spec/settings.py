"""An experiment as a flat list of settings, and in which of them two experiments differ."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mtl_gui.spec.description import Description

__all__ = ["Difference", "Setting", "Settings", "differences", "differing", "differing_values", "settings_of"]

Setting = bool | int | float | str
Settings = Mapping[str, Setting]
"""Values by their path, as in ``training.optimiser.kind``; what is not set is not there."""

_TEXTS_FOR_PEOPLE = ("title", "question", "notes")


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting that two experiments do not have alike; None where one does not have it."""

    path: str
    first: Setting | None
    second: Setting | None


def settings_of(described: Description) -> dict[str, Setting]:
    """All settings of an experiment or a study by their path, in the order of the file.

    Titles and notes are left out.

    What belongs to a task is found under its name, so that the order of tasks makes no difference there. The
    rows of the sharing plan are one text, as in ``AAA ABB``.
    """
    told = described.model_dump(mode="json", exclude_none=True)
    for texts in (told, told.get("experiment", {})):
        for name in _TEXTS_FOR_PEOPLE:
            texts.pop(name, None)
    return dict(_flat("", told))


def differing(experiments: Sequence[Settings]) -> tuple[str, ...]:
    """The paths at which not all experiments are alike, in the order in which they are first met.

    A kind comes before the settings that it brings with it, wherever those were met.
    """
    paths = dict.fromkeys(path for settings in experiments for path in settings)
    found = [path for path in paths if _differ([settings.get(path) for settings in experiments])]
    for place, path in enumerate(found):
        group = path.removesuffix("kind") if path.endswith(".kind") else ""
        first = next((place for place, other in enumerate(found) if group and other.startswith(group)), place)
        found.insert(first, found.pop(place))
    return tuple(found)


def differences(first: Description, second: Description) -> tuple[Difference, ...]:
    """In which settings two experiments or studies differ."""
    return differing_values(settings_of(first), settings_of(second))


def differing_values(one: Settings, other: Settings) -> tuple[Difference, ...]:
    """Where two lists of settings differ."""
    return tuple(Difference(path, one.get(path), other.get(path)) for path in differing((one, other)))


def _flat(path: str, value: Any) -> Iterator[tuple[str, Setting]]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _flat(f"{path}.{name}" if path else name, part)
    elif isinstance(value, list):
        yield from _flat_list(path, value)
    else:
        yield path, value


def _flat_list(path: str, values: list[Any]) -> Iterator[tuple[str, Setting]]:
    if values and all(isinstance(value, dict) and "name" in value for value in values):
        for value in values:
            rest = {name: part for name, part in value.items() if name != "name"}
            yield from _flat(f"{path}.{value['name']}", rest)
    elif values and all(isinstance(value, list) for value in values):
        yield path, " ".join("".join(map(str, row)) for row in values)
    elif any(isinstance(value, dict) for value in values):
        for number, value in enumerate(values, start=1):
            yield from _flat(f"{path}.{number}", value)
    else:
        yield path, ", ".join(map(str, values))


def _differ(values: list[Setting | None]) -> bool:
    """Tells True from 1, but not 1 from 1.0."""
    distinct = set(values)
    if len(distinct) > 1:
        return True
    return bool(distinct & {0, 1}) and len({isinstance(value, bool) for value in values}) > 1
