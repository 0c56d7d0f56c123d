"""Gradients made orthogonal."""

from mtl_gui.engine.solvers.aligned import aligned_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import AlignedMtl as AlignedMtlDescription

__all__ = ["AlignedMtl"]


class AlignedMtl(GradientWeighting):
    """Turns the task gradients into orthogonal ones of the same length and averages them.

    With the eigenvalues λ and eigenvectors V of the Gramian G = J Jᵀ the update is 1/T Σₜ ĝₜ for

        Ĵ = σ V Λ^(−½) Vᵀ J

    where σ is the smallest singular value √λ, their median, or their quadratic mean.

    Source: Senushkin et al., "Independent Component Alignment for Multi-Task Learning", CVPR 2023,
    Algorithm 1.
    """

    def __init__(self, description: AlignedMtlDescription) -> None:
        super().__init__(description)
        self._mode = description.mode

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights."""
        return solved(aligned_weights(gramian_of(signals), mode=self._mode), signals)
