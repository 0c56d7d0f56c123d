from dataclasses import replace

import numpy as np
import pytest
import torch

from mtl_gui.data.budget import chosen_rows, label_mask
from mtl_gui.data.label_noise import noisy_targets
from mtl_gui.data.preparation import PreparedData
from mtl_gui.spec import Replica
from mtl_gui.training import feed as feed_module
from mtl_gui.training.feed import Feed
from tests.engine.small_data import MIXED, MULTICLASS, small_data, toy_data
from tests.training.runs import replicas

_CPU = torch.device("cpu")
_SEEDS = (3, 8)


def _feed(data: PreparedData, batch_size: int = 8, seeds: tuple[int, ...] = _SEEDS) -> Feed:
    return Feed(data, replicas(seeds), batch_size, torch.float64, _CPU)


def _rows(feed: Feed, data: PreparedData, steps: range) -> np.ndarray:
    """Which training rows the batches hold, [steps, R, B], found by their inputs."""
    known = {row.tobytes(): number for number, row in enumerate(data.inputs[data.parts["train"]])}
    batches = [feed.batch(step).inputs.float().numpy() for step in steps]
    return np.array([[[known[row.tobytes()] for row in rows] for rows in batch] for batch in batches])


def test_that_an_epoch_shows_every_row_at_most_once_and_drops_the_rest() -> None:
    data = small_data(MIXED)
    rows = _rows(_feed(data), data, range(4))
    for replica in range(2):
        assert len(np.unique(rows[:, replica])) == 32


def test_that_every_epoch_and_every_seed_has_its_own_order() -> None:
    data = small_data(MIXED)
    rows = _rows(_feed(data), data, range(8))
    assert not np.array_equal(rows[0, 0], rows[0, 1])
    assert not np.array_equal(rows[:4, 0], rows[4:, 0])


def test_that_a_replicas_batches_do_not_depend_on_the_replicas_beside_it() -> None:
    data = small_data(MIXED)
    np.testing.assert_array_equal(
        _rows(_feed(data), data, range(6))[:, 1], _rows(_feed(data, seeds=(8,)), data, range(6))[:, 0]
    )


def test_that_batches_can_be_asked_for_in_any_order() -> None:
    data = small_data(MIXED)
    forward = _rows(_feed(data), data, range(10))
    feed = _feed(data)
    for step in (9, 0, 5, 4, 9):
        np.testing.assert_array_equal(_rows(feed, data, range(step, step + 1))[0], forward[step])


def test_that_the_size_of_the_window_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    data = small_data(MIXED, missing=0.3)
    wide = [_feed(data).batch(step) for step in range(10)]
    monkeypatch.setattr(feed_module, "_WINDOW_BYTES", 2 * 3 * 8 * 4 * 8)
    narrow_feed = _feed(data)
    for step, expected in enumerate(wide):
        found = narrow_feed.batch(step)
        assert torch.equal(found.inputs, expected.inputs)
        assert torch.equal(found.labelled, expected.labelled)
        for mine, theirs in zip(found.targets, expected.targets, strict=True):
            assert torch.equal(mine, theirs)


def test_that_a_window_takes_no_more_memory_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    of_a_batch = 2 * 8 * 4 * 8  # replicas, rows, features, bytes
    monkeypatch.setattr(feed_module, "_WINDOW_BYTES", 3 * of_a_batch + 1)
    batch = _feed(small_data(MIXED)).batch(0)
    assert batch.inputs.untyped_storage().nbytes() == 3 * of_a_batch


def test_that_a_part_smaller_than_the_batch_is_taken_whole() -> None:
    data = small_data(MIXED)
    rows = _rows(_feed(data, batch_size=500), data, range(2))
    assert rows.shape == (2, 2, 36)
    assert len(np.unique(rows[0, 0])) == 36
    assert _feed(toy_data(), batch_size=64).batch(17).inputs.shape == (2, 1, 0)


