"""A weight per task; some can be locked, and all kept at a fixed sum."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

from mtl_gui.spec.weight_moves import moved_weight, normalised
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.task_numbers import TaskNumbersControl

__all__ = ["TaskWeightsControl"]

_ICON_SIZE = 16


class TaskWeightsControl(TaskNumbersControl):
    """Numbers per task, each with a lock, and a switch that keeps their mean at 1.

    A locked weight cannot be moved. While the switch is on, the others that are not locked give way to the
    one that is moved. Both say how the weights are edited, are no part of the value, and stay when another
    control takes over.
    """

    def __init__(self, bounds: Bounds, tasks: NamedTasks, parent: QWidget | None = None) -> None:
        self._locks: dict[str, QToolButton] = {}
        self._keeps_sum = QCheckBox()
        self._keeps_sum.setChecked(tasks.keeps_sum)
        super().__init__(bounds, tasks, parent)
        self._keeps_sum.toggled.connect(self._normalise)
        tasks.theme.changed.connect(self._paint_locks)

    def describe(self, path: str, title: str, explanation: str) -> None:
        """Names the locks by their tasks too."""
        super().describe(path, title, explanation)
        for name, lock in self._locks.items():
            lock.setObjectName(f"{path}.{name}.lock")
        self._keeps_sum.setObjectName(f"{path}.normalise")

    def retranslate(self) -> None:
        """Sets the texts of the locks and of the switch."""
        tip = self.tr("Keep this weight where it is while others are moved.")
        for name, lock in self._locks.items():
            lock.setAccessibleName(self.tr("Lock the weight of {task}").format(task=name))
            _explain(lock, tip)
        text = self.tr("Normalise: they add up to {count}").format(count=len(self._rows))
        self._keeps_sum.setText(text)
        self._keeps_sum.setAccessibleName(text)
        _explain(
            self._keeps_sum,
            self.tr(
                "When one weight is moved, the others that are not locked are scaled so that the sum stays: "
                "the learning rate then means the same at all weights."
            ),
        )

    def _beside(self, name: str) -> tuple[QWidget, ...]:
        lock = QToolButton(self)
        lock.setCheckable(True)
        lock.setChecked(name in self._tasks.locked)
        lock.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        lock.toggled.connect(lambda is_locked, name=name: self._lock(name, is_locked=is_locked))
        self._locks[name] = lock
        return (lock,)

    def _rebuild(self) -> None:
        self._locks = {}
        super()._rebuild()
        self._place_switch()
        self._paint_locks()
        self.retranslate()

    def _place_switch(self) -> None:
        """Puts the switch under the rows, which may be others now."""
        self._layout.removeWidget(self._keeps_sum)
        self._layout.addWidget(self._keeps_sum, len(self._rows), 0, 1, -1)
        self._keeps_sum.setVisible(len(self._rows) > 1)
        for name in self._locks:
            self._let_move(name)

    def _lock(self, name: str, *, is_locked: bool) -> None:
        (self._tasks.locked.add if is_locked else self._tasks.locked.discard)(name)
        self._let_move(name)
        self._paint_locks()

    def _let_move(self, name: str) -> None:
        for widget in self._rows[name].control.focus_widgets():
            widget.setEnabled(name not in self._tasks.locked)

    def _paint_locks(self) -> None:
        theme = self._tasks.theme
        for name, lock in self._locks.items():
            is_locked = name in self._tasks.locked
            lock.setIcon(theme.icon("lock" if is_locked else "unlocked", "text" if is_locked else "muted"))

    def _moved(self, name: str, number: float) -> Mapping[str, float] | None:
        if not self._keeps_sum.isChecked():
            return super()._moved(name, number)
        moved = moved_weight(self._all(), name, number, self._tasks.locked)
        if moved is None:
            self.refused.emit(
                self.tr("The others are locked, so the sum cannot stay. Unlock one, or switch Normalise off.")
            )
            return None
        return {**self._value, **moved}

    def _normalise(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.refused.emit("")
        self._tasks.keeps_sum = is_on
        if not is_on:
            return
        found = normalised(self._all(), self._tasks.locked & set(self._rows))
        if found is None:
            with QSignalBlocker(self._keeps_sum):
                self._keeps_sum.setChecked(False)
            self._tasks.keeps_sum = False
            self.refused.emit(
                self.tr("The locked weights leave nothing to the others. Unlock one, then normalise.")
            )
        elif found != self._all():
            self.set_value({**self._value, **found})
            self.change_key = ""
            self.value_changed.emit(self.value())

    def _all(self) -> dict[str, float]:
        return {name: self._shown(name) for name in self._rows}


def _explain(widget: QWidget, text: str) -> None:
    widget.setToolTip(text)
    widget.setWhatsThis(text)
    widget.setAccessibleDescription(text)
