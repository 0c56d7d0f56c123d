"""Methods of TorchJD as weightings of MTL GUI."""

from collections.abc import Callable, Mapping

import torch
from torch import Tensor
from torchjd.aggregation import (
    AlignedMTLWeighting,
    DualProjWeighting,
    IMTLGWeighting,
    MGDAWeighting,
    PCGradWeighting,
    UPGradWeighting,
)
from torchjd.linalg import QuadprogProjector

from mtl_gui.engine.randomness import generator
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed, Weighting

__all__ = ["OfGramian", "weighting"]

OfOneGramian = Callable[[Tensor], Tensor]
"""From the inner products [T, T] of the task gradients of one network to its task weights [T]."""


class OfGramian(Weighting):
    """Asks a method of TorchJD that reads the Gramian and keeps nothing, replica by replica.

    TorchJD's random methods draw from torch's global generator. It is put to a place that depends on the
    replica's seed and the step alone, and put back, so that a run can be repeated and resumed.

    Source: Quinton and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024.
    """

    needs = "gramian"
    reweights_heads = False

    def __init__(self, weights_of: OfOneGramian) -> None:
        self._weights_of = weights_of

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the weights [R, T]."""
        assert signals.gramian is not None
        rows = []
        for seed, gramian in zip(signals.seeds, signals.gramian.double(), strict=True):
            with torch.random.fork_rng(devices=[]):
                drawn = generator(seed, "weighting", step=signals.step).integers(2**63)
                torch.default_generator.manual_seed(int(drawn))
                rows.append(self._weights_of(gramian))
        return Weighed(torch.stack(rows).to(signals.losses))


def _upgrad(reg_eps: float = 1e-4) -> OfOneGramian:
    return UPGradWeighting(projector=QuadprogProjector(reg_eps=reg_eps))


def _dualproj(reg_eps: float = 1e-4) -> OfOneGramian:
    return DualProjWeighting(projector=QuadprogProjector(reg_eps=reg_eps))


_METHODS: Mapping[str, Callable[..., OfOneGramian]] = {
    "upgrad": _upgrad,
    "dualproj": _dualproj,
    "mgda": MGDAWeighting,
    "pcgrad": PCGradWeighting,
    "imtl_g": IMTLGWeighting,
    "aligned_mtl": AlignedMTLWeighting,
}


def weighting(method: str = "upgrad", **settings: float | str) -> OfGramian:
    """Makes a weighting from the options of an experiment; this is what the entry point names.

    Args:
        method: One of `_METHODS`.
        settings: What TorchJD calls the settings of that method.

    Raises:
        ValueError: When there is no such method. MTL GUI tells it to the person.
        TypeError: When the method has no such setting.
    """
    if method not in _METHODS:
        raise ValueError(f"there is no method “{method}”, only {', '.join(_METHODS)}")
    return OfGramian(_METHODS[method](**settings))
