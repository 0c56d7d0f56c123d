import numpy as np
import pytest
import torch
from torchjd.aggregation import AlignedMTL as PublicAlignedMtl

from mtl_gui.spec import AlignedMtl
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of

_MODES = ("min", "median", "rmse")


def literal_algorithm(rows: Array, mode: str) -> Array:
    """Algorithm 1 of Senushkin et al. (2023), by the singular value decomposition of the gradients."""
    left, values, right = np.linalg.svd(rows, full_matrices=False)
    lengths = {"min": values.min(), "median": np.median(values), "rmse": np.sqrt((values**2).mean())}
    return np.asarray((lengths[mode] * left @ right).mean(0))


@pytest.mark.parametrize("mode", _MODES)
def test_that_the_update_is_that_of_the_literal_algorithm(mode: str) -> None:
    jacobian = drawn(0, num_tasks=3)
    signals = step_of(jacobian)
    update = direction_of(made(AlignedMtl.checked({"mode": mode}), [signals])[0], signals)
    for replica in range(2):
        np.testing.assert_allclose(update[replica], literal_algorithm(jacobian[replica], mode), rtol=1e-8)


@pytest.mark.parametrize("mode", _MODES)
def test_that_the_other_implementation_agrees(mode: str) -> None:
    jacobian = drawn(1, 1)
    signals = step_of(jacobian)
    expected = PublicAlignedMtl(scale_mode=mode)(torch.from_numpy(jacobian[0])).numpy()  # type: ignore[arg-type]
    update = direction_of(made(AlignedMtl.checked({"mode": mode}), [signals])[0], signals)
    np.testing.assert_allclose(update[0], expected, rtol=1e-8)


def test_that_two_gradients_have_the_published_weights() -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    assert made(AlignedMtl(), [signals])[0].weights[0].tolist() == pytest.approx([0.55907, 0.40826], abs=1e-5)
