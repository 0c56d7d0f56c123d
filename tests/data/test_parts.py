import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from mtl_gui.data.parts import divide
from mtl_gui.problems import Refused
from mtl_gui.spec import Digits, Split, TwoParameterToy
from tests.strategies import splits


@given(splits(), st.integers(1, 500))
def test_that_the_parts_are_shares_of_the_rows_without_overlap_or_refused(
    split: Split, num_rows: int
) -> None:
    data = Digits(split=split.replaced(train_limit=None))
    num_train, num_validation = round(split.train * num_rows), round(split.validation * num_rows)
    if min(num_train, num_validation, num_rows - num_train - num_validation) < 1:
        with pytest.raises(Refused, match=f"Of {num_rows} rows none is left"):
            divide(data, num_rows)
        return
    parts = divide(data, num_rows)
    everything = np.concatenate([parts["train"], parts["validation"], parts["test"]])
    assert_array_equal(np.sort(everything), np.arange(num_rows))
    assert (len(parts["train"]), len(parts["validation"])) == (num_train, num_validation)


@given(st.integers(0, 1000), st.integers(1, 100), st.integers(1, 100))
def test_that_a_smaller_limit_gives_a_subset_and_leaves_the_other_parts(
    seed: int, one: int, other: int
) -> None:
    small, large = (
        divide(Digits(split=Split(train_limit=limit, seed=seed)), 100) for limit in sorted((one, other))
    )
    assert_array_equal(small["train"], large["train"][: len(small["train"])])
    assert len(small["train"]) == min(one, other, 60)
    for part in ("validation", "test"):
        assert_array_equal(small[part], large[part])


def test_that_the_seed_chooses_the_rows() -> None:
    one, again, other = (divide(Digits(split=Split(seed=seed)), 100) for seed in (1, 1, 2))
    assert_array_equal(one["train"], again["train"])
    assert set(one["train"]) != set(other["train"])


def test_that_rows_are_shuffled_before_they_are_divided() -> None:
    assert set(divide(Digits(), 100)["train"]) != set(range(60))


@pytest.mark.parametrize(
    ("split", "num_rows", "part"),
    [
        (Split(), 1, "validation"),
        (Split(), 2, "validation"),
        (Split(train=0.01), 10, "train"),
        (Split(train=0.8, validation=0.19), 5, "test"),
    ],
)
def test_that_an_empty_part_is_refused_by_its_name(split: Split, num_rows: int, part: str) -> None:
    with pytest.raises(Refused, match=f"Of {num_rows} rows none is left for the {part} part"):
        divide(Digits(split=split), num_rows)


def test_that_the_toy_s_only_row_is_every_part() -> None:
    assert [rows.tolist() for rows in divide(TwoParameterToy(), 1).values()] == [[0], [0], [0]]
