"""Where trainings compute, as preferred: in the window's process or in one of their own."""

from PySide6.QtCore import QObject

from mtl_gui.app.settings import Preferences
from mtl_gui.app.training import TrainingControl
from mtl_gui.ui.actions import Actions

__all__ = ["TrainingPlace"]


class TrainingPlace(QObject):
    """Lets the command change the preference, and the training follow it from its next start on."""

    def __init__(
        self, preferences: Preferences, training: TrainingControl, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences, self._training = preferences, training
        self._action = actions["run.apart"]
        self._action.triggered.connect(self._prefer)
        preferences.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Does as the preferences say."""
        is_apart = self._preferences.settings.trains_apart
        self._action.setChecked(is_apart)
        self._training.train_apart(is_apart=is_apart)

    def _prefer(self, is_apart: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.change(self._preferences.settings.replaced(trains_apart=is_apart))
