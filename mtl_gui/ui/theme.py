"""One look for every widget and plot: colours, spacing, type scale, icons."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication

from mtl_gui.paths import resources_folder
from mtl_gui.ui.theme_colors import DARK, LIGHT, Colors
from mtl_gui.ui.theme_sheet import SIGNS, style_sheet

__all__ = ["GAP", "GAP_LARGE", "GAP_SMALL", "MARKERS", "Scheme", "Theme"]

Scheme = Literal["system", "light", "dark"]

_STYLE = "fusion"

GAP_SMALL = 4
GAP = 8
GAP_LARGE = 16
"""Spacing within a group, between neighbours, between sections; device-independent pixels."""

_NATIVE: dict[Scheme, Qt.ColorScheme] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}

MARKERS = ("o", "s", "t", "d", "+", "x", "p", "h")
"""Plot symbol of each task, beside its colour: nothing is told by colour alone."""


class Theme(QObject):
    """The palette in use. Widgets and plots read it and follow `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme: Scheme = "system"
        self._text_scale = 100
        self._base_size = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
        self._painted_icons = QTemporaryDir()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is in use."""
        if self._scheme == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._scheme == "dark"

    @property
    def colors(self) -> Colors:
        """The palette in use."""
        return DARK if self.is_dark else LIGHT

    @property
    def scheme(self) -> Scheme:
        """The palette that was asked for."""
        return self._scheme

    @property
    def text_scale(self) -> int:
        """Size of all text in per cent."""
        return self._text_scale

    def use(self, scheme: Scheme, text_scale: int = 100) -> None:
        """Chooses a palette and a text size and applies them to the whole application."""
        self._scheme = scheme
        self._text_scale = text_scale
        QGuiApplication.styleHints().setColorScheme(_NATIVE[scheme])  # title bars and file dialogs follow
        self._apply()

    def color(self, role: str) -> QColor:
        """The colour of a role, a field name of `Colors`."""
        return QColor(getattr(self.colors, role))

    def task_color(self, task: int) -> QColor:
        """The colour of the task at this position; the same task has the same colour everywhere."""
        return QColor(self.colors.tasks[task % len(self.colors.tasks)])

    def task_marker(self, task: int) -> str:
        """The plot symbol of the task at this position."""
        return MARKERS[task % len(MARKERS)]

    def arm_pen(self, color: QColor, *, is_baseline: bool, width: float = 2.0) -> QPen:
        """A cosmetic pen: solid for the chosen arm, dashed for the single-task baseline."""
        pen = QPen(color, width)
        pen.setCosmetic(True)
        pen.setStyle(Qt.PenStyle.DashLine if is_baseline else Qt.PenStyle.SolidLine)
        return pen

    def icon(self, name: str, role: str = "text") -> QIcon:
        """The icon `resources/icons/<name>.svg` painted in a colour of the palette."""
        icon = QIcon()
        normal, disabled = self._painted(name, self.color(role)), self._painted(name, self.color("border"))
        for mode, path in (
            (QIcon.Mode.Normal, normal),
            (QIcon.Mode.Selected, normal),
            (QIcon.Mode.Disabled, disabled),
        ):
            icon.addFile(str(path), QSize(), mode)
        return icon

    def _follow_system(self) -> None:
        if self._scheme == "system":
            self._apply()

    def _apply(self) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            return
        application.setStyleSheet("")  # replacing a sheet takes four times as long as taking it off before
        if application.style().name() != _STYLE:
            application.setStyle(_STYLE)
        points = self._base_size * self._text_scale / 100
        font = QFont(application.font())
        font.setPointSizeF(points)
        application.setFont(font)
        application.setPalette(_palette(self.colors))
        application.setStyleSheet(style_sheet(self.colors, points, self._painted_signs()))
        self.changed.emit()

    def _painted_signs(self) -> dict[str, Path]:
        """The style sheet's small pictures in the palette's colours."""
        on_accent = ("done_mark", "dot")
        return {
            name: self._painted(name, self.color("on_accent" if name in on_accent else "muted"))
            for name in SIGNS
        }

    def _painted(self, name: str, color: QColor) -> Path:
        """The file of an icon in a colour; written once, drawn by Qt when it is first seen."""
        path = Path(self._painted_icons.path()) / f"{name}-{color.name()[1:]}.svg"
        if not path.exists():
            path.write_text(_icon_source(name).replace("currentColor", color.name()), encoding="utf-8")
        return path


def _icon_source(name: str) -> str:
    return (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _palette(colors: Colors) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colors.ground,
        QPalette.ColorRole.WindowText: colors.text,
        QPalette.ColorRole.Base: colors.surface,
        QPalette.ColorRole.AlternateBase: colors.raised,
        QPalette.ColorRole.Text: colors.text,
        QPalette.ColorRole.Button: colors.raised,
        QPalette.ColorRole.ButtonText: colors.text,
        QPalette.ColorRole.BrightText: colors.worse,
        QPalette.ColorRole.ToolTipBase: colors.surface,
        QPalette.ColorRole.ToolTipText: colors.text,
        QPalette.ColorRole.PlaceholderText: colors.muted,
        QPalette.ColorRole.Highlight: colors.selection,
        QPalette.ColorRole.HighlightedText: colors.text,
        QPalette.ColorRole.Accent: colors.accent,
        QPalette.ColorRole.Link: colors.accent,
        QPalette.ColorRole.LinkVisited: colors.accent,
        QPalette.ColorRole.Light: colors.surface,
        QPalette.ColorRole.Midlight: colors.raised,
        QPalette.ColorRole.Mid: colors.border,
        QPalette.ColorRole.Dark: colors.border,
        QPalette.ColorRole.Shadow: colors.border,
    }
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.muted))
    return palette
