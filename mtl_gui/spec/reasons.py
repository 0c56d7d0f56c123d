"""Why a value cannot be a field's, in sentences of our own that can be translated."""

import json

from pydantic_core import ErrorDetails

from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["reason_of"]

_LONGEST_VALUE = 40

_WHOLE = translatable("problems", "It is {value} and must be a whole number.")
_NUMBER = translatable("problems", "It is {value} and must be a number.")
_FINITE = translatable("problems", "It is {value} and must be a finite number.")
_LIST = translatable("problems", "It is {value} and must be a list.")
_FIELDS = translatable("problems", "It is {value} and must be a group of named fields.")

_REASONS = {
    "greater_than": translatable("problems", "It is {value} and must be greater than {gt}."),
    "greater_than_equal": translatable("problems", "It is {value} and must be at least {ge}."),
    "less_than": translatable("problems", "It is {value} and must be less than {lt}."),
    "less_than_equal": translatable("problems", "It is {value} and must be at most {le}."),
    "finite_number": _FINITE,
    "int_type": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "bool_type": translatable("problems", "It is {value} and must be true or false."),
    "string_type": translatable("problems", "It is {value} and must be text."),
    "literal_error": translatable("problems", "It is {value} and must be one of: {expected}."),
    "tuple_type": _LIST,
    "dict_type": _FIELDS,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "too_short": translatable("problems", "It has {actual_length} entries and needs at least {min_length}."),
    "too_long": translatable("problems", "It has {actual_length} entries and can have {max_length}."),
    "string_too_short": translatable("problems", "It needs a text of {min_length} characters or more."),
    "string_too_long": translatable("problems", "It can have a text of {max_length} characters or less."),
    "union_tag_not_found": translatable("problems", "It does not say of which kind it is."),
    "union_tag_invalid": translatable("problems", "There is no kind “{tag}”."),
    "missing": translatable("problems", "This field is missing."),
    "extra_forbidden": translatable("problems", "There is no such field."),
}


def reason_of(error: ErrorDetails) -> Sentence:
    """Says one error of a validation, with the value that was found."""
    template = _REASONS.get(error["type"], translatable("problems", "{message}."))
    limits = {name: _plain(limit) for name, limit in error.get("ctx", {}).items()}
    return sentence(template, value=_shown(error["input"]), message=error["msg"].rstrip("."), **limits)


def _plain(limit: object) -> object:
    """Numbers without needless digits, alternatives without quotation marks and the English "or"."""
    if isinstance(limit, str):
        return limit.replace("'", "").replace(" or ", ", ")
    return f"{limit:g}" if isinstance(limit, float) else limit


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
