"""Every page as a screen reader meets it: names, roles, and a way in and out by keyboard."""

import pytest

from tests.outside.accessible import Seen
from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]

PAGES = ("Start", "Data", "Design", "Train", "Landscape", "Compare", "Export", "Gallery")
_PASSED_OVER = ("filler", "panel", "unknown", "invalid", "")
_USED = ("push button", "check box", "radio button", "spin box", "slider", "text", "table", "list", "tree")


def _faults(person: Person) -> list[str]:
    """What is showing that a screen reader could not make sense of."""
    seen = person.read()
    nameless = [one for one in seen if _takes_keyboard(one) and not one.name.strip()]
    roleless = [one for one in seen if _takes_keyboard(one) and one.role in _PASSED_OVER]
    lists = [one for one in seen if one.role == "combo box"]
    labels = person.labels(lists)
    unlabelled = [one for one, label in zip(lists, labels, strict=True) if not label.strip()]
    return [
        *(f"no name: {one.role} ({one.description})" for one in nameless),
        *(f"no role: {one.role} “{one.name}”" for one in roleless),
        *(f"no label: {one.role} “{one.name}” ({one.description})" for one in unlabelled),
    ]


def _takes_keyboard(one: Seen) -> bool:
    """Whether the keyboard can come here; the frame around tabs leaves it to their bar."""
    has_tabs = any(child.role == "page tab list" for child in one.children)
    return one.role in _USED or ("focusable" in one.states and not has_tabs)


def _tabs(person: Person) -> list[Seen]:
    """The tabs that are showing but not chosen."""
    bars = [one for one in person.read() if one.role == "page tab list"]
    return [tab for bar in bars for tab in person.items(bar) if "selected" not in tab.states]


def test_that_everything_on_every_page_and_tab_has_name_and_role(person: Person) -> None:
    person.press("F5")
    person.find("label", "Finished after", seconds=150)
    faults: dict[str, list[str]] = {}
    for number, page in enumerate(PAGES, 1):
        person.go_to(page, number)
        faults[page] = _faults(person)
        for tab in _tabs(person):
            if tab.role == "page tab":
                person.open_tab(tab)
                faults[f"{page}, {tab.name}"] = _faults(person)
    assert len(faults) > 2 * len(PAGES)
    assert [f"{place}: {fault}" for place, found in faults.items() for fault in found] == []
