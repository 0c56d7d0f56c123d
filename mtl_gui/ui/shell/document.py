"""The experiment as a document: new, open, save, and nothing lost without being asked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from mtl_gui.app.session import Session
from mtl_gui.app.settings import Preferences
from mtl_gui.data.files.source import TABLE_ENDINGS
from mtl_gui.paths import preset_files, with_ending
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.spec.mending import Mended, mended_file
from mtl_gui.ui.shell.held_files import EXPERIMENT_ENDINGS
from mtl_gui.ui.translation import said, translated

__all__ = ["Document"]

Answer = QMessageBox.StandardButton


class Document(QObject):
    """Files in and out of the session.

    `opened` tells that another experiment is on the screen, `table_chosen` that a person's own data is to
    become one, `table_wanted` that they shall be asked for it.
    """

    problem = Signal(object)
    announced = Signal(str)
    opened = Signal()
    run_wanted = Signal()
    data_wanted = Signal()
    table_chosen = Signal(object)
    table_wanted = Signal()
    changed = Signal()

    def __init__(self, session: Session, preferences: Preferences, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._window = window
        session.undo_stack.cleanChanged.connect(self.changed)
        session.path_changed.connect(self.changed)
        session.experiment_changed.connect(self.changed)

    @property
    def name(self) -> str:
        """What the window is called after: the file, or the experiment's title."""
        path = self._session.path
        if path is not None:
            return path.stem
        return translated(self._session.experiment.title, "presets") or self.tr("Untitled")

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands of the menu File do."""
        return {
            "file.new": self.start_new,
            "file.demo": self.run_demo,
            "file.open": self.choose_file,
            "file.open_table": self.table_wanted.emit,
            "file.save": self.save,
            "file.save_as": self.save_as,
        }

    def start_new(self) -> None:
        """Starts a fresh experiment where its data is chosen."""
        if self.may_leave():
            experiment = self._on_preferred_device(Experiment.from_file(preset_files()[0]))
            self._session.start(experiment.replaced(title="", notes=""))
            self.data_wanted.emit()

    def run_demo(self) -> None:
        """Opens the first preset and trains it."""
        self.open_preset(preset_files()[0], is_run_wanted=True)

    def open_preset(self, path: Path, *, is_run_wanted: bool = False) -> bool:
        """Opens a shipped experiment, unless unsaved changes are kept; saving it asks for another file."""
        if not (
            self.may_leave()
            and self._tried(
                lambda: self._session.start(self._on_preferred_device(Experiment.from_file(path)))
            )
        ):
            return False
        self.opened.emit()
        if is_run_wanted:
            self.run_wanted.emit()
        return True

    def choose_file(self) -> None:
        """Asks for a file and opens it."""
        patterns = self.tr("Experiments and data ({patterns})").format(
            patterns=" ".join(f"*{ending}" for ending in (*EXPERIMENT_ENDINGS, *TABLE_ENDINGS))
        )
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open"), self._folder(), patterns)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> bool:
        """Opens an experiment, or a person's own data; tells whether it is on the screen."""
        if path.suffix.lower() not in EXPERIMENT_ENDINGS:
            self.table_chosen.emit(path)
            return True
        if not (self.may_leave() and self._opened(path)):
            return False
        self._remember(path)
        self.announced.emit(self.tr("Opened {name}.").format(name=path.name))
        self.opened.emit()
        return True

    def note_recent(self, paths: Sequence[Path]) -> None:
        """Lists files as recent ones, behind the one that was opened last."""
        settings = self._preferences.settings
        head = settings.recent[:1]
        for path in (*reversed(paths), *map(Path, head)):
            settings = settings.with_recent(path.absolute())
        self._preferences.change(settings)

    def save(self) -> None:
        """Saves to the experiment's file, or asks for one."""
        if self._session.path is None:
            self.save_as()
        else:
            self._save_to(self._session.path)

    def save_as(self) -> None:
        """Asks for a file and saves to it."""
        start = self._session.path or Path(self._folder()) / f"{_file_name(self.name)}.toml"
        patterns = self.tr("Experiments ({patterns})").format(patterns="*.toml")
        title = self.tr("Save the experiment")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(start), patterns)
        if chosen:
            path = Path(chosen)
            self._save_to(path if path.suffix else with_ending(path, ".toml"))

    def may_leave(self) -> bool:
        """Asks what becomes of unsaved changes; tells whether to go on."""
        if not self._session.is_modified:
            return True
        question = QMessageBox(self._window)
        question.setObjectName("ask_save")
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(self.tr("Save the changes of “{name}”?").format(name=self.name))
        question.setInformativeText(self.tr("Runs are kept in any case; this is about the experiment."))
        question.setStandardButtons(Answer.Save | Answer.Discard | Answer.Cancel)
        question.setDefaultButton(Answer.Save)
        answer = question.exec()
        question.deleteLater()
        if answer == Answer.Save:
            self.save()
            return not self._session.is_modified
        return answer == Answer.Discard

    def forget_recent(self) -> None:
        """Empties the list of recent files."""
        self._preferences.change(self._preferences.settings.replaced(recent=()))

    def _on_preferred_device(self, experiment: Experiment) -> Experiment:
        """A new experiment that leaves the device open is computed where the person prefers."""
        device = self._preferences.settings.device
        return experiment.replaced(device=device) if experiment.device == "auto" else experiment

    def _save_to(self, path: Path) -> None:
        if self._tried(lambda: self._session.save(path)):
            self._remember(path)
            self.announced.emit(self.tr("Saved {name}.").format(name=path.name))

    def _opened(self, path: Path) -> bool:
        """Opens an experiment; a file that contradicts itself is offered with a fix."""
        try:
            self._session.open(path)
        except Refused as refused:
            found = mended_file(path)
            if found is None or not self._is_mending_wanted(refused, found):
                self.problem.emit(refused)
                return False
            self._session.start(found.experiment)
        return True

    def _is_mending_wanted(self, refused: Refused, found: Mended) -> bool:
        question = QMessageBox(self._window)
        question.setObjectName("ask_mend")
        question.setIcon(QMessageBox.Icon.Warning)
        question.setText(" ".join(said(part) for part in (refused.what, refused.why)))
        changes = " ".join(said(change) for change in found.changes)
        question.setInformativeText(
            self.tr("It can be opened with a fix: {changes} The file itself stays as it is.").format(
                changes=changes
            )
        )
        fix = question.addButton(self.tr("Open with the fix"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(fix)
        question.exec()
        is_wanted = question.clickedButton() is fix
        question.deleteLater()
        return is_wanted

    def _remember(self, path: Path) -> None:
        self._preferences.change(self._preferences.settings.with_recent(path.absolute()))

    def _tried(self, action: Callable[[], None]) -> bool:
        try:
            action()
        except Refused as refused:
            self.problem.emit(refused)
            return False
        return True

    def _folder(self) -> str:
        recent = self._preferences.settings.recent
        folder = Path(recent[0]).parent if recent else Path.home()
        return str(folder if folder.is_dir() else Path.home())


def _file_name(title: str) -> str:
    """A title as a file name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return " ".join(kept.split())[:60] or "experiment"
