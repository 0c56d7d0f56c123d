"""A stored run: everything that is known about it, in one folder of open formats."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Self, TypeVar, get_args

import numpy.typing as npt

from mtl_gui.events import Arm, ControlApplied, RunFailed
from mtl_gui.problems import Refused
from mtl_gui.runs.chunk import read_chunk
from mtl_gui.runs.control_log import ControlLog
from mtl_gui.runs.durable import made_folder, write_text, writing_errors_told
from mtl_gui.runs.forms_file import Forms, read_forms, write_forms
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.layout import RunLayout
from mtl_gui.runs.lock import RecordingLock
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.state import ArmState, NewerFormat, Origin, RunState, RunStatus
from mtl_gui.runs.tensors import read_tensors
from mtl_gui.runs.versions import UNKNOWN, newer_format, of_another_version, own_version
from mtl_gui.spec import Experiment
from mtl_gui.texts import sentence, translatable

__all__ = ["RunFolder"]

Tensors = dict[str, npt.NDArray[Any]]
_Read = TypeVar("_Read")


class RunFolder:
    """Reads a run folder; `recorded` is what writes into it. Making one touches no file.

    Attributes:
        path: The folder.
        layout: Where its files are.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.layout = RunLayout(path)

    @classmethod
    def create(
        cls,
        path: Path,
        experiment: Experiment,
        environment: Mapping[str, str],
        origin: Origin | None = None,
    ) -> Self:
        """Makes a run folder, or makes an existing folder one; other files in it stay.

        Raises:
            Refused: When there is a run already, or the folder cannot be written.
        """
        folder = cls(path)
        if folder.is_run:
            raise Refused(
                sentence(translatable("problems", "The run could not be kept in {path}."), path=str(path)),
                sentence(translatable("problems", "Another run is there already.")),
                sentence(translatable("problems", "Choose another folder, or move that run away.")),
            )
        with writing_errors_told(path):
            folder.layout.make_folders()
        write_text(folder.layout.environment, json.dumps(dict(environment), indent=2))
        RunState.new(origin).write(folder.layout.state)
        write_text(folder.layout.experiment, experiment.to_toml())
        return folder

    @classmethod
    def open(cls, path: Path) -> Self:
        """Opens a run folder.

        Raises:
            Refused: When there is no run.
        """
        folder = cls(path)
        if not folder.is_run:
            raise Refused(
                sentence(translatable("problems", "There is no run in {path}."), path=str(path)),
                sentence(translatable("problems", "A run is a folder with an experiment.toml in it.")),
                sentence(translatable("problems", "Check the path, or choose another folder.")),
            )
        return folder

    @property
    def is_run(self) -> bool:
        """Whether there is a run in the folder."""
        return self.layout.experiment.is_file()

    @property
    def run_id(self) -> str:
        """The folder's name."""
        return self.path.name

    def state(self) -> RunState:
        """When the run was made, and the status that was noted last.

        Raises:
            Refused: When the folder cannot be read, as for all that follow.
        """
        try:
            return self._read(RunState.read, self.layout.state)
        except NewerFormat:
            raise newer_format(self.run_id, self._version()) from None

    def experiment(self) -> Experiment:
        """What is run."""
        try:
            return Experiment.from_file(self.layout.experiment)
        except Refused as refused:
            theirs = self._version()
            if theirs in (own_version(), UNKNOWN):
                raise
            raise of_another_version(self.run_id, theirs, refused) from refused

    def label(self) -> RunLabel:
        """What people wrote on it; empty when nothing, or nothing that can be read."""
        return RunLabel.read(self.layout.label)

    def set_label(self, label: RunLabel) -> None:
        """Writes on it.

        Raises:
            Refused: When the folder cannot be written.
        """
        label.write(self.layout.label)

    def environment(self) -> dict[str, str]:
        """With which versions and on which machine it was computed."""
        text = self._read(lambda path: path.read_text(encoding="utf-8"), self.layout.environment)
        told: dict[str, str] = json.loads(text)
        return told

    def status(self) -> RunStatus:
        """How the run stands; "interrupted" when it was cut off by a crash or a power failure."""
        status = self.state().status
        if status != "running" or RecordingLock(self.path).is_held():
            return status
        again = self.state().status  # it may have come to its end in between
        return "interrupted" if again == "running" else again

    def arms(self) -> tuple[Arm, ...]:
        """The arms that have started."""
        return tuple(arm for arm in get_args(Arm) if self.layout.arm(arm).exists())

    def arm_state(self, arm: Arm) -> ArmState:
        """How an arm was started and, once it is, how it finished."""
        return self._read(ArmState.read, self.layout.arm(arm))

    def record(self) -> RunRecord:
        """The run as arrays, up to the last chunk; what could not be read is in the record's notes."""
        record = RunRecord(self.experiment())
        for arm in self.arms():
            self._read_arm(record, arm)
        self._read_controls(record)
        state = self.state()
        if state.status == "failed":
            record.failure = _failure(state)
        return record

    def control_log(self) -> tuple[ControlApplied, ...]:
        """The live changes of all arms; resuming replays those that the checkpoint has not seen."""
        return self._read(lambda path: ControlLog(path).read(), self.layout.control_log)

    def forms(self) -> Forms:
        """In which of several equal ways it is computed; none where that is not known."""
        try:
            return read_forms(self.layout.forms)
        except (OSError, ValueError):
            return {}

    def keep_forms(self, forms: Forms) -> None:
        """Keeps them, so that the run goes on, or begins again, with the same rounding.

        Raises:
            Refused: When the folder cannot be written.
        """
        write_forms(self.layout.forms, forms)

    def snapshots(self, arm: Arm) -> tuple[tuple[int, Path], ...]:
        """The steps at which the arm's parameters were kept, rising, with their files."""
        return self.layout.snapshots(arm)

    def load_snapshot(self, arm: Arm, step: int) -> Tensors:
        """The arm's parameters at a step, [R, ...] each."""
        return self._read(read_tensors, self.layout.snapshot(arm, step))

    def tensors(self, path: Path) -> Tensors:
        """Named arrays of one of the run's files."""
        return self._read(read_tensors, path)

    def result(self, arm: Arm) -> Tensors:
        """The arm's trained parameters, [R, ...] each: its last snapshot."""
        snapshots = self.snapshots(arm)
        if not snapshots:
            raise Refused(
                sentence(translatable("problems", "The run holds no trained network.")),
                sentence(translatable("problems", "It ended before the first parameters were kept.")),
                sentence(translatable("problems", "Continue the run, or choose another.")),
            )
        return self.load_snapshot(arm, snapshots[-1][0])

    def latest_checkpoint(self, arm: Arm) -> Tensors | None:
        """The newest checkpoint that is whole; None when there is none, so that the arm starts anew."""
        for _, path in reversed(self.layout.checkpoints(arm)):
            try:
                return read_tensors(path)
            except (OSError, ValueError):
                continue
        return None

    def checkpoints(self) -> dict[Arm, Tensors]:
        """The newest whole checkpoint of every arm that has one."""
        found = {arm: self.latest_checkpoint(arm) for arm in self.arms()}
        return {arm: state for arm, state in found.items() if state is not None}

    def landscapes(self) -> tuple[Path, ...]:
        """The files of the landscapes, oldest first; `LandscapeRecord.load` reads one."""
        return tuple(path for _, path in self.layout.landscapes())

    def next_landscape(self) -> Path:
        """The file for a new landscape."""
        taken = [number for number, _ in self.layout.landscapes()]
        return self.layout.landscape(max(taken, default=0) + 1)

    def lines(self) -> tuple[Path, ...]:
        """The files of lines between networks, oldest first; `LinesRecord.load` reads one."""
        return tuple(path for _, path in self.layout.all_lines())

    def next_lines(self) -> Path:
        """The file for new lines; runs of older versions get the folder for it now."""
        taken = [number for number, _ in self.layout.all_lines()]
        path = self.layout.lines(max(taken, default=0) + 1)
        made_folder(path.parent)
        return path

    def curvatures(self) -> tuple[Path, ...]:
        """The files of second derivatives, oldest first; `CurvatureRecord.load` reads one."""
        return tuple(path for _, path in self.layout.curvatures())

    def next_curvature(self) -> Path:
        """The file for new second derivatives; runs of older versions get the folder for it now."""
        taken = [number for number, _ in self.layout.curvatures()]
        path = self.layout.curvature(max(taken, default=0) + 1)
        made_folder(path.parent)
        return path

    def _version(self) -> str:
        """The version of the program that made the run, as far as it is known."""
        try:
            return self.environment().get("mtl-gui", UNKNOWN)
        except (Refused, ValueError):
            return UNKNOWN

    def _read_arm(self, record: RunRecord, arm: Arm) -> None:
        state = self.arm_state(arm)
        record.append(state.started)
        num_notes = len(record.notes)
        for _, path in self.layout.chunks(arm):
            try:
                record.arms[arm].add_stretch(read_chunk(path, state.started))
            except (OSError, ValueError) as error:
                what = translatable(
                    "problems", "A part of the curves is missing; its file is damaged: {reason}."
                )
                record.notes.append(sentence(what, reason=str(error).rstrip(".")))
        record.arms[arm].finished = state.finished
        end = state.started.step if state.finished is None else state.finished.step
        if len(record.notes) > num_notes:
            return
        num_missing = end - state.started.step - len(record.arms[arm].steps)
        if num_missing > 0:
            what = translatable(
                "problems", "{count} steps of the curves are missing, and what was measured there."
            )
            record.notes.append(sentence(what, count=num_missing))

    def _read_controls(self, record: RunRecord) -> None:
        try:
            changes = sorted(self.control_log(), key=lambda change: change.step)
        except Refused as refused:
            record.notes.append(refused.why)
            return
        for change in changes:
            arm = record.arms.get(change.arm)
            if arm is not None and change.step < arm.step:
                arm.add_control(change)

    def _read(self, read: Callable[[Path], _Read], path: Path) -> _Read:
        try:
            return read(path)
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            raise Refused(
                sentence(translatable("problems", "The run {run} could not be read."), run=self.run_id),
                sentence(translatable("problems", "{path}: {reason}."), path=str(path), reason=reason),
                sentence(translatable("problems", "Restore this file from a backup, or delete the run.")),
            ) from error


def _failure(state: RunState) -> RunFailed:
    return RunFailed(
        sentence(translatable("problems", "The run failed.")),
        sentence(translatable("problems", "{reason}."), reason=state.reason.rstrip(".")),
        sentence(
            translatable("problems", "Branch from an earlier moment of it, or run it with other settings.")
            if state.would_recur
            else translatable("problems", "Continue it from its last checkpoint, or run it again.")
        ),
        details="",
        would_recur=state.would_recur,
    )
