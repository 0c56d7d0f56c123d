"""Writes the training that moves over its landscape to a file."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.animation import AnimationControl, format_hindrance
from mtl_gui.events import RunFailed
from mtl_gui.paths import with_ending
from mtl_gui.problems import Refused
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec.animation import Animation
from mtl_gui.texts import sentence, translatable
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.pages.remaining_time import duration_text
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import said, without_mnemonic
from mtl_gui.ui.windows import Dialog

__all__ = ["AnimationDialog", "Scene", "nothing_to_animate"]

_FORMATS = ("gif", "webp", "apng", "mp4")


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn: a landscape that does not grow any more, and its joint loss."""

    record: LandscapeRecord
    joint: JointLoss


class AnimationDialog(Dialog):
    """Chooses format, length and file, and shows how far the drawing is; closing it gives the drawing up."""

    def __init__(self, control: AnimationControl, scene: Scene, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("animation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._control = control
        self._scene = scene
        self._lead = _words("animation_lead", self)
        self._format = QComboBox(self)
        self._format.setObjectName("animation_format")
        self._format.addItems([""] * len(_FORMATS))
        self._settings = DescriptionForm(Animation, "animation", parent=self)
        self._file_row = QWidget(self)
        self._path = QLineEdit(str(Path.home() / f"training.{_FORMATS[0]}"), self._file_row)
        self._path.setObjectName("animation_path")
        self._browse = QPushButton(self._file_row)
        self._browse.setObjectName("animation_browse")
        self._told = _words("animation_told", self)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("animation_progress")
        self._left = QLabel(self)
        self._write = QPushButton(self)
        self._write.setObjectName("animation_write")
        self._write.setProperty("primary", True)
        self._write.setDefault(True)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("animation_cancel")
        self._close = QPushButton(self)
        self._close.setObjectName("animation_close")
        self._form = QFormLayout()
        self._lay_out()
        self._connect()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Gives up what is being drawn."""
        self._control.cancel()
        super().closeEvent(event)

    def reject(self) -> None:
        """Closes, as the button does."""
        self.close()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Animate the training"))
        self._lead.setText(
            self.tr(
                "Draws every network where it was on the landscape, from the first step to the last, with "
                "the joint loss that is chosen on the page."
            )
        )
        formats = (
            self.tr("GIF, shown everywhere"),
            self.tr("WebP, small, for web pages"),
            self.tr("APNG, without loss"),
            self.tr("MP4, a video"),
        )
        for place, text in enumerate(formats):
            self._format.setItemText(place, text)
        for field, text in ((self._format, self.tr("Form&at")), (self._file_row, self.tr("F&ile"))):
            label = self._form.labelForField(field)
            if isinstance(label, QLabel):
                label.setText(text)
                label.setBuddy(self._path if field is self._file_row else field)
        self._format.setAccessibleName(without_mnemonic(self.tr("Form&at")))
        self._path.setAccessibleName(without_mnemonic(self.tr("F&ile")))
        for button, text, name in (
            (self._browse, self.tr("C&hoose …"), self.tr("Choose the file")),
            (self._write, self.tr("&Write the animation"), self.tr("Write the animation")),
            (self._cancel, self.tr("&Cancel"), self.tr("Cancel the animation")),
            (self._close, self.tr("C&lose"), self.tr("Close")),
        ):
            button.setText(text)
            button.setAccessibleName(name)
        self._progress.setAccessibleName(self.tr("Progress of the animation"))
        self._refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._file_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._path, 1)
        row.addWidget(self._browse)
        self._form.setSpacing(GAP)
        self._form.addRow("-", self._format)
        self._form.addRow(self._settings)
        self._form.addRow("-", self._file_row)
        progress = QHBoxLayout()
        progress.addWidget(self._progress, 1)
        progress.addWidget(self._left)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._write, self._cancel, self._close):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._lead)
        layout.addLayout(self._form)
        layout.addWidget(self._told)
        layout.addLayout(progress)
        layout.addLayout(buttons)
        room = self._progress.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(room)
        self._told.setMinimumHeight(3 * self.fontMetrics().height())
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setMinimumWidth(34 * self.fontMetrics().height())

    def _connect(self) -> None:
        self._format.currentIndexChanged.connect(self._fit_ending)
        self._path.textChanged.connect(self._refresh)
        self._browse.clicked.connect(self._choose_file)
        self._write.clicked.connect(self._start)
        self._cancel.clicked.connect(self._control.cancel)
        self._close.clicked.connect(self.close)
        self._control.state_changed.connect(self._refresh)
        self._control.progressed.connect(self._show_progress)
        self._control.written.connect(self._tell_written)
        self._control.failed.connect(self._tell_failure)

    def _start(self) -> None:
        path = with_ending(Path(self._path.text().strip()).expanduser(), f".{self._ending}")
        self._path.setText(str(path))
        self._told.clear()
        self._progress.setValue(0)
        self._control.write(self._scene.record, path, self._settings.value(), self._scene.joint, said)
        self._cancel.setFocus()

    @property
    def _ending(self) -> str:
        return _FORMATS[max(self._format.currentIndex(), 0)]

    def _fit_ending(self) -> None:
        typed = self._path.text().strip()
        if typed:
            self._path.setText(str(with_ending(Path(typed), f".{self._ending}")))
        self._told.clear()
        self._refresh()

    def _choose_file(self) -> None:
        names = self.tr("Animation (*.{ending})").format(ending=self._ending)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the animation to"), self._path.text(), names
        )
        if chosen:
            self._path.setText(str(with_ending(Path(chosen), f".{self._ending}")))

    def _refresh(self) -> None:
        is_busy = self._control.is_active
        hindrance = format_hindrance(self._ending)
        if hindrance is not None:
            self._told.setText(" ".join(map(said, hindrance)))
        was_on_cancel = self._cancel.hasFocus()
        for part in (self._format, self._settings, self._file_row):
            part.setEnabled(not is_busy)
        self._write.setEnabled(not is_busy and hindrance is None and bool(self._path.text().strip()))
        self._cancel.setEnabled(is_busy)
        if was_on_cancel and not is_busy:
            self._write.setFocus()
        self._progress.setVisible(is_busy)
        self._left.setVisible(is_busy)

    def _show_progress(self, share: float, seconds_left: float) -> None:
        self._progress.setValue(round(100 * share))
        self._left.setText(duration_text(seconds_left) if seconds_left >= 0 else "")

    def _tell_written(self, path: Path) -> None:
        self._tell(self.tr("Written to {path}.").format(path=path))

    def _tell_failure(self, failure: RunFailed) -> None:
        self._tell(" ".join(said(part) for part in (failure.what, failure.why, failure.what_to_do)))

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._refresh()


def _words(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def nothing_to_animate() -> Refused:
    """Says that an animation needs a path on a landscape."""
    return Refused(
        sentence(translatable("problems", "There is nothing to animate yet.")),
        sentence(translatable("problems", "No landscape with a training path is shown.")),
        sentence(translatable("problems", "Measure the landscape of a run first.")),
    )
