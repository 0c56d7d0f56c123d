"""Where trainings compute, as preferred: in the window's process or in one of their own."""

from PySide6.QtCore import QObject, QTimer

from mtl_gui.app.settings import Preferences
from mtl_gui.app.training import TrainingControl
from mtl_gui.ui.actions import Actions

__all__ = ["TrainingPlace"]

_MILLISECONDS_UNTIL_READY = 4000
"""The process of the next training loads its torch after the window has loaded its own."""


class TrainingPlace(QObject):
    """Lets the command change the preference, and the training follow it from its next start on."""

    def __init__(
        self, preferences: Preferences, training: TrainingControl, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences, self._training = preferences, training
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_MILLISECONDS_UNTIL_READY)
        self._quiet.timeout.connect(training.make_ready)
        self._action = actions["run.apart"]
        self._action.triggered.connect(self._prefer)
        preferences.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Does as the preferences say."""
        is_apart = self._preferences.settings.trains_apart
        self._action.setChecked(is_apart)
        self._training.train_apart(is_apart=is_apart)
        if is_apart:
            self._quiet.start()
        else:
            self._quiet.stop()

    def _prefer(self, is_apart: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.change(self._preferences.settings.replaced(trains_apart=is_apart))
