"""What a long training and many changes of page leave in memory.

Run with `python -m benchmarks.memory`, on a display or under Xvfb; Linux only. The real window trains an MLP
64-128-128 on digits with five seeds beside its single-task networks: one batch an epoch, so that ten
thousand epochs end within minutes. The window is large enough for all plots of the Train page; curves,
gradients and predictions, which stand in the same place, take turns every two seconds. After the first
hundred epochs and at the end all pages are shown in turn a hundred times, and the memory is read: what
belongs to this process alone.

All points of the curves are kept, by design; how much that is, is told, and only what is beyond it counts.
With `--trace`, which slows everything down, the lines of code whose memory grew most are told too.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import gc
import tempfile
import threading
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox

from mtl_gui.app.collector import Collector
from mtl_gui.paths import presets_folder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.rows import GrowingRows
from mtl_gui.spec import Digits, Experiment, Mlp, Split
from mtl_gui.ui.application import made_application, made_window
from mtl_gui.ui.main_window import MainWindow

BAR = 0.05
SWITCHES = 100
VIEWS = ("show_gradients", "show_answers", None)
"""The boxes that choose what the Train page shows, and the curves, which it shows where none is chosen."""
TURN_MILLISECONDS = 2000
ROWS = 128


@dataclass(frozen=True)
class Reading:
    """Megabytes of this process alone and of what the record holds; objects of Python and of Qt; threads."""

    own: float
    record: float
    objects: int
    widgets: int
    threads: int

    def __str__(self) -> str:
        beside = (
            f"{self.objects:,} objects, {self.widgets:,} widgets and others of Qt, {self.threads} threads"
        )
        return f"{self.own:7.1f} MB, of which the record's arrays {self.record:5.1f} MB; {beside}"


def own_megabytes() -> float:
    """Memory that is shared with no other process."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_")) / 1024


def held(record: RunRecord | None) -> float:
    """Megabytes of the numbers that a record holds; room to grow is in memory only once it is used."""
    rows: list[GrowingRows] = []
    _find_rows(record, rows, set())
    return sum(one.view.nbytes for one in rows) / 2**20


def _find_rows(thing: object, found: list[GrowingRows], seen: set[int]) -> None:
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if isinstance(thing, GrowingRows):
        found.append(thing)
    elif isinstance(thing, dict):
        for value in thing.values():
            _find_rows(value, found, seen)
    elif type(thing).__module__.startswith("mtl_gui.runs"):
        for value in getattr(thing, "__dict__", {}).values():
            _find_rows(value, found, seen)


def experiment(epochs: int) -> Experiment:
    """The digits preset with wider layers, one batch an epoch."""
    preset = Experiment.from_file(presets_folder() / "digits.toml")
    training = preset.training.replaced(
        epochs=epochs, batch_size=ROWS, evaluate_every=10, checkpoint_every=max(epochs // 20, 1)
    )
    data = Digits(split=Split(train_limit=ROWS))
    return preset.replaced(data=data, architecture=Mlp(widths=(128, 128)), training=training)


def settled(milliseconds: int = 0) -> None:
    """Lets the event loop turn for a time."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(is_true: Callable[[], bool]) -> None:
    while not is_true():
        settled(20)


def show_view(window: MainWindow, view: str | None) -> None:
    """Has the Train page show its curves, or what a box puts in their place."""
    for name in filter(None, VIEWS):
        box = window.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        if box.isChecked() != (name == view):
            box.click()


def read(window: MainWindow) -> Reading:
    """Shows every page in turn, then all views of the Train page, and reads the memory."""
    names = window.deck.names
    for number in range(SWITCHES):
        window.deck.show_page(names[number % len(names)])
        settled()
    window.deck.show_page("train")
    for view in VIEWS:
        show_view(window, view)
        settled(TURN_MILLISECONDS)
    record, widgets = window.workbench.training.record, len(window.findChildren(QObject))
    return Reading(own_megabytes(), held(record), len(gc.get_objects()), widgets, len(threading.enumerate()))


def measure(application: QApplication, epochs: int, first: int, *, is_traced: bool) -> None:
    window = made_window(application)
    collector = Collector()  # as in the program, which begins to collect once all is loaded
    window.engine_ready.connect(collector.begin)
    window.first_painted.connect(window.settle)
    window.resize(1600, 1200)
    window.show()
    loaded = QEventLoop()
    window.engine_ready.connect(loaded.quit)
    loaded.exec()
    window.deck.show_page("train")
    views = cycle(VIEWS)
    turns = QTimer(window)
    turns.timeout.connect(lambda: show_view(window, next(views)))
    turns.start(TURN_MILLISECONDS)
    training = window.workbench.training
    began = time.perf_counter()
    training.run(experiment(epochs), steps=first)
    wait_until(lambda: training.state == "paused")
    turns.stop()
    read(window)  # what is made once, when a page is first seen with a run, is no leak
    early = read(window)
    print(f"after {first:6,} epochs and {SWITCHES} changes of page: {early}", flush=True)
    before = tracemalloc.take_snapshot() if is_traced else None
    training.resume()
    turns.start()
    wait_until(lambda: not training.is_active)
    turns.stop()
    late = read(window)
    print(f"after {epochs:6,} epochs and {SWITCHES} changes of page: {late}")
    if before is not None:
        for line in tracemalloc.take_snapshot().compare_to(before, "lineno")[:25]:
            print("  ", line)
    beyond = (late.own - late.record) / (early.own - early.record) - 1
    print(f"{time.perf_counter() - began:.0f} s; beyond the record {beyond:+.1%}, bar {BAR:+.0%}")
    window.close()
    collector.close()
    left = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
    print(f"threads left after closing: {', '.join(left) or 'none'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--epochs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=100)
    parser.add_argument("--trace", action="store_true")
    options = parser.parse_args()
    if options.trace:
        tracemalloc.start(8)
    with tempfile.TemporaryDirectory() as home:
        os.environ["MTL_GUI_HOME"] = home
        measure(made_application("mtl-gui"), options.epochs, options.first, is_traced=options.trace)


if __name__ == "__main__":
    main()
