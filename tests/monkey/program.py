"""The program under the monkey's hand: started, questioned, and looked at when it has ended."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.monkey.desk import Desk, Window
from tests.monkey.fence import can_fence, fence
from tests.monkey.hand import SIZE
from tests.monkey.notes import Notes, Reached

__all__ = ["Program", "Trouble", "comes_true"]

_TIMES_LONGER_TO_START = 2
_SECONDS_FOR_CHILDREN = 10.0
_MOST_BYTES_MORE = 1_500_000_000
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Trouble(Exception):
    """The program has crashed, hangs, grows or leaves something behind, so that no more can be played."""


class Program:
    """One program after the other, with the same home.

    Args:
        display: Its screen, as ":7".
        home: The home of its person; nothing is written elsewhere where the system can see to that.
        desk: The windows of the screen.
        reached: Counts what the program notes down.
        patience: Seconds until an answer, and for the end once there is no window.

    Attributes:
        longest_answer: The longest time until it answered, in seconds.
        num_starts: How often it was started.
        troubles: What it has written of errors.

    Raises:
        Trouble: When its window does not come.
    """

    def __init__(self, display: str, home: Path, desk: Desk, reached: Reached, patience: float) -> None:
        self.longest_answer, self.num_starts = 0.0, 0
        self.troubles: list[str] = []
        self._display, self._home, self._desk = display, home, desk
        self._notes = Notes(home, reached)
        self._patience, self._bytes_at_first = patience, 0
        self._process = self._started()

    @property
    def is_over(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    def start_again(self) -> None:
        """Starts it after it has ended.

        Raises:
            Trouble: When it has not ended as it should, or does not start.
        """
        self.check_end()
        self._process = self._started()

    def question(self) -> None:
        """Looks whether it is well.

        Raises:
            Trouble: When it is not.
        """
        self._check_notes()
        started, window = time.monotonic(), self._main_window()
        if window is None:
            self._await_end()
        elif not self._desk.answers(window, self._patience, lambda: self.is_over):
            if not self.is_over and self._main_window() == window:
                self._tell_of_hang()
        else:
            self.longest_answer = max(self.longest_answer, time.monotonic() - started)
            self._check_memory()

    def check_end(self) -> None:
        """Looks how it has ended.

        Raises:
            Trouble: When it has crashed or has left processes behind.
        """
        self._check_notes()
        if self._process.returncode != 0:
            raise Trouble(f"The program has ended with code {self._process.returncode}.")
        if not comes_true(lambda: not _session(self._process.pid), _SECONDS_FOR_CHILDREN):
            raise Trouble(f"Processes were left behind: {_session(self._process.pid)}.")

    def await_end(self, seconds: float) -> float:
        """Waits until it has ended; tells how long that took, in seconds.

        Raises:
            Trouble: When it takes longer.
        """
        started = time.monotonic()
        if not comes_true(lambda: self.is_over, seconds):
            self._tell_of_hang()
        return time.monotonic() - started

    def kill(self) -> None:
        """Ends it by force: it may be asking whether to save."""
        self._process.kill()
        self._process.wait()
        comes_true(lambda: not _session(self._process.pid), _SECONDS_FOR_CHILDREN)

    def _started(self) -> "subprocess.Popen[bytes]":
        self.num_starts += 1
        folders = (self._home, Path("/dev/shm"))
        with (self._home / "output.txt").open("ab") as output:
            process = subprocess.Popen(
                (sys.executable, "-m", "mtl_gui"),
                cwd=self._home,
                env=_environment(self._display, self._home),
                stdout=output,
                stderr=output,
                start_new_session=True,
                preexec_fn=partial(fence, folders) if can_fence() else None,  # noqa: PLW1509 - no thread runs
            )
        self._process = process
        if not comes_true(self._has_come, _TIMES_LONGER_TO_START * self._patience):
            self._tell_of_hang()
        self._bytes_at_first = 0
        return process

    def _has_come(self) -> bool:
        return self._main_window() is not None or self.is_over

    def _main_window(self) -> Window | None:
        """The widest window that is no menu; dialogs are narrower than the window may be."""
        lasting = [window for window in self._desk.windows() if not window.is_passing]
        wide = [window for window in lasting if window.width >= SIZE[0] // 2]
        return max(wide or lasting, key=lambda window: window.width, default=None)

    def _await_end(self) -> None:
        """Without a window the program is about to end."""
        if not comes_true(self._has_come, self._patience):
            self._tell_of_hang()

    def _check_notes(self) -> None:
        news = self._notes.troubles()
        if news:
            titles = [self._desk.title(window) for window in self._desk.windows()]
            self.troubles.extend(f"{trouble}\nThe windows: {titles}" for trouble in news)

    def _check_memory(self) -> None:
        size = _resident(self._process.pid)
        self._bytes_at_first = self._bytes_at_first or size
        if size - self._bytes_at_first > _MOST_BYTES_MORE:
            raise Trouble(f"The program has grown from {self._bytes_at_first:,} to {size:,} bytes.")

    def _tell_of_hang(self) -> None:
        """Has the program write down where all its threads are."""
        state = _state(self._process.pid)
        self._process.send_signal(signal.SIGABRT)
        comes_true(lambda: self.is_over, self._patience)
        self._check_notes()
        raise Trouble(f"No answer for {self._patience:g} s; {state}.")


def comes_true(is_true: Callable[[], bool], seconds: float) -> bool:
    """Waits for something; tells whether it has come in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_true():
            return True
        threading.Event().wait(0.02)
    return is_true()


def _environment(display: str, home: Path) -> dict[str, str]:
    """The program's environment: its own folders, a screen without hardware, and no way to the internet."""
    for name in ("tmp", "run"):
        (home / name).mkdir(exist_ok=True, mode=0o700)
    return {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(home),
        "MTL_GUI_HOME": str(home / "mtl_gui"),
        "TMPDIR": str(home / "tmp"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "BROWSER": "true",
        "https_proxy": "http://127.0.0.1:9",
        "http_proxy": "http://127.0.0.1:9",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def _session(leader: int) -> list[int]:
    """The processes that a process has started, and theirs, as far as they still run."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state = (folder / "stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        fields = state.rpartition(")")[2].split()
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(folder.name))
    return found


def _state(pid: int) -> str:
    """What the thread of the window waits for, as far as the system tells."""
    try:
        call = Path(f"/proc/{pid}/syscall").read_text(encoding="ascii").strip()
        before = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return "it has gone"
    return f"in the state {before[0]} after {before[11]} ticks, system call {call}\n{_stack(pid)}"


def _stack(pid: int) -> str:
    """Where the thread of the window is in libraries, where gdb is installed; the program tells of Python."""
    debugger = shutil.which("gdb")
    if debugger is None:
        return ""
    orders = (debugger, "-p", str(pid), "-batch", "-ex", "bt 40")
    return subprocess.run(orders, capture_output=True, text=True, check=False).stdout[-6000:]


def _resident(pid: int) -> int:
    """Bytes of memory that a process holds; 0 when it has gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    except OSError:
        return 0
