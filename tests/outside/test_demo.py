"""From the start page to the verdict, heard and typed."""

import pytest

from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.timeout(200)]


def test_that_the_demo_is_run_with_one_key_and_its_verdict_is_read(person: Person) -> None:
    focused = person.focused()
    assert focused is not None
    assert (focused.role, focused.name) == ("push button", "Try the demo")
    person.press("Return")
    person.find("label", "Finished after", seconds=150)
    curve = person.find("graphic", "Accuracy, digit")
    assert "(chosen," in curve.description
    assert "(single-task," in curve.description

    person.push("See the comparison with single-task networks")
    verdict = person.sentence("Learning together, of 4 tasks:")
    table = person.find("table", "Outcome per task")
    assert person.headings(table)[:4] == ["Task", "Chosen [95 %]", "Single-task [95 %]", "Difference [95 %]"]
    rows = person.rows(table)
    assert [row[0] for row in rows] == ["digit", "parity", "at_least_five", "loops"]
    for sign, word in (("▲", "better for"), ("▼", "worse for"), ("≈", "no clear difference for")):
        count = sum(row[3].startswith(sign) for row in rows)
        assert (f"{word} {count}" in verdict) == (count > 0)
