"""What somebody who helps wants to know."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from mtl_gui.paths import config_folder, data_folder, log_folder
from mtl_gui.runs.environment import environment
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.windows import Dialog

__all__ = ["DiagnosticsDialog", "diagnostics"]


class DiagnosticsDialog(Dialog):
    """Versions, folders and the screen as text to copy; nothing is sent anywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("diagnostics")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Diagnostic information"))
        lead = QLabel(self.tr("Copy this into a report. Nothing is sent by itself."), self)
        lead.setWordWrap(True)
        self._text = QPlainTextEdit(diagnostics(), self)
        self._text.setObjectName("diagnostics_text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Diagnostic information"))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("diagnostics_copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        for widget in (lead, self._text, buttons):
            layout.addWidget(widget)
        unit = self.fontMetrics().height()
        self.resize(min(44 * unit, parent.width()), min(30 * unit, parent.height()))


def diagnostics() -> str:
    """A line per fact."""
    screen = QGuiApplication.primaryScreen()
    facts = {
        **environment(),
        "qt platform": QGuiApplication.platformName(),
        "screen": f"{screen.size().width()} x {screen.size().height()}, scale {screen.devicePixelRatio():g}",
        "language": QLocale().name(),
        "settings": str(config_folder()),
        "data": str(data_folder()),
        "log": str(log_folder()),
    }
    return "\n".join(f"{name}: {fact}" for name, fact in facts.items())
