import numpy as np
import pytest

from mtl_gui.data.folds import fold_parts
from mtl_gui.problems import Refused


def test_that_every_row_is_tested_once() -> None:
    tested = np.concatenate([fold_parts(23, 10, fold)["test"] for fold in range(10)])
    assert sorted(tested.tolist()) == list(range(23))


@pytest.mark.parametrize("fold", range(10))
def test_that_the_parts_of_a_fold_share_no_row_and_leave_none_out(fold: int) -> None:
    parts = fold_parts(53, 10, fold, seed=7)
    rows = np.concatenate(list(parts.values()))
    assert sorted(rows.tolist()) == list(range(53))
    assert len(parts["test"]) in (5, 6)


def test_that_a_fifth_of_the_other_rows_is_for_validation() -> None:
    parts = fold_parts(100, 10, 3)
    assert [len(parts[name]) for name in ("train", "validation", "test")] == [72, 18, 10]


def test_that_another_seed_gives_other_folds_and_the_same_one_the_same() -> None:
    first, again, other = (fold_parts(40, 4, 0, seed=seed)["test"].tolist() for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_that_fewer_rows_than_folds_are_refused() -> None:
    with pytest.raises(Refused, match="9 rows are too few for 10 folds"):
        fold_parts(9, 10, 0)
