"""Says what will happen to files while they are held over the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mtl_gui.ui.shell.held_files import HeldFiles
from mtl_gui.ui.theme import GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, listed

__all__ = ["DropOverlay"]


class DropOverlay(TranslatedWidget):
    """A sheet over the window with one sentence; it lets every event through to what lies below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop_overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._held: HeldFiles | str | None = None
        self._sentence = QLabel(self)
        self._sentence.setObjectName("heading")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        frame = QFrame(self)
        frame.setObjectName("drop")
        inner = QVBoxLayout(frame)
        inner.addWidget(self._sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.addWidget(frame)
        self.hide()

    @property
    def sentence(self) -> str:
        """What will happen."""
        return self._sentence.text()

    def show_held(self, held: HeldFiles | str) -> None:
        """Covers the window and says what dropping these files or this link does."""
        self._held = held
        self.retranslate()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def retranslate(self) -> None:
        """Sets the sentence."""
        match self._held:
            case str():
                self._sentence.setText(self.tr("Drop to bring back the screen of this link."))
            case HeldFiles(count=1) as held:
                self._sentence.setText(self._of_one(held))
            case HeldFiles() as held:
                self._sentence.setText(self._of_several(held))

    def _of_one(self, held: HeldFiles) -> str:
        if held.experiments:
            text = self.tr("Drop to open the experiment “{name}”.")
        elif held.runs:
            text = self.tr("Drop to show the run “{name}”.")
        elif held.tables:
            text = self.tr("Drop to use “{name}” as data.")
        else:
            text = self._refusal()
        return text.format(name=_first(held).name)

    def _of_several(self, held: HeldFiles) -> str:
        """All kinds in one sentence: of experiments and tables only the first is opened."""
        if not held.can_open:
            return self._refusal().format(name=listed(path.name for path in held.others))
        deeds = []
        if held.experiments:
            deeds.append(self.tr("open the experiment “{name}”").format(name=held.experiments[0].name))
        if held.tables:
            deeds.append(self.tr("use “{name}” as data").format(name=held.tables[0].name))
        if held.runs:
            deeds.append(self.tr("compare %n runs", "", len(held.runs)))
        return self.tr("Drop to {deeds}.").format(deeds=listed(deeds))

    def _refusal(self) -> str:
        return self.tr(
            "“{name}” cannot be opened: experiments end in .toml, data in .csv, .xlsx, .parquet, .arff "
            "or .npz, or it is a folder of images or of a run."
        )


def _first(held: HeldFiles) -> Path:
    return (*held.experiments, *held.runs, *held.tables, *held.others)[0]
