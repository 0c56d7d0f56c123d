"""The clock is a number that the test moves on."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.landscape.share import Share


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def spend(share: Share, clock: Clock, seconds: float) -> None:
    clock.now += share.wait()
    with share.spending():
        clock.now += seconds


@pytest.mark.parametrize("limit", [0.02, 0.1, 0.5])
def test_that_even_pieces_take_just_the_share(limit: float) -> None:
    clock = Clock()
    share = Share(limit, clock)
    for _ in range(400):
        spend(share, clock, 0.02)
    assert 0.95 * limit < share.taken <= limit * 1.05


@settings(deadline=None, max_examples=60)
@given(st.lists(st.floats(0.001, 0.4), min_size=1, max_size=80), st.floats(0.02, 1))
def test_that_pieces_of_any_length_take_no_more_than_the_share_but_for_the_longest(
    pieces: Sequence[float], limit: float
) -> None:
    clock = Clock()
    share = Share(limit, clock)
    busy = 0.0
    for seconds in pieces:
        spend(share, clock, seconds)
        busy += seconds
        assert busy <= limit * (clock.now - 100) + max(pieces) + 1e-9
    assert share.taken == pytest.approx(busy / (clock.now - 100))


def test_that_no_burst_follows_a_long_rest() -> None:
    clock = Clock()
    share = Share(0.1, clock)
    spend(share, clock, 0.02)
    clock.now += 1000
    began, busy = clock.now, 0.0
    while clock.now < began + 10:
        spend(share, clock, 0.02)
        busy += 0.02
    assert busy <= 0.1 * 10 + 0.5 + 0.03


def test_that_a_long_piece_is_followed_by_a_long_rest() -> None:
    clock = Clock()
    share = Share(0.1, clock)
    spend(share, clock, 1.0)
    assert share.wait() > 9


def test_that_a_share_of_all_never_waits_for_long() -> None:
    clock = Clock()
    share = Share(1.0, clock)
    waits = []
    for seconds in itertools.repeat(0.01, 50):
        waits.append(share.wait())
        spend(share, clock, seconds)
    assert max(waits) <= 0.011


@pytest.mark.parametrize("limit", [0.0, -0.1, 1.1])
def test_that_a_share_beyond_nothing_and_all_is_refused(limit: float) -> None:
    with pytest.raises(ValueError, match="share"):
        Share(limit)
