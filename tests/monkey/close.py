"""Closes the window from outside, at random moments of its start and of its work.

Run with `make closing`, or `python -m tests.monkey.close --times 1`, where Xvfb and libXtst are installed.
Each time every kind of work is begun in a program of its own, which is asked to close, as by the cross in its
frame, after a random time. It must end with the code 0 and soon, leave no process behind, note down no error,
and every run that it has kept must open.
"""

import argparse
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np

from mtl_gui.problems import Refused
from mtl_gui.runs.store import RunStore
from tests.monkey.desk import Desk, Window
from tests.monkey.held_files import written_files
from tests.monkey.notes import Reached
from tests.monkey.play import tell, virtual_screen
from tests.monkey.program import Program, Trouble, comes_true
from tests.monkey.screen import Screen

_SECONDS_TO_LOAD = 6.0
_SECONDS_FOR_DIALOG = 5.0
_QUESTION = "mtl-gui"


class Closer:
    """A program, what it is made to do, and its end."""

    def __init__(self, display: str, home: Path, patience: float) -> None:
        self._screen, self._home, self._patience = Screen(display), home, patience
        self._files = written_files(home)
        self._desk = Desk(self._screen.connection)
        self.program = Program(display, home, self._desk, Reached(), patience)

    def ask(self, *commands: str) -> None:
        """Asks for commands by their names, one after another."""
        for command in commands:
            self._focus()
            self.press("p", "Control_L", "Shift_L")
            self._write(command)

    def open_table(self) -> None:
        """Begins to import a table."""
        num_windows = len(self._desk.windows())
        self._focus()
        self.press("o", "Control_L")
        comes_true(lambda: len(self._desk.windows()) > num_windows, _SECONDS_FOR_DIALOG)
        self._focus()
        self._write(str(self._files[0]))

    def press(self, key: str, *held: str) -> None:
        """Presses a key while others are held."""
        for name in held:
            self._screen.key(name, is_down=True)
        self._screen.key(key, is_down=True)
        self._screen.key(key, is_down=False)
        for name in reversed(held):
            self._screen.key(name, is_down=False)

    def close(self) -> float:
        """Closes what is open, from the front to the back; tells in how many seconds the program has ended.

        Raises:
            Trouble: When it does not end as it should.
        """
        waiting = threading.Thread(target=self._close_windows)
        waiting.start()
        seconds = self.program.await_end(self._patience)
        waiting.join()
        self.program.check_end()
        return seconds

    def leave(self) -> None:
        """Leaves the screen."""
        if not self.program.is_over:
            self.program.kill()
        self._screen.close()

    def _close_windows(self) -> None:
        """A dialog stands before the window it blocks."""
        comes_true(self._is_over_after_asking, self._patience)

    def _is_over_after_asking(self) -> bool:
        windows = [window for window in self._desk.windows() if not window.is_passing]
        if windows and not self.program.is_over:
            self._close_or_answer(windows[-1])
            threading.Event().wait(0.3)
        return self.program.is_over

    def _close_or_answer(self, window: Window) -> None:
        """Whether to save the changes is answered by no: the button beside the one that has the focus."""
        if self._desk.title(window) == _QUESTION:
            self._desk.focus(window)
            self.press("Tab")
            self.press("space")
        else:
            self._desk.close(window)

    def _focus(self) -> None:
        windows = self._desk.windows()
        if windows and not windows[-1].is_passing:
            self._desk.focus(windows[-1])

    def _write(self, text: str) -> None:
        for letter in text:
            self._screen.letter(letter)
        self.press("Return")


def _wait(seconds: float) -> None:
    threading.Event().wait(seconds)


def _train_then(*commands: str) -> Callable[[Closer], None]:
    def begin(closer: Closer) -> None:
        _wait(_SECONDS_TO_LOAD)
        closer.ask("run.start")
        _wait(_SECONDS_TO_LOAD)
        closer.ask("run.stop", *commands)

    return begin


def _after_loading(*commands: str) -> Callable[[Closer], None]:
    def begin(closer: Closer) -> None:
        _wait(_SECONDS_TO_LOAD)
        closer.ask(*commands)

    return begin


def _import_table(closer: Closer) -> None:
    _wait(_SECONDS_TO_LOAD)
    closer.open_table()


_WORKS: dict[str, Callable[[Closer], None]] = {
    "start": lambda _closer: None,
    "engine": lambda _closer: _wait(1.0),
    "training": _after_loading("run.start"),
    "training at once": lambda closer: closer.ask("run.start"),
    "training apart": _after_loading("run.apart", "run.start"),
    "paused": _after_loading("run.step"),
    "landscape": _train_then("landscape.compute"),
    "curvature": _train_then("landscape.check"),
    "study": _after_loading("view.gallery", "study.run"),
    "import": _import_table,
    "preferences": _after_loading("edit.preferences"),
    "file dialog": _after_loading("file.open"),
    "unsaved": _after_loading("run.baseline"),
}


def main() -> int:
    """Closes every work at random moments; tells how long the longest end took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--times", type=int, default=3, help="for each kind of work")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--patience", type=float, default=10.0, help="seconds to end; more on a busy machine")
    options = parser.parse_args()
    source = np.random.default_rng(options.seed)
    num_failed = 0
    for _ in range(options.times):
        for name in _WORKS:
            num_failed += not _is_closed(name, float(source.uniform(0.0, 5.0)), options.patience)
    tell(f"{options.times * len(_WORKS) - num_failed} of {options.times * len(_WORKS)} closed as they should")
    return 1 if num_failed else 0


def _is_closed(name: str, delay: float, patience: float) -> bool:
    home = Path(tempfile.mkdtemp(prefix="closed-"))
    with virtual_screen() as display:
        closer = Closer(display, home, patience)
        try:
            _WORKS[name](closer)
            _wait(delay)
            seconds = closer.close()
            troubles = [*closer.program.troubles, *_broken_runs(home)]
        except Trouble as trouble:
            troubles, seconds = [*closer.program.troubles, str(trouble)], patience
        finally:
            closer.leave()
    tell(
        f"{name}, closed {delay:.1f} s later: ended within {seconds:.1f} s, {len(troubles)} troubles; {home}"
    )
    for found in troubles:
        tell(found)
    return not troubles


def _broken_runs(home: Path) -> list[str]:
    store = RunStore(home / "mtl_gui" / "data" / "runs")
    broken = []
    for entry in store.entries():
        try:
            store.open(entry.id).record()
        except Refused as refused:
            broken.append(f"The run {entry.id} does not open: {refused}")
    return broken


if __name__ == "__main__":
    sys.exit(main())
