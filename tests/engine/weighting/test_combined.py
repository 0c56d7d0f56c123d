import numpy as np
import pytest

from mtl_gui.engine.weighting.combined import Combined
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.spec import DbMtl, ManualWeights, PCGrad
from tests.engine.weighting.steps import direction_of, drawn, made, step_of

_BY_HAND = ManualWeights(weights={"a": 4.0, "c": 0.5})
_WEIGHTS = np.array([4.0, 1.0, 0.5])


def test_that_gradients_are_those_of_the_weighted_losses() -> None:
    jacobian = drawn(0)
    signals, weighted = step_of(jacobian), step_of(_WEIGHTS[:, None] * jacobian)
    found = direction_of(made(PCGrad(losses=_BY_HAND), [signals])[0], signals)
    np.testing.assert_allclose(found, direction_of(made(PCGrad(), [weighted])[0], weighted), rtol=1e-12)


@pytest.mark.parametrize("reweights_heads", [False, True])
def test_that_heads_follow_the_losses_weights_and_those_of_a_method_that_acts_on_them(
    reweights_heads: bool,  # noqa: FBT001 - a case of the test
) -> None:
    weighed = made(PCGrad(losses=_BY_HAND, reweights_heads=reweights_heads), [step_of(drawn(0))])[0]
    assert weighed.head_weights is not None
    expected = weighed.weights.numpy() if reweights_heads else np.tile(_WEIGHTS, (2, 1))
    np.testing.assert_allclose(weighed.head_weights, expected, rtol=1e-12)


def test_that_a_method_with_weights_of_its_own_for_the_heads_sees_the_weighted_losses_there_too() -> None:
    losses = np.array([[0.5, 2.0, 4.0]])
    weighed = made(DbMtl(losses=_BY_HAND), [step_of(drawn(0, 1), losses=losses)])[0]
    assert weighed.head_weights is not None
    np.testing.assert_allclose(weighed.head_weights, 1 / losses, rtol=1e-12)


def test_that_plain_losses_leave_a_method_as_it_is() -> None:
    assert isinstance(weighting_of(PCGrad(losses=_BY_HAND)), Combined)
    assert not isinstance(weighting_of(PCGrad()), Combined)
