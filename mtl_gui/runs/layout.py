"""Where the files of a run folder are."""

from pathlib import Path
from typing import get_args

from mtl_gui.events import Arm

__all__ = ["RunLayout"]

_FOLDERS = ("arms", "metrics", "checkpoints", "snapshots", "landscapes", "lines", "curvatures")


class RunLayout:
    """The names of a run folder's files.

        experiment.toml                        what is run
        environment.json                       with which versions, on which machine
        state.json, arms/<arm>.json            how it stands
        label.json                             what people wrote on it: tags and a note
        control.jsonl                          live changes, a line each
        forms.json                             in which of several equal ways it is computed
        metrics/<arm>-<step>.npz               losses, weights, measurements, gradients
        checkpoints/<arm>-<step>.safetensors   all that is needed to go on
        snapshots/<arm>-<step>.safetensors     the parameters on the way; the last is the result
        landscapes/<number>.npz                slices of the loss landscape
        lines/<number>.npz                     losses from network to network
        curvatures/<number>.npz                second derivatives of the losses
        start/                                 the trained networks it began with, and what they were

    Attributes:
        path: The run folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def experiment(self) -> Path:
        """Its presence makes the folder a run."""
        return self.path / "experiment.toml"

    @property
    def environment(self) -> Path:
        """Versions and machine."""
        return self.path / "environment.json"

    @property
    def state(self) -> Path:
        """The status of the run as a whole."""
        return self.path / "state.json"

    @property
    def label(self) -> Path:
        """Tags and a note."""
        return self.path / "label.json"

    @property
    def start(self) -> Path:
        """The networks that the run began with, where it did not begin anew."""
        return self.path / "start"

    def started_arms(self) -> tuple[Arm, ...]:
        """The arms that begin with trained networks."""
        return tuple(arm for arm in get_args(Arm) if (self.start / f"{arm}.safetensors").exists())

    @property
    def control_log(self) -> Path:
        """Live changes."""
        return self.path / "control.jsonl"

    @property
    def forms(self) -> Path:
        """In which of several equal ways it is computed."""
        return self.path / "forms.json"

    def make_folders(self) -> None:
        """Makes the folder and those in it."""
        for name in _FOLDERS:
            (self.path / name).mkdir(parents=True, exist_ok=True)

    def arm(self, arm: Arm) -> Path:
        """How an arm was started and finished."""
        return self.path / "arms" / f"{arm}.json"

    def chunk(self, arm: Arm, step: int) -> Path:
        """The stretch of the record that ends with `step`."""
        return self.path / "metrics" / f"{arm}-{step:08}.npz"

    def checkpoint(self, arm: Arm, step: int) -> Path:
        """The checkpoint of a step."""
        return self.path / "checkpoints" / f"{arm}-{step:08}.safetensors"

    def snapshot(self, arm: Arm, step: int) -> Path:
        """The parameters at a step."""
        return self.path / "snapshots" / f"{arm}-{step:08}.safetensors"

    def landscape(self, number: int) -> Path:
        """A slice of the loss landscape."""
        return self.path / "landscapes" / f"{number:04}.npz"

    def lines(self, number: int) -> Path:
        """Losses on lines between networks."""
        return self.path / "lines" / f"{number:04}.npz"

    def curvature(self, number: int) -> Path:
        """Second derivatives of the losses."""
        return self.path / "curvatures" / f"{number:04}.npz"

    def chunks(self, arm: Arm) -> tuple[tuple[int, Path], ...]:
        """The stretches that are there, with the step that each ends with."""
        return self._numbered("metrics", f"{arm}-", ".npz")

    def checkpoints(self, arm: Arm) -> tuple[tuple[int, Path], ...]:
        """The checkpoints that are there, by step."""
        return self._numbered("checkpoints", f"{arm}-", ".safetensors")

    def snapshots(self, arm: Arm) -> tuple[tuple[int, Path], ...]:
        """The snapshots that are there, by step."""
        return self._numbered("snapshots", f"{arm}-", ".safetensors")

    def landscapes(self) -> tuple[tuple[int, Path], ...]:
        """The landscapes that are there, by number."""
        return self._numbered("landscapes", "", ".npz")

    def all_lines(self) -> tuple[tuple[int, Path], ...]:
        """The lines between networks that are there, by number."""
        return self._numbered("lines", "", ".npz")

    def curvatures(self) -> tuple[tuple[int, Path], ...]:
        """The second derivatives that are there, by number."""
        return self._numbered("curvatures", "", ".npz")

    def _numbered(self, folder: str, start: str, end: str) -> tuple[tuple[int, Path], ...]:
        found = (self.path / folder).glob(f"{start}*{end}")
        numbers = ((path.name.removeprefix(start).removesuffix(end), path) for path in found)
        return tuple(sorted((int(number), path) for number, path in numbers if number.isdecimal()))
