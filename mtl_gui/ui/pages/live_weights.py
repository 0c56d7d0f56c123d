"""The task weights of a training as a person moves them."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from mtl_gui.spec.weight_moves import moved_weight, normalised

__all__ = ["LiveWeights"]

_SUM_TOLERANCE = 1e-4
"""Weights are kept to six digits."""


class LiveWeights(QObject):
    """Holds the weights of all tasks of a run, those that have no column too.

    A locked weight stays where it is. While the sum is kept, the others that are not locked give way to the
    one that is moved. `changed` tells of any change, `moved` carries the weights after one by the person,
    `refused` why nothing moved; an empty sentence takes that back.
    """

    changed = Signal()
    moved = Signal(dict)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._value: dict[str, float] = {}
        self._locked: set[str] = set()
        self._keeps_sum = False

    @property
    def keeps_sum(self) -> bool:
        """Whether the weights are kept at a sum."""
        return self._keeps_sum

    def value(self) -> dict[str, float]:
        """The weights by task name."""
        return dict(self._value)

    def set_value(self, weights: Mapping[str, float]) -> None:
        """Takes the weights in force; locks of other tasks end, and so does a sum that these do not have."""
        self._value = dict(weights)
        self._locked &= self._value.keys()
        self._keeps_sum &= math.isclose(sum(weights.values()), len(weights), rel_tol=_SUM_TOLERANCE)
        self.changed.emit()

    def is_locked(self, name: str) -> bool:
        """Whether the weight of a task stays where it is."""
        return name in self._locked

    def lock(self, name: str, *, is_locked: bool) -> None:
        """Locks the weight of a task, or lets it move again."""
        (self._locked.add if is_locked else self._locked.discard)(name)
        self.refused.emit("")
        self.changed.emit()

    def move(self, name: str, weight: float) -> None:
        """Gives one task a weight."""
        found: dict[str, float] | None = {name: weight}
        if self._keeps_sum:
            found = moved_weight(self._value, name, weight, self._locked)
        if found is None:
            self._refuse(
                self.tr("The others are locked, so the sum cannot stay. Unlock one, or switch Normalise off.")
            )
        else:
            self._take(found)

    def keep_sum(self, *, is_kept: bool) -> None:
        """Scales the weights until they add up to their number and keeps them so, or lets them be."""
        self._keeps_sum = is_kept
        found = normalised(self._value, self._locked) if is_kept else self._value
        if found is None:
            self._keeps_sum = False
            self._refuse(
                self.tr("The locked weights leave nothing to the others. Unlock one, then normalise.")
            )
        else:
            self._take(found)

    def _refuse(self, text: str) -> None:
        self.changed.emit()
        self.refused.emit(text)

    def _take(self, weights: Mapping[str, float]) -> None:
        before, self._value = self._value, {**self._value, **weights}
        self.refused.emit("")
        self.changed.emit()
        if self._value != before:
            self.moved.emit(self.value())
