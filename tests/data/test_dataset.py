import numpy as np
import pytest

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer


def _dataset(shape: tuple[int, ...] = (3,)) -> Dataset:
    return Dataset(
        title="",
        description="",
        source="",
        licence="",
        inputs=np.zeros((2, *shape), dtype=np.float32),
        input_names=(),
        columns=(
            TaskColumn(TaskOffer("y", "regression", ""), np.array([1.5, np.nan])),
            TaskColumn(TaskOffer("c", "binary", "", ("no", "yes")), np.array([-1, 1])),
        ),
    )


def test_that_a_label_is_missing_where_it_is_nan_or_minus_one() -> None:
    first, second = _dataset().columns
    assert first.present.tolist() == [True, False]
    assert second.present.tolist() == [False, True]


def test_that_rows_of_three_axes_are_pictures() -> None:
    assert _dataset((1, 8, 8)).is_image
    assert _dataset((1, 8, 8)).shape == (1, 8, 8)
    assert not _dataset((3,)).is_image
    assert _dataset((3,)).num_rows == 2


def test_that_columns_are_found_by_name() -> None:
    dataset = _dataset()
    assert dataset.column("c") is dataset.columns[1]
    assert [offer.name for offer in dataset.offers] == ["y", "c"]
    with pytest.raises(KeyError, match="z"):
        dataset.column("z")
