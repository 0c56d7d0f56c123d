"""Says what will happen to a file while it is held over the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mtl_gui.data.files.source import TABLE_ENDINGS
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec.link import is_link
from mtl_gui.ui.theme import GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["EXPERIMENT_ENDINGS", "DropOverlay", "can_open", "dropped", "is_data"]

EXPERIMENT_ENDINGS = (".toml",)


class DropOverlay(TranslatedWidget):
    """A sheet over the window with one sentence; it lets every event through to what lies below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("drop_overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._held: Path | str | None = None
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

    def show_held(self, held: Path | str) -> None:
        """Covers the window and says what dropping this file or link does."""
        self._held = held
        self.retranslate()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def retranslate(self) -> None:
        """Sets the sentence."""
        held = self._held
        if held is None:
            return
        if isinstance(held, str):
            self._sentence.setText(self.tr("Drop to bring back the screen of this link."))
            return
        if held.suffix.lower() in EXPERIMENT_ENDINGS:
            text = self.tr("Drop to open the experiment “{name}”.")
        elif RunFolder(held).is_run:
            text = self.tr("Drop to show the run “{name}”.")
        elif is_data(held):
            text = self.tr("Drop to use “{name}” as data.")
        else:
            text = self.tr(
                "“{name}” cannot be opened: experiments end in .toml, data in .csv, .xlsx, .parquet, .arff "
                "or .npz, or it is a folder of images or of a run."
            )
        self._sentence.setText(text.format(name=held.name))


def is_data(path: Path) -> bool:
    """Whether this can be a person's own data: a table by its ending, or a folder."""
    return path.suffix.lower() in TABLE_ENDINGS or path.is_dir()


def can_open(held: Path | str) -> bool:
    """Whether dropping this does something."""
    return isinstance(held, str) or held.suffix.lower() in EXPERIMENT_ENDINGS or is_data(held)


def dropped(data: QMimeData) -> Path | str | None:
    """The first local file of what is dragged, or the link that is dragged as text."""
    link = data.text() if data.hasText() else ""
    if is_link(link):
        return link
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)
