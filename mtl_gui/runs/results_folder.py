"""What the folders of all studies share: what was asked for, with what, and whether it came to its end."""

import json
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Generic, Self, TypeVar

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import made_folder, remove_unfinished, write_text, writing_errors_told
from mtl_gui.runs.environment import environment
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.lock import RecordingLock
from mtl_gui.runs.state import RunStatus
from mtl_gui.spec import Study
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.texts import sentence, translatable

__all__ = ["ResultsFolder"]

_Asked = TypeVar("_Asked", bound=Study | GroupingStudy | PaperTable)

_STUDY, _STARTED, _FINISHED, _ENVIRONMENT = "study.toml", "started.json", "finished.json", "environment.json"
_MEASURED, _LABEL = "measured", "label.json"


class ResultsFolder(ABC, Generic[_Asked]):
    """The folder of one run of a study. Making one touches no file.

    Attributes:
        path: The folder.
        kinds: What the studies say of themselves as `kind`; one of a claim says nothing.
        files: What is replaced when a run goes on, and, the last, when its label is.
        further_files: What studies of these kinds alone keep.
    """

    kinds: ClassVar[frozenset[str]]
    files: ClassVar[tuple[str, ...]] = (_STUDY, _FINISHED, _MEASURED, _LABEL)
    further_files: ClassVar[tuple[str, ...]] = ()

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def create(cls, path: Path, study: _Asked) -> Self:
        """Makes the folder of a study; one that holds the same study already is gone on with.

        Raises:
            Refused: When another study is there, or the folder cannot be written.
        """
        folder = cls(path)
        if folder.study_path.is_file():
            if folder.is_of(study):
                return folder
            raise Refused(
                sentence(translatable("problems", "The study could not be kept in {path}."), path=str(path)),
                sentence(translatable("problems", "Another study, or another version of it, is there.")),
                sentence(translatable("problems", "Choose another folder, or move that study away.")),
            )
        made_folder(folder.measured_path)
        write_text(path / _ENVIRONMENT, json.dumps(environment(), indent=2))
        write_text(folder.study_path, study.to_toml())
        return folder

    @property
    def study_path(self) -> Path:
        """The file with what was asked for; it is written once, when the run begins."""
        return self.path / _STUDY

    @property
    def started_path(self) -> Path:
        """The file with what was planned."""
        return self.path / _STARTED

    @property
    def measured_path(self) -> Path:
        """The folder with a file for everything that was measured, in order."""
        return self.path / _MEASURED

    @property
    def is_study(self) -> bool:
        """Whether there is a study of these kinds in the folder."""
        return self.study_path.is_file() and self._kind() in self.kinds

    @property
    def is_finished(self) -> bool:
        """Whether all of it is measured."""
        return (self.path / _FINISHED).is_file()

    @property
    def status(self) -> RunStatus:
        """Whether it is measured, is being measured, or was broken off."""
        if self.is_finished:
            return "finished"
        return "running" if RecordingLock(self.path).is_held() else "interrupted"

    @property
    def created(self) -> datetime:
        """When it was begun; long ago where it is no longer there, as another window may delete it."""
        try:
            return datetime.fromtimestamp(self.study_path.stat().st_mtime, UTC)
        except OSError:
            return datetime.fromtimestamp(0, UTC)

    @contextmanager
    def measuring(self) -> Iterator[None]:
        """Keeps others from measuring into the folder meanwhile; what a crash left half written goes first.

        Raises:
            Refused: When somebody does.
        """
        lock = RecordingLock(self.path)
        if not lock.take():
            raise self._at_work()
        try:
            remove_unfinished(self.path)
            yield
        finally:
            lock.release()

    def label(self) -> RunLabel:
        """What people wrote on it; empty when nothing, or nothing that can be read."""
        return RunLabel.read(self.path / _LABEL)

    def set_label(self, label: RunLabel) -> None:
        """Writes on it.

        Raises:
            Refused: When the folder cannot be written.
        """
        label.write(self.path / _LABEL)

    @abstractmethod
    def study(self) -> _Asked:
        """What was asked for.

        Raises:
            Refused: When it cannot be read.
        """

    def is_of(self, study: _Asked) -> bool:
        """Whether this very study is in the folder; one that cannot be read is not."""
        with suppress(Refused):
            return self.is_study and self.study() == study
        return False

    def environment(self) -> dict[str, str]:
        """With which versions and on which machine it was computed; empty when that is not known."""
        try:
            told: dict[str, str] = json.loads((self.path / _ENVIRONMENT).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return told

    def clear(self) -> None:
        """Removes the study's files, and nothing else.

        Raises:
            Refused: When somebody measures into the folder, or a file cannot be removed.
        """
        if RecordingLock(self.path).is_held():
            raise self._at_work()
        with writing_errors_told(self.path):
            for path in self._measured_files():
                path.unlink()
            for name in (_FINISHED, _STARTED, _ENVIRONMENT, *self.further_files, _STUDY):
                (self.path / name).unlink(missing_ok=True)

    def _kind(self) -> str:
        """What the study says it is, before the first of its tables; empty where it does not say."""
        with suppress(OSError, UnicodeDecodeError):
            for line in self.study_path.read_text(encoding="utf-8").splitlines():
                name, _, value = line.partition("=")
                if name.strip() == "kind":
                    return value.strip().strip("\"'")
                if line.startswith("["):
                    break
        return ""

    def _measured_files(self) -> list[Path]:
        return sorted(path for path in self.measured_path.glob("[0-9]*") if path.is_file())

    def _next_measured(self, ending: str) -> Path:
        return self.measured_path / f"{len(self._measured_files()):05}.{ending}"

    def _finish(self) -> None:
        write_text(self.path / _FINISHED, json.dumps({"format": 1}))

    def _at_work(self) -> Refused:
        return Refused(
            sentence(translatable("problems", "The study in {path} cannot be run."), path=str(self.path)),
            sentence(translatable("problems", "Another window or command is running it now.")),
            sentence(translatable("problems", "Wait until it has ended, or stop it there.")),
        )

    def _damaged(self, error: Exception) -> Refused:
        return Refused(
            sentence(translatable("problems", "The study in {path} could not be read."), path=str(self.path)),
            sentence(translatable("problems", "{reason}."), reason=str(error).rstrip(".")),
            sentence(translatable("problems", "Run it again into an empty folder.")),
        )
