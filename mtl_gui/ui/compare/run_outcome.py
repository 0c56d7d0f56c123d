"""What the run that is shown says about learning together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.app.training import TrainingControl
from mtl_gui.ui.pages.outcome_view import OutcomeView
from mtl_gui.ui.pages.training_text import state_sentence
from mtl_gui.ui.theme import GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, translated

__all__ = ["RunOutcome"]


class RunOutcome(TranslatedWidget):
    """Title, state and outcome of one run, live or stored; without one it offers to run."""

    run_wanted = Signal()

    def __init__(self, training: TrainingControl, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._heading, self._state, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        self._damage = QLabel(self)
        self._damage.setObjectName("caution")
        self._run = QPushButton(self)
        self._run.setObjectName("compare_run")
        self._run.setProperty("primary", "true")
        self._run.clicked.connect(self.run_wanted)
        self._view = OutcomeView(theme, self)
        self._heading.setObjectName("title")
        self._state.setObjectName("muted")
        self._nothing.setObjectName("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_LARGE)
        for label in (self._heading, self._state, self._damage, self._nothing):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self._run, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._view)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        self._run.setText(self.tr("Run"))
        self._run.setAccessibleName(self.tr("Run the experiment"))
        self.show_run()

    def show_run(self) -> None:
        """Brings everything up to date with the run that is shown."""
        record = self._training.record
        has_outcome = record is not None and self._view.show_record(record)
        self._view.setVisible(has_outcome)
        self._nothing.setVisible(not has_outcome)
        self._run.setVisible(record is None)
        self._state.setVisible(record is not None)
        notes = [said(note) for note in record.notes] if record is not None else []
        self._damage.setText("\n".join(notes))
        self._damage.setVisible(bool(notes))
        if record is None:
            self._heading.setText(self.tr("No run is shown yet"))
            self._nothing.setText(
                self.tr("Run the experiment or open a kept run; here it says what came of it.")
            )
            return
        folder = self._training.folder
        own = folder.label().title if folder is not None else ""
        title = own or translated(record.experiment.title, "presets")
        self._heading.setText(title or record.experiment.data.kind)
        self._state.setText(state_sentence(self._training.state, record))
        self._nothing.setText(self.tr("The comparison appears with the first measurements."))
