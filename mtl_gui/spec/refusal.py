"""Turns a failed validation into one that a person can act on."""

import difflib
from collections.abc import Iterable
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from mtl_gui.problems import Refused
from mtl_gui.spec.reasons import reason_of
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["ExperimentRefused", "contradiction", "refusal_of"]


class ExperimentRefused(Refused):
    """A description that is not valid.

    Attributes:
        path: The first refused field, as in ``training.learning_rate``.
    """

    def __init__(self, path: str, what: Sentence, why: Sentence, what_to_do: Sentence) -> None:
        super().__init__(what, why, what_to_do)
        self.path = path


def contradiction(field: str, why: Sentence, what_to_do: Sentence) -> PydanticCustomError:
    """Makes the error a validator raises for values that contradict each other.

    Args:
        field: The path of the offending field, relative to the model that is validated.
        why: The reason.
        what_to_do: The next step.
    """
    context = {"field": field, "why": why, "what_to_do": what_to_do, "text": f"{why} {what_to_do}"}
    return PydanticCustomError("contradiction", "{text}", context)


def refusal_of(error: ValidationError, model: type[BaseModel]) -> ExperimentRefused:
    """Says the first error of a validation as path, reason and advice."""
    first = error.errors(include_url=False)[0]
    path, holders = _follow(model, first["loc"])
    why = reason_of(first)
    what_to_do = sentence(translatable("problems", "Change this value and try again."))
    context = first.get("ctx", {})
    match first["type"]:
        case "contradiction":
            path = ".".join(part for part in (path, context["field"]) if part)
            why, what_to_do = context["why"], context["what_to_do"]
        case "extra_forbidden":
            what_to_do = _nearest(first, sorted({name for holder in holders for name in holder.model_fields}))
        case "missing":
            what_to_do = sentence(translatable("problems", "Add it."))
        case "union_tag_not_found":
            what_to_do = sentence(translatable("problems", "Add the field “kind”."))
        case "union_tag_invalid":
            what_to_do = sentence(
                translatable("problems", "Use one of: {kinds}."),
                kinds=context["expected_tags"].replace("'", ""),
            )
    what = sentence(
        translatable("problems", "The experiment's field “{path}” was refused."), path=path or "(all)"
    )
    return ExperimentRefused(path, what, why, what_to_do)


def _nearest(error: ErrorDetails, known: list[str]) -> Sentence:
    close = difflib.get_close_matches(str(error["loc"][-1]), known, n=1)
    if close:
        return sentence(translatable("problems", "Did you mean “{name}”?"), name=close[0])
    return sentence(translatable("problems", "Remove it, or use one of: {names}."), names=", ".join(known))


def _follow(model: type[BaseModel], location: Iterable[int | str]) -> tuple[str, list[type[BaseModel]]]:
    """Follows a location to its path, without the tags of unions, and to the models of its last field."""
    path, holders, inside = "", [model], [model]
    for part in location:
        if isinstance(part, int):
            path += f"[{part}]"
            continue
        tagged = [found for found in inside if _tag(found) == part]
        if tagged:
            inside = tagged
            continue
        path += f".{part}" if path else part
        holders = inside
        annotations = [found.model_fields[part].annotation for found in inside if part in found.model_fields]
        inside = [found for annotation in annotations for found in _models_in(annotation)]
    return path, holders


def _tag(model: type[BaseModel]) -> str | None:
    kind = model.model_fields.get("kind")
    return kind.default if kind is not None else None


def _models_in(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 - any type expression
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]
