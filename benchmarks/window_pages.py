"""How long a change of page takes, and what many of them leave in memory.

Run with `python -m benchmarks.window_pages`, on a display or under Xvfb.

- pages: in one window with all pages built, from asking for a page until the event loop has painted it and is
  idle again; once as wall clock, and once as what the window's thread computed, which other work on the
  machine changes less; the first time a page is seen is told apart from the others;
- memory: the process's own pages (resident and not shared) after the first changes and after as many rounds
  again.

With `--points` the window shows a run of so many points a curve, with `--runs` its store holds so many runs.
"""

import os

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from benchmarks.long_curves import long_run
from benchmarks.run_table import fill
from mtl_gui.ui.application import made_application, made_window
from mtl_gui.ui.main_window import MainWindow


def settled(milliseconds: int = 0) -> None:
    """Lets the event loop turn until it is idle, or for a time."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def changes(window: MainWindow) -> dict[str, tuple[float, float]]:
    """Milliseconds, passed and computed, for each page once."""
    found = {}
    for name in window.deck.names:
        began, computed = time.perf_counter(), time.thread_time()
        window.deck.show_page(name)
        window.deck.repaint()
        settled()
        found[name] = (1e3 * (time.perf_counter() - began), 1e3 * (time.thread_time() - computed))
    return found


def own_megabytes() -> float:
    """Resident memory that is shared with no other process; Linux only."""
    resident, shared = Path("/proc/self/statm").read_text(encoding="ascii").split()[1:3]
    return (int(resident) - int(shared)) * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="of changes through all pages")
    parser.add_argument("--points", type=int, default=0, help="of each curve of a run that is shown")
    parser.add_argument("--runs", type=int, default=0, help="that are kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["MTL_GUI_HOME"] = home
        measure_pages(options.rounds, options.points, options.runs)


def measure_pages(rounds: int, points: int, runs: int) -> None:
    application = made_application("mtl-gui")
    window = made_window(application)
    training = window.workbench.training
    fill(training.store, runs)
    window.resize(1280, 800)
    window.show()
    for name in window.deck.names:
        window.deck.page(name)
    if points:
        training.show(long_run(training.store, points))
        settled(3000)
    firsts = changes(window)
    for _ in range(2):
        changes(window)
    settled(1000)
    before = own_megabytes()
    times: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for _ in range(rounds):
        for name, passed in changes(window).items():
            times[name].append(passed)
    settled(1000)
    print(f"platform {QGuiApplication.platformName()}; ms from asking for a page until it is painted")
    print(f"{'':12}{'wall p50':>10}{'max':>8}{'computed p50':>14}{'max':>8}{'first':>8}")
    for name, found in times.items():
        (p50, own_p50), (most, own_most) = np.median(found, axis=0), np.max(found, axis=0)
        print(f"{name:12}{p50:10.1f}{most:8.1f}{own_p50:14.1f}{own_most:8.1f}{firsts[name][1]:8.1f}")
    after, count = own_megabytes(), rounds * len(times)
    print(f"memory: {before:.0f} MB, after {count} changes more {after:.0f} MB ({after / before - 1:+.1%})")
    window.close()


if __name__ == "__main__":
    main()
