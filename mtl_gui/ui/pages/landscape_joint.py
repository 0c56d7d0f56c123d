"""How the tasks' losses become the joint loss that the landscape page draws: a kind and weights."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.runs.joint_loss import JointKind, JointLoss
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.pages.task_head import ElidedLabel
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["JointControls"]

_KINDS: tuple[JointKind, ...] = ("sum", "chebyshev", "geometric", "uncertainty")
_LOWEST_WEIGHT, _HIGHEST_WEIGHT = 0.01, 100.0


class JointControls(TranslatedWidget):
    """The kind of joint loss, a weight per task on a logarithmic slider, and a button that makes all equal.

    `changed` tells that the joint loss is another one; setters tell nothing.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[str, ...] = ()
        self._signs: list[QLabel] = []
        self._names: list[ElidedLabel] = []
        self._weights: list[LogSlider] = []
        self._kind = QComboBox(self)
        self._kind.setObjectName("landscape_joint_kind")
        self._kind.addItems([""] * len(_KINDS))
        keep_wheel_for_scrolling(self._kind)
        let_shrink(self._kind)
        self._equal = QPushButton(self)
        self._equal.setObjectName("landscape_equal")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_SMALL)
        self._grid.setVerticalSpacing(GAP_SMALL)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        row = QHBoxLayout()
        row.addWidget(self._kind, 1)
        row.addWidget(self._equal)
        layout.addLayout(row)
        layout.addLayout(self._grid)
        self._kind.currentIndexChanged.connect(self._take_kind)
        self._equal.clicked.connect(self._make_equal)
        theme.changed.connect(self._paint_signs)
        self.retranslate()

    def value(self) -> JointLoss:
        """The joint loss as chosen."""
        weights = tuple(weight.value() for weight in self._weights)
        return JointLoss(_KINDS[self._kind.currentIndex()], weights)

    def set_value(self, joint: JointLoss) -> None:
        """Shows a joint loss."""
        with QSignalBlocker(self._kind):
            self._kind.setCurrentIndex(_KINDS.index(joint.kind))
        self._set_weights(joint.weights)
        self._show_kind()

    def set_tasks(self, tasks: tuple[str, ...]) -> None:
        """Offers a weight for each of these tasks; where they are others than before, all weights are 1."""
        if tasks == self._tasks:
            return
        self._tasks = tasks
        for old in (*self._signs, *self._names, *self._weights):
            self._grid.removeWidget(old)
            old.deleteLater()
        self._signs = [QLabel(self) for _ in tasks]
        self._names = [ElidedLabel(self) for _ in tasks]
        self._weights = [self._made(row) for row in range(len(tasks))]
        for row, parts in enumerate(zip(self._signs, self._names, self._weights, strict=True)):
            for column, part in enumerate(parts):
                self._grid.addWidget(part, row, column)
        self._paint_signs()
        self._show_kind()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        kinds = (
            self.tr("Together: weighted sum"),
            self.tr("Together: the worst task (Chebyshev)"),
            self.tr("Together: geometric mean"),
            self.tr("Together: uncertainty weighting"),
        )
        for place, kind in enumerate(kinds):
            self._kind.setItemText(place, kind)
        set_heard_name(self._kind, self.tr("How the tasks' losses become one"))
        self._kind.setToolTip(
            self.tr(
                "Weighted sum: Σ w L. Chebyshev: the largest w (L − its lowest value on the plane). "
                "Geometric mean: of losses that are not negative. Uncertainty weighting: with the best "
                "variance of every task at every point, Σ ½ (1 + log L); weights do not count."
            )
        )
        self._equal.setText(self.tr("E&qual"))
        self._equal.setAccessibleName(self.tr("Give all tasks the weight 1 in the joint loss"))
        for task, name, weight in zip(self._tasks, self._names, self._weights, strict=True):
            name.set_text(task)
            weight.set_texts(
                "",
                self.tr("Weight of {task} in the joint loss").format(task=task),
                self.tr("How much the task counts in the joint landscape; training is not changed by it."),
            )

    def _made(self, row: int) -> LogSlider:
        weight = LogSlider(_LOWEST_WEIGHT, _HIGHEST_WEIGHT, f"landscape_weight_{row}", self)
        weight.set_value(1.0)
        weight.value_changed.connect(lambda _value: self.changed.emit())
        return weight

    def _set_weights(self, weights: Sequence[float]) -> None:
        for slider, weight in zip(self._weights, weights, strict=True):
            slider.set_value(weight)

    def _make_equal(self) -> None:
        self._set_weights([1.0] * len(self._weights))
        self.changed.emit()

    def _take_kind(self) -> None:
        self._show_kind()
        self.changed.emit()

    def _show_kind(self) -> None:
        has_weights = self.value().has_weights
        for part in (*self._weights, self._equal):
            part.setEnabled(has_weights)

    def _paint_signs(self) -> None:
        for task, sign in enumerate(self._signs):
            sign.setPixmap(task_icon(self._theme, task).pixmap(14, 14))
