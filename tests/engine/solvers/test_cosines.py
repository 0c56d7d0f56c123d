import numpy as np

from mtl_gui.engine.solvers.cosines import cosines_of
from tests.engine.solvers.jacobians import gramian_of, jacobian_of


def test_that_lengths_and_cosines_make_up_the_gramian() -> None:
    gramian = gramian_of(jacobian_of("scaled", 6, 0), jacobian_of("tiny", 6, 1))
    cosines = cosines_of(gramian)
    made_up = cosines.lengths[:, :, None] * cosines.matrix * cosines.lengths[:, None, :]
    np.testing.assert_allclose(made_up, gramian, rtol=1e-12)
    np.testing.assert_array_equal(cosines.matrix, cosines.matrix.transpose(0, 2, 1))
    np.testing.assert_array_equal(cosines.matrix.diagonal(axis1=1, axis2=2), 1)
    assert np.abs(cosines.matrix).max() == 1


def test_that_a_zero_gradient_is_orthogonal_to_all_and_not_present() -> None:
    cosines = cosines_of(gramian_of(np.array([[3.0, 4.0], [0.0, 0.0], [0.0, 2.0]])))
    assert cosines.present.tolist() == [[True, False, True]]
    np.testing.assert_allclose(cosines.matrix, [[[1.0, 0.0, 0.8], [0.0, 1.0, 0.0], [0.8, 0.0, 1.0]]])
    np.testing.assert_allclose(cosines.relative_lengths(), [[1, 1, 0.4]])


def test_that_the_gramian_stays_as_it_is() -> None:
    gramian = gramian_of(jacobian_of("strong", 3, 0))
    before = gramian.copy()
    cosines_of(gramian)
    np.testing.assert_array_equal(gramian, before)


def test_that_the_number_format_tells_the_precision() -> None:
    gramian = gramian_of(jacobian_of("strong", 3, 0))
    assert cosines_of(gramian).rounding < 1e-15
    assert cosines_of(gramian.astype(np.float32)).rounding > 1e-8
    assert cosines_of(gramian.astype(np.float32)).matrix.dtype == np.float64
