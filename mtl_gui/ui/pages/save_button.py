"""A button that asks for a file and has it written in a thread."""

from collections.abc import Callable, Generator, Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from mtl_gui.app.job import Job
from mtl_gui.events import Event

__all__ = ["SaveButton"]


class SaveButton(QPushButton):
    """Writes what is shown at the moment of the click; one file at a time.

    `announced` says where it was written, `refused` carries a `RunFailed`.
    """

    announced = Signal(str)
    refused = Signal(object)

    def __init__(
        self,
        name: str,
        make_events: Callable[[Path], Generator[Event, None, None]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.job = Job(self)
        self._make_events = make_events
        self._kinds: Mapping[str, str] = {}
        self._title, self._start = "", ""
        self._path = Path()
        self.clicked.connect(self.choose)
        self.job.failed.connect(self.refused)
        self.job.ended.connect(self._tell_end)

    def set_texts(self, text: str, title: str, kinds: Mapping[str, str], start: str) -> None:
        """Sets every text.

        Args:
            text: The button's.
            title: What is done, for the dialog and for who cannot see the button.
            kinds: Name of a kind of file to its ending, ".png"; the usual one first.
            start: The name that is proposed, without an ending.
        """
        self.setText(text)
        self.setAccessibleName(title)
        self.setToolTip(title)
        self._title, self._kinds, self._start = title, kinds, start

    def choose(self) -> None:
        """Asks for a file and writes it."""
        if self.job.is_active:
            return
        usual = next(iter(self._kinds.values()))
        start = str(Path.home() / f"{self._start}{usual}")
        chosen, kind = QFileDialog.getSaveFileName(self, self._title, start, ";;".join(self._kinds))
        if not chosen:
            return
        path = Path(chosen)
        is_known = path.suffix.lower() in self._kinds.values()
        self._path = path if is_known else Path(f"{path}{self._kinds.get(kind, usual)}")
        events = self._make_events(self._path)
        self.setEnabled(False)
        self.job.start(lambda: events)

    def _tell_end(self) -> None:
        self.setEnabled(True)
        if self.job.state == "finished":
            self.announced.emit(self.tr("Written to {path}.").format(path=self._path))
