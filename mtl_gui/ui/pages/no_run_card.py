"""What the Train page shows before the first run: what Run would do, and the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.spec import Experiment
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["NoRunCard"]


class NoRunCard(TranslatedWidget):
    """Says what a run of the experiment would train; `requested` asks for it."""

    requested = Signal(str)

    def __init__(self, theme: Theme, experiment: Experiment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._experiment = experiment
        self._has_kept = False
        card = QFrame(self)
        card.setObjectName("card")
        self._heading, self._what, self._how = QLabel(card), QLabel(card), QLabel(card)
        self._heading.setObjectName("title")
        self._how.setObjectName("muted")
        for label in (self._heading, self._what, self._how):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._run, self._design, self._kept = QPushButton(card), QPushButton(card), QPushButton(card)
        self._run.setObjectName("first_run")
        self._run.setProperty("primary", "true")
        self._run.clicked.connect(lambda: self.requested.emit("run.start"))
        self._design.setObjectName("first_design")
        self._design.clicked.connect(lambda: self.requested.emit("view.design"))
        self._kept.setObjectName("kept_runs")
        self._kept.clicked.connect(lambda: self.requested.emit("view.compare"))
        self._lay_out(card)
        theme.changed.connect(self._paint_icons)
        self._paint_icons()
        self.retranslate()

    def show_experiment(self, experiment: Experiment) -> None:
        """Follows a change of the experiment."""
        self._experiment = experiment
        self.retranslate()

    def show_kept(self, *, has_kept: bool) -> None:
        """Shows the way to the runs that are kept, where there are any."""
        self._has_kept = has_kept
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        experiment = self._experiment
        nothing, not_now = self.tr("Nothing has been trained yet"), self.tr("No run is shown")
        self._heading.setText(not_now if self._has_kept else nothing)
        self._kept.setVisible(self._has_kept)
        self._what.setText(
            (
                self.tr(
                    "A run trains {tasks} together on this design, with {seeds}, and beside it a network "
                    "for each task alone, on the same data and batches."
                )
                if experiment.single_task_baseline
                else self.tr("A run trains {tasks} together on this design, with {seeds}.")
            ).format(
                tasks=self.tr("%n tasks", "", len(experiment.enabled_tasks)),
                seeds=self.tr("%n seeds", "", len(experiment.seeds)),
            )
        )
        self._how.setText(self.tr("Curves appear from the first step on, and can be steered."))
        self._run.setText(self.tr("Run"))
        self._run.setAccessibleName(self.tr("Run the experiment"))
        self._design.setText(self.tr("Look at the design"))
        self._kept.setText(self.tr("See the runs that are kept"))

    def _lay_out(self, card: QFrame) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addStretch(1)
        buttons.addWidget(self._run)
        buttons.addWidget(self._design)
        buttons.addWidget(self._kept)
        buttons.addStretch(1)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(3 * GAP_LARGE, 2 * GAP_LARGE, 3 * GAP_LARGE, 2 * GAP_LARGE)
        inner.setSpacing(GAP_LARGE)
        for label in (self._heading, self._what, self._how):
            inner.addWidget(label)
        inner.addSpacing(GAP)
        inner.addLayout(buttons)
        card.setMaximumWidth(44 * self.fontMetrics().height())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 8)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)

    def _paint_icons(self) -> None:
        self._run.setIcon(self._theme.icon("run", "on_accent"))
        self._design.setIcon(self._theme.icon("design"))
        self._kept.setIcon(self._theme.icon("compare"))
