"""Which algorithm belongs to which description."""

from typing import assert_never

from mtl_gui.engine.weighting.equal import Equal
from mtl_gui.engine.weighting.manual import Manual
from mtl_gui.engine.weighting.pcgrad import PCGrad
from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.engine.weighting.uncertainty import Uncertainty
from mtl_gui.spec import AnyWeighting, EqualWeights, ManualWeights, UncertaintyWeights
from mtl_gui.spec import PCGrad as PCGradDescription

__all__ = ["weighting_of"]


def weighting_of(description: AnyWeighting) -> Weighting:
    """Makes the algorithm of a description."""
    match description:
        case EqualWeights():
            return Equal()
        case ManualWeights():
            return Manual(description)
        case UncertaintyWeights():
            return Uncertainty(description)
        case PCGradDescription():
            return PCGrad()
        case unreachable:
            assert_never(unreachable)
