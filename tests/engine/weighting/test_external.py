"""Methods of other packages: found by their entry points, trained with, resumed, refused in words."""

from pathlib import Path

import numpy as np
import pytest

from mtl_gui.engine.weighting.external import external_weightings
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.events import CheckpointTaken, Event, StepDone
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, ExternalWeighting, ManualWeights, Sgd
from mtl_gui.spec.weighting import GradientLevel
from mtl_gui.training.trainer import train
from tests.engine.small_data import MLP, data_for, small_experiment, small_training
from tests.engine.weighting.distributions import install
from tests.training.runs import assert_same, checkpoint_at, losses, weights

_MODULE = Path(__file__).with_name("offered_method.py")
_RATE = 0.01
_OFFERED = {
    "following": "offered_method:following",
    "list": "offered_method:nothing_of_the_kind",
    "gone": "no_such_module_anywhere:method",
}


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, _MODULE, _OFFERED)


def _experiment(weighting: ExternalWeighting) -> Experiment:
    training = small_training(
        optimiser=Sgd(momentum=0), learning_rate=_RATE, checkpoint_every=4, precision="float64"
    )
    return small_experiment(data_for(MLP), MLP, weighting=weighting, training=training)


def _run(weighting: ExternalWeighting) -> list[Event]:
    return list(train(_experiment(weighting), data_for(MLP)))


def _why(name: str, **options: float | str) -> str:
    with pytest.raises(Refused) as refused:
        weighting_of(ExternalWeighting(name=name, options=options))
    assert str(refused.value.what) == f"The weighting “{name}” cannot be used."
    assert str(refused.value.what_to_do).startswith("Install the package that offers it")
    return str(refused.value.why)


def test_that_what_installed_packages_offer_is_listed() -> None:
    assert external_weightings().keys() >= _OFFERED.keys()


def test_that_a_method_of_another_package_is_trained_with() -> None:
    events = _run(ExternalWeighting(name="following", options={"pace": 0.25}))
    factors = means = np.ones_like(losses(events)[0])
    for of_step, found in zip(losses(events), weights(events), strict=True):
        means = 0.25 * of_step + 0.75 * means
        np.testing.assert_allclose(found, factors * means, rtol=1e-12)
        factors = factors - _RATE * of_step
    assert losses(events)[-1].mean() < losses(events)[0].mean()


def test_that_the_method_keeps_its_defaults_where_no_option_is_set() -> None:
    found = _run(ExternalWeighting(name="following"))
    expected = _run(ExternalWeighting(name="following", options={"pace": 0.5}))
    assert_same(found, expected)


def test_that_its_run_resumes_bit_for_bit_with_what_it_keeps_and_learns() -> None:
    weighting = ExternalWeighting(name="following", options={"pace": 0.25})
    whole = _run(weighting)
    state = checkpoint_at(whole, 4)
    assert {"learner/kept/means", "learner/learned/factors"} <= state.keys()
    rest = list(train(_experiment(weighting), data_for(MLP), resume_from=state))
    at = next(i for i, event in enumerate(whole) if isinstance(event, CheckpointTaken) and event.step == 4)
    assert len([event for event in rest if isinstance(event, StepDone)]) == 6
    assert_same(rest[1:], whole[at + 1 :])


def test_that_it_can_stand_on_a_weighting_of_the_losses() -> None:
    halves = ManualWeights(weights=dict.fromkeys("abcd", 0.5))
    events = _run(ExternalWeighting(name="following", losses=halves))
    halved = 0.5 * losses(events)[0]
    np.testing.assert_allclose(weights(events)[0], 0.5 * (0.5 * halved + 0.5), rtol=1e-12)


def test_that_an_experiment_with_it_is_read_as_it_was_written() -> None:
    weighting = ExternalWeighting(name="following", options={"pace": 0.25, "rounds": 3, "on": True})
    experiment = _experiment(weighting)
    assert Experiment.from_toml(experiment.to_toml()) == experiment


def test_that_a_name_nobody_offers_is_refused_with_those_that_are_offered() -> None:
    why = _why("folowing")
    assert why.startswith("No installed package offers it; offered are: ")
    assert "following" in why


def test_that_what_the_method_says_of_its_options_is_told() -> None:
    assert _why("following", pace=1.5) == (
        "It could not be made: ValueError: pace is 1.5, and must not be above 1."
    )
    assert "unexpected keyword argument 'speed'" in _why("following", speed=1)


def test_that_a_package_that_cannot_be_loaded_is_refused() -> None:
    assert _why("gone") == (
        "It could not be made: ModuleNotFoundError: No module named 'no_such_module_anywhere'."
    )


def test_that_what_is_no_weighting_is_refused() -> None:
    assert _why("list") == "It made a list, which is not a Weighting."


def test_that_training_with_it_refuses_in_the_same_words() -> None:
    with pytest.raises(Refused, match="The weighting “folowing” cannot be used"):
        _run(ExternalWeighting(name="folowing"))


@pytest.mark.parametrize("level", ["features", "parameters"])
@pytest.mark.parametrize("reweights", [True, False])
def test_that_the_experiment_says_of_what_the_gradients_are_and_whether_heads_are_weighed(
    level: GradientLevel,
    reweights: bool,  # noqa: FBT001
) -> None:
    made = weighting_of(ExternalWeighting(name="following", level=level, reweights_heads=reweights))
    asked = weighting_of(ExternalWeighting(name="following"))
    assert made.at_features == (level == "features" or asked.at_features)
    assert made.reweights_heads == (reweights or asked.reweights_heads)
