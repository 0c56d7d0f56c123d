import pytest
import torch
from torch.optim.lr_scheduler import CosineAnnealingLR, LinearLR, MultiStepLR

from mtl_gui.spec import AnyRateSchedule, ConstantRate, CosineRate, SteppedRate
from mtl_gui.training.learning_rate import rate_factor


def _of_torch(scheduler_of: type, num_steps: int, **options: object) -> list[float]:
    optimiser = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=1.0)
    scheduler = scheduler_of(optimiser, **options)
    rates = []
    for _ in range(num_steps):
        rates.append(float(optimiser.param_groups[0]["lr"]))
        optimiser.step()
        scheduler.step()
    return rates


def _factors(schedule: AnyRateSchedule, num_steps: int) -> list[float]:
    return [rate_factor(schedule, step, num_steps) for step in range(num_steps)]


@pytest.mark.parametrize("final", [0.0, 0.1])
def test_that_half_a_cosine_is_that_of_torch(final: float) -> None:
    expected = _of_torch(CosineAnnealingLR, 50, T_max=50, eta_min=final)
    assert _factors(CosineRate(final=final), 50) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("num_steps", "milestones"), [(60, [20, 40]), (10, [4, 7])])
def test_that_steps_are_those_of_torch(num_steps: int, milestones: list[int]) -> None:
    expected = _of_torch(MultiStepLR, num_steps, milestones=milestones, gamma=0.5)
    assert _factors(SteppedRate(drops=2, factor=0.5), num_steps) == pytest.approx(expected)


def test_that_the_warm_up_rises_as_that_of_torch() -> None:
    expected = _of_torch(LinearLR, 40, start_factor=0.1, end_factor=1.0, total_iters=9)
    assert _factors(ConstantRate(warmup=0.25), 40) == pytest.approx(expected)


def test_that_a_cosine_begins_after_its_warm_up() -> None:
    warmed = _factors(CosineRate(warmup=0.2), 50)
    assert warmed[:10] == pytest.approx([(step + 1) / 10 for step in range(10)])
    assert warmed[10:] == pytest.approx(_factors(CosineRate(), 40))


@pytest.mark.parametrize("schedule", [ConstantRate(), CosineRate(final=0.2), SteppedRate(factor=0.5)])
def test_that_a_training_beyond_its_budget_keeps_the_last_factor(schedule: AnyRateSchedule) -> None:
    last = {ConstantRate: 1.0, CosineRate: 0.2, SteppedRate: 0.25}[type(schedule)]
    assert [rate_factor(schedule, step, 30) for step in (30, 31, 300)] == pytest.approx([last] * 3)
