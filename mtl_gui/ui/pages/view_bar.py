"""What the plots of a run show."""

from typing import get_args

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget

from mtl_gui.events import Part
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.plots.curve_source import View
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ViewBar"]

_FIRST = View(has_batches=True)
"""What is chosen before anybody chooses: the losses of single steps show that and how a training goes on."""


class ViewBar(TranslatedWidget):
    """Edits a `View`; `data_wanted` asks for the numbers behind the plots."""

    value_changed = Signal(object)
    data_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: dict[Part, QCheckBox] = {part: self._box(f"show_{part}") for part in get_args(Part)}
        self._batches = self._box("show_batches")
        self._baseline = self._box("show_baseline")
        self._log = self._box("show_log")
        self._epochs = self._box("show_epochs")
        self._gradients = QCheckBox(self)
        self._answers = QCheckBox(self)
        self._gradients.setObjectName("show_gradients")
        self._answers.setObjectName("show_answers")
        self._gradients.toggled.connect(lambda is_on: self._give_way(self._answers, is_on=is_on))
        self._answers.toggled.connect(lambda is_on: self._give_way(self._gradients, is_on=is_on))
        self._data = QPushButton(self)
        self._data.setObjectName("view_data")
        self._lay_out()
        self._data.clicked.connect(self.data_wanted)
        self.set_value(_FIRST)
        self.retranslate()

    def value(self) -> View:
        """What is to be shown."""
        return View(
            parts=frozenset(part for part, box in self._parts.items() if box.isChecked()),
            has_baseline=self._baseline.isChecked(),
            has_batches=self._batches.isChecked(),
            is_log=self._log.isChecked(),
            in_epochs=self._epochs.isChecked(),
            has_gradients=self._gradients.isChecked(),
            has_answers=self._answers.isChecked(),
        )

    def set_value(self, view: View) -> None:
        """Shows a choice."""
        states = {
            **{box: part in view.parts for part, box in self._parts.items()},
            self._baseline: view.has_baseline,
            self._batches: view.has_batches,
            self._log: view.is_log,
            self._epochs: view.in_epochs,
            self._gradients: view.has_gradients,
            self._answers: view.has_answers,
        }
        for box, is_on in states.items():
            with QSignalBlocker(box):
                box.setChecked(is_on)
        self._follow_kind()

    def set_simple(self, *, is_simple: bool) -> None:
        """Leaves out the gradients, or offers them again."""
        if is_simple:
            self._gradients.setChecked(False)
        self._gradients.setVisible(not is_simple)

    def retranslate(self) -> None:
        """Sets every text."""
        texts = (
            (
                self._parts["train"],
                self.tr("Training"),
                self.tr("Measured on the rows it learns from; thin"),
            ),
            (self._parts["validation"], self.tr("Validation"), self.tr("Measured on held-out rows; thick")),
            (self._parts["test"], self.tr("Test"), self.tr("Measured on the rows kept for the end")),
            (
                self._batches,
                self.tr("Every step"),
                self.tr("The loss of each step's batch, before its update; faint"),
            ),
            (self._baseline, self.tr("Single-task"), self.tr("The same tasks, each learned alone; dashed")),
            (self._log, self.tr("Log scale"), self.tr("Losses and weights on a logarithmic axis")),
            (self._epochs, self.tr("In epochs"), self.tr("Count passes over the training rows, not steps")),
            (
                self._gradients,
                self.tr("Gradients"),
                self.tr("How the gradients of the tasks stand to each other, in place of the losses"),
            ),
            (
                self._answers,
                self.tr("Predictions"),
                self.tr("What the networks answer to rows they did not learn from"),
            ),
        )
        for box, text, tip in texts:
            box.setText(text)
            box.setToolTip(tip)
            box.setAccessibleName(text)
            box.setAccessibleDescription(tip)
        self._data.setText(self.tr("View data…"))
        self._data.setToolTip(self.tr("The numbers of the plots as a table"))

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, GAP)
        boxes = (*self._parts.values(), self._batches, self._baseline, self._log, self._epochs)
        for widget in (*boxes, self._gradients, self._answers, self._data):
            flow.addWidget(widget)

    def _box(self, name: str) -> QCheckBox:
        box = QCheckBox(self)
        box.setObjectName(name)
        box.toggled.connect(self._tell)
        return box

    def _give_way(self, other: QCheckBox, *, is_on: bool) -> None:
        """Gradients and predictions stand in the same place: one of them at a time."""
        if is_on:
            with QSignalBlocker(other):
                other.setChecked(False)
        self._follow_kind()
        self._tell()

    def _follow_kind(self) -> None:
        """Leaves out what says nothing about what is shown."""
        has_answers = self._answers.isChecked()
        for box in (*self._parts.values(), self._batches, self._baseline):
            box.setEnabled(not self._gradients.isChecked() and not has_answers)
        for control in (self._log, self._epochs):
            control.setEnabled(not has_answers)

    def _tell(self) -> None:
        self.value_changed.emit(self.value())
