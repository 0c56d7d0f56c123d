"""The keyboard alone: round every part of the window, through the preferences and the list of commands."""

import pytest

from tests.outside.accessible import Reference, Seen
from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]

_MOST_STOPS = 150
_PAGES = ("Start", "Data", "Design", "Train", "Landscape", "Compare", "Export", "Gallery")


def _stop(person: Person) -> Seen:
    """Where the keyboard is; waits while it is on its way."""
    return person.wait(person.focused, "the keyboard somewhere")


def _walked(person: Person, key: str) -> list[Seen]:
    """Every stop of a key until it is where it was before."""
    stops: list[Seen] = []
    known: set[Reference] = set()
    for _ in range(_MOST_STOPS):
        here = _stop(person)
        if here.reference in known:
            return stops
        known.add(here.reference)
        stops.append(here)
        person.press(key)
    raise AssertionError(f"{key} does not come round: {[one.name for one in stops]}")


def _reachable(person: Person) -> set[Reference]:
    """What takes the keyboard and is showing; of tabs their bar does, and neither they nor their frame."""
    return {
        one.reference
        for one in person.read()
        if {"focusable", "enabled"} <= one.states
        and one.role != "page tab"
        and not any(child.role == "page tab list" for child in one.children)
    }


@pytest.mark.parametrize("page", ["Start", "Design"])
def test_that_tab_reaches_everything_and_goes_round_both_ways(person: Person, page: str) -> None:
    person.go_to(page, _PAGES.index(page) + 1)
    reachable = _reachable(person)
    stops = _walked(person, "Tab")
    assert all(one.name.strip() for one in stops)
    assert {one.name for one in map(person.again, reachable - {one.reference for one in stops})} == set()
    back = [one.reference for one in _walked(person, "shift+Tab")]
    assert back == [stops[0].reference, *(one.reference for one in reversed(stops[1:]))]


def test_that_one_key_goes_from_part_to_part(person: Person) -> None:
    names = [one.name for one in _walked(person, "ctrl+F6")]
    assert names[0] == "Try the demo"
    assert {"Run", "Pages"} <= set(names)


def _commands_with_keys(person: Person, dialog: Seen) -> int:
    tables = [one for one in person.read(dialog) if one.role in ("table", "tree table", "tree")]
    return len(person.rows(tables[0]))


def test_that_preferences_are_set_and_commands_found_by_keyboard(person: Person) -> None:
    person.press("ctrl+shift+p")
    search = person.find("text", "Find a command")
    person.wait_for_state(search, "focused")
    person.write("preferences")
    person.hear("Preferences, Edit, Ctrl+,")
    person.press("Return")
    dialog = person.find("dialog", "Preferences")
    assert person.sees("dialog", "Find a command") is None

    palette = person.find("combo box", "Palette", dialog)
    assert palette.name == "As the system"
    language = person.find("combo box", "Language", dialog)
    person.wait_for_state(language, "focused")
    person.press("Tab")
    person.wait_for_state(palette, "focused")
    person.press("End")
    person.wait(lambda: person.again(palette).name == "Dark", "the dark palette")
    bar = person.find("page tab list", "General", dialog)
    person.focus(bar)
    person.press("Right")
    person.find("page tab list", "Keys", dialog)
    assert _commands_with_keys(person, dialog) > 50
    person.press("Escape")
    person.wait(lambda: person.sees("dialog", "Preferences") is None, "the end of the dialog")
    assert person.find("push button", "Try the demo").states >= {"enabled"}
