"""The algorithms that combine task gradients, by their descriptions."""

from collections.abc import Callable, Mapping
from typing import Any

from mtl_gui.engine.weighting.pcgrad import PCGrad
from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.spec import GradientMethod
from mtl_gui.spec import PCGrad as PCGradDescription

__all__ = ["FROM_GRADIENTS"]

FROM_GRADIENTS: Mapping[type[GradientMethod], Callable[[Any], Weighting]] = {
    PCGradDescription: PCGrad,
}
