"""Run, pause, step, epoch, stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from mtl_gui.app.job import JobState
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.focus_return import FocusReturn
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["RunButtons"]

_COMMANDS = ("run.start", "run.pause", "run.step", "run.epoch", "run.stop")


class RunButtons(TranslatedWidget):
    """Buttons that ask for the run commands; which of them make sense follows the state."""

    requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: JobState = "idle"
        self._buttons = {command: QPushButton(self) for command in _COMMANDS}
        layout = FlowLayout(self, GAP)
        for command, button in self._buttons.items():
            button.setObjectName(command.replace(".", "_"))
            button.clicked.connect(lambda _checked=False, asked=command: self.requested.emit(asked))
            layout.addWidget(button)
        self._buttons["run.start"].setProperty("primary", "true")
        start, pause, stop = (self._buttons[command] for command in ("run.start", "run.pause", "run.stop"))
        FocusReturn((start,), pause)
        FocusReturn((pause, stop), start)
        theme.changed.connect(self._paint_icons)
        self.retranslate()
        self.set_state("idle")

    def set_state(self, state: JobState) -> None:
        """Enables what can be asked for now."""
        self._state = state
        is_active = state in ("running", "paused")
        can_begin = state not in ("running", "paused", "stopping")
        enabled = {
            "run.start": can_begin,
            "run.pause": is_active,
            "run.step": is_active or can_begin,
            "run.epoch": is_active or can_begin,
            "run.stop": is_active,
        }
        for command, button in self._buttons.items():
            button.setEnabled(enabled[command])
        self.retranslate()
        self._paint_icons()

    def retranslate(self) -> None:
        """Sets every text; the button that changes its own is always as wide as the longer one."""
        self._buttons["run.pause"].setMinimumWidth(self._widest_pause())
        is_paused = self._state == "paused"
        texts = {
            "run.start": (self.tr("Run"), self.tr("Start a new run of the experiment")),
            "run.pause": (
                self.tr("Resume") if is_paused else self.tr("Pause"),
                self.tr("Go on training") if is_paused else self.tr("Hold the training after this step"),
            ),
            "run.step": (self.tr("Step"), self.tr("Train for one step, then pause")),
            "run.epoch": (self.tr("Epoch"), self.tr("Train for one pass over the data, then pause")),
            "run.stop": (self.tr("Stop"), self.tr("End the run; it is kept and can be continued")),
        }
        for command, (text, tip) in texts.items():
            self._buttons[command].setText(text)
            self._buttons[command].setToolTip(tip)
            self._buttons[command].setAccessibleName(text)
            self._buttons[command].setAccessibleDescription(tip)

    def _widest_pause(self) -> int:
        pause = self._buttons["run.pause"]
        pause.setMinimumWidth(0)
        widths = []
        for text in (self.tr("Resume"), self.tr("Pause")):
            pause.setText(text)
            widths.append(pause.sizeHint().width())
        return max(widths)

    def _paint_icons(self) -> None:
        for command, button in self._buttons.items():
            name = command.removeprefix("run.").replace("start", "run")
            if command == "run.pause" and self._state == "paused":
                name = "run"
            button.setIcon(self._theme.icon(name, "on_accent" if command == "run.start" else "text"))
