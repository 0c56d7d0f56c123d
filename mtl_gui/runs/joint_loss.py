"""The joint loss of all tasks that is drawn: one of several kinds, with task weights."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, assert_never

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.combination import combined
from mtl_gui.runs.scalarisation import chebyshev, geometric_mean, uncertainty

__all__ = ["JointKind", "JointLoss"]

JointKind: TypeAlias = Literal["sum", "chebyshev", "geometric", "uncertainty"]


@dataclass(frozen=True, slots=True)
class JointLoss:
    """How the tasks' losses become one; `weights` has one number per task.

    Uncertainty weighting chooses the best variances at every point, so its weights do not count.
    """

    kind: JointKind
    weights: tuple[float, ...]

    @property
    def has_weights(self) -> bool:
        """Whether the weights count."""
        return self.kind != "uncertainty"

    def as_sum(self) -> "JointLoss":
        """The weighted sum in its place; of weights that do not count, all are 1."""
        return JointLoss("sum", self.weights if self.has_weights else (1.0,) * len(self.weights))

    def beside(self, losses: FloatArray) -> FloatArray:
        """The losses [..., T] with the joint one behind them [..., T + 1].

        The ideal of Chebyshev's distance is the lowest loss of each task among these.
        """
        known = np.where(np.isfinite(losses), losses, np.inf)
        ideal = known.min(axis=tuple(range(losses.ndim - 1)))
        joint = self.of(np.moveaxis(losses, -1, 0), ideal)
        return np.concatenate([losses, joint[..., np.newaxis]], axis=-1)

    def of(self, losses: FloatArray, ideal: FloatArray) -> FloatArray:
        """The joint loss [...] of the tasks' losses [T, ...]; NaN everywhere where no task counts.

        Args:
            losses: The tasks' losses.
            ideal: The lowest loss of each task [T], from which Chebyshev's distance is taken.
        """
        if self.has_weights and not any(self.weights):
            return np.full(losses.shape[1:], np.nan)
        match self.kind:
            case "sum":
                return combined(losses, self.weights)
            case "chebyshev":
                return chebyshev(losses, self.weights, ideal)
            case "geometric":
                return geometric_mean(losses, self.weights)
            case "uncertainty":
                return uncertainty(losses)
            case unreachable:
                assert_never(unreachable)
