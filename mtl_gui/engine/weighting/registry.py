"""Which algorithm belongs to which description."""

from mtl_gui.engine.weighting.combined import Combined
from mtl_gui.engine.weighting.external import external_weighting
from mtl_gui.engine.weighting.from_gradients import FROM_GRADIENTS
from mtl_gui.engine.weighting.from_losses import FROM_LOSSES
from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.spec import (
    AnyWeighting,
    EqualWeights,
    ExternalWeighting,
    GradientMethod,
)

__all__ = ["weighting_of"]


def weighting_of(description: AnyWeighting) -> Weighting:
    """Makes the algorithm of a description.

    Raises:
        Refused: When a method of another package is not there, or cannot be made.
    """
    if not isinstance(description, GradientMethod):
        return FROM_LOSSES[type(description)](description)
    if isinstance(description, ExternalWeighting):
        of_gradients = external_weighting(description)
    else:
        of_gradients = FROM_GRADIENTS[type(description)](description)
    if description.losses == EqualWeights():
        return of_gradients
    return Combined(FROM_LOSSES[type(description.losses)](description.losses), of_gradients)
