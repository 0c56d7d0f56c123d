"""The program under test, as its own process on a desktop."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

__all__ = ["Program", "started"]

_SIGNS_OF_TROUBLE = ("Traceback", "Fatal Python error", "CRITICAL", "Segmentation")
_SECONDS_TO_END = 60


class Program:
    """A running program, and what it writes down."""

    def __init__(self, process: subprocess.Popen[bytes], home: Path) -> None:
        self._process, self._home = process, home

    def notes(self) -> str:
        """Everything it has printed and logged."""
        files = sorted((*self._home.glob("output.txt"), *self._home.rglob("*.log")))
        return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in files)

    def end_code(self) -> int:
        """Waits for its end, and gives the exit code."""
        return self._process.wait(_SECONDS_TO_END)

    def has_ended(self) -> bool:
        """Whether it runs no more."""
        return self._process.poll() is not None

    def troubles(self) -> list[str]:
        """What in its notes tells of a fault."""
        notes = self.notes()
        return [sign for sign in _SIGNS_OF_TROUBLE if sign in notes]


@contextmanager
def started(desktop: Mapping[str, str], home: Path) -> Iterator[Program]:
    """The window, opened as a user with a screen reader does; ended by force if it is still there at last."""
    home.mkdir(exist_ok=True)
    environment = {
        **desktop,
        "HOME": str(home),
        "MTL_GUI_HOME": str(home / "mtl-gui"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LANG": "C.UTF-8",
        "BROWSER": "true",
    }
    environment.pop("LANGUAGE", None)
    with (home / "output.txt").open("ab") as output:
        command = (sys.executable, "-X", "faulthandler", "-m", "mtl_gui")
        process = subprocess.Popen(command, cwd=home, env=environment, stdout=output, stderr=output)
    try:
        yield Program(process, home)
    finally:
        process.kill()
        process.wait()
