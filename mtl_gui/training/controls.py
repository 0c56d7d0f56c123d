"""The live changes that are due at a step: those of a log that is replayed, then those that arrive."""

from collections.abc import Iterator, Sequence

from mtl_gui.events import (
    CHOSEN,
    Arm,
    Control,
    ControlApplied,
    SetBudget,
    SetDiagnostics,
    SetTaskWeights,
    StopTraining,
    WatchAnswers,
)
from mtl_gui.mailbox import Mailbox

__all__ = ["Controls", "budgets_of"]


class Controls:
    """What steers one arm. Task weights concern the chosen arm only: the baseline has plain losses.

    So do diagnostics. Those of a log are not switched on again: they change nothing that is trained, and who
    looked then need not be looking now.

    Attributes:
        stop_requested: Whether somebody has asked for the end.
        is_watched: Whether somebody wants to see what the networks answer.
    """

    def __init__(self, arm: Arm, mailbox: Mailbox | None, log: Sequence[ControlApplied]) -> None:
        self._arm = arm
        self._mailbox = mailbox
        self.stop_requested = False
        self.is_watched = False
        self._log = [applied for applied in log if applied.arm == arm]

    def due(self, step: int) -> Iterator[Control]:
        """The changes that take effect after `step` updates, in order."""
        for applied in self._log:
            if applied.step == step and not isinstance(applied.control, SetDiagnostics):
                yield applied.control
        for message in self._mailbox.take() if self._mailbox else ():
            if isinstance(message, StopTraining):
                self.stop_requested = True
            elif isinstance(message, WatchAnswers):
                self.is_watched = message.is_on
            elif self._arm == CHOSEN or not isinstance(message, SetTaskWeights | SetDiagnostics):
                yield message


def budgets_of(log: Sequence[ControlApplied], arm: Arm) -> tuple[int, ...]:
    """The numbers of steps that an arm was given after it had begun, in order.

    They are in force from the beginning when a run is made again: an arm that has ended takes no change.
    """
    return tuple(
        applied.control.num_steps
        for applied in log
        if applied.arm == arm and isinstance(applied.control, SetBudget)
    )
