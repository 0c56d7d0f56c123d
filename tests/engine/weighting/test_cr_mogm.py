import numpy as np
import pytest
import torch
from torchjd.aggregation import CRMOGMWeighting
from torchjd.aggregation._imtl_g import IMTLGWeighting

from mtl_gui.spec import CrMogm, GradVac, Mgda
from mtl_gui.spec.weighting.tracked import SMOOTHED_METHODS, SmoothedMethod
from tests.engine.weighting.steps import drawn, made, step_of


def test_that_the_weights_are_running_averages_of_the_other_methods() -> None:
    steps = [step_of(drawn(seed), step=seed) for seed in range(5)]
    averages = None
    for smoothed, plain in zip(made(CrMogm(alpha=0.7), steps), made(Mgda(), steps), strict=True):
        averages = plain.weights if averages is None else 0.7 * averages + 0.3 * plain.weights
        torch.testing.assert_close(smoothed.weights, averages, rtol=1e-12, atol=1e-12)


def test_that_the_other_implementation_agrees() -> None:
    steps = [step_of(drawn(seed, 1), step=seed) for seed in range(5)]
    public = CRMOGMWeighting(IMTLGWeighting(), alpha=0.9)
    for weighed, signals in zip(made(CrMogm(of="imtl_g"), steps), steps, strict=True):
        assert signals.gramian is not None
        torch.testing.assert_close(weighed.weights[0], public(signals.gramian[0]), rtol=1e-6, atol=1e-9)


def test_that_the_other_method_keeps_its_memory() -> None:
    steps = [step_of(drawn(seed), step=seed) for seed in range(4)]
    smoothed, plain = made(CrMogm(of="gradvac", alpha=0.5), steps)[-1], made(GradVac(), steps)[-1]
    torch.testing.assert_close(smoothed.kept["of/cosines"], plain.kept["cosines"], rtol=0, atol=0)


@pytest.mark.parametrize("of", SMOOTHED_METHODS)
def test_that_without_memory_it_is_the_other_method(of: SmoothedMethod) -> None:
    steps = [step_of(drawn(seed), step=seed) for seed in range(3)]
    description = CrMogm(of=of, alpha=0.0, level="features", reweights_heads=True)
    assert description.smoothed.kind == of
    assert description.smoothed.level == "features"
    assert description.smoothed.reweights_heads
    for smoothed, plain in zip(made(description, steps), made(description.smoothed, steps), strict=True):
        np.testing.assert_array_equal(smoothed.weights, plain.weights)


def test_that_an_average_begins_with_the_first_label() -> None:
    labelled = np.array([[True, True, False]] * 2)
    steps = [step_of(drawn(0), labelled=labelled), step_of(drawn(1), step=1)]
    smoothed, plain = made(CrMogm(), steps), made(Mgda(), steps)
    assert (smoothed[0].weights[:, 2] == 0).all()
    np.testing.assert_array_equal(smoothed[1].weights[:, 2], plain[1].weights[:, 2])
