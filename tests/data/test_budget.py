import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from mtl_gui.data import catalogue
from mtl_gui.data.budget import label_mask
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.spec import Digits, Experiment


def _experiment(**budgets: int) -> Experiment:
    experiment = catalogue.starting_experiment(Digits())
    tasks = [task.replaced(label_budget=budgets.get(task.name)) for task in experiment.tasks]
    return experiment.replaced(tasks=tuple(tasks))


def _prepared(**budgets: int) -> PreparedData:
    return prepare(_experiment(**budgets))


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 2000), st.integers(0, 2**31 - 1))
def test_that_a_task_learns_from_as_many_labels_as_its_budget(budget: int, seed: int) -> None:
    data = _prepared(parity=budget)
    num_rows = len(data.parts["train"])
    counts = label_mask(data, seed).sum(axis=0)
    assert counts.tolist() == [num_rows, min(budget, num_rows), num_rows, num_rows]


def test_that_without_a_budget_every_label_counts() -> None:
    assert label_mask(_prepared(), 0).all()


def test_that_each_seed_draws_its_own_labels() -> None:
    data = _prepared(digit=50)
    one, again, other = (label_mask(data, seed)[:, 0] for seed in (1, 1, 2))
    assert_array_equal(one, again)
    assert (one & other).sum() < 25


def test_that_two_tasks_draw_different_labels() -> None:
    mask = label_mask(_prepared(digit=50, parity=50), 0)
    assert not np.array_equal(mask[:, 0], mask[:, 1])


def test_that_the_draw_depends_on_neither_order_nor_number_of_tasks() -> None:
    experiment = _experiment(digit=50, loops=30)
    reversed_tasks = experiment.replaced(tasks=tuple(reversed(experiment.tasks)))
    first, *others = experiment.tasks
    alone = experiment.replaced(tasks=(first, *(task.replaced(enabled=False) for task in others)))
    mask = label_mask(prepare(experiment), 3)
    assert_array_equal(label_mask(prepare(reversed_tasks), 3)[:, ::-1], mask)
    assert_array_equal(label_mask(prepare(alone), 3), mask[:, :1])


@pytest.mark.parametrize(("small", "large"), [(1, 2), (10, 100), (99, 1000)])
def test_that_a_smaller_budget_draws_a_subset(small: int, large: int) -> None:
    few, many = (label_mask(_prepared(digit=budget), 5)[:, 0] for budget in (small, large))
    assert (few <= many).all()


def test_that_missing_labels_are_not_drawn() -> None:
    data = _prepared(digit=200)
    task = data.tasks[0]
    task.present[::2] = False
    mask = label_mask(data, 0)[:, 0]
    assert mask.sum() == 200
    assert not mask[~task.present[data.parts["train"]]].any()
