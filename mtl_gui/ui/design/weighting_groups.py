"""The methods in groups, by what they need."""

from collections.abc import Mapping
from typing import get_args

from mtl_gui.spec import AnyWeighting, ExternalWeighting, GradientMethod, ParameterMethod
from mtl_gui.texts import translatable

__all__ = ["WEIGHTINGS", "WeightingKind", "grouped_weightings"]

WeightingKind = type[AnyWeighting]

_KINDS: tuple[WeightingKind, ...] = get_args(get_args(AnyWeighting)[0])

WEIGHTINGS: Mapping[str, WeightingKind] = {str(kind.model_fields["kind"].default): kind for kind in _KINDS}
"""All methods by their kind, in the order in which they are offered."""

_FIXED = translatable("weightings", "Fixed, drawn or set by hand")
_LOSSES = translatable("weightings", "From the values of the losses")
_BY_GRADIENTS = translatable("weightings", "From gradients or a second batch")
_GRADIENTS = translatable("weightings", "Combining gradients")
_MANY_GRADIENTS = translatable("weightings", "Combining gradients of several batches")
_EXTERNAL = translatable("weightings", "From other packages")


def grouped_weightings() -> dict[str, list[str]]:
    """The kinds under the titles of their groups, not yet translated; the cheapest group comes first."""
    titles = (_FIXED, _LOSSES, _BY_GRADIENTS, _GRADIENTS, _MANY_GRADIENTS, _EXTERNAL)
    groups: dict[str, list[str]] = {title: [] for title in titles}
    for name, kind in WEIGHTINGS.items():
        groups[_group(kind)].append(name)
    return groups


def _group(kind: WeightingKind) -> str:
    if issubclass(kind, ExternalWeighting):
        return _EXTERNAL
    if issubclass(kind, ParameterMethod):
        return _MANY_GRADIENTS
    if issubclass(kind, GradientMethod):
        return _GRADIENTS
    if kind.needs_gradients or kind.num_batches > 1:
        return _BY_GRADIENTS
    return _LOSSES if kind.reads_losses else _FIXED
