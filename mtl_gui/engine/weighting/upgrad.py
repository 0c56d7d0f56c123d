"""Every gradient projected onto the cone that harms no task."""

from mtl_gui.engine.solvers.dual_cone import upgrad_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed

__all__ = ["UPGrad"]


class UPGrad(GradientWeighting):
    """Projects every task gradient onto the directions that harm no task, and averages the results.

        d = 1/T Σᵢ argmin { ‖d − gᵢ‖ : ⟨gₜ, d⟩ ≥ 0 for all t }

    Every projection is a combination of the gradients, Jᵀv with the v ≥ eᵢ for which vᵀGv is smallest, so
    only the Gramian G = J Jᵀ is needed.

    Source: Quinton and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024,
    eq. 5 and proposition 1.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights."""
        return solved(upgrad_weights(gramian_of(signals)), signals)
