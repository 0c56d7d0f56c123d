"""Conflict-averse gradients."""

from dataclasses import replace

from mtl_gui.engine.solvers.cagrad import cagrad_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import CAGrad as CAGradDescription

__all__ = ["CAGrad"]


class CAGrad(GradientWeighting):
    """Stays near the mean gradient g₀ and lets the task that would gain least gain most.

        max over d of minᵢ ⟨gᵢ, d⟩  with  ‖d − g₀‖ ≤ c ‖g₀‖

    which is d = g₀ + c ‖g₀‖ / ‖g_w‖ · g_w for the mixture g_w = Σᵢ wᵢ gᵢ, w in the simplex, with the smallest
    ⟨g_w, g₀⟩ + c ‖g₀‖ ‖g_w‖. The update is d, d / (1 + c), as in the authors' toy, or d / (1 + c²), as in
    their other experiments.

    Source: Liu et al., "Conflict-Averse Gradient Descent for Multi-task Learning", NeurIPS 2021, eq. 3 and
    Algorithm 1.
    """

    def __init__(self, description: CAGradDescription) -> None:
        super().__init__(description)
        self._c = description.c
        self._divisor = {"none": 1.0, "c": 1 + self._c, "c2": 1 + self._c**2}[description.rescaling]

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights, rescaled."""
        solution = cagrad_weights(gramian_of(signals), self._c)
        return solved(replace(solution, weights=solution.weights / self._divisor), signals)
