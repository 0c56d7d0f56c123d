"""The files that were opened or saved last."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["RecentList"]

_MOST_SHOWN = 6


class RecentList(TranslatedWidget):
    """A button for each file that is still there; nothing when there is none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setObjectName("heading")
        self._files = QWidget(self)
        self._flow = FlowLayout(self._files, GAP)
        self._buttons: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GAP_LARGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._files)
        self.show_files(())
        self.retranslate()

    def show_files(self, files: Sequence[str]) -> None:
        """Shows other files."""
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        paths = [path for path in map(Path, files) if path.exists()][:_MOST_SHOWN]
        self._buttons = [self._button(number, path) for number, path in enumerate(paths)]
        for button in self._buttons:
            self._flow.addWidget(button)
        self.setVisible(bool(self._buttons))
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        self._title.setText(self.tr("Recent"))
        for button in self._buttons:
            button.setAccessibleName(self.tr("Open {name}").format(name=Path(button.toolTip()).name))

    def _button(self, number: int, path: Path) -> QPushButton:
        button = QPushButton(path.name.replace("&", "&&"), self._files)
        button.setObjectName(f"recent_{number}")
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self.chosen.emit(path))
        return button
