"""A monkey at the window: random clicks, keys, drags and turns of the wheel, from outside the process.

Run with `make monkey`, or `python -m tests.monkey.play --seeds 3 --events 2000`, where Xvfb and libXtst are
installed (Debian: `apt-get install xvfb libxtst6`). Every seed has a virtual screen, a home and a program of
its own. The program must neither crash nor hang nor write a traceback: every 500 events it has to wait for
the next one within 30 seconds. A program that the monkey has quit is started again. What goes wrong is told
with its seed, which makes the same events again.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.monkey.hand import Hand
from tests.monkey.screen import Screen

_SIZE = (1280, 800)
_EVENTS_BETWEEN_QUESTIONS = 500
_SECONDS_TO_ANSWER = 30.0
_SECONDS_TO_START = 60.0
_POLLS = ("7", "271") if platform.machine() == "x86_64" else ("73",)
"""The numbers of the system calls in which a Linux program waits for events."""
_SIGNS_OF_TROUBLE = ("Traceback", "Fatal Python error", "CRITICAL", "Segmentation")


tell = partial(print, flush=True)


class Trouble(Exception):
    """The program has crashed, hangs, or has written a traceback."""


class Player:
    """One program on one screen, and the monkey before it."""

    def __init__(self, display: str, home: Path, seed: int) -> None:
        self._home, self._display = home, display
        self._screen = Screen(display)
        self._hand = Hand(self._screen, seed, _SIZE)
        self._program = self._started()

    def play(self, num_events: int) -> None:
        """Makes the events.

        Raises:
            Trouble: As soon as something goes wrong.
        """
        for number in range(1, num_events + 1):
            if self._program.poll() is not None:
                self._check_end()
                self._program = self._started()
            self._hand.play()
            if number % _EVENTS_BETWEEN_QUESTIONS == 0:
                self._check_life()
        self._check_notes()

    def close(self) -> None:
        """Ends the program by force: it may be asking whether to save."""
        self._program.kill()
        self._program.wait()
        self._screen.close()

    def _started(self) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "DISPLAY": self._display,
            "HOME": str(self._home),
            "MTL_GUI_HOME": str(self._home / "mtl_gui"),
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "BROWSER": "true",
        }
        with (self._home / "output.txt").open("ab") as output:
            program = subprocess.Popen(
                (sys.executable, "-m", "mtl_gui"),
                cwd=self._home,
                env=environment,
                stdout=output,
                stderr=output,
            )
        if not _comes_true(lambda: self._screen.widest() > _SIZE[0] // 2, _SECONDS_TO_START):
            raise Trouble(f"The window has not come.\n{self._notes()}")
        return program

    def _check_life(self) -> None:
        self._check_notes()
        answers = _comes_true(lambda: _waits_for_events(self._program.pid), _SECONDS_TO_ANSWER)
        if not answers and self._program.poll() is None:
            raise Trouble(f"No answer for {_SECONDS_TO_ANSWER:g} s.")

    def _check_end(self) -> None:
        if self._program.returncode != 0:
            raise Trouble(f"The program has ended with code {self._program.returncode}.\n{self._notes()}")
        self._check_notes()

    def _check_notes(self) -> None:
        notes = self._notes()
        if any(sign in notes for sign in _SIGNS_OF_TROUBLE):
            raise Trouble(notes)

    def _notes(self) -> str:
        files = (*self._home.glob("output.txt"), *self._home.rglob("*.log"))
        return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)


def _waits_for_events(pid: int) -> bool:
    """Whether the thread of the window waits for an event: one that computes or waits for a lock does not."""
    try:
        return Path(f"/proc/{pid}/syscall").read_text(encoding="ascii").split()[0] in _POLLS
    except (OSError, IndexError):
        return False


def _comes_true(is_true: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_true():
            return True
        threading.Event().wait(0.05)
    return False


def main() -> int:
    """Lets every seed play; tells how many of them found trouble, and keeps what those left behind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--events", type=int, default=20_000, help="for each seed")
    options = parser.parse_args()
    seeds = range(options.first_seed, options.first_seed + options.seeds)
    failed = [seed for seed in seeds if not _is_unharmed(seed, options.events)]
    tell(
        f"{len(seeds) - len(failed)} of {len(seeds)} seeds without trouble; with trouble: {failed or 'none'}"
    )
    return 1 if failed else 0


def _is_unharmed(seed: int, num_events: int) -> bool:
    started = time.monotonic()
    home = Path(tempfile.mkdtemp(prefix=f"monkey-{seed}-"))
    with _virtual_screen() as display:
        player = Player(display, home, seed)
        try:
            player.play(num_events)
        except Trouble as trouble:
            tell(f"seed {seed}, see {home}:\n{trouble}")
            return False
        finally:
            player.close()
    tell(f"seed {seed}: {num_events} events in {time.monotonic() - started:.0f} s, no trouble")
    return True


@contextmanager
def _virtual_screen() -> Iterator[str]:
    reading, writing = os.pipe()
    width, height = _SIZE
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "+extension", "GLX"),
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
