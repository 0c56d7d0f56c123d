import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.data import catalogue
from mtl_gui.data.budget import chosen_rows, label_mask
from mtl_gui.data.label_noise import noisy_targets
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.spec import Digits, RelatedRegressions


@pytest.fixture(scope="module")
def digits() -> PreparedData:
    return prepare(catalogue.starting_experiment(Digits()))


def _clean(data: PreparedData, task: int) -> np.ndarray:
    return data.tasks[task].targets[data.parts["train"]]


@pytest.mark.parametrize("share", [0.1, 0.3, 1.0])
def test_that_exactly_the_asked_share_of_classes_is_wrong(digits: PreparedData, share: float) -> None:
    noisy = noisy_targets(digits, 3, dict.fromkeys(digits.task_names, share))
    for task, labels in enumerate(noisy):
        clean = _clean(digits, task)
        assert (labels != clean).sum() == round(share * len(clean))
        assert set(labels.tolist()) <= set(range(max(2, digits.tasks[task].num_outputs)))


def test_that_every_other_class_is_equally_likely_to_stand_in_for_a_wrong_one(digits: PreparedData) -> None:
    steps = np.concatenate(
        [(noisy_targets(digits, seed, {"digit": 1.0})[0] - _clean(digits, 0)) % 10 for seed in range(20)]
    )
    counts = np.bincount(steps, minlength=10)
    assert counts[0] == 0
    assert np.abs(counts[1:] / len(steps) - 1 / 9).max() < 0.01


def test_that_more_noise_makes_the_same_labels_wrong_and_more(digits: PreparedData) -> None:
    few, many = (noisy_targets(digits, 3, {"digit": share})[0] for share in (0.2, 0.5))
    was_wrong = few != _clean(digits, 0)
    assert_array_equal(many[was_wrong], few[was_wrong])


def test_that_a_task_that_is_not_named_stays_clean_and_no_seed_has_the_labels_of_another(
    digits: PreparedData,
) -> None:
    noisy, other = (noisy_targets(digits, seed, {"parity": 0.4}) for seed in (0, 1))
    assert_array_equal(noisy[0], _clean(digits, 0))
    assert not np.array_equal(noisy[1], other[1])


def test_that_numbers_get_noise_of_the_asked_spread() -> None:
    data = prepare(catalogue.starting_experiment(RelatedRegressions(num_rows=20_000)))
    added = noisy_targets(data, 0, {"task_2": 0.5})[1] - _clean(data, 1)
    assert added.mean() == pytest.approx(0, abs=0.02)
    assert added.std() == pytest.approx(0.5, rel=0.02)


def test_that_fewer_training_rows_are_a_subset_that_depends_on_the_seed() -> None:
    few, more, other = (set(chosen_rows(500, *draw).tolist()) for draw in ((1, 30), (1, 80), (2, 30)))
    assert few < more
    assert (len(few), len(more)) == (30, 80)
    assert few != other
    assert_array_equal(chosen_rows(500, 1, None), np.arange(500))


def test_that_labels_outside_the_chosen_rows_do_not_count(digits: PreparedData) -> None:
    mask = label_mask(digits, 4, {"digit": 10}, 50)
    assert_array_equal(np.flatnonzero(mask[:, 1]), chosen_rows(len(mask), 4, 50))
    assert mask[:, 0].sum() == 10
    assert not (mask[:, 0] & ~mask[:, 1]).any()


def test_that_a_tasks_own_noise_is_drawn_as_if_it_were_asked_for() -> None:
    experiment = catalogue.starting_experiment(Digits())
    first, *others = experiment.tasks
    data = prepare(experiment.replaced(tasks=(first.replaced(label_noise=0.3), *others)))
    own, asked = noisy_targets(data, 3), noisy_targets(prepare(experiment), 3, {first.name: 0.3})
    for one, other in zip(own, asked, strict=True):
        assert_array_equal(one, other)
    assert_array_equal(noisy_targets(data, 3, {first.name: 0.0})[0], _clean(data, 0))


def test_that_noise_changes_neither_the_split_nor_what_is_validated_on() -> None:
    experiment = catalogue.starting_experiment(Digits())
    noisy = experiment.replaced(tasks=tuple(t.replaced(label_noise=0.5) for t in experiment.tasks))
    clean, other = prepare(experiment), prepare(noisy)
    for part, rows in clean.parts.items():
        assert_array_equal(rows, other.parts[part])
    for one, two in zip(clean.tasks, other.tasks, strict=True):
        assert_array_equal(one.targets, two.targets)
