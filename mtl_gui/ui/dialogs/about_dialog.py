"""Version, licences and credits."""

from importlib.metadata import version

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QLabel, QMessageBox, QWidget

from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.windows import Dialog

__all__ = ["AboutDialog"]


class AboutDialog(Dialog):
    """What this program is, under which licences, and on whose work it stands."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About"))
        picture = QLabel(self)
        picture.setPixmap(theme.icon("app").pixmap(48, 48))
        title = QLabel(self.tr("Multi-task learning laboratory"), self)
        title.setObjectName("title")
        number = QLabel(self.tr("Version {version}").format(version=version("mtl-gui")), self)
        number.setObjectName("muted")
        text = QLabel(self.tr("Does learning these tasks together help, here, and why?"), self)
        text.setWordWrap(True)
        credits_ = QLabel(self._credits(), self)
        credits_.setWordWrap(True)
        credits_.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        about_qt = buttons.addButton(self.tr("About Qt"), QDialogButtonBox.ButtonRole.HelpRole)
        about_qt.setObjectName("about_qt")
        about_qt.clicked.connect(lambda: QMessageBox.aboutQt(self))
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        grid.setHorizontalSpacing(GAP_LARGE)
        grid.setVerticalSpacing(GAP)
        grid.addWidget(picture, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((title, number, text, credits_)):
            grid.addWidget(label, row, 1)
        grid.addWidget(buttons, 4, 0, 1, 2)
        self.setMinimumWidth(30 * self.fontMetrics().height())

    def _credits(self) -> str:
        return self.tr(
            "Free software under the MIT licence. The window is made with Qt {qt} and PySide6 (LGPL v3); "
            "training with PyTorch (BSD); data with scikit-learn, NumPy and polars. The icons are part of "
            "this program."
        ).format(qt=QLibraryInfo.version().toString())
