"""Whether curves of very many points stay interactive.

Run with `python -m benchmarks.long_curves`, on a display or under Xvfb. The Train page shows a record of two
arms with 100,000 steps, each measured on the training and the validation rows: four tasks, five seeds. What a
person does is done in the real page, and the event loop turns until all is painted; told is the longest that
the window's thread computed at a stretch, for that is how long a key press would have waited, and the time
until all was painted.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEventLoop, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QSlider

from mtl_gui.app.job import Job
from mtl_gui.app.session import Session
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, SINGLE_TASK, RunStarted
from mtl_gui.paths import presets_folder
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import ArmRecord, Evaluations, RunRecord
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.train_page import TrainPage
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.theme import Theme

BAR_MILLISECONDS = 50
_QUIET_MILLISECONDS = 400
"""The event loop turns until the thread has computed nothing to speak of for so long."""


class LongRun(RunFolder):
    """A run's folder whose record was made, not trained."""

    made: RunRecord

    def record(self) -> RunRecord:
        return self.made


class Stretches:
    """Turns the event loop and notes how long the thread computes between two of its turns."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._computed = 0.0
        self._quiet = QElapsedTimer()
        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def after(self, act: Callable[[], None]) -> tuple[float, float]:
        """Milliseconds: the longest stretch of computing after an act, and the time until it was over."""
        self.longest, began = 0.0, time.perf_counter()
        self._computed = time.thread_time()
        self._quiet.start()
        act()
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        return self.longest, 1e3 * (time.perf_counter() - began) - _QUIET_MILLISECONDS

    def _beat(self) -> None:
        computed = time.thread_time()
        stretch = 1e3 * (computed - self._computed)
        self._computed = computed
        self.longest = max(self.longest, stretch)
        if stretch > 1:
            self._quiet.start()
        elif self._quiet.elapsed() > _QUIET_MILLISECONDS:
            self._loop.quit()


def long_run(store: RunStore, points: int) -> LongRun:
    """A run of two arms and five seeds in a store."""
    experiment = Experiment.from_file(presets_folder() / "digits.toml").replaced(seeds=(0, 1, 2, 3, 4))
    run = LongRun(store.create(experiment).path)
    run.made = RunRecord(experiment)
    for arm in (CHOSEN, SINGLE_TASK):
        run.made.arms[arm] = arm_record(experiment, arm, points, points + 10_000)
    return run


def arm_record(experiment: Experiment, arm: str, points: int, budget: int) -> ArmRecord:
    """Noisy falling losses, one measurement a step."""
    tasks, seeds = tuple(task.name for task in experiment.tasks), experiment.seeds
    assert arm in (CHOSEN, SINGLE_TASK)
    record = ArmRecord(RunStarted(arm, seeds, tasks, budget, 100, 10_000))
    extend(record, points)
    return record


def extend(record: ArmRecord, points: int) -> None:
    """Adds so many steps, each with a measurement of both parts."""
    first = record.step + 1
    steps = np.arange(first, first + points)
    shape = (len(record.seeds), points, len(record.tasks))
    generator = np.random.default_rng(first)
    losses = np.exp(-steps / 50_000)[:, np.newaxis] + 0.1 * generator.random(shape)
    record.add_steps(steps, losses, np.full(shape, 0.25))
    for part in ("train", "validation"):
        record.add_evaluations(part, Evaluations(steps, losses, 1 / (1 + losses)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--points", type=int, default=100_000)
    options = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), options.points)
    del application


def measure(path: Path, points: int) -> None:
    import scipy.special  # noqa: F401 - as the program does once its window is shown

    store, theme = RunStore(path), Theme()
    theme.use("light")
    run = long_run(store, points)
    training = TrainingControl(store)
    workbench = Workbench(Session(run.made.experiment), training, theme, Job(), Job(), Job())
    page = TrainPage(workbench)
    page.resize(1110, 690)
    page.show()
    box = page.findChild(QCheckBox, "show_train")
    assert isinstance(box, QCheckBox)
    box.setChecked(True)
    stretches = Stretches()
    stretches.after(lambda: None)
    training.show(run)
    plots = [plot for plot in page.findChildren(CurvePlot) if plot.isVisible()]
    print(f"{points:,} points, {len(plots)} plots; ms{'longest stretch':>34}{'until painted':>16}")
    for name, act in acts(page, run.made, training).items():
        found = [stretches.after(one) for one in act]
        longest, passed = np.max(found, axis=0)
        mark = "" if longest < BAR_MILLISECONDS else f"   over the bar of {BAR_MILLISECONDS}"
        print(f"  {name:34}{longest:15.1f}{passed:16.1f}{mark}", flush=True)
    page.close_contexts()


def acts(
    page: TrainPage, record: RunRecord, training: TrainingControl
) -> dict[str, list[Callable[[], None]]]:
    """What is done, several times each."""

    def ticked(name: str) -> Callable[[], None]:
        box = page.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        return box.click

    def grown() -> None:
        for arm in record.arms.values():
            extend(arm, 10)
        training.record_grew.emit()

    def hovered(x: float) -> None:
        plot = next(plot for plot in page.findChildren(CurvePlot) if plot.isVisible())
        at = QPointF(x, plot.height() / 2)
        none, left = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QMouseEvent.Type.MouseMove, at, plot.mapToGlobal(at), none, none, left)
        QApplication.sendEvent(plot, event)

    assert page.findChild(QSlider, "time_travel") is not None
    return {
        "first drawing": [lambda: None],
        "another size": [partial(page.resize, width, 690) for width in (1000, 1200, 1110)],
        "the pointer moves": [partial(hovered, x) for x in (80.0, 120.0, 160.0)],
        "another moment": [partial(training.set_moment, step) for step in (10, 50_000, 90_000)],
        "logarithmic axis": [ticked("show_log"), ticked("show_log")],
        "with every step's losses": [ticked("show_batches"), ticked("show_batches")],
        "without the baseline": [ticked("show_baseline"), ticked("show_baseline")],
        "it grows by ten steps": [grown] * 10,
    }


if __name__ == "__main__":
    main()
