import numpy as np
import pytest
import scipy.ndimage

from mtl_gui.data.corruption import corrupted
from mtl_gui.problems import Refused
from mtl_gui.spec.study_variations import CorruptionForm

_PICTURES = np.random.default_rng(0).standard_normal((400, 2, 8, 8)).astype(np.float32)
_ROWS = np.random.default_rng(0).standard_normal((400, 6)).astype(np.float32)
_FORMS: tuple[CorruptionForm, ...] = ("noise", "missing", "blur", "shift")


@pytest.mark.parametrize("form", _FORMS)
def test_that_at_strength_0_inputs_are_as_they_were(form: CorruptionForm) -> None:
    np.testing.assert_array_equal(corrupted(_PICTURES, form, 0.0), _PICTURES)


@pytest.mark.parametrize("form", _FORMS)
def test_that_the_same_seed_corrupts_in_the_same_way_and_leaves_the_inputs_alone(
    form: CorruptionForm,
) -> None:
    before = _PICTURES.copy()
    np.testing.assert_array_equal(corrupted(_PICTURES, form, 0.5), corrupted(_PICTURES, form, 0.5))
    np.testing.assert_array_equal(_PICTURES, before)
    if form != "blur":
        assert not np.array_equal(corrupted(_PICTURES, form, 0.5, 1), corrupted(_PICTURES, form, 0.5))


def test_that_noise_has_its_spread_and_grows_in_place() -> None:
    half, whole = (corrupted(_PICTURES, "noise", strength) - _PICTURES for strength in (0.5, 1.0))
    assert whole.std() == pytest.approx(3.0, rel=0.02)
    np.testing.assert_allclose(whole, 2 * half, atol=1e-5)


def test_that_missing_inputs_are_at_their_mean_and_stay_missing() -> None:
    few, many = (corrupted(_ROWS, "missing", strength) == 0 for strength in (0.3, 0.6))
    assert few.mean() == pytest.approx(0.3, abs=0.03)
    assert (many | ~few).all()
    assert (corrupted(_ROWS, "missing", 1.0) == 0).all()


def test_that_blur_is_that_of_scipy_picture_by_picture_and_needs_pictures() -> None:
    blurred = corrupted(_PICTURES, "blur", 0.5)
    expected = scipy.ndimage.gaussian_filter(_PICTURES[3, 1], 1.0, mode="nearest")
    np.testing.assert_allclose(blurred[3, 1], expected, atol=1e-5)
    with pytest.raises(Refused, match="pictures"):
        corrupted(_ROWS, "blur", 0.5)


def test_that_every_picture_moves_in_one_of_four_directions() -> None:
    moved = corrupted(_PICTURES, "shift", 0.5)  # by 2 of 8 pixels
    counts = np.zeros(4, dtype=int)
    for before, after in zip(_PICTURES, moved, strict=True):
        fits = [
            np.array_equal(after[:, 2:], before[:, :-2]),
            np.array_equal(after[:, :-2], before[:, 2:]),
            np.array_equal(after[:, :, 2:], before[:, :, :-2]),
            np.array_equal(after[:, :, :-2], before[:, :, 2:]),
        ]
        assert sum(fits) == 1
        counts += np.array(fits)
        lowest = before.min(axis=(1, 2))
        assert (np.sort(after.reshape(2, -1), axis=1)[:, :16] == lowest[:, np.newaxis]).all()
    assert counts.min() > 60


def test_that_all_rows_of_a_table_are_shifted_alike() -> None:
    offset = corrupted(_ROWS, "shift", 0.5) - _ROWS
    np.testing.assert_allclose(np.abs(offset), 1.5, atol=1e-5)
    np.testing.assert_allclose(offset, np.broadcast_to(offset[:1], offset.shape), atol=1e-5)
