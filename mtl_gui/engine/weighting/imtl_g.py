"""Equal projections."""

from mtl_gui.engine.solvers.equal_projection import imtl_g_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed

__all__ = ["ImtlG"]


class ImtlG(GradientWeighting):
    """Follows the direction on which all task gradients have projections of the same length.

        d = Σᵢ αᵢ gᵢ  with  ⟨d, gᵢ/‖gᵢ‖⟩ the same for all i  and  Σᵢ αᵢ = 1

    Weights can be negative.

    Source: Liu et al., "Towards Impartial Multi-Task Learning", ICLR 2021, eq. 5 and 6.
    """

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights."""
        return solved(imtl_g_weights(gramian_of(signals)), signals)
