"""All preferences in one place; each holds as soon as it is changed."""

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from mtl_gui.app.settings import Preferences, Settings
from mtl_gui.ui.preferences.general_form import GeneralForm
from mtl_gui.ui.preferences.shortcut_editor import ShortcutEditor
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.windows import Dialog

__all__ = ["PreferencesDialog"]


class PreferencesDialog(Dialog):
    """Look and computing on one tab, keys on the other."""

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preferences = preferences
        self._general = GeneralForm(preferences.settings, self)
        self._keys = ShortcutEditor(preferences.settings.shortcuts, self)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("preferences_tabs")
        for part in (scrolled(self._general, QMargins()), self._keys):
            self._tabs.addTab(part, "")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(buttons)
        self._general.value_changed.connect(self._take)
        self._keys.value_changed.connect(
            lambda keys: preferences.change(preferences.settings.replaced(shortcuts=keys))
        )
        preferences.changed.connect(self._follow)
        self._retranslate()
        unit = self.fontMetrics().height()
        self.resize(min(44 * unit, parent.width()), min(34 * unit, parent.height()))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _take(self, settings: Settings) -> None:
        """Keeps what the form edits, and what others have changed meanwhile."""
        kept = self._preferences.settings
        self._preferences.change(
            settings.replaced(recent=kept.recent, shortcuts=kept.shortcuts, layout=kept.layout)
        )

    def _follow(self) -> None:
        self._general.set_value(self._preferences.settings)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Preferences"))
        self._tabs.setAccessibleName(self.tr("Preferences"))
        for place, text in enumerate((self.tr("General"), self.tr("Keys"))):
            self._tabs.setTabText(place, text)
