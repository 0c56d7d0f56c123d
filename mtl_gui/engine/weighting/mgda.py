"""The shortest convex combination of the gradients."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.min_norm import min_norm_weights
from mtl_gui.engine.solvers.solution import Flags, Floats
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, float64_of, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import Mgda as MgdaDescription

__all__ = ["Mgda"]


class Mgda(GradientWeighting):
    """Follows the shortest convex combination of the task gradients.

        min ‖Σᵢ wᵢ gᵢ / nᵢ‖  over  w ≥ 0, Σᵢ wᵢ = 1

    and the update is Σᵢ wᵢ gᵢ, with the gradients as they are: the normalisers n, which are 1, ‖gᵢ‖, Lᵢ or Lᵢ
    ‖gᵢ‖, only decide on the weights. A loss that is not positive normalises nothing, which counts as fallen
    back.

    Source: Désidéri, "Multiple-gradient descent algorithm (MGDA) for multiobjective optimization", Comptes
    Rendus Mathématique 350 (2012); Sener and Koltun, "Multi-Task Learning as Multi-Objective Optimization",
    NeurIPS 2018, eq. 4 and Algorithm 2, the normalisers from the code they published with it.
    """

    def __init__(self, description: MgdaDescription) -> None:
        super().__init__(description)
        self._by_length = description.normalisation in ("l2", "loss+")
        self.reads_losses = description.normalisation in ("loss", "loss+")

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the weights of the shortest combination of the normalised gradients."""
        gramian = gramian_of(signals)
        if not (self._by_length or self.reads_losses):
            return solved(min_norm_weights(gramian), signals)
        normalisers, lacking = self._normalisers(gramian, signals)
        outer = normalisers[:, :, None] * normalisers[:, None, :]
        solution = min_norm_weights((gramian / outer).astype(gramian.dtype))
        return solved(replace(solution, fallen_back=solution.fallen_back | lacking), signals)

    def _normalisers(self, gramian: npt.NDArray[np.floating], signals: Signals) -> tuple[Floats, Flags]:
        """What the gradients are divided by [R, T], and where [R] a loss could not serve."""
        normalisers = np.ones(gramian.shape[:2])
        lacking = np.zeros(len(gramian), dtype=np.bool_)
        if self._by_length:
            lengths = np.sqrt(gramian.diagonal(axis1=1, axis2=2))
            normalisers *= np.where(lengths > 0, lengths, 1)
        if self.reads_losses:
            losses = float64_of(signals.losses)
            normalisers *= np.where(losses > 0, losses, 1)
            lacking = ((losses <= 0) & signals.labelled.cpu().numpy()).any(1)
        return normalisers, lacking
