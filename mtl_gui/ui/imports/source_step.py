"""Which file is to be used."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from mtl_gui.app.import_draft import ImportDraft
from mtl_gui.data.files.source import TABLE_ENDINGS
from mtl_gui.ui.forms.titles import kind_title
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget, without_mnemonic

__all__ = ["SourceStep"]


class SourceStep(TranslatedWidget):
    """A path that can be typed, chosen, or dropped on the window; `path_chosen` carries it."""

    path_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help, self._label, self._found = QLabel(self), QLabel(self), QLabel(self)
        self._line = QLineEdit(self)
        self._file, self._folder = QPushButton(self), QPushButton(self)
        self._draft = ImportDraft()
        self._lay_out()
        self._line.editingFinished.connect(self._take)
        self._file.clicked.connect(self._choose_file)
        self._folder.clicked.connect(self._choose_folder)
        self.retranslate()

    def set_value(self, draft: ImportDraft) -> None:
        """Shows the file."""
        self._draft = draft
        text = "" if draft.path is None else str(draft.path)
        if text != self._line.text():
            self._line.setText(text)
        self._say_what_it_is()

    def retranslate(self) -> None:
        """Sets every text."""
        self._help.setText(
            self.tr(
                "Drop a file on the window, or choose one: CSV, TSV, Excel, Parquet, ARFF or NumPy arrays, "
                "or a folder of images. It stays where it is."
            )
        )
        self._label.setText(self.tr("F&ile or folder"))
        self._line.setAccessibleName(without_mnemonic(self._label.text()))
        self._file.setText(self.tr("&Choose a file…"))
        self._folder.setText(self.tr("Choose a f&older of images…"))
        self._say_what_it_is()

    def _lay_out(self) -> None:
        self._help.setWordWrap(True)
        self._found.setObjectName("muted")
        self._found.setWordWrap(True)
        self._line.setObjectName("import_path")
        self._file.setObjectName("import_file")
        self._folder.setObjectName("import_folder")
        self._label.setBuddy(self._line)
        self.setFocusProxy(self._line)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._file)
        buttons.addWidget(self._folder)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for widget in (self._help, self._label, self._line):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addWidget(self._found)
        layout.addStretch(1)

    def _say_what_it_is(self) -> None:
        preview = self._draft.preview
        if preview is None:
            self._found.setText("")
            return
        self._found.setText(
            self.tr("{kind} with {columns} columns.").format(
                kind=kind_title(preview.reading.kind), columns=len(preview.names)
            )
        )

    def _take(self) -> None:
        text = self._line.text().strip()
        path = Path(text).expanduser() if text else None
        if path is not None and path != self._draft.path:
            self.path_chosen.emit(path)

    def _choose_file(self) -> None:
        patterns = self.tr("Tables ({patterns})").format(
            patterns=" ".join(f"*{ending}" for ending in TABLE_ENDINGS)
        )
        every = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Use my own data"), self._start(), f"{patterns};;{every}"
        )
        if chosen:
            self.path_chosen.emit(Path(chosen))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Use a folder of images"), self._start())
        if chosen:
            self.path_chosen.emit(Path(chosen))

    def _start(self) -> str:
        path = self._draft.path
        return str(path.parent if path is not None else Path.home())
