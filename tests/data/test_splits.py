from dataclasses import replace

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.dataset import Dataset, SplitKeys
from mtl_gui.data.parts import divide
from mtl_gui.data.preparation import prepare
from mtl_gui.data.splits import parts_of
from mtl_gui.problems import Refused
from mtl_gui.spec import Digits, Iris, Split, SplitManner


def _digits(keys: SplitKeys | None = None) -> Dataset:
    return replace(catalogue.load(Digits()), keys=keys or SplitKeys())


def _data(by: SplitManner, seed: int = 0, limit: int | None = None) -> Digits:
    return Digits(split=Split(by=by, seed=seed, train_limit=limit))


_N = 1797
_GROUPS = np.arange(_N) % 97
_KEYS = SplitKeys(
    group=_GROUPS,
    time=np.random.default_rng(0).permutation(_N).astype(float),
    assigned=np.repeat([0, 1, 2], [1000, 300, 497]),
)


@pytest.mark.parametrize("by", ["random", "stratified", "group", "time", "column"])
def test_that_every_row_is_in_exactly_one_part(by: SplitManner) -> None:
    parts = parts_of(_data(by), _digits(_KEYS))
    assert sorted(np.concatenate(list(parts.values())).tolist()) == list(range(_N))


@pytest.mark.parametrize("by", ["random", "stratified", "group"])
def test_that_the_seed_alone_chooses(by: SplitManner) -> None:
    one, again, other = (parts_of(_data(by, seed), _digits(_KEYS))["test"] for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, again)
    assert set(one.tolist()) != set(other.tolist())


def test_that_a_random_split_is_the_one_that_it_has_always_been() -> None:
    parts, old = parts_of(_data("random"), _digits()), divide(_data("random"), _N)
    for part, rows in old.items():
        np.testing.assert_array_equal(parts[part], rows)


def test_that_all_classes_of_all_tasks_are_alike_in_every_part_when_stratified() -> None:
    dataset = _digits()
    parts = parts_of(_data("stratified"), dataset)
    for column in dataset.columns:
        whole = np.bincount(column.labels.astype(int)) / _N
        for rows in parts.values():
            shares = np.bincount(column.labels[rows].astype(int), minlength=len(whole)) / len(rows)
            assert np.abs(shares - whole).max() < 0.015


def test_that_no_group_is_torn_apart() -> None:
    parts = parts_of(_data("group"), _digits(_KEYS))
    groups = [set(_GROUPS[rows].tolist()) for rows in parts.values()]
    assert sum(len(found) for found in groups) == len(set.union(*groups)) == 97
    assert abs(len(parts["train"]) / _N - 0.6) < 0.02


def test_that_no_row_of_the_test_is_earlier_than_one_of_training() -> None:
    parts = parts_of(_data("time"), _digits(_KEYS))
    assert _KEYS.time is not None
    assert _KEYS.time[parts["train"]].max() < _KEYS.time[parts["validation"]].min()
    assert _KEYS.time[parts["validation"]].max() < _KEYS.time[parts["test"]].min()


def test_that_a_column_says_where_rows_belong() -> None:
    parts = parts_of(_data("column"), _digits(_KEYS))
    assert sorted(parts["train"].tolist()) == list(range(1000))
    assert sorted(parts["test"].tolist()) == list(range(1300, _N))


def test_that_validation_rows_come_from_training_where_the_column_names_none() -> None:
    keys = SplitKeys(assigned=np.repeat([0, 2], [1200, 597]))
    parts = parts_of(_data("column"), _digits(keys))
    assert len(parts["validation"]) == 300  # 0.2 of 0.8
    assert sorted(parts["test"].tolist()) == list(range(1200, _N))


@pytest.mark.parametrize("by", ["group", "time", "column"])
def test_that_a_split_by_a_column_that_is_not_there_is_refused(by: SplitManner) -> None:
    with pytest.raises(Refused, match=f"“{by}” needs one"):
        parts_of(_data(by), _digits())


@pytest.mark.parametrize("by", ["stratified", "group", "time"])
def test_that_a_smaller_limit_gives_a_subset(by: SplitManner) -> None:
    whole, few = (parts_of(_data(by, limit=limit), _digits(_KEYS)) for limit in (None, 100))
    np.testing.assert_array_equal(few["train"], whole["train"][:100])
    np.testing.assert_array_equal(few["test"], whole["test"])


def test_that_an_experiment_is_prepared_with_its_own_manner() -> None:
    experiment = catalogue.starting_experiment(Iris(split=Split(by="stratified")))
    data = prepare(experiment)
    expected = parts_of(experiment.data, catalogue.load(experiment.data))
    for part, rows in expected.items():
        np.testing.assert_array_equal(data.parts[part], rows)
