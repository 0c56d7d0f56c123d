"""A monkey at the window: random clicks, keys, drags, commands and files, from outside the process.

Run with `make monkey`, or `python -m tests.monkey.play --seeds 3 --events 2000`, where Xvfb and libXtst are
installed (Debian: `apt-get install xvfb libxtst6`). Every seed has a virtual screen, a home and a program of
its own. The program must neither crash nor hang nor write of an error nor grow without end nor leave
processes behind: every 100 events it has to answer within 30 seconds, as it does to a window manager. A
program that the monkey has quit is started again. What goes wrong is told with its seed, which draws the same
events again. At the end it is told how far the monkey has come.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.monkey.desk import Desk
from tests.monkey.fence import can_fence
from tests.monkey.hand import SIZE, Hand
from tests.monkey.held_files import written_files
from tests.monkey.notes import Reached
from tests.monkey.program import Program, Trouble
from tests.monkey.screen import Screen

__all__ = ["virtual_screen"]

_EVENTS_BETWEEN_QUESTIONS = 100

tell = partial(print, flush=True)


class Player:
    """One program on one screen, and the monkey before it."""

    def __init__(self, display: str, home: Path, seed: int, patience: float) -> None:
        self.reached, self.seconds_waited, self.done = Reached(), 0.0, 0
        self._screen = Screen(display)
        self._desk = Desk(self._screen.connection)
        self._hand = Hand(self._screen, self._desk, seed, written_files(home), may_delete=can_fence())
        self._seen: set[int] = set()
        self.program = Program(display, home, self._desk, self.reached, patience)

    def play(self, num_events: int) -> None:
        """Makes the events.

        Raises:
            Trouble: As soon as something goes wrong.
        """
        questioned = 0
        while self.done < num_events:
            if self.program.is_over:
                self.program.start_again()
            self.done += self._hand.play()
            self._look()
            if self.done - questioned >= _EVENTS_BETWEEN_QUESTIONS:
                questioned = self.done
                started = time.monotonic()
                self.program.question()
                self.seconds_waited += time.monotonic() - started
        if self.program.is_over:
            self.program.check_end()

    def close(self) -> None:
        """Ends the program and leaves the screen."""
        self.program.kill()
        self._screen.close()

    def _look(self) -> None:
        for window in self._desk.windows():
            if window.number not in self._seen:
                self._seen.add(window.number)
                self.reached.add_window("(menu or hint)" if window.is_passing else self._desk.title(window))


def main() -> int:
    """Lets every seed play; tells how many of them found trouble, and keeps what those left behind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--events", type=int, default=20_000, help="for each seed")
    parser.add_argument(
        "--patience", type=float, default=30.0, help="seconds until an answer; more on a busy machine"
    )
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))  # the programs end with it
    seeds = range(options.first_seed, options.first_seed + options.seeds)
    reached = Reached()
    failed = [seed for seed in seeds if not _is_unharmed(seed, options.events, options.patience, reached)]
    tell(f"All seeds together:\n{reached.summary()}")
    tell(
        f"{len(seeds) - len(failed)} of {len(seeds)} seeds without trouble; with trouble: {failed or 'none'}"
    )
    return 1 if failed else 0


def _is_unharmed(seed: int, num_events: int, patience: float, reached: Reached) -> bool:
    started = time.monotonic()
    home = Path(tempfile.mkdtemp(prefix=f"monkey-{seed}-"))
    with virtual_screen() as display:
        player = Player(display, home, seed, patience)
        try:
            player.play(num_events)
            player.program.question()
        except Trouble as trouble:
            player.program.troubles.append(str(trouble))
        finally:
            player.close()
            reached.add(player.reached)
    tell(_account(seed, player.done, time.monotonic() - started, player))
    troubles = player.program.troubles
    for found in troubles:
        tell(f"TROUBLE in {home}:\n{found}\n")
    return not troubles


def _account(seed: int, num_events: int, seconds: float, player: Player) -> str:
    program = player.program
    return (
        f"seed {seed}: {num_events} events, {len(program.troubles)} troubles, {seconds:.0f} s;"
        f" {num_events / seconds:.0f} a second, {player.seconds_waited:.0f} s waited,"
        f" longest answer {program.longest_answer:.1f} s, {program.num_starts} starts\n"
        f"{player.reached.summary()}"
    )


@contextmanager
def virtual_screen() -> Iterator[str]:
    """A screen in memory; gives the name of its display."""
    reading, writing = os.pipe()
    width, height = SIZE
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
