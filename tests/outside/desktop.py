"""A desktop of one's own: a virtual screen, a window manager, and a bus with its accessibility."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.outside.bus import Question, opened_bus
from tests.outside.patience import wait_until

__all__ = ["SIZE", "desktop", "missing_parts"]

SIZE = (1280, 800)
"""Of the screen, in pixels."""

_PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "dbus-daemon": "dbus-daemon"}
_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
_SECONDS_TO_END = 10


def missing_parts() -> str:
    """What has to be installed before a desktop can be had, as Debian calls it; empty if nothing."""
    missing = [package for program, package in _PROGRAMS.items() if shutil.which(program) is None]
    if not _SERVICE.exists():
        missing.append("at-spi2-core")
    return " ".join(missing)


@contextmanager
def desktop(folder: Path) -> Iterator[Mapping[str, str]]:
    """The environment of programs on the desktop; `AT_SPI_BUS_ADDRESS` is where they are read.

    Args:
        folder: Where the desktop keeps its sockets and notes.
    """
    run = folder / "run"
    run.mkdir(mode=0o700)
    environment = {
        **{
            name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "XAUTHORITY")
        },
        "XDG_RUNTIME_DIR": str(run),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "LIBGL_ALWAYS_SOFTWARE": "1",
    }
    width, height = SIZE
    with ExitStack() as stack:
        screen = ("Xvfb", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "+extension", "GLX")
        number = stack.enter_context(_telling((*screen, "-displayfd", "{number}"), environment, folder))
        environment["DISPLAY"] = f":{number}"
        bus = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address={number}")
        address = stack.enter_context(_telling(bus, environment, folder))
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        managed = folder / "managed"
        stack.enter_context(_running(("openbox", "--startup", f"touch {managed}"), environment, folder))
        wait_until(managed.exists, "the window manager")
        environment["AT_SPI_BUS_ADDRESS"] = _accessibility_bus(address)
        yield environment


def _accessibility_bus(session: str) -> str:
    """The address of the bus on which programs can be read; asking for it starts it."""
    question = Question("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    with opened_bus(session) as bus:
        answer = bus.ask([question])[0]
    if answer is None:
        raise RuntimeError("The accessibility bus does not start.")
    return str(answer[0])


@contextmanager
def _telling(command: Sequence[str], environment: Mapping[str, str], folder: Path) -> Iterator[str]:
    """A program at work that first writes a line into the file with the `{number}` in its command."""
    reading, writing = os.pipe()
    filled = [part.format(number=writing) for part in command]
    with _running(filled, environment, folder, writing):
        os.close(writing)
        with os.fdopen(reading) as told:
            line = told.readline().strip()
        if not line:
            raise RuntimeError(f"{command[0]} does not start; see {folder}.")
        yield line


@contextmanager
def _running(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, *kept: int
) -> Iterator[subprocess.Popen[bytes]]:
    """A program at work, ended afterwards; what it says goes into the folder."""
    with (folder / f"{command[0]}.txt").open("ab") as notes:
        program = subprocess.Popen(command, env=environment, pass_fds=kept, stdout=notes, stderr=notes)
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
