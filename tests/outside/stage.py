"""Where a journey takes place: the program is opened, read and typed at, and looked through afterwards."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from PIL import ImageGrab

from tests.outside.accessible import Reference, programs
from tests.outside.bus import opened_bus
from tests.outside.keyboard import Keyboard
from tests.outside.patience import wait_until
from tests.outside.person import Person
from tests.outside.program import Program, started

__all__ = ["Stage"]


class Stage:
    """Opens the program as often as a journey wants it, always with the same home.

    Args:
        desktop: The environment of its programs.
        home: The user's folder.
    """

    def __init__(self, desktop: Mapping[str, str], home: Path) -> None:
        self._desktop, self._home = desktop, home
        self._stack = ExitStack()
        self.person: Person | None = None
        self.program: Program | None = None

    def open(self) -> Person:
        """Starts the program; gives the person in front of it once it can train."""
        self.close()
        bus = self._stack.enter_context(opened_bus(self._desktop["AT_SPI_BUS_ADDRESS"]))
        keyboard = Keyboard(self._desktop["DISPLAY"])
        self._stack.callback(keyboard.close)
        self.program = program = self._stack.enter_context(started(self._desktop, self._home))

        def look() -> Reference | None:
            assert not program.has_ended(), program.notes()
            return next(iter(programs(bus)), None)

        self.person = Person(bus, keyboard, wait_until(look, "the program on the accessibility bus"))
        self.person.find("label", "Engine ready")
        return self.person

    def leave(self) -> None:
        """Quits the program by its key, and waits until it has ended without a fault."""
        assert self.person is not None
        assert self.program is not None
        self.person.press("ctrl+q")
        assert self.program.end_code() == 0
        assert self.program.troubles() == [], self.program.notes()

    def evidence(self, picture: Path) -> str:
        """What is showing now in words, what the program has noted, and where a picture of it is."""
        if self.person is None or self.program is None:
            return "The program was not opened."
        ImageGrab.grab(xdisplay=self._desktop["DISPLAY"]).save(picture)
        told = "The program has ended." if self.program.has_ended() else self.person.told()
        return f"{told}\n\n{self.program.notes()}\n\nA picture: {picture}"

    def close(self) -> None:
        """Ends the program, by force if it is still there."""
        self._stack.close()
