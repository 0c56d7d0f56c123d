from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.texts import Sentence, sentence, translatable


@given(st.text(), st.text())
def test_that_marking_a_text_leaves_it_unchanged(context: str, text: str) -> None:
    assert translatable(context, text) == text


@given(st.text())
def test_that_a_value_stands_in_its_place_whatever_it_holds(value: str) -> None:
    told = sentence(translatable("problems", "The file {path} is missing."), path=value)
    assert str(told) == "The file " + value + " is missing."


def test_that_the_template_stays_apart_from_the_values() -> None:
    told = sentence(translatable("problems", "{count} rows."), count=3)
    assert told == Sentence("{count} rows.", {"count": 3}, "problems")


def test_that_a_template_may_format_its_values() -> None:
    assert str(Sentence("{share:.0%} of the rows", {"share": 0.25})) == "25% of the rows"
