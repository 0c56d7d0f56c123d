"""The algorithms that weigh losses, by their descriptions."""

from collections.abc import Callable, Mapping
from typing import Any

from mtl_gui.engine.weighting.equal import Equal
from mtl_gui.engine.weighting.manual import Manual
from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.engine.weighting.uncertainty import Uncertainty
from mtl_gui.spec import EqualWeights, ManualWeights, UncertaintyWeights, WeightingDescription

__all__ = ["FROM_LOSSES"]

FROM_LOSSES: Mapping[type[WeightingDescription], Callable[[Any], Weighting]] = {
    EqualWeights: Equal,
    ManualWeights: Manual,
    UncertaintyWeights: Uncertainty,
}
