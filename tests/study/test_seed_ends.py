from contextlib import suppress

import numpy as np
import pytest

from mtl_gui.basin_events import BasinsFinished, SeedsArrived
from mtl_gui.data.preparation import prepare
from mtl_gui.events import Evaluated, Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import EqualWeights, ManualWeights, PCGrad, Sgd
from mtl_gui.spec.seed_ends import SeedEndsRequest, usual_seed_ends
from mtl_gui.study.seed_ends import seed_ends
from mtl_gui.training.trainer import train
from tests.engine.small_data import MIXED, MLP, data_for, small_experiment, small_training
from tests.landscape.trained import small_mlp

REQUEST = SeedEndsRequest(methods=(EqualWeights(), PCGrad()), num_seeds=3, steps=6)


def test_that_every_method_arrives_at_the_losses_which_its_own_training_has() -> None:
    """Each method by itself, one seed at a time, against the stacks of all seeds."""
    experiment = small_mlp()
    data = prepare(experiment)
    events = list(seed_ends(experiment, REQUEST, data=data))
    arrived = [event for event in events if isinstance(event, SeedsArrived)]
    assert isinstance(events[-1], BasinsFinished)
    assert [event.training for event in arrived] == [0, 1, 2]
    training = experiment.training.replaced(steps=6)
    plans = (
        experiment.baseline(),
        experiment.replaced(weighting=EqualWeights()),
        experiment.replaced(weighting=PCGrad()),
    )
    for event, plan in zip(arrived, plans, strict=True):
        for seed in range(3):
            alone = plan.replaced(seeds=(seed,), training=training, single_task_baseline=False)
            *_, last = (
                one for one in train(alone, data) if isinstance(one, Evaluated) and one.part == "train"
            )
            np.testing.assert_allclose(event.losses[seed], last.losses[0], rtol=1e-4)
    shares = [event.fraction for event in events if isinstance(event, Progressed)]
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


@pytest.mark.parametrize("learning_rate", [4.0, 100.0])
def test_that_seeds_which_diverge_have_no_end_and_leave_the_others_theirs(learning_rate: float) -> None:
    """Against every seed by itself; some diverge at the first rates, all at the last one."""
    data = data_for(MLP, MIXED[:1])
    training = small_training(optimiser=Sgd(momentum=0.0), learning_rate=learning_rate, steps=100)
    experiment = small_experiment(data, MLP, training=training)
    request = SeedEndsRequest(methods=(EqualWeights(),), has_single_tasks=False, num_seeds=6)
    events = list(seed_ends(experiment, request, data=data))
    (arrived,) = (event for event in events if isinstance(event, SeedsArrived))
    expected = np.full((6, 1), np.nan)
    for seed in range(6):
        (alone,) = request.experiments(experiment)
        with suppress(Refused):
            *_, last = (
                one
                for one in train(alone.replaced(seeds=(seed,)), data)
                if isinstance(one, Evaluated) and one.part == "train"
            )
            expected[seed] = last.losses[0]
    assert np.isnan(expected).any()
    assert np.isfinite(expected).any() == (learning_rate < 100)
    np.testing.assert_allclose(arrived.losses, expected, rtol=1e-3)
    shares = [event.fraction for event in events if isinstance(event, Progressed)]
    assert shares == sorted(shares)


def test_that_a_method_which_does_not_fit_is_refused_before_anything_is_trained() -> None:
    request = REQUEST.replaced(methods=(ManualWeights(weights={"nothing": 1.0}),))
    with pytest.raises(Refused):
        list(seed_ends(small_mlp(), request))


def test_that_the_own_method_of_an_experiment_is_compared_with_equal_weights() -> None:
    assert usual_seed_ends(small_mlp().replaced(weighting=PCGrad())).methods == (EqualWeights(), PCGrad())
    assert usual_seed_ends(small_mlp().replaced(weighting=EqualWeights())).methods == (EqualWeights(),)
