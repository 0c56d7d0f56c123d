"""The landscape page: what the losses look like around the trained networks."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.events import FloatArray
from mtl_gui.runs.combination import combined
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import Toy
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.landscape_controls import LandscapeControls
from mtl_gui.ui.pages.surface_tab import SurfaceTab
from mtl_gui.ui.plots.landscape_maps import LandscapeMaps, drawn_paths
from mtl_gui.ui.plots.landscape_readout import LandscapeReadout
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import number, said

__all__ = ["LandscapePage"]

_BUSY = ("running", "stopping")


class LandscapePage(Page):
    """Maps of every task's loss and of the joint loss on one plane, a 3-D view, and a probe."""

    name = "landscape"
    icon_name = "landscape"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._control = LandscapeControl(workbench.landscape_job, self)
        self._surfaces: FloatArray | None = None
        self._probe: tuple[float, float] | None = None
        self._controls = LandscapeControls(self)
        self._measure = QPushButton(self)
        self._measure.setObjectName("landscape_measure")
        self._measure.setProperty("primary", True)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("landscape_cancel")
        self._progress = QProgressBar(self)
        self._time_left = QLabel(self)
        self._one_scale = QCheckBox(self)
        self._one_scale.setObjectName("landscape_one_scale")
        self._maps = LandscapeMaps(workbench.theme, self)
        self._surface = SurfaceTab(workbench.theme, self)
        self._readout = LandscapeReadout(self)
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("landscape_views")
        self._empty = QLabel(self)
        self._caption = QLabel(self)
        self._legend = QLabel(self)
        self._build()
        self._connect()
        self.retranslate()
        self._show_run()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Landscape")

    def retranslate(self) -> None:
        """Sets every text."""
        self._measure.setText(self.tr("&Measure the landscape"))
        self._measure.setAccessibleName(self.tr("Measure the landscape"))
        self._cancel.setText(self.tr("&Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel measuring"))
        self._one_scale.setText(self.tr("&One scale for all tasks"))
        self._one_scale.setAccessibleName(self.tr("One scale for all tasks"))
        self._tabs.setTabText(0, self.tr("Maps"))
        self._tabs.setTabText(1, self.tr("3-D"))
        self._tabs.setAccessibleName(self.tr("Views of the landscape"))
        self._progress.setAccessibleName(self.tr("Share of the points measured"))
        self._legend.setText(
            self.tr(
                "Solid line: the network as designed. Dashed: single-task networks, in their tasks' colours. "
                "Ring: start. Filled sign: end. Cross: the probe; it follows the mouse or the arrow keys "
                "on all maps."
            )
        )
        self._empty.setText(
            self.tr(
                "Train first: the landscape is the loss around the trained networks. "
                "A run that is paused can be measured too."
            )
        )
        self._refresh()

    def close_contexts(self) -> None:
        """Frees OpenGL before the window goes away."""
        self._surface.close_context()

    def measure(self) -> None:
        """Measures the landscape of the run that is shown."""
        folder = self.workbench.training.folder
        if folder is not None:
            self._control.measure(folder, self._controls.value())

    def cancel(self) -> None:
        """Stops measuring; what is known stays on the screen."""
        self._control.cancel()

    def _build(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(GAP)
        buttons = QHBoxLayout()
        buttons.addWidget(self._measure, 1)
        buttons.addWidget(self._cancel)
        for part in (
            self._controls,
            buttons,
            self._progress,
            self._time_left,
            self._one_scale,
            self._readout,
        ):
            side.addLayout(part) if isinstance(part, QHBoxLayout) else side.addWidget(part)
        side.setStretchFactor(self._readout, 1)
        side.addStretch()
        self._controls.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        card = QFrame(self)
        card.setObjectName("card")
        card.setLayout(side)
        card.setMinimumWidth(320)
        card.setMaximumWidth(400)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._maps)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tabs.addTab(scroll, "")
        self._tabs.addTab(self._surface, "")
        self._caption.setWordWrap(True)
        self._caption.setObjectName("muted")
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._legend.setWordWrap(True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        right = QVBoxLayout()
        right.addWidget(self._empty, 1)
        right.addWidget(self._tabs, 1)
        right.addWidget(self._legend)
        right.addWidget(self._caption)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(card)
        layout.addLayout(right, 1)

    def _connect(self) -> None:
        self._measure.clicked.connect(self.measure)
        self._cancel.clicked.connect(self.cancel)
        self._one_scale.toggled.connect(self._draw)
        self._readout.weights_changed.connect(self._reweigh)
        self._maps.probed.connect(self._move_probe)
        self._maps.hovered.connect(lambda x, y: self._move_probe(x, y, is_silent=True))
        self._tabs.currentChanged.connect(self._draw_surface)
        self._surface.shown_changed.connect(self._draw_surface)
        self._control.record_changed.connect(self._draw)
        self._control.state_changed.connect(self._refresh)
        self._control.progressed.connect(self._show_progress)
        self._control.failed.connect(self.problem)
        self.workbench.landscape_job.ended.connect(self._tell_end)
        self.workbench.training.run_changed.connect(self._show_run)
        self.workbench.training.state_changed.connect(self._refresh)
        self.workbench.theme.changed.connect(self._draw)

    def _show_run(self) -> None:
        record = self.workbench.training.record
        if record is not None:
            data = record.experiment.data
            is_toy = isinstance(data, Toy) and data.num_coordinates == 2
            self._controls.set_run(record.experiment.seeds, is_toy=is_toy)
        self._probe = None
        self._control.show_latest(self.workbench.training.folder)
        self._refresh()

    def _refresh(self) -> None:
        is_busy = self._control.is_active
        has_run = self.workbench.training.folder is not None
        self._measure.setEnabled(has_run and not is_busy)
        self._cancel.setEnabled(is_busy)
        self._progress.setVisible(is_busy)
        self._time_left.setVisible(is_busy)
        record = self._control.record
        has_picture = record is not None and record.losses is not None
        self._tabs.setVisible(has_picture)
        self._caption.setVisible(has_picture)
        self._legend.setVisible(has_picture)
        self._readout.setVisible(has_picture)
        self._one_scale.setVisible(has_picture)
        self._empty.setVisible(not has_picture)
        if has_run:
            self._empty.setText(
                self.tr("Choose a plane and measure: the loss of every task around the trained networks.")
            )
        self._maps.label_axes(record.started if record else None)
        self._caption.setText(self._caption_text(record))

    def _draw(self) -> None:
        record = self._control.record
        if record is not None and record.started is not None and record.losses is not None:
            self._maps.set_tasks(record.started.tasks)
            self._readout.set_tasks(record.started.tasks)
            x, y, losses = record.drawn()
            self._surfaces = np.concatenate([losses, combined(losses, self._readout.weights())[np.newaxis]])
            self._maps.show_surfaces(x, y, self._surfaces, one_scale=self._one_scale.isChecked())
            self._maps.show_paths(record.paths)
            self._move_probe(*(self._probe or (float(x[len(x) // 2]), float(y[len(y) // 2]))), is_silent=True)
            self._draw_surface()
        self._refresh()

    def _reweigh(self, weights: list[float]) -> None:
        record = self._control.record
        if record is None or self._surfaces is None:
            return
        x, y, losses = record.drawn()
        self._surfaces[-1] = combined(losses, weights)
        self._maps.show_joint(x, y, self._surfaces[-1])
        self._draw_surface()
        if self._probe is not None:
            self._move_probe(*self._probe, is_silent=True)

    def _draw_surface(self) -> None:
        record = self._control.record
        if record is None or self._surfaces is None or record.started is None:
            return
        self._surface.set_tasks(record.started.tasks)
        if self._tabs.currentWidget() is self._surface:
            x, y, _ = record.drawn()
            tasks = record.started.tasks
            shown = self._surface.shown
            own = tasks[shown] if shown < len(tasks) else None
            paths = drawn_paths(record.paths, tasks, self.workbench.theme, own)
            self._surface.show_surface(x, y, self._surfaces[shown], paths)

    def _move_probe(self, x: float, y: float, *, is_silent: bool = False) -> None:
        record = self._control.record
        if record is None or self._surfaces is None:
            return
        grid_x, grid_y, _ = record.drawn()
        column, row = int(np.abs(grid_x - x).argmin()), int(np.abs(grid_y - y).argmin())
        self._probe = (float(grid_x[column]), float(grid_y[row]))
        self._maps.set_probe(*self._probe)
        at_probe = self._surfaces[:, row, column]
        finite = np.where(np.isfinite(self._surfaces), self._surfaces, np.inf)
        self._readout.show_losses(at_probe, finite.min(axis=(1, 2)))
        if not is_silent:
            self.announced.emit(self._readout.sentence(at_probe))

    def _tell_end(self) -> None:
        record = self._control.record
        if record is not None and record.is_finished:
            self.announced.emit(self.tr("The landscape is measured."))

    def _show_progress(self, fraction: float, seconds_left: float) -> None:
        self._progress.setValue(round(100 * fraction))
        if seconds_left >= 0:
            self._time_left.setText(self.tr("{time} s left").format(time=number(max(seconds_left, 1), 2)))
        else:
            self._time_left.setText(self.tr("Measuring the first points …"))

    def _caption_text(self, record: LandscapeRecord | None) -> str:
        if record is None or record.started is None:
            return ""
        return said(record.started.caption)
