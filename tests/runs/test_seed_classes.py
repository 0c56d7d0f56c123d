import numpy as np

from mtl_gui.runs.seed_classes import MAX_CLASSES, seed_classes


def test_that_seeds_of_two_levels_of_loss_are_two_ends_the_lower_first() -> None:
    losses = np.array([[[0.1], [0.11], [0.9], [0.92]], [[0.1], [0.1], [0.12], [np.nan]]])
    found = seed_classes(losses, [0], 0.05)
    assert found.labels.tolist() == [[0, 0, 1, 1], [0, 0, 0, 3]]
    assert found.counts.tolist() == [[2, 2, 0, 0], [3, 0, 0, 1]]
    np.testing.assert_allclose(found.means[:, 0], [0.106, 0.91])


def test_that_only_the_chosen_tasks_tell_ends_apart_whatever_their_scales() -> None:
    losses = np.array([[[1.0, 500.0], [1.0, 900.0], [2.0, 500.0]]])
    assert seed_classes(losses, [0], 0.1).labels.tolist() == [[0, 0, 1]]
    assert seed_classes(losses, [1], 0.1).labels.tolist() == [[0, 1, 0]]
    assert len(seed_classes(losses, [0, 1], 0.1).means) == 3
    assert len(seed_classes(losses * [1000.0, 1e-6], [0, 1], 0.1).means) == 3


def test_that_a_chain_of_seeds_is_one_end() -> None:
    losses = np.linspace(0, 1, 30).reshape(1, 30, 1)
    assert len(seed_classes(losses, [0], 0.05).means) == 1
    assert len(seed_classes(losses, [0], 0.01).means) == MAX_CLASSES


def test_that_equal_losses_are_one_end_and_no_losses_are_none() -> None:
    assert seed_classes(np.full((1, 4, 2), 0.5), [0, 1], 0.05).counts.tolist() == [[4, 0, 0]]
    assert seed_classes(np.full((1, 4, 2), np.nan), [0, 1], 0.05).counts.tolist() == [[0, 4]]
