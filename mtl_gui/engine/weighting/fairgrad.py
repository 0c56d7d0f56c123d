"""Alpha-fair gains."""

from mtl_gui.engine.solvers.fair import fair_weights
from mtl_gui.engine.weighting.gradient_weighting import GradientWeighting, gramian_of, solved
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.spec import FairGrad as FairGradDescription

__all__ = ["FairGrad"]


class FairGrad(GradientWeighting):
    """Makes the update α-fair in the gains of the tasks.

    The update Σᵢ wᵢ gᵢ has the weights w > 0 with

        (G w)ᵢ = wᵢ^(−1/α)

    under which Σᵢ gainᵢ^(1−α) / (1−α) grows fastest; α = 1 is Nash's bargaining solution, large α approaches
    equal gains.

    Source: Ban and Ji, "Fair Resource Allocation in Multi-Task Learning", ICML 2024, eq. 8.
    """

    def __init__(self, description: FairGradDescription) -> None:
        super().__init__(description)
        self._alpha = description.alpha

    def weigh(self, signals: Signals, state: State) -> Weighed:  # noqa: ARG002 - there is none
        """Gives the solver's weights."""
        return solved(fair_weights(gramian_of(signals), self._alpha), signals)
