"""How promptly the window answers while a large file of a person's own is read.

Run with `python -m benchmarks.import_window [--rows 300000] [--columns 100] [--file FILE]`, on a display or
under Xvfb. The Data page opens the file in its wizard. A timer of 5 ms beats in the event loop while the rows
are scanned, and again while the file is loaded, divided and checked; its lateness is how long a key press
would have waited. The preview's time is that from opening the file to its first rows on the screen.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("POLARS_MAX_THREADS", "2")
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QTableView

from benchmarks.import_large import write_table
from benchmarks.window_training import Heart
from mtl_gui.app.job import Job
from mtl_gui.app.session import Session
from mtl_gui.app.training import TrainingControl
from mtl_gui.paths import preset_files
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment
from mtl_gui.ui.imports.wizard import ImportWizard
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.data_page import DataPage
from mtl_gui.ui.theme import Theme

AIM_MILLISECONDS = 16.0


def main() -> None:
    options = _options()
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        file = options.file or Path(folder) / "large.csv"
        if not file.exists():
            write_table(file, options.rows, options.columns)
        print(f"{file.stat().st_size / 1e6:.0f} MB of text")
        _measure(file, Path(folder))
    application.quit()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=300_000)
    parser.add_argument("--columns", type=int, default=100)
    parser.add_argument("--file", type=Path, help="keep the table here, and use it if it is there")
    return parser.parse_args()


def _measure(file: Path, folder: Path) -> None:
    theme = Theme()
    theme.use("light")
    training = TrainingControl(RunStore(folder / "runs"))
    session = Session(Experiment.from_file(preset_files()[0]))
    workbench = Workbench(session, training, theme, Job(), Job(), Job())
    page = DataPage(workbench)
    page.resize(1280, 720)
    page.show()
    _wait(lambda: not workbench.preview_job.is_active)  # the data set in use is loaded first
    heart, begun = Heart(), time.perf_counter()
    page.open_table(file)
    table, next_ = page.findChild(QTableView, "import_preview"), page.findChild(QPushButton, "import_next")
    assert table is not None
    assert next_ is not None
    _wait(lambda: table.model() is not None)
    print(f"preview  {time.perf_counter() - begun:6.2f} s   aim < 1 s")
    next_.click()
    page.repaint()  # the first picture of a step is no part of the scan
    _watch("scan", heart, next_.isEnabled)
    next_.click()
    next_.click()
    wizard = page.findChild(ImportWizard)
    assert wizard is not None
    _watch("check", heart, lambda: wizard.draft.warnings is not None or wizard.draft.failure is not None)
    assert wizard.draft.failure is None, wizard.draft.failure
    page.close_contexts()
    training.close()


def _watch(name: str, heart: Heart, is_done: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    heart.start()
    _wait(is_done)
    _tell(name, time.perf_counter() - begun, heart.stop())


def _tell(name: str, seconds: float, lateness: Sequence[float]) -> None:
    middle, late, latest = np.percentile(lateness, (50, 99, 100)) if lateness else (0, 0, 0)
    print(
        f"{name:8} {seconds:6.2f} s   late by {middle:.1f} ms (median), {late:.1f} ms (p99), "
        f"{latest:.0f} ms (most)   aim p99 < {AIM_MILLISECONDS:.0f} ms"
    )


def _wait(is_done: Callable[[], bool]) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.setInterval(20)
    timer.timeout.connect(lambda: loop.quit() if is_done() else None)
    timer.start()
    loop.exec()


if __name__ == "__main__":
    main()
