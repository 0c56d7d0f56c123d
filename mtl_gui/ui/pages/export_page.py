"""The export page: takes a trained network out of the program, and proves that it arrived."""

from pathlib import Path

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.export import ExportControl
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, ExportFinished
from mtl_gui.paths import with_ending
from mtl_gui.texts import Sentence
from mtl_gui.ui.focus_return import FocusReturn
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.predict.predict_panel import PredictPanel
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import number, said, without_mnemonic

__all__ = ["ExportPage"]

_FORMATS = ("onnx", "safetensors")
_ARMS: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)


class ExportPage(Page):
    """Chooses arm, seed, format and file, writes the model and shows how exactly it reads back."""

    name = "export"
    icon_name = "export"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._control = ExportControl(workbench.export_job, self)
        self._finished: ExportFinished | None = None
        self._heading = QLabel(self)
        self._heading.setObjectName("title")
        self._what = self._combo("export_arm")
        self._seed = self._combo("export_seed")
        self._format = self._combo("export_format")
        self._about = QLabel(self)
        self._about.setObjectName("muted")
        self._file_row = QWidget(self)
        self._path = QLineEdit(self._file_row)
        self._path.setObjectName("export_path")
        self._browse = QPushButton(self)
        self._browse.setObjectName("export_browse")
        self._export = QPushButton(self)
        self._export.setObjectName("export_start")
        self._export.setProperty("primary", True)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("export_cancel")
        FocusReturn((self._export,), self._cancel)
        FocusReturn((self._cancel,), self._export)
        self._progress = QProgressBar(self)
        self._result = QLabel(self)
        self._result.setObjectName("export_result")
        self._form = QFormLayout()
        self._tabs = QTabWidget(self)
        self._predict = PredictPanel(workbench.training, workbench.theme, self)
        self._build()
        self._connect()
        self._show_run()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Export")

    def close_contexts(self) -> None:
        """Ends what is asked in the background."""
        self._predict.close_work()

    def export(self) -> None:
        """Writes the model to the file that is named."""
        folder = self.workbench.training.folder
        if folder is not None and not self._control.is_active and self._path.text().strip():
            self._finished = None
            path = Path(self._path.text().strip()).expanduser()
            self._control.export(folder, path, _ARMS[self._what.currentIndex()], self._chosen_seed())
            self._refresh()

    def retranslate(self) -> None:
        """Sets every text."""
        self._tabs.setAccessibleName(self.tr("Export or predict"))
        self._tabs.setTabText(0, self.tr("&Model"))
        self._tabs.setTabText(1, self.tr("Pre&dict"))
        self._heading.setText(self.tr("Export a trained network"))
        arms = (self.tr("The network as designed"), self.tr("The single-task networks"))
        formats = (self.tr("ONNX, runs anywhere"), self.tr("safetensors, the parameters"))
        for combo, texts in ((self._what, arms), (self._format, formats)):
            for index, text in enumerate(texts):
                combo.setItemText(index, text)
        for index, seed in enumerate(self._seeds()):
            self._seed.setItemText(index, self.tr("Seed {seed}").format(seed=seed))
        for widget, text in (
            (self._what, self.tr("&Network")),
            (self._seed, self.tr("&Trained from")),
            (self._format, self.tr("Form&at")),
            (self._path, self.tr("F&ile")),
        ):
            label = self._form.labelForField(self._file_row if widget is self._path else widget)
            if isinstance(label, QLabel):
                label.setText(text)
                label.setBuddy(widget)
            widget.setAccessibleName(without_mnemonic(text))
        self._browse.setText(self.tr("&Choose …"))
        self._browse.setAccessibleName(self.tr("Choose the file"))
        self._export.setText(self.tr("Export and chec&k"))
        self._export.setAccessibleName(self.tr("Export and check"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel the export"))
        self._progress.setAccessibleName(self.tr("Progress of the export"))
        self._refresh()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        return combo

    def _build(self) -> None:
        self._what.addItems([""] * len(_ARMS))
        self._format.addItems([""] * len(_FORMATS))
        row = QHBoxLayout(self._file_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._path, 1)
        row.addWidget(self._browse)
        self._form.setSpacing(GAP)
        for field in (self._what, self._seed, self._format, self._file_row):
            self._form.addRow("-", field)
        self._about.setWordWrap(True)
        self._result.setWordWrap(True)
        self._result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._export)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._progress, 1)
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        inside.setSpacing(GAP_LARGE)
        inside.addLayout(self._form)
        inside.addWidget(self._about)
        inside.addLayout(buttons)
        inside.addWidget(self._result)
        card.setMaximumWidth(820)
        model = QWidget(self)
        layout = QVBoxLayout(model)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._heading)
        layout.addWidget(card)
        layout.addStretch(1)
        self._tabs.setObjectName("export_tabs")
        self._tabs.addTab(scrolled(model, QMargins()), "")
        self._tabs.addTab(scrolled(self._predict, QMargins()), "")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        whole.addWidget(self._tabs)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._choose_file)
        self._predict.announced.connect(self.announced)
        self._export.clicked.connect(self.export)
        self._cancel.clicked.connect(self._control.cancel)
        self._path.textChanged.connect(self._refresh)
        self._path.returnPressed.connect(self.export)
        self._format.currentIndexChanged.connect(self._fit_ending)
        self._control.exported.connect(self._show_result)
        self._control.progressed.connect(self._show_progress)
        self._control.state_changed.connect(self._refresh)
        self._control.failed.connect(self.problem)
        self.workbench.training.run_changed.connect(self._show_run)
        self.workbench.training.state_changed.connect(self._refresh)

    def _seeds(self) -> tuple[int, ...]:
        record = self.workbench.training.record
        return record.experiment.seeds if record is not None else ()

    def _chosen_seed(self) -> int:
        return self._seeds()[max(self._seed.currentIndex(), 0)]

    def _show_run(self) -> None:
        folder, record = self.workbench.training.folder, self.workbench.training.record
        self._finished = None
        self._seed.clear()
        self._seed.addItems([self.tr("Seed {seed}").format(seed=seed) for seed in self._seeds()])
        has_baseline = record is not None and record.experiment.single_task_baseline
        if not has_baseline:
            self._what.setCurrentIndex(0)
        self._what.setEnabled(has_baseline)
        if folder is not None:
            self._path.setText(str(Path.home() / f"model.{_FORMATS[self._format.currentIndex()]}"))
        self._refresh()

    def _fit_ending(self) -> None:
        path = self._path.text().strip()
        if path:
            self._path.setText(str(with_ending(Path(path), f".{_FORMATS[self._format.currentIndex()]}")))
        self._refresh()

    def _choose_file(self) -> None:
        ending = _FORMATS[self._format.currentIndex()]
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            self._path.text(),
            self.tr("Model (*.{ending})").format(ending=ending),
        )
        if chosen:
            self._path.setText(str(with_ending(Path(chosen), f".{ending}")))

    def _show_progress(self, fraction: float, activity: Sentence) -> None:
        self._progress.setValue(round(100 * fraction))
        self._tell(said(activity))

    def _show_result(self, finished: ExportFinished) -> None:
        self._finished = finished
        self._refresh()
        self.announced.emit(self._result.text())

    def _tell(self, text: str) -> None:
        """Says what came of it; only while there is a sentence, the keyboard can reach it."""
        self._result.setText(text)
        self._result.setVisible(bool(text))

    def _refresh(self) -> None:
        is_busy = self._control.is_active
        is_ready = self.workbench.training.folder is not None and not self.workbench.training.is_active
        self._export.setEnabled(is_ready and not is_busy and bool(self._path.text().strip()))
        self._cancel.setVisible(is_busy)
        self._progress.setVisible(is_busy)
        self._about.setText(self._about_text())
        if self._finished is not None:
            self._tell(
                self.tr(
                    "Written to {path}. It was loaded again and compared with the trained network on the "
                    "test rows: the largest difference of any output is {difference}."
                ).format(path=self._finished.path, difference=number(self._finished.largest_difference, 2))
            )
        elif not is_ready:
            self._tell(
                self.tr(
                    "Nothing to export yet: train an experiment first, or open a run on the Compare page."
                )
                if self.workbench.training.folder is None
                else self.tr("The training is still going on. Stop it or wait until it has ended.")
            )
        elif not is_busy:
            self._tell("")

    def _about_text(self) -> str:
        if _FORMATS[self._format.currentIndex()] == "onnx":
            return self.tr(
                "One file with the whole computation: it takes raw inputs in the units of the data set, "
                "scales them, and gives every task's answer by name: class probabilities, or values in the "
                "task's units. Class names are inside."
            )
        return self.tr(
            "All parameters by name, with the scaling and the experiment itself as TOML in the file's "
            "description."
        )
