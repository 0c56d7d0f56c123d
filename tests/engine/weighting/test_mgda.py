import numpy as np
import pytest

from mtl_gui.spec import Mgda
from tests.engine.solvers.by_scipy import simplex_minimiser
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of

_LOSSES = np.array([[0.5, 2.0, 9.0], [1.0, 0.1, 3.0]])


def normalisers_of(normalisation: str, rows: Array, losses: Array) -> Array:
    """What the gradients of one replica are divided by, from the authors' code."""
    lengths = np.linalg.norm(rows, axis=1)
    all_of_them = {"none": np.ones(3), "l2": lengths, "loss": losses, "loss+": losses * lengths}
    return np.asarray(all_of_them[normalisation])


def shortest(rows: Array) -> Array:
    """The weights of the shortest convex combination, by a general minimiser."""
    gramian = rows @ rows.T
    return simplex_minimiser(lambda w: w @ gramian @ w, lambda w: 2 * gramian @ w, len(rows))


@pytest.mark.parametrize("normalisation", ["none", "l2", "loss", "loss+"])
def test_that_the_weights_are_those_of_the_normalised_and_the_update_of_the_plain_gradients(
    normalisation: str,
) -> None:
    jacobian = drawn(0)
    signals = step_of(jacobian, losses=_LOSSES)
    weighed = made(Mgda.checked({"normalisation": normalisation}), [signals])[0]
    for replica in range(2):
        normalisers = normalisers_of(normalisation, jacobian[replica], _LOSSES[replica])
        expected = shortest(jacobian[replica] / normalisers[:, None])
        np.testing.assert_allclose(weighed.weights[replica], expected, atol=1e-6)
        np.testing.assert_allclose(
            direction_of(weighed, signals)[replica], expected @ jacobian[replica], atol=1e-5
        )
    assert weighed.fallen_back is not None
    assert not bool(weighed.fallen_back.any())


def test_that_orthogonal_gradients_are_weighed_by_their_inverse_squares() -> None:
    weights = made(Mgda(), [step_of(np.diag([1.0, 2.0, 10.0])[None])])[0].weights[0].numpy()
    expected = np.array([1.0, 0.25, 0.01])
    np.testing.assert_allclose(weights, expected / expected.sum(), rtol=1e-12)


def test_that_a_loss_which_is_not_positive_normalises_nothing_and_is_told() -> None:
    jacobian = np.tile(np.eye(2), (2, 1, 1))
    signals = step_of(jacobian, losses=np.array([[-3.0, 1.0], [2.0, 1.0]]))
    weighed = made(Mgda(normalisation="loss"), [signals])[0]
    assert weighed.fallen_back is not None
    assert weighed.fallen_back.tolist() == [True, False]
    np.testing.assert_allclose(weighed.weights, [[0.5, 0.5], [0.8, 0.2]], rtol=1e-12)