def test_that_targets_and_masks_belong_to_the_rows() -> None:
    tasks = [MIXED[0], MIXED[1], MULTICLASS.replaced(label_budget=10), MIXED[3]]
    data = small_data(tasks, missing=0.3)
    feed = _feed(data)
    train = data.parts["train"]
    for step in range(5):
        batch = feed.batch(step)
        rows = _rows(feed, data, range(step, step + 1))[0]
        groups = ((0, 3), (1,), (2,))
        for targets, present, members in zip(batch.targets, batch.present, groups, strict=True):
            assert present is not None
            for column, task in enumerate(members):
                for replica, seed in enumerate(_SEEDS):
                    mask = label_mask(data, seed)[rows[replica], task]
                    np.testing.assert_array_equal(present[replica, :, column].numpy(), mask)
                    np.testing.assert_array_equal(
                        targets[replica, :, column].numpy(), data.tasks[task].targets[train][rows[replica]]
                    )
                    assert batch.labelled[replica, task].item() == mask.any()


def test_that_fully_labelled_data_needs_no_mask() -> None:
    feed = _feed(small_data(MIXED))
    assert not feed.is_partly_labelled
    batch = feed.batch(0)
    assert batch.present == (None, None, None)
    assert batch.labelled.all()
    assert _feed(small_data(MIXED, missing=0.2)).is_partly_labelled


def test_that_a_replica_with_fewer_rows_goes_through_its_own_again_and_again() -> None:
    data = small_data(MIXED)
    feed = Feed(data, (Replica(seed=3), Replica(seed=3, train_rows=10)), 9, torch.float64, _CPU)
    rows = _rows(feed, data, range(4))  # an epoch of all 36 rows
    assert sorted(rows[:, 0].ravel()) == list(range(36))
    counts = np.bincount(rows[:, 1].ravel(), minlength=36)
    assert (np.flatnonzero(counts) == chosen_rows(36, 3, 10)).all()
    assert set(counts[counts > 0].tolist()) == {3, 4}


def test_that_noisy_labels_go_with_their_rows() -> None:
    data = small_data([MULTICLASS])
    noise = {"c": 0.5}
    feed = Feed(data, (Replica(seed=3), Replica(seed=3, label_noise=noise)), 9, torch.float64, _CPU)
    rows = _rows(feed, data, range(4))
    (noisy,), clean = noisy_targets(data, 3, noise), data.tasks[0].targets[data.parts["train"]]
    seen = np.stack([feed.batch(step).targets[0][..., 0].numpy() for step in range(4)])
    np.testing.assert_array_equal(seen[:, 0], clean[rows[:, 0]])
    np.testing.assert_array_equal(seen[:, 1], noisy[rows[:, 1]])
    assert (seen[:, 0] != seen[:, 1]).sum() == 18


def test_that_a_task_that_is_noisy_by_itself_is_noisy_for_every_replica() -> None:
    data = small_data([MULTICLASS])
    task = data.tasks[0]
    noisy_task = replace(task, task=task.task.replaced(label_noise=0.5))
    noisy = replace(data, tasks=(noisy_task,))
    feed = Feed(noisy, (Replica(seed=3), Replica(seed=4)), 9, torch.float64, _CPU)
    rows = _rows(feed, noisy, range(4))
    seen = np.stack([feed.batch(step).targets[0][..., 0].numpy() for step in range(4)])
    for replica, seed in enumerate((3, 4)):
        (expected,) = noisy_targets(data, seed, {"c": 0.5})
        np.testing.assert_array_equal(seen[:, replica], expected[rows[:, replica]])


def test_that_labels_can_be_drawn_by_another_seed_than_the_batches() -> None:
    data = small_data([MULTICLASS])
    own = Replica(seed=3, label_budgets={"c": 9})
    feed = Feed(data, (own, own.replaced(seed=8, label_seed=3), own.replaced(seed=8)), 9, torch.float64, _CPU)
    rows = _rows(feed, data, range(4))
    masks = [feed.batch(step).present[0] for step in range(4)]
    labelled = np.stack([mask[..., 0].numpy() for mask in masks if mask is not None])
    drawn = [set(rows[:, replica][labelled[:, replica]]) for replica in range(3)]
    assert drawn[0] == drawn[1] == set(np.flatnonzero(label_mask(data, 3, {"c": 9})[:, 0]))
    assert drawn[0] != drawn[2]
    assert not np.array_equal(rows[:, 0], rows[:, 1])
    np.testing.assert_array_equal(rows[:, 1], rows[:, 2])
