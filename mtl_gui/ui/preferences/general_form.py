"""Preferences of look, language and computing."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from mtl_gui.app.settings import TEXT_SCALES, Settings
from mtl_gui.paths import data_folder, runs_folder, usual_data_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import check_writable
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["GeneralForm"]

_CHOICES: dict[str, tuple[object, ...]] = {
    "language": ("system", "en", "zh_CN"),
    "scheme": ("system", "light", "dark"),
    "text_scale": TEXT_SCALES,
    "device": ("auto", "cpu", "cuda", "mps"),
}
_MOST_THREADS = 64


class GeneralForm(TranslatedWidget):
    """Edits the settings; `value_changed` carries each new value, which holds at once."""

    value_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._combos = {name: self._combo(name) for name in _CHOICES}
        self._folder, self._browse, self._usual = QLineEdit(self), QPushButton(self), QPushButton(self)
        self._threads = QSpinBox(self)
        self._apart, self._notice = QCheckBox(self), QCheckBox(self)
        self._labels = {name: QLabel(self) for name in (*_CHOICES, "data_folder", "threads")}
        self._note, self._refusal, self._left = QLabel(self), QLabel(self), QLabel(self)
        self._lay_out()
        self._connect()
        self.set_value(settings)
        self.retranslate()

    def value(self) -> Settings:
        """The settings as they stand."""
        return self._settings

    def set_value(self, settings: Settings) -> None:
        """Shows settings."""
        self._settings = settings
        for name, combo in self._combos.items():
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(getattr(settings, name)))
        with QSignalBlocker(self._threads), QSignalBlocker(self._apart), QSignalBlocker(self._notice):
            self._threads.setValue(settings.threads)
            self._apart.setChecked(settings.trains_apart)
            self._notice.setChecked(settings.tells_of_long_runs)
        self._folder.setText(settings.data_folder or str(usual_data_folder()))
        self._usual.setEnabled(bool(settings.data_folder))
        self._left.setVisible(runs_folder().is_dir() and Path(self._folder.text()) != data_folder())

    def retranslate(self) -> None:
        """Sets every text."""
        texts = {
            "language": self.tr("Language"),
            "scheme": self.tr("Palette"),
            "text_scale": self.tr("Size of text"),
            "data_folder": self.tr("Data folder"),
            "device": self.tr("Device of new experiments"),
            "threads": self.tr("Threads"),
        }
        fields = {**self._combos, "data_folder": self._folder, "threads": self._threads}
        for name, text in texts.items():
            self._labels[name].setText(text)
            fields[name].setAccessibleName(text)
        self._name_choices()
        self._browse.setText(self.tr("Choose…"))
        self._browse.setAccessibleName(self.tr("Choose the data folder"))
        self._usual.setText(self.tr("Usual place"))
        self._usual.setAccessibleName(self.tr("Keep data at the usual place"))
        self._apart.setText(self.tr("Train in a separate process"))
        self._notice.setText(
            self.tr("Tell when a run of more than half a minute ends, if the window is not in front")
        )
        self._note.setText(
            self.tr(
                "Data folder and threads hold from the next start on; runs that are kept stay where they "
                "are. More threads help large networks only, and may change the last digits of results."
            )
        )
        told = self.tr(
            "The runs of now stay in {folder}. Drop that folder on the window after the next start, and they "
            "are in the list again."
        )
        self._left.setText(told.format(folder=runs_folder()))

    def _name_choices(self) -> None:
        names: dict[object, str] = {
            "system": self.tr("As the system"),
            "en": "English",
            "zh_CN": "简体中文",
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "auto": self.tr("The fastest there is"),
            "cpu": "CPU",
            "cuda": "CUDA",
            "mps": "MPS",
            **{scale: self.tr("{percent} %").format(percent=scale) for scale in TEXT_SCALES},
        }
        for combo in self._combos.values():
            for row in range(combo.count()):
                combo.setItemText(row, names[combo.itemData(row)])

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(f"preferred_{name}")
        for choice in _CHOICES[name]:
            combo.addItem("", choice)
        combo.currentIndexChanged.connect(lambda _row: self._change(**{name: combo.currentData()}))
        return combo

    def _change(self, **changes: object) -> None:
        self._settings = self._settings.replaced(**changes)
        self.value_changed.emit(self._settings)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Data folder"), self._folder.text())
        if chosen:
            self._use_folder(str(Path(chosen)))

    def _use_folder(self, folder: str) -> None:
        """Keeps data there from now on, or says why it cannot be and leaves all as it is."""
        self._refusal.hide()
        try:
            check_writable(Path(folder or usual_data_folder()))
        except Refused as refused:
            what_to_do = self.tr("Data is kept where it was; choose another folder.")
            self._refusal.setText(f"{said(refused.what)} {said(refused.why)} {what_to_do}")
            self._refusal.show()
            return
        self._change(data_folder=folder)
        self.set_value(self._settings)

    def _connect(self) -> None:
        self._threads.valueChanged.connect(lambda number: self._change(threads=number))
        self._apart.toggled.connect(lambda is_on: self._change(trains_apart=is_on))
        self._notice.toggled.connect(lambda is_on: self._change(tells_of_long_runs=is_on))
        self._browse.clicked.connect(self._choose_folder)
        self._usual.clicked.connect(lambda: self._use_folder(""))

    def _lay_out(self) -> None:
        widget: QWidget
        for widget, name in (
            (self._folder, "preferred_data_folder"),
            (self._browse, "choose_data_folder"),
            (self._usual, "usual_data_folder"),
            (self._threads, "preferred_threads"),
            (self._apart, "preferred_apart"),
            (self._notice, "preferred_notice"),
            (self._note, "muted"),
            (self._refusal, "worse"),
            (self._left, "data_left"),
        ):
            widget.setObjectName(name)
        self._folder.setReadOnly(True)
        self._threads.setRange(1, _MOST_THREADS)
        for label in (self._note, self._refusal, self._left):
            label.setWordWrap(True)
        self._refusal.hide()
        folder = QHBoxLayout()
        folder.setSpacing(GAP)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._browse)
        folder.addWidget(self._usual)
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        grid.setSpacing(GAP)
        grid.setColumnStretch(1, 1)
        fields: dict[str, QWidget] = {
            **self._combos,
            "data_folder": self._folder,
            "threads": self._threads,
        }
        names = ("language", "scheme", "text_scale", "data_folder", "", "device", "threads")
        for row, name in enumerate(names):
            if not name:
                grid.addWidget(self._refusal, row, 1)
                continue
            self._labels[name].setBuddy(fields[name])
            grid.addWidget(self._labels[name], row, 0)
            if name == "data_folder":
                grid.addLayout(folder, row, 1)
            else:
                grid.addWidget(fields[name], row, 1)
        for row, widget in enumerate((self._apart, self._notice, self._note, self._left), len(names)):
            grid.addWidget(widget, row, 0, 1, 2)
        grid.setRowStretch(len(names) + 4, 1)
