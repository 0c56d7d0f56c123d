"""Where on a tour each loss stands highest above the line between the losses of two networks."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["Bracket", "brackets"]

_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Bracket:
    """The barrier of one loss on one leg.

    `position` is where on the tour it is highest, from `foot` on the straight line between the losses of
    both networks up to the loss `top`.
    """

    loss: int
    leg: int
    position: float
    foot: float
    top: float

    @property
    def height(self) -> float:
        """The barrier."""
        return self.top - self.foot

    @property
    def is_barrier(self) -> bool:
        """Whether it is higher than single precision rounds."""
        return self.height > _ROUNDING * abs(self.top)


def brackets(positions: FloatArray, losses: FloatArray) -> list[Bracket]:
    """The barriers of every loss on every leg of a tour; a leg that lacks a loss has none.

        B = max over α of L(α) − (1 − α) L(0) − α L(1)

    Args:
        positions: [S], whole numbers at the networks, both ends among them.
        losses: [S, K].

    Source: as `runs.barriers.barrier_heights`, whose heights these are.
    """
    found = []
    for leg in range(round(float(positions[-1]))):
        on_leg = (positions >= leg - 1e-9) & (positions <= leg + 1 + 1e-9)
        share = positions[on_leg] - leg
        for loss in range(losses.shape[1]):
            along = losses[on_leg, loss]
            if not np.isfinite(along).all():
                continue
            chord = along[0] + share * (along[-1] - along[0])
            above = along - chord
            above[0] = above[-1] = 0.0
            place = int(above.argmax())
            found.append(
                Bracket(loss, leg, leg + float(share[place]), float(chord[place]), float(along[place]))
            )
    return found
