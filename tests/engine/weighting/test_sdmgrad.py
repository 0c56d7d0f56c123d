import numpy as np
import pytest
import torch
from torchjd.aggregation import SDMGradWeighting

from mtl_gui.spec import SdmGrad
from tests.engine.weighting.steps import drawn, made, step_of


def test_that_the_weights_are_those_of_the_other_implementation() -> None:
    batches = [[drawn(10 * step + batch, 1, 3)[0] for batch in range(3)] for step in range(6)]
    batches = [[first, second, second + 0.2 * third] for first, second, third in batches]
    steps = [
        step_of(first[None], step=step, others=(second[None], third[None]))
        for step, (first, second, third) in enumerate(batches)
    ]
    settings = SdmGrad(weight_rate=0.1, pull=0.4)
    public = SDMGradWeighting(lr=0.1, momentum=0.5, n_iter=20, lambda_=0.4)
    for weighed, (_, second, third) in zip(made(settings, steps), batches, strict=True):
        expected = public(torch.from_numpy(second @ third.T))
        np.testing.assert_allclose(weighed.weights[0], expected, atol=1e-6)


def test_that_equal_batches_lead_to_the_shortest_of_what_is_pulled() -> None:
    jacobian = np.array([[[2.0, 0.0], [0.0, 1.0]]])
    signals = step_of(jacobian, others=(jacobian, jacobian))
    weights = made(SdmGrad(weight_rate=0.1, iterations=500, pull=0.2), [signals])[0].weights[0]
    mixture = 0.2 + 0.2 * (0.2 - 0.5)
    assert weights.tolist() == pytest.approx([(mixture + 0.1) / 1.2, (1 - mixture + 0.1) / 1.2])


def test_that_batches_which_contradict_each_other_move_nothing() -> None:
    jacobian = drawn(0)
    weighed = made(SdmGrad(), [step_of(jacobian, others=(jacobian, -jacobian))])[0]
    np.testing.assert_allclose(weighed.weights, 1 / 3, rtol=1e-12)
    assert weighed.fallen_back is not None
    assert bool(weighed.fallen_back.all())


def test_that_the_scale_of_the_gradients_does_not_matter() -> None:
    jacobian = drawn(4)
    weights = [
        made(SdmGrad(), [step_of(jacobian, others=(scale * jacobian, scale * jacobian))])[0].weights
        for scale in (1, 1e-8)
    ]
    np.testing.assert_allclose(weights[0], weights[1], rtol=1e-9)
