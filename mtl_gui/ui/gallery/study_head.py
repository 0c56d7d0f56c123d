"""What stands above a study's pictures: title, question, and all that can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.spec import Study
from mtl_gui.texts import Sentence
from mtl_gui.ui.flow_layout import flowing
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget, said, translated, without_mnemonic

__all__ = ["StudyHead"]

_BUTTONS = ("back", "counter", "project", "report", "versus", "large")


class StudyHead(TranslatedWidget):
    """`run_wanted`, `cancel_wanted`, `large_wanted`, and `wanted` with the name of another button.

    `kept_wanted` carries the place among the kept runs of the one that is to be shown.
    """

    run_wanted = Signal()
    cancel_wanted = Signal()
    large_wanted = Signal(bool)
    quick_changed = Signal()
    kept_wanted = Signal(int)
    wanted = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, name: str = "study", *, has_versus: bool = False
    ) -> None:
        """Makes an empty head.

        Args:
            parent: The widget above.
            name: Begins the names of all parts.
            has_versus: Whether two kept runs can be compared.
        """
        super().__init__(parent)
        self._has_versus = has_versus
        self._study: Study | OtherStudy | None = None
        self._is_resumed = self._is_done = False
        self._title, self._question, self._activity = QLabel(self), QLabel(self), QLabel(self)
        self._title.setObjectName("title")
        self._question.setObjectName("heading")
        self._activity.setObjectName("muted")
        for label in (self._title, self._question):
            label.setWordWrap(True)
        self._quick = QCheckBox(self)
        self._quick.setObjectName(f"{name}_quick")
        self._kept, self._kept_label = QComboBox(self), QLabel(self)
        self._kept.setObjectName(f"{name}_runs")
        self._kept.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        keep_wheel_for_scrolling(self._kept)
        self._kept_label.setBuddy(self._kept)
        self._bar = MeasureBar(name, self)
        self._buttons = {what: QPushButton(self) for what in _BUTTONS}
        for what, button in self._buttons.items():
            button.setObjectName(f"{name}_{what}")
        self._buttons["large"].setCheckable(True)
        self._buttons["versus"].hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def is_quick(self) -> bool:
        """Whether a first look is wanted instead of the whole study."""
        return self._quick.isChecked()

    def show_study(self, study: Study | OtherStudy) -> None:
        """Shows another study."""
        self._study = study
        self._buttons["counter"].setVisible(study.counter_example is not None)
        self.retranslate()

    def show_state(self, *, is_busy: bool, can_start: bool, is_resumed: bool, is_done: bool) -> None:
        """Offers what can be done now.

        Args:
            is_busy: This study is at work.
            can_start: No study is.
            is_resumed: Running it goes on with a run that was broken off.
            is_done: There is something to report.
        """
        self._is_resumed, self._is_done = is_resumed, is_done
        self._bar.show_busy(is_busy=is_busy, can_start=can_start)
        self._quick.setEnabled(not is_busy)
        self._buttons["report"].setEnabled(is_done)
        self._activity.setVisible(is_busy)
        self.retranslate()

    def show_progress(self, fraction: float, activity: Sentence, seconds_left: float) -> None:
        """Shows how far it is, and what is going on."""
        self._bar.show_progress(fraction, seconds_left)
        self._activity.setText(said(activity))

    def show_kept(self, names: Sequence[str], current: int) -> None:
        """Offers the kept runs, where there is more than one."""
        with QSignalBlocker(self._kept):
            if [self._kept.itemText(place) for place in range(self._kept.count())] != list(names):
                self._kept.clear()
                self._kept.addItems(list(names))
            self._kept.setCurrentIndex(current)
        for part in (self._kept, self._kept_label):
            part.setVisible(len(names) > 1)
        self._buttons["versus"].setVisible(self._has_versus and len(names) > 1)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self._quick

    def retranslate(self) -> None:
        """Sets every text."""
        if self._study is not None:
            self._title.setText(translated(self._study.title, "presets"))
            self._question.setText(translated(self._study.question, "presets"))
        run = self.tr("Run the stud&y")
        if self._is_resumed:
            run = self.tr("G&o on with the study")
        elif self._is_done:
            run = self.tr("Run the stud&y again")
        self._bar.set_texts(
            run, self.tr("Cancel"), self.tr("Cancel the study"), self.tr("Share of the study done")
        )
        self._quick.setText(self.tr("&Quick look"))
        self._quick.setToolTip(self.tr("Fewer seeds, values, learning rates and steps: under a minute"))
        kept = self.tr("Ru&n shown")
        self._kept_label.setText(kept)
        self._kept.setAccessibleName(without_mnemonic(kept))
        for name, text in (
            ("back", self.tr("All &studies")),
            ("counter", self.tr("&Counter-example")),
            ("project", self.tr("Open as &project")),
            ("report", self.tr("Export a repor&t…")),
            ("versus", self.tr("Compare two r&uns…")),
            ("large", self.tr("&Large type")),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(without_mnemonic(text))

    def _connect(self) -> None:
        self._bar.measure_wanted.connect(self.run_wanted)
        self._bar.cancel_wanted.connect(self.cancel_wanted)
        self._quick.toggled.connect(self.quick_changed)
        self._kept.activated.connect(self.kept_wanted)
        self._buttons["large"].toggled.connect(self.large_wanted)
        for name in ("back", "counter", "project", "report", "versus"):
            self._buttons[name].clicked.connect(lambda _checked=False, told=name: self.wanted.emit(told))

    def _lay_out(self) -> None:
        start = QHBoxLayout()
        start.setSpacing(GAP)
        start.addWidget(self._quick)
        start.addWidget(self._bar, 1)
        start.addWidget(self._kept_label)
        start.addWidget(self._kept)
        holder = flowing(self._buttons.values(), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(holder)
        for label in (self._title, self._question):
            layout.addWidget(label)
        layout.addLayout(start)
        layout.addWidget(self._activity)
