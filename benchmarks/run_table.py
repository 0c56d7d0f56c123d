"""How smoothly the table of a thousand kept runs scrolls, and how quickly it is filtered and sorted.

Run with `python -m benchmarks.run_table`, on a display or under Xvfb. A store of 1,000 runs of the digits
preset that differ in learning rate, seeds and weighting, each with its outcome, in a folder of its own. The
Compare page shows them all with every column that runs can have; the table scrolls from top to bottom by a
wheel's turn, is painted at every turn, and each painting is timed. The bar is 30 frames a second, so the
slowest painting of a hundred should take less than 33 ms. Beside each wall time stands the processor time of
this process, which does not grow when other programs keep the machine busy.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabWidget, QWidget

from mtl_gui.app.job import Job
from mtl_gui.app.session import Session
from mtl_gui.app.training import TrainingControl
from mtl_gui.paths import presets_folder
from mtl_gui.run_events import RunDigest, TaskDigest
from mtl_gui.runs.listing import columns_of
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import EqualWeights, Experiment, ManualWeights
from mtl_gui.ui.compare.run_shelf import RunShelf
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.compare_page import ComparePage
from mtl_gui.ui.theme import Theme

BAR_MILLISECONDS = 1000 / 30
TURN = 60


def fill(store: RunStore, count: int) -> None:
    """Makes runs, each with an outcome."""
    preset = Experiment.from_file(presets_folder() / "digits.toml")
    random = np.random.default_rng(0)
    for number in range(count):
        rate = float(10 ** random.uniform(-4, -1))
        experiment = preset.replaced(
            title=f"Run {number}",
            weighting=EqualWeights() if number % 2 else ManualWeights(weights={"digit": rate}),
            training=preset.training.replaced(learning_rate=rate),
            seeds=tuple(range(1 + number % 5)),
        )
        tasks = tuple(
            TaskDigest(task.name, "accuracy", higher_is_better=True, best=random.uniform(), last=rate)
            for task in experiment.enabled_tasks
        )
        folder = store.create(experiment)
        folder.state().now("finished").write(folder.layout.state)
        store.keep_digest(folder.run_id, RunDigest(9000, 100, 10.0, rate, tasks))


class Taken(NamedTuple):
    """Milliseconds that something took, by the clock on the wall and by the processor."""

    wall: float
    processor: float


def milliseconds(act: Callable[[], object]) -> Taken:
    """How long something takes."""
    wall, processor = time.perf_counter(), time.process_time()
    act()
    return Taken(1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - processor))


def settle() -> None:
    """Lets the event loop lay everything out."""
    loop = QEventLoop()
    QTimer.singleShot(200, loop.quit)
    loop.exec()


def turn_to(deck: QStackedWidget, page: int) -> None:
    """Shows a page and paints all of it."""
    deck.setCurrentIndex(page)
    deck.grab()


def show_tab(tabs: QTabWidget, deck: QStackedWidget, place: int) -> None:
    """Shows a way to compare and paints all of it."""
    tabs.setCurrentIndex(place)
    deck.grab()


def scrolled(shelf: RunShelf) -> list[Taken]:
    """The time of every painting on the way down, with the names that stay when it is scrolled sideways."""
    bar, viewport, names = shelf.view.verticalScrollBar(), shelf.view.viewport(), shelf.view.frozen

    def turn(value: int) -> None:
        bar.setValue(value)
        viewport.repaint()
        if names.isVisible():
            names.viewport().repaint()

    return [milliseconds(partial(turn, value)) for value in range(0, bar.maximum(), TURN)]


def quantile(taken: Sequence[Taken], part: float) -> Taken:
    """That of the wall times and that of the processor times."""
    wall, processor = np.quantile(np.array(taken), part, axis=0)
    return Taken(float(wall), float(processor))


def report(name: str, taken: Taken, bar: float | None = None) -> None:
    """Prints a line."""
    limit = f"   bar {bar:.0f} ms" if bar else ""
    print(f"{name:42} {taken.wall:8.1f} ms, processor {taken.processor:8.1f} ms{limit}")


def settled(act: Callable[[], object]) -> Taken:
    """How long something takes together with what it leaves to the event loop."""

    def whole() -> None:
        act()
        QApplication.sendPostedEvents()

    return milliseconds(whole)


def measure(store: RunStore) -> None:
    """Prints all times."""
    report("list, read for the first time", milliseconds(store.entries))
    report("list, read again", milliseconds(store.entries))
    theme = Theme()
    theme.use("light")
    experiment = Experiment.from_file(presets_folder() / "digits.toml")
    workbench = Workbench(Session(experiment), TrainingControl(store), theme, Job(), Job(), Job())
    deck, page = QStackedWidget(), ComparePage(workbench)
    for each in (QWidget(), page):
        deck.addWidget(each)
    deck.resize(1110, 690)
    deck.show()
    settle()
    report("page shown", milliseconds(lambda: turn_to(deck, 1)))
    deck.setCurrentIndex(0)
    settle()
    report("page shown again", milliseconds(lambda: turn_to(deck, 1)), 100)
    page.findChildren(QTabWidget)[0].setCurrentIndex(1)
    shelf = page.findChildren(RunShelf)[0]
    for name, columns in (
        ("first columns", shelf.model.columns),
        ("all columns", columns_of(shelf.model.entries)),
    ):
        shelf.model.set_columns(columns)
        settle()
        taken = scrolled(shelf)
        report(f"{name}, a painting: median", quantile(taken, 0.5))
        report(f"{name}, a painting: 99 of 100 below", quantile(taken, 0.99), BAR_MILLISECONDS)
    sideways = shelf.view.horizontalScrollBar()
    sideways.setValue(sideways.maximum())
    report("sideways, a painting: 99 of 100 below", quantile(scrolled(shelf), 0.99), BAR_MILLISECONDS)
    sideways.setValue(0)
    report("sorted by a setting", settled(lambda: shelf.model.sort(len(columns) - 5)))
    shelf.view.selectAll()
    report("sorted while all are chosen", settled(lambda: shelf.model.sort(0)))
    shelf.view.choose([])
    report("filtered", settled(lambda: shelf.model.set_words("run 99")))
    shelf.model.set_words("")
    settle()
    report("only differing settings", settled(lambda: shelf.model.set_only_differing(True)))
    tabs = page.findChildren(QTabWidget)[0]
    report("parallel coordinates of all, first shown", milliseconds(lambda: show_tab(tabs, deck, 4)))
    report("parallel coordinates of all, painted", milliseconds(deck.grab), BAR_MILLISECONDS)
    workbench.run_library.close()
    deck.deleteLater()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--store", type=Path, help="a folder to keep the runs in, which take a while to make")
    options = parser.parse_args()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        store = RunStore(options.store or Path(folder))
        fill(store, options.runs - len(store.entries()))
        measure(store)
    del application


if __name__ == "__main__":
    main()
