"""How promptly the window answers while it trains, and what its plots cost the training.

Run with `python -m benchmarks.window_training`, on a display or under Xvfb. Digits, an MLP 64-128-128, five
seeds, beside its single-task networks, measured every epoch, recorded as always. In rounds, in one process:

- headless: the training is iterated in the main thread, without an event loop;
- behind: it runs in the window's worker thread while the Train page is hidden;
- in view: the same with all plots of the Train page visible;
- predictions: the same with what the networks answer in view;
- landscape: as in view, while a landscape in view follows the training in a tenth of its time;
- apart: as in view, while the training computes in a process of its own.

Each segment begins a new training and counts the steps of its first seconds, once the first step is done; its
share is relative to the mean of the headless segments before and after it. After that a timer of
5 ms beats in the event loop for as long again; its lateness is how long a key press would have waited, and
the beats, which cost training time themselves, slow none of the counted steps. The window's processor share
is the time that its thread computed; other work on the machine changes it least, and the busiest beat, which
is the most that the window's thread computed from one beat to the next.

Beside every scene stand its bars, and whether they are met. Two processors are needed: what else computes on
the machine takes time from two threads where headless training has one.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # both are read once, when torch is loaded
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from mtl_gui.app.closing import end_jobs
from mtl_gui.app.job import Job
from mtl_gui.app.jobs import training_events
from mtl_gui.app.session import Session
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, StepDone
from mtl_gui.mailbox import Mailbox
from mtl_gui.paths import presets_folder
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment, Mlp
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.landscape_page import LandscapePage
from mtl_gui.ui.pages.train_page import TrainPage
from mtl_gui.ui.plots.answer_plot import AnswerPlot
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.theme import Theme

BEAT_MILLISECONDS = 5
_WARM_UP_SECONDS = 1.0
"""What is computed for the first time takes longer, as memory is fetched and the fastest form is found."""


@dataclass(frozen=True)
class Bars:
    """What a scene has to reach: the share of headless speed, drawn pictures per second, lateness in ms."""

    share: float | None = None
    frames: float | None = None
    p99: float = 16.0
    largest: float = 50.0

    def told(self, share: float, frames: float, p99: float, largest: float) -> str:
        """Each bar and whether it is met."""
        least = (("share", share, self.share), ("frames", frames, self.frames))
        most = (("p99", p99, self.p99), ("max", largest, self.largest))
        return "; ".join(
            [
                *(_told(f"{name} >= {bar:g}", is_met=value >= bar) for name, value, bar in least if bar),
                *(_told(f"{name} < {bar:g}", is_met=value < bar) for name, value, bar in most),
            ]
        )


def _told(bar: str, *, is_met: bool) -> str:
    return f"{bar} {'met' if is_met else 'MISSED'}"


BARS = {
    "in view": Bars(share=0.92, frames=10),
    "landscape": Bars(),
    "apart": Bars(share=0.98, frames=10),
}


@dataclass
class Segment:
    """Steps and drawn pictures per second, the window's processor share, lateness of every beat in ms.

    Attributes:
        share: The speed, as a share of that without a window.
    """

    speed: float = 0.0
    share: float = 1.0
    frames: float = 0.0
    window_share: float = 0.0
    lateness: list[float] = field(default_factory=list)
    busiest: float = 0.0


class Heart(QObject):
    """Beats every 5 ms and notes how late each beat is."""

    def __init__(self) -> None:
        super().__init__()
        self.lateness: list[float] = []
        self.busiest = self._computed = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.lateness = []
        self.busiest, self._computed = 0.0, time.thread_time()
        self._clock.start()
        self._timer.start()

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.lateness

    def _beat(self) -> None:
        self.lateness.append(max(self._clock.nsecsElapsed() / 1e6 - BEAT_MILLISECONDS, 0.0))
        computed = time.thread_time()
        self.busiest = max(self.busiest, 1e3 * (computed - self._computed))
        self._computed = computed
        self._clock.start()


def experiment() -> Experiment:
    """The digits preset with wider layers and a budget that no segment reaches."""
    preset = Experiment.from_file(presets_folder() / "digits.toml")
    training = preset.training.replaced(epochs=2000, evaluate_every=9, checkpoint_every=14)
    return preset.replaced(architecture=Mlp(widths=(128, 128)), training=training)


class Paintings(QObject):
    """Counts how often some widgets are painted."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self.counts = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self.counts[watched] += 1
        return False

    def most(self) -> int:
        return max(self.counts.values(), default=0)


def headless(store: RunStore, seconds: float) -> Segment:
    """Iterates the training in this thread."""
    folder = store.create(experiment())
    started = count = 0.0
    with closing(training_events(experiment(), folder, Mailbox())) as events:
        for event in events:
            if isinstance(event, StepDone) and event.arm == CHOSEN:
                now = time.perf_counter()
                started, count = (started or now), count + 1
                if now - started >= seconds:
                    break
    return Segment(speed=(count - 1) / (now - started))


def in_window(training: TrainingControl, page: TrainPage, seconds: float) -> Segment:
    """Trains in the worker thread while the event loop turns."""
    loop = QEventLoop()
    training.run(experiment())
    _wait_until(loop, lambda: _step(training) >= 1)
    paintings = Paintings([*page.findChildren(CurvePlot), *page.findChildren(AnswerPlot)])
    first, started, computed = _step(training), time.perf_counter(), time.thread_time()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
    passed = time.perf_counter() - started
    speed, window_share = (_step(training) - first) / passed, (time.thread_time() - computed) / passed
    frames = paintings.most() / passed
    beats = idle(seconds)
    training.stop()
    _wait_until(loop, lambda: not training.is_active)
    return Segment(
        speed=speed,
        frames=frames,
        window_share=window_share,
        lateness=beats.lateness,
        busiest=beats.busiest,
    )


