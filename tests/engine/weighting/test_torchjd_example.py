"""The example package: its own entry point, its module and its README are what they say."""

import re
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from mtl_gui.engine.weighting.external import GROUP
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.events import CheckpointTaken, Event
from mtl_gui.problems import Refused
from mtl_gui.spec import AlignedMtl, AnyWeighting, DualProj, ExternalWeighting, ImtlG, Mgda, UPGrad
from mtl_gui.training.trainer import train
from tests.engine.small_data import MLP, data_for, small_experiment, small_training
from tests.engine.weighting.distributions import install
from tests.engine.weighting.steps import direction_of, drawn, made, step_of
from tests.training.runs import assert_same, checkpoint_at, losses, result, weights

_EXAMPLE = Path(__file__).parents[3] / "examples" / "torchjd_weighting"
_PROJECT = tomllib.loads((_EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, _EXAMPLE / "mtl_gui_torchjd.py", _PROJECT["entry-points"][GROUP])


def _offered(**options: float | str) -> ExternalWeighting:
    return ExternalWeighting(name="torchjd", options=options)


def _run(weighting: AnyWeighting, **options: Any) -> list[Event]:
    data = data_for(MLP, missing=0.3)
    training = small_training(steps=20, learning_rate=0.05, checkpoint_every=10)
    experiment = small_experiment(data, MLP, weighting=weighting, training=training)
    return list(train(experiment, data, **options))


@pytest.mark.parametrize(("reg_eps", "tolerance"), [(1e-4, 0.05), (1e-8, 1e-5)])
def test_that_training_with_it_is_training_with_our_own_method(reg_eps: float, tolerance: float) -> None:
    found, ours = _run(_offered(method="upgrad", reg_eps=reg_eps)), _run(UPGrad())
    assert weights(ours).max() > 1.3 * weights(ours).min()
    np.testing.assert_allclose(weights(found), weights(ours), atol=tolerance)
    np.testing.assert_allclose(losses(found), losses(ours), atol=tolerance)
    for name, values in result(found).items():
        np.testing.assert_allclose(values, result(ours)[name], atol=tolerance, err_msg=name)


@pytest.mark.parametrize(
    ("method", "ours"), [("dualproj", DualProj()), ("imtl_g", ImtlG()), ("aligned_mtl", AlignedMtl())]
)
def test_that_further_methods_weigh_as_our_own(method: str, ours: AnyWeighting) -> None:
    steps = [step_of(drawn(seed)) for seed in range(5)]
    for found, expected in zip(made(_offered(method=method), steps), made(ours, steps), strict=True):
        np.testing.assert_allclose(found.weights, expected.weights, atol=5e-3)


def test_that_the_shortest_mixture_is_no_longer_than_one_percent_above_ours() -> None:
    for seed in range(5):
        signals = step_of(drawn(seed))
        found, ours = (made(method, [signals])[0] for method in (_offered(method="mgda"), Mgda()))
        lengths, shortest = (np.linalg.norm(direction_of(each, signals), axis=1) for each in (found, ours))
        assert (lengths >= shortest * (1 - 1e-9)).all()
        assert (lengths <= 1.01 * shortest).all()


def test_that_a_random_method_repeats_and_resumes_and_leaves_torch_alone() -> None:
    before = torch.get_rng_state()
    weighting = _offered(method="pcgrad")
    whole = _run(weighting)
    assert torch.equal(torch.get_rng_state(), before)
    torch.rand(7)
    assert_same(_run(weighting), whole)
    at = next(i for i, event in enumerate(whole) if isinstance(event, CheckpointTaken))
    assert_same(_run(weighting, resume_from=checkpoint_at(whole, 10))[1:], whole[at + 1 :])


def test_that_the_order_of_a_random_method_follows_seed_and_step() -> None:
    jacobian = np.repeat(drawn(3, num_replicas=1, num_tasks=5), 3, axis=0)
    found = [made(_offered(method="pcgrad"), [step_of(jacobian, step=step)])[0] for step in range(3)]
    drawn_weights = torch.cat([weighed.weights for weighed in found])
    assert len(torch.unique(drawn_weights, dim=0)) > 3


def test_that_a_method_it_does_not_offer_is_refused_with_those_it_does() -> None:
    with pytest.raises(Refused, match="there is no method “gradvac”, only upgrad, dualproj"):
        weighting_of(_offered(method="gradvac"))
    with pytest.raises(Refused, match="unexpected keyword argument 'reg_eps'"):
        weighting_of(_offered(method="imtl_g", reg_eps=0.1))


def test_that_the_experiment_in_its_readme_is_one() -> None:
    readme = (_EXAMPLE / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    assert len(blocks) == 1
    weighting = ExternalWeighting.checked(tomllib.loads(blocks[0])["weighting"])
    signals = step_of(drawn(0))
    expected = made(UPGrad(), [signals])[0].weights
    np.testing.assert_allclose(made(weighting, [signals])[0].weights, expected, atol=1e-3)


def test_that_it_is_packaged_with_its_only_module() -> None:
    targets = tomllib.loads((_EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    listed = targets["build"]["targets"]["wheel"]["only-include"]
    assert listed == [path.name for path in _EXAMPLE.glob("*.py")]
