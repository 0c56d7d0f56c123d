"""What holds for every method that combines gradients."""

import numpy as np
import pytest
import torch

from mtl_gui.engine.weighting.protocol import Signals
from mtl_gui.problems import Refused
from mtl_gui.spec import (
    AlignedMtl,
    AnyWeighting,
    CAGrad,
    ConFIG,
    DbMtl,
    DualProj,
    FairGrad,
    GradDrop,
    GradVac,
    ImtlG,
    Mgda,
    MoCo,
    MoDo,
    NashMtl,
    ParameterMethod,
    Pcd,
    PCGrad,
    SdmGrad,
    UPGrad,
)
from tests.engine.gradient_weightings import GRADIENT_WEIGHTINGS
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of

_OF_ONE_STEP = (
    ConFIG(),
    UPGrad(),
    DualProj(),
    CAGrad(),
    Mgda(),
    ImtlG(),
    NashMtl(max_norm=0.0),
    FairGrad(),
    AlignedMtl(),
    Pcd(primary="b"),
)
_PLAIN = tuple(description.replaced(losses={"kind": "equal"}) for description in GRADIENT_WEIGHTINGS)


def _steps(jacobians: list[Array], absent: int, dtype: torch.dtype = torch.float64) -> list[Signals]:
    """Steps in all but the first of which the batch has no label of one task."""
    steps = []
    for step, jacobian in enumerate(jacobians):
        labelled = np.ones(jacobian.shape[:2], dtype=np.bool_)
        labelled[:, absent] = step == 0
        rows = np.where(labelled[..., None], jacobian, 0)
        losses = np.abs(jacobian).mean(2)
        steps.append(
            step_of(
                jacobian, losses=losses, labelled=labelled, step=step, others=(rows, 0.9 * rows), dtype=dtype
            )
        )
    return steps


@pytest.mark.parametrize("description", _PLAIN, ids=lambda description: description.kind)
def test_that_a_task_without_a_label_keeps_what_is_remembered_of_it(description: AnyWeighting) -> None:
    steps = _steps([drawn(seed, num_tasks=4) for seed in range(4)], absent=2)
    decided = made(description, steps)
    for name, first in decided[0].kept.items():
        for later in decided[1:]:
            torch.testing.assert_close(later.kept[name][:, 2], first[:, 2], rtol=0, atol=0)
    for weighed, signals in zip(decided, steps, strict=True):
        assert np.isfinite(direction_of(weighed, signals)).all()
        assert all(bool(torch.isfinite(values).all()) for values in weighed.kept.values())


@pytest.mark.parametrize("description", _OF_ONE_STEP, ids=lambda description: description.kind)
def test_that_a_task_without_a_label_does_not_turn_the_update(description: AnyWeighting) -> None:
    jacobian = drawn(5, num_tasks=4)
    labelled = np.ones((2, 4), dtype=np.bool_)
    labelled[:, 3] = False
    with_it = step_of(jacobian, labelled=labelled)
    without_it = step_of(jacobian[:, :3])
    directions = [direction_of(made(description, [signals])[0], signals) for signals in (with_it, without_it)]
    units = [direction / np.linalg.norm(direction, axis=1, keepdims=True) for direction in directions]
    np.testing.assert_allclose(units[0], units[1], atol=1e-9)


@pytest.mark.parametrize("description", _PLAIN, ids=lambda description: description.kind)
def test_that_gradients_of_zero_give_no_update(description: AnyWeighting) -> None:
    nothing = np.zeros((2, 3, 5))
    signals = step_of(nothing, others=(nothing, nothing))
    weighed = made(description, [signals])[0]
    assert bool(torch.isfinite(weighed.weights).all())
    assert (direction_of(weighed, signals) == 0).all()


@pytest.mark.parametrize("description", _PLAIN, ids=lambda description: description.kind)
def test_that_a_single_task_is_followed(description: AnyWeighting) -> None:
    jacobian = np.array([[[3.0, -4.0]], [[1.0, 0.0]]])
    signals = step_of(jacobian, others=(jacobian, jacobian))
    weighed = made(description.for_tasks(()), [signals])[0]
    update = direction_of(weighed, signals)
    np.testing.assert_allclose(
        update / np.linalg.norm(update, axis=1, keepdims=True), [[0.6, -0.8], [1.0, 0.0]], atol=1e-9
    )
    assert weighed.fallen_back is None or not bool(weighed.fallen_back.any())


@pytest.mark.parametrize("description", _PLAIN, ids=lambda description: description.kind)
def test_that_opposite_gradients_give_a_finite_update(description: AnyWeighting) -> None:
    jacobian = np.array([[[1.0, 2.0], [-2.0, -4.0]]])
    signals = step_of(jacobian, others=(jacobian, jacobian))
    weighed = made(description.for_tasks(()), [signals])[0]
    assert np.isfinite(direction_of(weighed, signals)).all()


@pytest.mark.parametrize("description", _PLAIN, ids=lambda description: description.kind)
def test_that_everything_comes_in_the_format_of_the_losses(description: AnyWeighting) -> None:
    decided = made(description, _steps([drawn(seed, num_tasks=4) for seed in (0, 1)], 2, torch.float32))
    for weighed in decided:
        assert weighed.weights.dtype is torch.float32
        assert all(values.dtype is torch.float32 for values in weighed.kept.values())
        assert weighed.residual is None or weighed.residual.dtype is torch.float32
        assert weighed.fallen_back is None or weighed.fallen_back.dtype is torch.bool


@pytest.mark.parametrize("description", [Mgda(), UPGrad(), DualProj()], ids=lambda found: found.kind)
@pytest.mark.parametrize("seed", range(5))
def test_that_no_task_loses(description: AnyWeighting, seed: int) -> None:
    jacobian = drawn(seed, num_tasks=4)
    signals = step_of(jacobian)
    gains = (jacobian @ direction_of(made(description, [signals])[0], signals)[..., None])[..., 0]
    assert (gains >= -1e-9).all()


@pytest.mark.parametrize("kind", [SdmGrad, MoDo, MoCo, DbMtl], ids=lambda kind: kind.__name__)
def test_that_methods_which_compare_batches_refuse_gradients_by_the_features(
    kind: type[ParameterMethod],
) -> None:
    with pytest.raises(Refused, match="compares the gradients of different batches"):
        kind.checked({"level": "features"})


def test_that_all_other_methods_take_gradients_by_the_features() -> None:
    for kind in {type(description) for description in GRADIENT_WEIGHTINGS}:
        if not issubclass(kind, ParameterMethod):
            assert kind.checked({"level": "features"}) is not None


@pytest.mark.parametrize(
    ("description", "size"),
    [(PCGrad(), 3.0), (GradVac(), 3.0), (GradDrop(), 3.0), (ConFIG(), 3.0)]
    + [(description, 1.0) for description in (UPGrad(), DualProj(), CAGrad(c=0.0), Mgda(), ImtlG())],
    ids=lambda found: getattr(found, "kind", found),
)
def test_that_equal_gradients_give_an_update_of_the_size_that_is_announced(
    description: AnyWeighting, size: float
) -> None:
    assert description.scale in ("sum", "mean", "convex")
    assert (description.scale == "sum") == (size == 3)
    signals = step_of(np.tile([3.0, 4.0], (1, 3, 1)))
    direction = direction_of(made(description, [signals])[0], signals)
    np.testing.assert_allclose(direction, [[3 * size, 4 * size]], rtol=1e-6)
