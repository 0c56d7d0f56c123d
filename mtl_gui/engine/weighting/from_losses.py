"""The algorithms that weigh losses, by their descriptions."""

from collections.abc import Callable, Mapping
from typing import Any

from mtl_gui import spec
from mtl_gui.engine.weighting.auto_lambda import AutoLambda
from mtl_gui.engine.weighting.cosmos import Cosmos
from mtl_gui.engine.weighting.dwa import Dwa
from mtl_gui.engine.weighting.equal import Equal
from mtl_gui.engine.weighting.excess_mtl import ExcessMtl
from mtl_gui.engine.weighting.famo import Famo
from mtl_gui.engine.weighting.gls import Gls
from mtl_gui.engine.weighting.gradnorm import GradNorm
from mtl_gui.engine.weighting.imtl_l import ImtlL
from mtl_gui.engine.weighting.manual import Manual
from mtl_gui.engine.weighting.pbi import Pbi
from mtl_gui.engine.weighting.protocol import Weighting
from mtl_gui.engine.weighting.random_weights import Random
from mtl_gui.engine.weighting.scale_invariant import ScaleInvariant
from mtl_gui.engine.weighting.stch import Stch
from mtl_gui.engine.weighting.uncertainty import Uncertainty

__all__ = ["FROM_LOSSES"]

FROM_LOSSES: Mapping[type[spec.WeightingDescription], Callable[[Any], Weighting]] = {
    spec.EqualWeights: Equal,
    spec.ManualWeights: Manual,
    spec.RandomWeights: Random,
    spec.UncertaintyWeights: Uncertainty,
    spec.ImtlL: lambda _: ImtlL(),
    spec.Gls: lambda _: Gls(),
    spec.ScaleInvariant: lambda _: ScaleInvariant(),
    spec.Dwa: Dwa,
    spec.Famo: Famo,
    spec.GradNorm: GradNorm,
    spec.ExcessMtl: ExcessMtl,
    spec.AutoLambda: AutoLambda,
    spec.Stch: Stch,
    spec.Cosmos: Cosmos,
    spec.Pbi: Pbi,
}
