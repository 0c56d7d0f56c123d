"""The range of a field in words."""

from mtl_gui.texts import translatable
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.number_box import written
from mtl_gui.ui.translation import translated

__all__ = ["range_text"]

_BOTH = {
    (False, False): translatable("fields", "from {low} to {high}"),
    (True, False): translatable("fields", "above {low}, at most {high}"),
    (False, True): translatable("fields", "at least {low}, below {high}"),
    (True, True): translatable("fields", "above {low}, below {high}"),
}
_LOW = {False: translatable("fields", "at least {low}"), True: translatable("fields", "above {low}")}
_HIGH = {False: translatable("fields", "at most {high}"), True: translatable("fields", "below {high}")}


def range_text(bounds: Bounds) -> str:
    """As in “from 1 to 16”, in the window's language; empty without bounds."""
    template = _template(bounds)
    values = {"low": bounds.low, "high": bounds.high}
    numbers = {name: written(value) for name, value in values.items() if value is not None}
    return translated(template, "fields").format(**numbers) if template else ""


def _template(bounds: Bounds) -> str:
    if bounds.low is not None and bounds.high is not None:
        return _BOTH[bounds.is_above, bounds.is_below]
    if bounds.low is not None:
        return _LOW[bounds.is_above]
    return "" if bounds.high is None else _HIGH[bounds.is_below]
