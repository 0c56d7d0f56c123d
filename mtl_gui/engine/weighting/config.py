"""Equal cosines."""

from mtl_gui.engine.solvers.conflict_free import config_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed

__all__ = ["ConFIG"]


class ConFIG(GradientWeighting):
    """Follows the direction that has the same cosine with all task gradients.

    With the unit gradients as the rows of U it is

        x = U⁺ 1,  d = (Σᵢ ⟨gᵢ, x/‖x‖⟩) x/‖x‖

    Source: Liu, Chu and Thuerey, "ConFIG: Towards Conflict-free Training of Physics Informed Neural
    Networks", ICLR 2025, eq. 2 and 3.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights."""
        return solved(config_weights(gramian_of(signals)), signals)
