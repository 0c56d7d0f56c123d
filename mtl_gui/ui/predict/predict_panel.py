"""Asks the trained networks about new rows: typed, pasted, from a file, or drawn."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.answer_events import RowSampled, RowsPredicted
from mtl_gui.app.prediction import PredictionControl
from mtl_gui.app.training import TrainingControl
from mtl_gui.data.new_inputs import NewRows
from mtl_gui.events import RunFailed
from mtl_gui.spec import Toy
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.predict.drawing_pad import DrawingPad
from mtl_gui.ui.predict.prediction_table import ManyRowsNumbers, OneRowNumbers
from mtl_gui.ui.predict.value_table import ValueTable
from mtl_gui.ui.shell.held_files import accept_copy, held_in
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, without_mnemonic

__all__ = ["PredictPanel"]

_SETTLING_MILLISECONDS = 250


class PredictPanel(TranslatedWidget):
    """Every task answers at once, the single-task network beside it; a row of the test part comes first.

    `announced` carries a sentence for the status bar and screen readers.
    """

    announced = Signal(str)

    def __init__(self, training: TrainingControl, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._control = PredictionControl(self)
        self._sample: RowSampled | None = None
        self._is_of_sample = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLING_MILLISECONDS)
        self._labels = {name: QLabel(self) for name in ("seed", "sample", "inputs", "answers")}
        self._seed, self._row = QComboBox(self), QSpinBox(self)
        self._values, self._pad = ValueTable(self), DrawingPad(theme, self)
        self._clear, self._file, self._copy = (QPushButton(self) for _ in range(3))
        self._problem, self._note = QLabel(self), QLabel(self)
        self._table = QTableView(self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._begin()

    def close_work(self) -> bool:
        """Stops asking; tells whether it ended."""
        return self._control.close()

    def retranslate(self) -> None:
        """Sets every text."""
        texts = {
            "seed": self.tr("Trai&ned from"),
            "sample": self.tr("Ro&w of the test part"),
            "answers": self.tr("What the networks say"),
        }
        for name, text in texts.items():
            self._labels[name].setText(text)
        self._seed.setAccessibleName(without_mnemonic(texts["seed"]))
        self._row.setAccessibleName(without_mnemonic(texts["sample"]))
        self._pad.setAccessibleName(self.tr("Drawing"))
        self._pad.setToolTip(
            self.tr("Draw with the mouse; or move with the arrow keys, Space puts the pen down or lifts it.")
        )
        self._clear.setText(self.tr("C&lear the drawing"))
        self._file.setText(self.tr("&Open a file…"))
        self._copy.setText(self.tr("Co&py the answers"))
        self._table.setAccessibleName(texts["answers"])
        for index, seed in enumerate(self._seeds()):
            self._seed.setItemText(index, self.tr("Seed {seed}").format(seed=seed))
        self._show_inputs()

    def showEvent(self, event: QShowEvent) -> None:
        """Begins with a row of the test part."""
        super().showEvent(event)
        if self._sample is None:
            self._take_sample()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a file."""
        held = held_in(event.mimeData())
        event.ignore()
        if held and not isinstance(held, str) and self._can_ask():
            accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Asks about the rows of a file, or about an image; of several the first."""
        held = held_in(event.mimeData())
        if held and not isinstance(held, str):
            accept_copy(event)
            self.ask_about(held[0])

    def ask_about(self, path: Path) -> None:
        """Asks about the rows of a file, or about an image."""
        self._is_of_sample = False
        self._ask(NewRows(file=path))

    def _lay_out(self) -> None:
        self._seed.setObjectName("predict_seed")
        self._row.setObjectName("predict_row")
        self._clear.setObjectName("predict_clear")
        self._file.setObjectName("predict_file")
        self._copy.setObjectName("predict_copy")
        self._table.setObjectName("predict_answers")
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._problem.setObjectName("worse")
        self._note.setObjectName("muted")
        self._labels["answers"].setObjectName("heading")
        for label in (self._problem, self._note, self._labels["inputs"]):
            label.setWordWrap(True)
        self._labels["seed"].setBuddy(self._seed)
        self._labels["sample"].setBuddy(self._row)
        choices = QGridLayout()
        choices.setSpacing(GAP)
        choices.addWidget(self._labels["seed"], 0, 0)
        choices.addWidget(self._seed, 0, 1)
        choices.addWidget(self._labels["sample"], 1, 0)
        choices.addWidget(self._row, 1, 1)
        choices.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._file)
        buttons.addWidget(self._clear)
        buttons.addStretch(1)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(choices)
        for widget in (self._labels["inputs"], self._values, self._pad):
            left.addWidget(widget)
        left.addLayout(buttons)
        left.addStretch(0)
        for label in (self._labels["answers"], self._note, self._problem):
            right.addWidget(label)
        right.addWidget(self._table)
        right.addWidget(self._copy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addLayout(left, 2)
        layout.addLayout(right, 3)

    def _connect(self) -> None:
        self._training.run_changed.connect(self._begin)
        self._training.state_changed.connect(self._follow)
        self._control.sampled.connect(self._show_sample)
        self._control.predicted.connect(self._show_answers)
        self._control.failed.connect(self._show_failure)
        self._settling.timeout.connect(self._ask_about_what_is_shown)
        self._values.edited.connect(self._take_edit)
        self._pad.drawn.connect(self._take_edit)
        self._clear.clicked.connect(self._pad.clear)
        self._seed.activated.connect(self._ask_about_what_is_shown)
        self._row.valueChanged.connect(self._take_sample)
        self._file.clicked.connect(self._choose_file)
        self._copy.clicked.connect(self._copy_answers)

    def _seeds(self) -> tuple[int, ...]:
        record = self._training.record
        return record.experiment.seeds if record is not None else ()

    def _can_ask(self) -> bool:
        record = self._training.record
        has_inputs = record is not None and not isinstance(record.experiment.data, Toy)
        return has_inputs and self._training.folder is not None and not self._training.is_active

    def _begin(self) -> None:
        """Another run is shown: asks it anew."""
        self._sample = None
        self._seed.clear()
        self._seed.addItems([self.tr("Seed {seed}").format(seed=seed) for seed in self._seeds()])
        self._put(None)
        self._follow()

    def _follow(self) -> None:
        """Asks once a training has ended."""
        self._show_inputs()
        if self._can_ask() and self.isVisible():
            self._take_sample()

    def _take_sample(self) -> None:
        folder = self._training.folder
        if folder is not None and self._can_ask():
            self._control.sample(folder, max(self._row.value() - 1, 0))

    def _show_sample(self, sample: RowSampled) -> None:
        self._sample = sample
        self._is_of_sample = True
        self._row.blockSignals(True)
        self._row.setRange(1, sample.num_rows)
        self._row.setValue(sample.number + 1)
        self._row.blockSignals(False)
        self._values.set_value(sample.names, sample.cells)
        if sample.picture is not None:
            self._pad.set_value(sample.picture.mean(axis=0) / max(sample.top, 1e-9))
        self._show_inputs()
        self._ask(self._shown_rows())

    def _take_edit(self) -> None:
        self._is_of_sample = False
        self._settling.start()

    def _ask_about_what_is_shown(self) -> None:
        self._ask(self._shown_rows())

    def _shown_rows(self) -> NewRows:
        if self._is_of_sample and self._sample is not None and self._sample.picture is not None:
            return NewRows(inputs=self._sample.picture[np.newaxis])
        if self._is_picture():
            return NewRows(picture=self._pad.value())
        return NewRows(cells=(self._values.value(),))

    def _ask(self, rows: NewRows) -> None:
        folder = self._training.folder
        if folder is not None and self._can_ask():
            self._control.ask(folder, self._seeds()[max(self._seed.currentIndex(), 0)], rows)

    def _show_answers(self, predicted: RowsPredicted) -> None:
        self._problem.hide()
        truths = self._sample.truths if self._sample is not None and self._is_of_sample else {}
        is_one = predicted.num_rows == 1
        self._put(OneRowNumbers(predicted, truths, self) if is_one else ManyRowsNumbers(predicted, self))

    def _put(self, model: Numbers | None) -> None:
        before = self._table.model()
        self._table.setModel(model)
        if before is not None:
            before.deleteLater()
        self._table.resizeColumnsToContents()
        self._copy.setEnabled(model is not None)

    def _show_failure(self, failure: RunFailed) -> None:
        self._put(None)
        text = f"{said(failure.what)} {said(failure.why)} {said(failure.what_to_do)}"
        self._problem.setText(text)
        self._problem.show()
        self.announced.emit(text)

    def _is_picture(self) -> bool:
        return self._sample is not None and self._sample.picture is not None

    def _show_inputs(self) -> None:
        can_ask, is_picture = self._can_ask(), self._is_picture()
        has_row = can_ask and self._sample is not None
        how = self.tr("Type or paste values, or drop a file on this page.")
        drawn = self.tr("Draw with the mouse or with keys, drop an image on this page, or choose a row.")
        self._labels["inputs"].setText(drawn if is_picture else how)
        self._values.setVisible(has_row and not is_picture)
        self._pad.setVisible(has_row and is_picture)
        self._clear.setVisible(has_row and is_picture)
        for widget in (self._seed, self._row, self._file):
            widget.setEnabled(can_ask)
        self._problem.setVisible(self._problem.isVisible() and can_ask)
        self._note.setText("" if can_ask else self._why_not())
        self._note.setVisible(not can_ask)

    def _why_not(self) -> str:
        record = self._training.record
        if record is None or self._training.folder is None:
            return self.tr("There is no network yet: train an experiment first, or open a run on Compare.")
        if isinstance(record.experiment.data, Toy):
            return self.tr("A toy has no inputs: its tasks are functions of the parameters themselves.")
        return self.tr("The training is still going on. Stop it or wait until it has ended.")

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Predict the rows of a file"), str(Path.home()))
        if chosen:
            self.ask_about(Path(chosen))

    def _copy_answers(self) -> None:
        model = self._table.model()
        if isinstance(model, Numbers):
            QGuiApplication.clipboard().setText(model.text())
            self.announced.emit(self.tr("The answers were copied."))
