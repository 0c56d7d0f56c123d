"""Is the lowest point of a map a minimum of the loss, and not only of the slice? Checked on request."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.app.job import Job
from mtl_gui.app.slice_check import SliceCheckControl
from mtl_gui.curvature_events import StationarityChecked
from mtl_gui.events import FloatArray
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.spec import LandscapeRequest
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.scroll_place import reveal
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, number, said

__all__ = ["PointCheck"]

_CLOSE = 1e-2
"""A loss so much off the map's, as a share, is another network's; the map has fewer digits."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The point that was asked about, the loss that the map shows there, and the joint loss that was drawn.

    `joint` is None where a task alone was judged.
    """

    name: str
    point: tuple[float, float]
    loss: float
    joint: JointLoss | None


class PointCheck(TranslatedWidget):
    """Chooses a loss and a point, and tells by gradient and eigenvalues what the point is.

    All learned parameters count, also those that do not move in the slice.
    """

    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.job = Job(self)
        self._control = SliceCheckControl(self.job, self)
        self._folder: RunFolder | None = None
        self._request = LandscapeRequest()
        self._picture: Picture | None = None
        self._joint = JointLoss("sum", ())
        self._probe: tuple[float, float] | None = None
        self._asked: _Asked | None = None
        self._loss, self._place = QComboBox(self), QComboBox(self)
        self._loss.setObjectName("landscape_check_loss")
        self._place.setObjectName("landscape_check_place")
        self._place.addItems(["", ""])
        self._bar = MeasureBar("landscape_check", self)
        self._told = QLabel(self)
        self._told.setObjectName("landscape_check_told")
        self._told.setWordWrap(True)
        self._lay_out()
        self._bar.measure_wanted.connect(self.check)
        self._bar.cancel_wanted.connect(self._control.cancel)
        self._control.progressed.connect(self._bar.show_progress)
        self._control.state_changed.connect(self._show_state)
        self._control.changed.connect(self._show)
        self.job.ended.connect(self._tell_end)
        theme.changed.connect(self._paint)
        self.retranslate()

    def show_picture(
        self, folder: RunFolder | None, request: LandscapeRequest, picture: Picture, joint: JointLoss
    ) -> None:
        """Takes the slice that is shown; what was told of another one goes."""
        is_other = folder != self._folder or request != self._request
        self._folder, self._request, self._picture = folder, request, picture
        self._joint = joint
        if is_other or self._loss.count() != len(picture.tasks) + 1:
            with QSignalBlocker(self._loss):
                self._loss.clear()
                self._loss.addItems([*picture.tasks, ""])
                self._loss.setCurrentIndex(len(picture.tasks))
            self._asked = None
            self._control.forget()
            self._paint()
        self.retranslate()

    def set_probe(self, x: float, y: float) -> None:
        """Takes the point under the cross."""
        self._probe = (x, y)

    def check(self) -> None:
        """Checks the chosen point."""
        picture, folder = self._picture, self._folder
        if picture is None or folder is None or self._control.is_active:
            return
        loss = self._loss.currentIndex()
        surface = self._surface(picture, loss)
        point = self._probe if self._place.currentIndex() == 1 else picture.lowest(surface)
        if point is None:
            return
        row, column = picture.cell(*point)
        joint = self._joint if loss == len(picture.tasks) else None
        self._asked = _Asked(self._loss.currentText(), point, float(surface[row, column]), joint)
        self._control.check(folder, self._request, point, self._weights_of(picture, loss))

    def close_context(self) -> None:
        """Ends the check."""
        self.job.stop_and_wait()

    def retranslate(self) -> None:
        """Sets every text."""
        self._bar.set_texts(
            self.tr("Chec&k this minimum"),
            self.tr("Cancel"),
            self.tr("Cancel the check"),
            self.tr("Share of the check done"),
        )
        self._loss.setItemText(self._loss.count() - 1, self.tr("all together (sum)"))
        set_heard_name(self._loss, self.tr("Loss whose point is checked"))
        self._place.setItemText(0, self.tr("at its lowest point"))
        self._place.setItemText(1, self.tr("at the cross ✚"))
        set_heard_name(self._place, self.tr("Point that is checked"))
        self._place.setToolTip(
            self.tr("The lowest point of a slice need not be a minimum: other directions can lead down.")
        )
        self._show()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GAP)
        for combo in (self._loss, self._place):
            keep_wheel_for_scrolling(combo)
            let_shrink(combo)
            choices.addWidget(combo, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(choices)
        layout.addWidget(self._bar)
        layout.addWidget(self._told)

    def _surface(self, picture: Picture, loss: int) -> FloatArray:
        if loss < len(picture.tasks):
            surface: FloatArray = picture.losses[loss]
            return surface
        return picture.combined(self._joint.as_sum()).joint

    def _weights_of(self, picture: Picture, loss: int) -> tuple[float, ...]:
        if loss == len(picture.tasks):
            return self._joint.as_sum().weights
        return tuple(float(task == loss) for task in range(len(picture.tasks)))

    def _show_state(self) -> None:
        self._bar.show_busy(is_busy=self._control.is_active, can_start=self._folder is not None)

    def _show(self) -> None:
        self._show_state()
        self._told.setText(self._sentence())
        self._told.setVisible(bool(self._told.text()))

    def _sentence(self) -> str:
        failure, result, asked = self._control.failure, self._control.result, self._asked
        if failure is not None:
            return " ".join(said(part) for part in (failure.what, failure.why, failure.what_to_do))
        if result is None or asked is None:
            return ""
        x, y = map(number, asked.point)
        where = self.tr("{loss} at ({x}, {y}), in all directions of the network.")
        parts = [where.format(loss=asked.name, x=x, y=y), said(result.told), self._numbers(result)]
        if asked.joint is not None and asked.joint.kind != "sum":
            text = self.tr("Judged is the sum with the weights {weights}, not the joint loss of the maps.")
            parts.append(text.format(weights=", ".join(map(number, asked.joint.as_sum().weights))))
        if abs(result.loss - asked.loss) > _CLOSE * max(abs(result.loss), abs(asked.loss)):
            text = self.tr("The map shows {loss} here: the run has gone on since. Measure the map again.")
            parts.append(text.format(loss=number(asked.loss)))
        return " ".join(parts)

    def _numbers(self, result: StationarityChecked) -> str:
        if not np.isfinite((result.smallest, result.largest)).all():
            return ""
        text = self.tr(
            "Eigenvalues from {smallest} ± {smallest_error} to {largest} ± {largest_error}; {steps} steps of "
            "descent lead {distance} far."
        )
        return text.format(
            smallest=number(result.smallest),
            smallest_error=number(result.smallest_residual, 1),
            largest=number(result.largest),
            largest_error=number(result.largest_residual, 1),
            steps=result.num_steps,
            distance=number(result.distance),
        )

    def _tell_end(self) -> None:
        if self.job.state != "stopped" and self._told.text():
            reveal(self._told)  # which may stand below what is seen
            self.announced.emit(self._told.text())

    def _paint(self) -> None:
        for task in range(self._loss.count() - 1):
            self._loss.setItemIcon(task, task_icon(self._theme, task))