def idle(seconds: float) -> Segment:
    """Only the event loop turns, and the heart beats."""
    heart, loop = Heart(), QEventLoop()
    heart.start()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()
    return Segment(lateness=heart.stop(), busiest=heart.busiest)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--scenes", nargs="*", help="only these, in this order")
    options = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        measure(RunStore(Path(folder)), options.rounds, options.seconds, options.scenes)
    del application


def measure(store: RunStore, rounds: int, seconds: float, wanted: list[str] | None) -> None:
    theme = Theme()
    theme.use("light")
    training = TrainingControl(store)
    workbench = Workbench(Session(experiment()), training, theme, Job(), Job(), Job())
    page = TrainPage(workbench)
    page.resize(1110, 690)  # what a window of 1280 x 800 leaves it
    print(f"platform {QGuiApplication.platformName()}, {rounds} rounds of {seconds:g} s")
    resting = idle(seconds)
    headless(store, _WARM_UP_SECONDS)
    landscape = LandscapePage(workbench)
    landscape.resize(page.size())
    pages = (page, landscape)
    scenes = _scenes(workbench, page, landscape)
    measured: dict[str, list[Segment]] = {name: [] for name in wanted or scenes}
    references = [headless(store, seconds).speed]
    for _ in range(rounds):
        for name, segments in measured.items():
            with scenes[name]():
                segment = in_window(training, page, seconds)
            references.append(headless(store, seconds).speed)
            segments.append(replace(segment, share=segment.speed / float(np.mean(references[-2:]))))
    for shown in pages:
        shown.close_contexts()
    end_jobs((*pages, training, workbench.landscape_job))
    report(resting, references, measured)


Scene = Callable[[], AbstractContextManager[None]]


def _scenes(workbench: Workbench, page: TrainPage, landscape: LandscapePage) -> dict[str, Scene]:
    """What is seen, and where the training computes."""

    @contextmanager
    def in_view() -> Iterator[None]:
        page.show()
        yield
        page.hide()

    @contextmanager
    def predictions() -> Iterator[None]:
        with in_view(), _ticked(page, "show_answers"):
            yield

    @contextmanager
    def followed() -> Iterator[None]:
        landscape.show()
        with in_view(), _ticked(landscape, "landscape_follow"):
            yield
        landscape.hide()

    @contextmanager
    def apart() -> Iterator[None]:
        workbench.training.train_apart(is_apart=True)
        with in_view():
            in_window(workbench.training, page, _WARM_UP_SECONDS)  # the process trains all that follow
            yield
        workbench.training.train_apart(is_apart=False)

    return {
        "behind": nullcontext,
        "in view": in_view,
        "predictions": predictions,
        "landscape": followed,
        "apart": apart,
    }


@contextmanager
def _ticked(page: Page, name: str) -> Iterator[None]:
    box = page.findChild(QCheckBox, name)
    assert isinstance(box, QCheckBox)
    box.click()
    yield
    box.click()


def report(resting: Segment, references: list[float], segments: dict[str, list[Segment]]) -> None:
    slowest, middle, fastest = np.quantile(references, [0.0, 0.5, 1.0])
    print(f"headless: median {middle:.1f} steps/s of both arms [{slowest:.1f}..{fastest:.1f}]\n")
    head = f"{'':11}{'share of headless':>22}{'frames/s':>10}{'window CPU':>12}"
    print(f"{head}{'lateness p50':>14}{'p99':>8}{'max':>8}{'busiest':>9} ms")
    print(f"{'idle':11}{'':>44}{_lateness([resting])}")
    for name, measured in segments.items():
        shares = [segment.share for segment in measured]
        low, middle, high = np.quantile(shares, [0.25, 0.5, 0.75])
        told = f"{middle:.3f} [{low:.3f}..{high:.3f}]"
        computing = float(np.median([segment.window_share for segment in measured]))
        frames = float(np.median([segment.frames for segment in measured]))
        print(f"{name:11}{told:>22}{frames:>10.1f}{computing:>12.1%}{_lateness(measured)}")
        if name in BARS:
            print(f"{'':11}bars: {BARS[name].told(middle, frames, *_late(measured)[1:])}")


def _late(segments: list[Segment]) -> tuple[float, float, float]:
    """Medians over the segments of their p50, p99 and maximum."""
    rows = [np.quantile(segment.lateness, [0.5, 0.99, 1.0]) for segment in segments]
    p50, p99, largest = np.median(rows, axis=0)
    return float(p50), float(p99), float(largest)


def _lateness(segments: list[Segment]) -> str:
    p50, p99, largest = _late(segments)
    busiest = np.median([segment.busiest for segment in segments])
    return f"{p50:14.2f}{p99:8.1f}{largest:8.1f}{busiest:9.1f}"


def _step(training: TrainingControl) -> int:
    record = training.record
    arm = record.arms.get(CHOSEN) if record else None
    return arm.step if arm else 0


def _wait_until(loop: QEventLoop, is_true: Callable[[], bool]) -> None:
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if is_true() else None)
    timer.start(10)
    loop.exec()
    timer.stop()


if __name__ == "__main__":
    main()
