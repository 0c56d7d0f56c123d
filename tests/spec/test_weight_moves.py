import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec.weight_moves import moved_weight, normalised

NAMES = ("a", "b", "c", "d")
numbers = st.floats(0.01, 100)


def test_that_weights_keep_their_proportions_when_they_are_normalised() -> None:
    assert normalised({"a": 1.0, "b": 3.0, "c": 4.0}) == {"a": 0.375, "b": 1.125, "c": 1.5}


def test_that_a_locked_weight_stays_and_the_others_share_what_is_left() -> None:
    assert normalised({"a": 2.0, "b": 1.0, "c": 3.0}, {"a"}) == {"a": 2.0, "b": 0.25, "c": 0.75}


def test_that_the_others_give_way_to_the_weight_that_is_moved() -> None:
    found = moved_weight({"a": 1.0, "b": 1.0, "c": 0.5, "d": 1.5}, "a", 2.0, {"b"})
    assert found == {"a": 2.0, "b": 1.0, "c": 0.25, "d": 0.75}


def test_that_others_at_zero_get_the_same_each() -> None:
    assert moved_weight({"a": 3.0, "b": 0.0, "c": 0.0}, "a", 1.0) == {"a": 1.0, "b": 1.0, "c": 1.0}


def test_that_a_weight_stops_where_hardly_anything_is_left_for_the_others() -> None:
    assert moved_weight({"a": 1.0, "b": 1.0, "c": 1.0}, "a", 50.0, {"b"}) == {"a": 1.98, "b": 1.0, "c": 0.02}


def test_that_the_others_have_their_proportions_again_after_a_move_to_the_end_and_back() -> None:
    start = {"a": 1.0, "b": 0.5, "c": 1.5}
    far = moved_weight(start, "a", 100.0)
    assert far is not None
    assert moved_weight(far, "a", 1.0) == start


def test_that_a_weight_whose_others_are_all_locked_cannot_be_moved() -> None:
    assert moved_weight({"a": 1.0, "b": 1.0}, "a", 1.5, {"b"}) is None


def test_that_locked_weights_which_are_too_large_leave_no_sum_to_keep() -> None:
    assert normalised({"a": 5.0, "b": 1.0}, {"a"}) is None
    assert normalised({"a": 1.0, "b": 1.0}, {"a", "b"}) is None


@given(st.lists(numbers, min_size=4, max_size=4), numbers, st.sets(st.sampled_from(NAMES[1:]), max_size=2))
def test_that_the_sum_is_the_number_of_tasks_after_every_move(
    values: list[float], value: float, locked: set[str]
) -> None:
    weights = dict(zip(NAMES, values, strict=True))
    moved = moved_weight(weights, "a", value, locked)
    if moved is None:
        assert sum(weights[name] for name in locked) > len(NAMES)
        return
    assert sum(moved.values()) == pytest.approx(len(NAMES), rel=1e-5)
    assert all(moved[name] == pytest.approx(weights[name], rel=1e-5) for name in locked)
    assert min(moved.values()) >= 0
