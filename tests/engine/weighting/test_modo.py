import numpy as np
import pytest
import torch
from torchjd.aggregation import MoDoWeighting

from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.spec import MoDo
from tests.engine.weighting.steps import drawn, made, step_of


@pytest.mark.parametrize("gamma", [1e-3, 0.3])
def test_that_the_weights_are_those_of_the_other_implementation(gamma: float) -> None:
    batches = [[drawn(10 * step + batch, 1, 4)[0] for batch in range(3)] for step in range(6)]
    steps = [
        step_of(first[None], step=step, others=(second[None], third[None]))
        for step, (first, second, third) in enumerate(batches)
    ]
    public = MoDoWeighting(gamma=gamma, rho=0.1)
    for weighed, (_, second, third) in zip(made(MoDo(gamma=gamma), steps), batches, strict=True):
        expected = public(torch.from_numpy(second @ third.T))
        np.testing.assert_allclose(weighed.weights[0], expected, atol=1e-12)


def test_that_one_step_is_the_projected_slope() -> None:
    second, third = np.array([[[1.0, 0.0], [0.0, 2.0]]]), np.array([[[3.0, 0.0], [0.0, 1.0]]])
    signals = step_of(second, others=(second, third))
    weights = made(MoDo(gamma=0.1, rho=0.0), [signals])[0].weights[0]
    assert weights.tolist() == pytest.approx([0.5 - 0.1 * 1.5 + 0.125, 0.5 - 0.1 * 1.0 + 0.125])


def test_that_it_draws_three_batches() -> None:
    assert weighting_of(MoDo()).num_batches == MoDo.num_batches == 3
