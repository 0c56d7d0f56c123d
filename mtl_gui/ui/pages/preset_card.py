"""A shipped experiment on the Start page."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.spec import Experiment
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["PresetCard"]


class PresetCard(TranslatedWidget):
    """Its title, what it is about, how large it is, and buttons to open or run it."""

    open_wanted = Signal(object)
    run_wanted = Signal(object)

    def __init__(self, path: Path, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._title = QLabel(self)
        self._title.setObjectName("heading")
        self._notes = QLabel(self)
        self._size = QLabel(self)
        self._size.setObjectName("muted")
        for label in (self._title, self._notes, self._size):
            label.setWordWrap(True)
        self._open = QPushButton(self)
        self._open.setObjectName(f"open_{path.stem}")
        self._open.clicked.connect(lambda: self.open_wanted.emit(path))
        self._run = QPushButton(self)
        self._run.setObjectName(f"run_{path.stem}")
        self._run.clicked.connect(lambda: self.run_wanted.emit(path))
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text; titles and notes of shipped experiments are translated as well."""
        title = translated(self._experiment.title, "presets")
        self._title.setText(title)
        self._notes.setText(translated(self._experiment.notes, "presets").strip())
        self._size.setText(
            self.tr("{tasks} · {seeds} · {arms}").format(
                tasks=self.tr("%n tasks", "", len(self._experiment.enabled_tasks)),
                seeds=self.tr("%n seeds", "", len(self._experiment.seeds)),
                arms=self.tr("vs single-task")
                if self._experiment.single_task_baseline
                else self.tr("on its own"),
            )
        )
        self._open.setText(self.tr("Open"))
        self._open.setAccessibleName(self.tr("Open “{title}”").format(title=title))
        self._run.setText(self.tr("Run"))
        self._run.setAccessibleName(self.tr("Run “{title}”").format(title=title))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self._run)
        card = QFrame(self)
        card.setObjectName("card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP)
        inner.setSpacing(GAP)
        inner.addWidget(self._title)
        inner.addWidget(self._size)
        inner.addWidget(self._notes, 1, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
