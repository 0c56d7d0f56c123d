"""Weighting methods as they are typed: by name, or by name with settings."""

import json
import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import ValidationError

from mtl_gui.problems import Refused
from mtl_gui.spec import AnyWeighting, ExternalWeighting
from mtl_gui.spec.refusal import refusal_of
from mtl_gui.texts import Sentence

__all__ = ["method_with_settings", "named_method"]

_BETWEEN_SETTINGS = re.compile(r",(?=\s*\w+\s*=)")
"""A comma inside a value is followed by no name and sign."""

_KINDS: Mapping[str, type[AnyWeighting]] = {
    str(kind.model_fields["kind"].default): kind for kind in get_args(get_args(AnyWeighting)[0])
}


def named_method(name: str) -> AnyWeighting:
    """A method with its usual settings.

    Raises:
        Refused: When there is none of this name.
    """
    if _KINDS.get(name) is ExternalWeighting:  # which does nothing without a setting
        raise _unknown(name)
    return _checked(name, {})


def method_with_settings(typed: str) -> AnyWeighting:
    """A method typed as ``kind`` or ``kind:name=value,name=value``.

    A value is what JSON reads, as a number, true or {"first": 2}, otherwise a text.

    Raises:
        Refused: When there is no such method or setting, or a value is not allowed.
    """
    name, _, settings = typed.partition(":")
    return _checked(name.strip(), dict(map(_setting, filter(None, _BETWEEN_SETTINGS.split(settings)))))


def _setting(typed: str) -> tuple[str, Any]:
    name, sign, value = (part.strip() for part in typed.partition("="))
    if not (name and sign):
        raise _refused(
            Sentence("“{typed}” is not a setting.", {"typed": typed}),
            Sentence("Write --method KIND:NAME=VALUE,…, for instance --method cagrad:c=0.2."),
        )
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _checked(name: str, settings: Mapping[str, Any]) -> AnyWeighting:
    kind = _KINDS.get(name)
    if kind is None:
        raise _unknown(name)
    try:
        found: AnyWeighting = kind.model_validate_json(json.dumps(settings))
    except ValidationError as error:
        raise refusal_of(error, kind) from error
    return found


def _unknown(name: str) -> Refused:
    names = (known for known, kind in _KINDS.items() if kind is not ExternalWeighting)
    return _refused(
        Sentence("There is no method “{name}”.", {"name": name}),
        Sentence("Use some of: {names}.", {"names": ", ".join(names)}),
    )


def _refused(why: Sentence, what_to_do: Sentence) -> Refused:
    return Refused(Sentence("The method could not be chosen."), why, what_to_do)
