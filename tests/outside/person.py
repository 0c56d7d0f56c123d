"""Somebody who cannot see: knows the window by what a screen reader tells, and has a keyboard."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tests.outside.accessible import (
    Reference,
    Seen,
    called,
    children_of,
    heard,
    labels_of,
    listen,
    look_at,
    tree,
)
from tests.outside.bus import Bus
from tests.outside.keyboard import Keyboard
from tests.outside.patience import wait_until

__all__ = ["Person"]

Found = TypeVar("Found")
_PROPERTIES = "org.freedesktop.DBus.Properties"


class Person:
    """Finds what is showing by role and name, asks it to do something, and waits for what should come.

    Args:
        bus: The accessibility bus.
        keyboard: Its keys go to the program in front.
        program: The root of the program's tree.
    """

    def __init__(self, bus: Bus, keyboard: Keyboard, program: Reference) -> None:
        self._bus, self._keyboard, self._program = bus, keyboard, program
        self.press, self.write = keyboard.press, keyboard.write
        self._heard: list[str] = []
        listen(bus)

    def read(self, inside: Seen | None = None) -> list[Seen]:
        """Everything that is showing, in the order of a reader."""
        root = self._program if inside is None else inside.reference
        found = tree(self._bus, root)
        return [] if found is None else list(found.all())

    def told(self) -> str:
        """The tree of what is showing, a line an object."""
        found = tree(self._bus, self._program)
        return "nothing: the program has gone" if found is None else "\n".join(found.lines())

    def find(self, role: str, name: str, inside: Seen | None = None, seconds: float = 60) -> Seen:
        """Waits for an object of a role whose name, or whose label's, begins with a text."""
        return self.wait(lambda: self.sees(role, name, inside), f"{role} “{name}”", seconds)

    def sees(self, role: str, name: str, inside: Seen | None = None) -> Seen | None:
        """The object of a role whose name, or whose label's, begins with a text, if it is showing now."""
        alike = [one for one in self.read(inside) if one.role == role]
        for one in alike:
            if one.name.startswith(name):
                return one
        labels = self.labels(alike)
        return next((one for one, label in zip(alike, labels, strict=True) if label.startswith(name)), None)

    def labels(self, objects: Sequence[Seen]) -> list[str]:
        """What stands beside each object to say what it is."""
        return labels_of(self._bus, objects)

    def sentence(self, *parts: str) -> str:
        """Waits for a label that holds all these texts, and gives all of it."""

        def look() -> str | None:
            labels = (one.name for one in self.read() if one.role == "label")
            return next((text for text in labels if all(part in text for part in parts)), None)

        return self.wait(look, f"a sentence with {parts}")

    def hear(self, *parts: str, seconds: float = 60) -> str:
        """Waits until something with all these texts has been said aloud, and gives all of it."""

        def look() -> str | None:
            self._heard += heard(self._bus)
            return next((text for text in self._heard if all(part in text for part in parts)), None)

        return self.wait(look, f"an announcement with {parts}", seconds)

    def forget(self) -> None:
        """Starts to listen anew."""
        self._heard.clear()

    def wait(self, look: Callable[[], Found | None], what: str, seconds: float = 60) -> Found:
        """What `look` finds once it finds something."""
        return wait_until(look, what, seconds)

    def do(self, one: Seen, action: str = "Press") -> None:
        """Asks an object to do something, as “Press”, “Toggle” or “SetFocus”."""
        names = self.actions(one)
        assert action in names, f"{one.role} “{one.name}” offers {names}, not {action}"
        assert called(self._bus, one.reference, "Action", "DoAction", ("i", names.index(action)))

    def actions(self, one: Seen) -> list[str]:
        """What an object can be asked to do."""
        actions = called(self._bus, one.reference, "Action", "GetActions")
        return [str(action[0]) for action in actions] if isinstance(actions, list) else []

    def push(self, name: str) -> None:
        """Finds a button that can be used, and asks it to be pressed."""
        self.do(self.wait(lambda: _enabled(self.sees("push button", name)), f"button “{name}”, enabled"))

    def focus(self, one: Seen) -> None:
        """Moves the keyboard to an object; again, should its window only just come to the front.

        Qt does not do so for drop-down lists.
        """

        def is_there() -> bool:
            called(self._bus, one.reference, "Component", "GrabFocus")
            return "focused" in self.again(one).states

        self.wait(is_there, f"the keyboard on “{one.name}”")

    def wait_for_state(self, one: Seen, state: str) -> None:
        """Waits until an object says it is in a state."""
        self.wait(lambda: state in self.again(one).states, f"“{one.name}” being {state}")

    def again(self, one: Seen | Reference) -> Seen:
        """The object as it is now."""
        reference = one if isinstance(one, Reference) else one.reference
        found = look_at(self._bus, [reference])[0]
        assert found is not None, f"{one} has gone"
        return found

    def focused(self) -> Seen | None:
        """The object with the keyboard, the innermost; of a list or a table, the view rather than its cell.

        Qt calls the chosen tab focused wherever the keyboard is, so of tabs only their bar counts.
        """
        known = [one for one in self.read() if one.role != "page tab" and "focused" in one.states]
        return known[-1] if known else None

    def text(self, one: Seen) -> str:
        """What stands in a field."""
        return str(called(self._bus, one.reference, "Text", "GetText", ("i", 0), ("i", -1)))

    def set_text(self, one: Seen, text: str) -> None:
        """Puts a text into a field, as a dictation program does."""
        assert called(self._bus, one.reference, "EditableText", "SetTextContents", ("s", text))

    def value(self, one: Seen) -> float:
        """The number of a slider, a spin box or a progress bar."""
        return float(str(self._property(one, "Value", "CurrentValue")))

    def set_value(self, one: Seen, value: float) -> None:
        """Moves a slider or a spin box to a number."""
        given = (("s", "org.a11y.atspi.Value"), ("s", "CurrentValue"), ("v", ("d", value)))
        called(self._bus, one.reference, _PROPERTIES, "Set", *given)
        self.wait(lambda: abs(self.value(one) - value) < 1e-9, f"{value} in “{one.name}”")

    def items(self, one: Seen) -> list[Seen]:
        """What a list or a tab bar holds."""
        found = look_at(self._bus, children_of(self._bus, [one.reference])[0])
        return [item for item in found if item is not None]

    def rows(self, table: Seen) -> list[list[str]]:
        """The names of a table's cells, row by row."""
        width = int(str(self._property(table, "Table", "NColumns")))
        height = int(str(self._property(table, "Table", "NRows")))
        cells = [[self.cell(table, row, column) for column in range(width)] for row in range(height)]
        return [[cell.name for cell in row] for row in cells]

    def headings(self, table: Seen) -> list[str]:
        """What stands over a table's columns."""
        width = int(str(self._property(table, "Table", "NColumns")))
        asked = [
            called(self._bus, table.reference, "Table", "GetColumnDescription", ("i", column))
            for column in range(width)
        ]
        return [str(heading) for heading in asked]

    def cell(self, table: Seen, row: int, column: int) -> Seen:
        """A cell of a table; asked for again where the table is being filled anew between two questions."""
        where = (("i", row), ("i", column))

        def now() -> Seen | None:
            answer = called(self._bus, table.reference, "Table", "GetAccessibleAt", *where)
            assert isinstance(answer, tuple), f"no cell at {row}, {column} of “{table.name}”"
            return look_at(self._bus, [Reference(str(answer[0]), str(answer[1]))])[0]

        return self.wait(now, f"the cell at {row}, {column} of “{table.name}”")

    def open_tab(self, tab: Seen) -> None:
        """Opens a tab, and waits until it tells it is chosen."""
        self.do(tab)
        self.wait_for_state(tab, "selected")

    def answer_file_dialog(self, path: Path) -> None:
        """Gives a path to the file dialog that is about to open, and presses Enter."""
        field = self.find("text", "File name")
        self.wait_for_state(field, "focused")
        self.set_text(field, str(path))
        self.press("Return")

    def go_to(self, page: str, number: int) -> None:
        """Presses Ctrl and the number of a page, and waits until the list of pages tells it is there."""
        self.press(f"ctrl+{number}")

        def is_there() -> bool:
            pages = self.sees("list", "") or None
            return pages is not None and any(
                item.name == page and "selected" in item.states for item in self.items(pages)
            )

        self.wait(is_there, f"page “{page}”")

    def _property(self, one: Seen, interface: str, name: str) -> object:
        answer = called(
            self._bus, one.reference, _PROPERTIES, "Get", ("s", f"org.a11y.atspi.{interface}"), ("s", name)
        )
        assert isinstance(answer, tuple), f"{one.role} “{one.name}” has no {name}"
        return answer[1]


def _enabled(one: Seen | None) -> Seen | None:
    return one if one is not None and "enabled" in one.states else None
