"""What a person should know about their data, as one list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from mtl_gui.file_events import DataWarning
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["WarningList"]


class WarningList(TranslatedWidget):
    """A warning with its advice per line; says so where there is none, or none is known yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._warnings: tuple[DataWarning, ...] | None = None
        self._title = QLabel(self)
        self._list = QListWidget(self)
        self._list.setObjectName("import_warnings")
        self._list.setWordWrap(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addWidget(self._list)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def set_value(self, warnings: Sequence[DataWarning] | None) -> None:
        """Shows these; None while they are not known."""
        shown = None if warnings is None else tuple(warnings)
        if shown != self._warnings:
            self._warnings = shown
            self.retranslate()

    def retranslate(self) -> None:
        """Builds the lines anew, in the language and the colours of the window."""
        self._list.setAccessibleName(self.tr("Warnings"))
        self._title.setText(self._heading())
        self._list.clear()
        icon = self._theme.icon("warning", "caution")
        for warning in self._warnings or ():
            item = QListWidgetItem(icon, f"{said(warning.text)} {said(warning.advice)}", self._list)
            item.setToolTip(item.text())
        self._list.setVisible(bool(self._warnings))

    def _heading(self) -> str:
        if self._warnings is None:
            return self.tr("Warnings are told once the file has been checked.")
        if not self._warnings:
            return self.tr("Nothing in the data calls for caution.")
        return self.tr("Warnings: {count}").format(count=len(self._warnings))
