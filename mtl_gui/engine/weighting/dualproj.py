"""The mean gradient projected onto the cone that harms no task."""

from mtl_gui.engine.solvers.dual_cone import dual_cone_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed

__all__ = ["DualProj"]


class DualProj(GradientWeighting):
    """Projects the mean gradient onto the directions that harm no task.

        d = argmin { ‖d − 1/T Σᵢ gᵢ‖ : ⟨gₜ, d⟩ ≥ 0 for all t }

    Source: Lopez-Paz and Ranzato, "Gradient Episodic Memory for Continual Learning", NeurIPS 2017, eq. 11;
    Quinton and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024, section 4.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights."""
        return solved(dual_cone_weights(gramian_of(signals)), signals)
