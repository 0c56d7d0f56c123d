"""Which part of an enlarged picture is seen."""

from dataclasses import dataclass
from typing import Self

__all__ = ["LARGEST", "Zoom"]

LARGEST = 8.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """How much larger than its widget a picture is drawn, and from where on it is seen.

    Attributes:
        factor: From 1, the whole picture, to `LARGEST`.
        left: How far the enlarged picture reaches beyond the widget's left edge, in pixels.
        top: The same at the upper edge.
    """

    factor: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def by(self, times: float, at: tuple[float, float], size: tuple[float, float]) -> Self:
        """Enlarges so many times; what is seen at a place of the widget stays there, as far as that can be.

        Args:
            times: Below 1 to see more.
            at: Of the widget, in pixels.
            size: Width and height of the widget.
        """
        factor = min(max(self.factor * times, 1.0), LARGEST)
        grown = factor / self.factor
        left, top = ((start + place) * grown - place for start, place in zip(self._start, at, strict=True))
        return self._kept_inside(factor, left, top, size)

    def moved(self, by: tuple[float, float], size: tuple[float, float]) -> Self:
        """Moves the picture under the widget, as a drag does; its edges stay outside."""
        return self._kept_inside(self.factor, self.left - by[0], self.top - by[1], size)

    @property
    def _start(self) -> tuple[float, float]:
        return self.left, self.top

    def _kept_inside(self, factor: float, left: float, top: float, size: tuple[float, float]) -> Self:
        width, height = size
        most_left, most_top = (factor - 1) * width, (factor - 1) * height
        return type(self)(factor, min(max(left, 0.0), most_left), min(max(top, 0.0), most_top))
