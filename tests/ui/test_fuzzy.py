from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.ui.fuzzy import fuzzy_score

TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "Zs")), max_size=20)


def is_subsequence(pattern: str, text: str) -> bool:
    letters = iter(text)
    return all(letter in letters for letter in pattern)


@given(pattern=TEXTS, text=TEXTS)
def test_that_a_text_is_found_exactly_when_it_has_the_letters_in_this_order(pattern: str, text: str) -> None:
    expected = is_subsequence(pattern.casefold().replace(" ", ""), text.casefold())
    assert (fuzzy_score(pattern, text) is not None) == expected


@given(text=TEXTS)
def test_that_a_text_finds_itself_whatever_its_capitals(text: str) -> None:
    assert fuzzy_score(text.upper(), text.upper()) is not None


def test_that_the_starts_of_words_count_more_than_letters_within() -> None:
    first, second = fuzzy_score("os", "One step"), fuzzy_score("os", "Close")
    assert first is not None
    assert second is not None
    assert first > second


def test_that_letters_side_by_side_count_more_than_scattered_ones() -> None:
    first, second = fuzzy_score("tep", "One step"), fuzzy_score("tep", "What need sips")
    assert first is not None
    assert second is not None
    assert first > second
