"""The live changes that are due at a step: those of a log that is replayed, then those that arrive."""

from collections.abc import Iterator, Sequence

from mtl_gui.events import CHOSEN, Arm, Control, ControlApplied, SetTaskWeights
from mtl_gui.mailbox import Mailbox

__all__ = ["Controls"]


class Controls:
    """What steers one arm. Task weights concern the chosen arm only: the baseline has plain losses."""

    def __init__(self, arm: Arm, mailbox: Mailbox | None, log: Sequence[ControlApplied]) -> None:
        self._arm = arm
        self._mailbox = mailbox
        self._log = [applied for applied in log if applied.arm == arm]

    def due(self, step: int) -> Iterator[Control]:
        """The changes that take effect after `step` updates, in order."""
        for applied in self._log:
            if applied.step == step:
                yield applied.control
        for control in self._mailbox.take() if self._mailbox else ():
            if self._arm == CHOSEN or not isinstance(control, SetTaskWeights):
                yield control
