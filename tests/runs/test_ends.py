import numpy as np
import pytest

from mtl_gui.runs.ends import end_classes, front_positions


def test_that_ends_at_the_same_place_are_one_class_for_all_methods() -> None:
    random = np.random.default_rng(0)
    places = np.array([[-1.0, 0.0], [1.0, 0.0], [3.0, 0.5]])
    chosen = np.array([[0, 0, 1, 1, 1], [1, 1, 1, 2, 2]])
    ends = places[chosen] + 0.01 * random.uniform(-1, 1, (2, 5, 2))
    ends[1, 4] = np.nan
    found = end_classes(ends, 0.2)
    assert found.labels.tolist() == [[1, 1, 0, 0, 0], [0, 0, 0, 2, -1]]
    np.testing.assert_allclose(found.centres, places[[1, 0, 2]], atol=0.02)
    np.testing.assert_allclose(found.shares, [[0.6, 0.4, 0], [0.6, 0, 0.2]])


def test_that_a_chain_of_ends_is_one_class_and_a_gap_breaks_it() -> None:
    chain = np.stack([np.linspace(0, 1, 21), np.zeros(21)], axis=1)[None]
    assert end_classes(chain, 0.1).labels.max() == 0
    assert end_classes(np.delete(chain, [10, 11], axis=1), 0.1).labels.max() == 1


def test_that_without_ends_there_is_no_class() -> None:
    found = end_classes(np.full((2, 3, 2), np.nan), 0.1)
    assert (found.labels == -1).all()
    assert found.centres.shape == (0, 2)
    assert found.shares.shape == (2, 0)


def test_that_as_many_ends_as_a_map_can_have_are_told_apart() -> None:
    ends = np.tile(np.array([[0.0, 0.0], [1.0, 1.0]]), (16, 2112, 1))
    assert end_classes(ends, 0.1).shares.tolist() == [[0.5, 0.5]] * 16


def test_that_positions_run_along_the_front_by_length_and_leave_out_what_is_behind() -> None:
    first = np.linspace(0, 1, 11)
    losses = np.stack([10 * first, 3 - 2 * first], axis=1)
    losses = np.concatenate([losses, [[9.0, 2.9], [np.nan, 0.0], [5.02, 2.004]]])[None]
    found = front_positions(losses)[0]
    np.testing.assert_allclose(found[:11], first, atol=1e-12)
    assert np.isnan(found[11:13]).all()
    assert found[13] == pytest.approx(0.5)


def test_that_a_single_end_is_a_front() -> None:
    assert front_positions(np.ones((1, 3, 2))).tolist() == [[0.0, 0.0, 0.0]]
