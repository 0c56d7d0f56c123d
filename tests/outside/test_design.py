"""A block is unshared by keyboard; both runs are compared, and one is looked at as a landscape."""

import pytest

from tests.outside.accessible import Seen
from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]

_TASKS = ("digit", "parity", "at_least_five", "loops")
_BEFORE = "digit, block 2, group A, shared with parity, at_least_five, loops"
_AFTER = "digit, block 2, group A, not shared"


def _run(person: Person) -> None:
    person.press("F5")
    person.hear("Loading the data")
    person.hear("Finished after 540 steps", seconds=150)
    person.forget()


def _wait_for_cell(person: Person, matrix: Seen, name: str) -> None:
    person.wait(lambda: person.cell(matrix, 0, 2).name == name, name)


def _unshare(person: Person) -> None:
    """Gives the first task a second block of its own, takes that back, and does it again."""
    person.go_to("Design", 3)
    matrix = person.find("table", "Sharing of blocks between tasks")
    cells = [(cell.role, cell.name) for cell in (person.cell(matrix, 0, 2), person.cell(matrix, 3, 3))]
    assert cells == [("cell", _BEFORE), ("cell", "loops, head, 3 classes")]
    person.focus(matrix)
    for key in ("Home", "Right", "Right"):
        person.press(key)
    person.wait(lambda: "focused" in person.cell(matrix, 0, 2).states, "the keyboard on block 2")
    for key, name in (("space", _AFTER), ("ctrl+z", _BEFORE), ("ctrl+y", _AFTER)):
        person.press(key)
        _wait_for_cell(person, matrix, name)
    picture = person.find("graphic", "Picture of the network")
    assert "Block 2, group A: 64 units, used by digit only." in picture.description


def _compare(person: Person) -> None:
    person.go_to("Compare", 6)
    person.open_tab(person.find("page tab", "All runs"))
    runs = person.find("table", "Runs that are kept")
    person.wait(lambda: len(person.rows(runs)) == 2, "two runs")
    assert [row[3] for row in person.rows(runs)] == ["Seeds: 2", "Seeds: 2"]
    person.focus(runs)
    person.press("ctrl+a")
    person.push("Compare")
    person.open_tab(person.find("page tab", "Side by side"))
    table = person.find("table", "The runs")
    person.wait(lambda: len(person.rows(table)) == 2, "two runs side by side")
    cells = [dict(zip(person.headings(table), row, strict=True)) for row in person.rows(table)]
    assert [row["Run"] for row in cells] == ["A", "B"]
    assert sorted(row["Parameters"] for row in cells) == ["13455", "9295"]
    against = person.find("table", "Runs against each other")
    rows = person.rows(against)
    assert [row[:2] for row in rows] == [[task, "A − B"] for task in _TASKS]
    assert all("too few common seeds" in row[-1] for row in rows)


def _measure(person: Person) -> None:
    person.go_to("Landscape", 5)
    person.push("Measure the landscape")
    person.hear("The landscape is measured.", seconds=120)
    for name in (*_TASKS, "All tasks together"):
        told = person.find("graphic", f"Loss landscape of {name}").description
        assert told.startswith("Lowest loss ")
        assert "half of the points lie below" in told
    person.sentence("A slice, not the whole landscape")
    person.focus(person.find("graphic", "Loss landscape of digit"))
    person.forget()
    person.press("Right")
    assert person.hear("digit", "loops").startswith("digit ")


def test_that_two_designs_are_compared_and_one_is_seen_as_a_landscape(person: Person) -> None:
    person.set_value(person.find("spin box", "Number of seeds"), 2)
    _run(person)
    _unshare(person)
    _run(person)
    _measure(person)
    _compare(person)
