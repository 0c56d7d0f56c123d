from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.runs.thinning import kept_steps


def test_that_everything_is_kept_while_there_is_room() -> None:
    assert kept_steps({5: 10, 10: 10, 15: 10}, largest_total=30, most_files=3) == (5, 10, 15)


def test_that_two_are_kept_however_large_they_are() -> None:
    assert kept_steps({5: 10, 10: 10, 15: 10}, largest_total=1) == (10, 15)


def test_that_what_is_kept_is_spread_over_the_training() -> None:
    kept: tuple[int, ...] = ()
    for step in range(1, 65):
        kept = kept_steps(dict.fromkeys((*kept, step), 1), most_files=6)
    gaps = [after - before for before, after in zip((0, *kept), kept, strict=False)]
    assert len(kept) == 6
    assert kept[-2:] == (63, 64)
    assert max(gaps[:-1]) <= 32


@given(
    sizes=st.dictionaries(st.integers(1, 1000), st.integers(0, 100), max_size=30),
    largest=st.integers(0, 500),
    most=st.integers(2, 10),
)
def test_that_the_newest_stay_and_the_limits_are_kept(sizes: dict[int, int], largest: int, most: int) -> None:
    kept = kept_steps(sizes, largest, most)
    assert set(sorted(sizes)[-2:]) <= set(kept) <= set(sizes)
    assert len(kept) <= 2 or (len(kept) <= most and sum(sizes[step] for step in kept) <= largest)
