"""By which factor the learning rate is multiplied at a step."""

from math import ceil, cos, pi
from typing import assert_never

from mtl_gui.spec import AnyRateSchedule, ConstantRate, CosineRate, SteppedRate

__all__ = ["rate_factor"]


def rate_factor(schedule: AnyRateSchedule, step: int, num_steps: int) -> float:
    """The factor of the update after `step` updates, from 0 to 1.

    With w = ⌈warmup · n⌉ of n steps, and p = (s − w) / (n − w) afterwards:

        warm-up   (s + 1) / w
        cosine    final + (1 − final) (1 + cos πp) / 2
        stepped   factor^⌊(drops + 1) p⌋

    It depends on nothing but its arguments, so a training that is resumed goes on as it would have. One that
    is continued beyond its budget keeps the last factor.

    Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017; Goyal et
    al., "Accurate, Large Minibatch SGD", 2017, section 2.2, for the warm-up.

    Args:
        schedule: What changes.
        step: s, from 0.
        num_steps: n, at least 1.
    """
    warm = ceil(schedule.warmup * num_steps)
    if step < warm:
        return (step + 1) / warm
    part = min((step - warm) / max(num_steps - warm, 1), 1.0)
    match schedule:
        case ConstantRate():
            return 1.0
        case CosineRate(final=final):
            return final + (1 - final) * (1 + cos(pi * part)) / 2
        case SteppedRate(drops=drops, factor=factor):
            return float(factor ** min(int((drops + 1) * part + 1e-9), drops))
        case unreachable:
            assert_never(unreachable)
