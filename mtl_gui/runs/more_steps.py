"""Gives a run that has ended more steps, so that it can go on."""

from mtl_gui.events import ControlApplied, SetBudget
from mtl_gui.problems import Refused
from mtl_gui.runs.control_log import ControlLog
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.texts import sentence, translatable

__all__ = ["give_steps", "longer_budget"]


def longer_budget(record: RunRecord, num_epochs: int) -> int:
    """The steps of a run with so many epochs more than it has; its arms must have started."""
    return max(arm.num_steps + num_epochs * arm.steps_per_epoch for arm in record.arms.values())


def give_steps(folder: RunFolder, record: RunRecord, num_steps: int) -> None:
    """Notes in a run's control log, for every arm where it stands, that it has so many steps.

    Raises:
        Refused: When the run stopped early by itself, or the log cannot be written.
    """
    arms = record.arms.values()
    if all(arm.finished is not None and arm.finished.reason == "early_stopping" for arm in arms):
        raise Refused(
            sentence(translatable("problems", "The run {run} was not made longer."), run=folder.run_id),
            sentence(translatable("problems", "It stopped early: its validation loss no longer improved.")),
            sentence(translatable("problems", "Give early stopping more patience and run again.")),
        )
    for arm in arms:
        ControlLog(folder.layout.control_log).append(ControlApplied(arm.arm, arm.step, SetBudget(num_steps)))
