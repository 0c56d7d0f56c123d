from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.ui.shell.run_bar import with_num_seeds

SEEDS = st.lists(st.integers(0, 50), min_size=1, max_size=12, unique=True).map(tuple)


@given(seeds=SEEDS, num_seeds=st.integers(1, 30))
def test_that_seeds_are_kept_in_order_and_new_ones_differ(seeds: tuple[int, ...], num_seeds: int) -> None:
    changed = with_num_seeds(seeds, num_seeds)
    assert len(changed) == num_seeds
    assert len(set(changed)) == num_seeds
    shared = min(len(seeds), num_seeds)
    assert changed[:shared] == seeds[:shared]


@given(seeds=SEEDS)
def test_that_the_same_number_of_seeds_changes_nothing(seeds: tuple[int, ...]) -> None:
    assert with_num_seeds(seeds, len(seeds)) == seeds
