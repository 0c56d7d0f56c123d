"""How soon the window can be used after its process began, and how promptly it answers from then on.

Run with `python -m benchmarks.start`, on a display or under Xvfb. Each start is a program of its own with a
new home. It is measured from the start of the process until

- the window is shown: the Start page is painted and the next click or key press is answered;
- all pages are built behind it;
- the engine (torch) is ready behind them;

and how long, at worst, the event loop kept a key press waiting between these, and computed by itself. Warm
starts find Python's compiled files, cold ones compile everything, as after an update.
"""

import os

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import argparse
import statistics
import subprocess
import sys
import tempfile

BARS = {"window shown": 1.5, "longest computing until pages built": 0.05}
"""Seconds; the wait depends on what else the machine does, what the window's thread computes hardly does."""


def started(*, is_cold: bool) -> dict[str, float]:
    """Seconds until a start has reached what it tells, by name."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "MTL_GUI_HOME": home}
        if is_cold:
            environment["PYTHONPYCACHEPREFIX"] = home
        told = subprocess.run(
            (sys.executable, "-m", "mtl_gui", "window", "--quit-when-ready"),
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    lines = (line.rpartition(":") for line in told.splitlines() if line.endswith(" s"))
    return {what: float(seconds.removesuffix("s")) for what, _, seconds in lines}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--starts", type=int, default=7)
    parser.add_argument("--cold", type=int, default=2, help="starts that compile everything")
    options = parser.parse_args()
    started(is_cold=False)
    report("warm", [started(is_cold=False) for _ in range(options.starts)], BARS)
    if options.cold:
        report("cold", [started(is_cold=True) for _ in range(options.cold)], {})


def report(name: str, starts: list[dict[str, float]], bars: dict[str, float]) -> None:
    print(f"{name}, {len(starts)} starts{'s: median':>32}{'worst':>9}{'bar':>8}")
    for what in starts[0]:
        seconds = [start[what] for start in starts]
        bar = f"{bars[what]:8.2f}" if what in bars else ""
        print(f"  {what:40}{statistics.median(seconds):9.3f}{max(seconds):9.3f}{bar}")


if __name__ == "__main__":
    main()
