"""The nearest experiment that can be trained, for a file that contradicts itself."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from mtl_gui.problems import Refused
from mtl_gui.spec.experiment import Experiment
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.spec.weighting import AnyWeighting, WeightingDescription
from mtl_gui.texts import Sentence, translatable

__all__ = ["Mended", "mended", "mended_file"]

Values = dict[str, Any]

_WEIGHTING: TypeAdapter[AnyWeighting] = TypeAdapter(AnyWeighting)


@dataclass(frozen=True, slots=True)
class Mended:
    """An experiment near to what was written, and in words what was changed."""

    experiment: Experiment
    changes: tuple[Sentence, ...]


def mended(text: str) -> Mended | None:
    """What can be made of the text of an experiment that was refused.

    Only contradictions with one obvious way out are resolved: a plan that joins what it has split, or
    has too few or too many columns, tasks that are all switched off, a seed that is listed twice, weights of
    tasks that do not exist.

    Args:
        text: TOML.

    Returns:
        None when the text is in order, or wrong in another way.
    """
    try:
        values = parsed_toml(text)
    except Refused:
        return None
    changes = tuple(change for mend in _MENDS if (change := _tried(mend, values)) is not None)
    if not changes:
        return None
    try:
        return Mended(Experiment.model_validate_json(json.dumps(values, default=str)), changes)
    except ValidationError:
        return None


def mended_file(path: Path) -> Mended | None:
    """What can be made of a file that was refused; None where there is no obvious way out."""
    try:
        return mended(read_preset_text(path))
    except Refused:
        return None


def _tried(mend: Callable[[Values], Sentence | None], values: Values) -> Sentence | None:
    try:
        return mend(values)
    except (KeyError, TypeError, AttributeError, ValidationError):
        return None  # not of the expected form: its own sentence says so


def _switch_on(values: Values) -> Sentence | None:
    if any(task.get("enabled", True) for task in values["tasks"]):
        return None
    for task in values["tasks"]:
        task["enabled"] = True
    return _said(translatable("spec", "All tasks are switched on."))


def _fit_plan(values: Values) -> Sentence | None:
    rows, num_tasks = values["sharing"]["blocks"], len(values["tasks"])
    if not rows or all(len(row) == num_tasks for row in rows):
        return None
    values["sharing"]["blocks"] = [
        [*row[:num_tasks], *(f"own {task}" for task in range(len(row), num_tasks))] for row in rows
    ]
    return _said(
        translatable("spec", "The plan gets a letter per task; a task that had none gets its own blocks.")
    )


def _split_on(values: Values) -> Sentence | None:
    rows = values["sharing"]["blocks"]
    if not rows or len({len(row) for row in rows}) != 1:
        return None
    parted = list(_parted(rows))
    if all(len(set(row)) == len(set(fine)) for row, fine in zip(rows, parted, strict=True)):
        return None
    values["sharing"]["blocks"] = [list(row) for row in SharingPlan.of_groups(parted).blocks]
    return _said(translatable("spec", "Tasks that were apart in one block are apart in all blocks after it."))


def _parted(rows: list[list[str]]) -> Iterator[list[tuple[str, ...]]]:
    """Every row split as all rows before it are: the finest partition of them together."""
    above: list[tuple[str, ...]] = [()] * len(rows[0])
    for row in rows:
        above = [(*names, letter) for names, letter in zip(above, row, strict=True)]
        yield above


def _list_seeds_once(values: Values) -> Sentence | None:
    seeds = values["seeds"]
    if len(set(seeds)) == len(seeds):
        return None
    values["seeds"] = list(dict.fromkeys(seeds))
    return _said(translatable("spec", "Every seed is listed once."))


def _forget_strangers(values: Values) -> Sentence | None:
    names = {task["name"] for task in values["tasks"]}
    weighting: WeightingDescription = _WEIGHTING.validate_json(json.dumps(values["weighting"], default=str))
    settings = [values["weighting"].get(field, {}) for field in weighting.task_settings]
    strangers = [(kept, name) for kept in settings for name in kept if name not in names]
    for kept, name in strangers:
        del kept[name]
    if not strangers:
        return None
    return _said(
        translatable("spec", "Weights of tasks that do not exist are left out: {names}."),
        names=", ".join(sorted({name for _kept, name in strangers})),
    )


def _said(template: str, **values: object) -> Sentence:
    return Sentence(template, values, "spec")


_MENDS = (_switch_on, _fit_plan, _split_on, _list_seeds_once, _forget_strangers)
