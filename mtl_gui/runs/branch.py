"""A new run that begins where another one was at a step."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from mtl_gui.events import Arm
from mtl_gui.problems import Refused
from mtl_gui.runs.control_log import ControlLog
from mtl_gui.runs.durable import unwritable
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.state import ArmState
from mtl_gui.texts import sentence, translatable

__all__ = ["copy_until"]


def copy_until(source: RunFolder, target: RunFolder, step: int) -> None:
    """Copies what a run was up to a step into the folder of a new run of the same experiment.

    Every arm is copied up to its last checkpoint at or before the step; what lies between follows bit for
    bit when the new run is trained, since the live changes up to the step are copied too.

    Raises:
        Refused: When nothing is left to train after the step, or a file cannot be read or written.
    """
    arms = {arm: source.arm_state(arm) for arm in source.arms()}
    if all(_has_ended(state, step) for state in arms.values()):
        raise _nothing_left(source, step)
    for change in source.control_log():
        if change.step < step:
            ControlLog(target.layout.control_log).append(change)
    try:
        if source.layout.start.is_dir():
            shutil.copytree(source.layout.start, target.layout.start)
        if source.layout.forms.exists():
            shutil.copyfile(source.layout.forms, target.layout.forms)
        for arm, state in arms.items():
            _copy_arm(source, target, arm, state, step)
    except OSError as error:
        raise unwritable(target.path, error) from error


def _copy_arm(source: RunFolder, target: RunFolder, arm: Arm, state: ArmState, step: int) -> None:
    """An arm without a checkpoint up to the step is left out, so that it starts anew."""
    earlier = [file for file in source.layout.checkpoints(arm) if file[0] <= step]
    if not earlier:
        return
    reached, checkpoint = earlier[-1]
    for path in (checkpoint, *_until(source, arm, reached)):
        shutil.copyfile(path, target.path / path.relative_to(source.path))
    finished = state.finished if _has_ended(state, reached) else None
    ArmState(state.started, finished).write(target.layout.arm(arm))


def _has_ended(state: ArmState, step: int) -> bool:
    """Whether the arm had come to its own end by a step; one that was stopped there goes on."""
    end = state.finished
    return end is not None and end.reason != "stopped" and end.step <= step


def _until(source: RunFolder, arm: Arm, step: int) -> Iterator[Path]:
    for found in (source.layout.chunks, source.layout.snapshots):
        yield from (path for number, path in found(arm) if number <= step)


def _nothing_left(source: RunFolder, step: int) -> Refused:
    return Refused(
        sentence(translatable("problems", "The run {run} was not branched."), run=source.run_id),
        sentence(translatable("problems", "It ends at step {step}: nothing is left to train."), step=step),
        sentence(translatable("problems", "Choose an earlier moment, or train the run longer.")),
    )
