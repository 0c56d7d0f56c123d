from collections.abc import Sequence

import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Evaluated, Event, FloatArray
from mtl_gui.problems import Refused
from mtl_gui.runs.starting_point import StartingPoint
from mtl_gui.spec import AnyArchitecture, Cnn, Experiment, Mlp, SharingPlan
from mtl_gui.training.trainer import train
from tests.engine.small_data import ARCHITECTURES, MIXED, MLP, data_for, small_experiment, small_training
from tests.engine.soft_sharing import SOFT_NETWORKS
from tests.training.runs import assert_same, checkpoint_at, of_kind, result, snapshots


def _trained(experiment: Experiment, data: PreparedData) -> list[Event]:
    return list(train(experiment, data))


def _start(experiment: Experiment, events: Sequence[Event]) -> StartingPoint:
    names = tuple(task.name for task in experiment.enabled_tasks)
    return StartingPoint(names, experiment.enabled_plan, experiment.seeds, result(events))


def _measured(events: Sequence[Event], place: int) -> list[FloatArray]:
    """Losses of all parts, at the start (0) or at the end (-1)."""
    found = of_kind(events, Evaluated)
    at = found[place].step
    return [event.losses for event in found if event.step == at]


def _branched(architecture: AnyArchitecture) -> SharingPlan:
    """All together in the first block, two branches in the others."""
    rest = ("A", "B", "A", "B")
    return SharingPlan(blocks=(("A",) * 4, *(rest for _ in range(architecture.num_blocks - 1))))


@pytest.mark.parametrize("architecture", [each for each in ARCHITECTURES if isinstance(each, Mlp | Cnn)])
def test_that_a_network_which_is_split_computes_at_first_what_the_whole_did(
    architecture: AnyArchitecture,
) -> None:
    data = data_for(architecture)
    training = small_training(steps=6)
    together = small_experiment(data, architecture, training=training)
    events = _trained(together, data)
    for plan in (_branched(architecture), SharingPlan.apart(architecture.num_blocks, 4)):
        split = small_experiment(data, architecture, training=training, plan=plan)
        again = list(train(split, data, resume_from=_start(together, events)))
        for losses, expected in zip(_measured(again, 0), _measured(events, -1), strict=True):
            np.testing.assert_allclose(losses, expected, rtol=1e-12)


@pytest.mark.parametrize("architecture", SOFT_NETWORKS)
def test_that_tasks_which_share_softly_keep_all_weights_under_the_same_plan(
    architecture: AnyArchitecture,
) -> None:
    data = data_for(architecture)
    experiment = small_experiment(data, architecture, training=small_training(steps=4))
    events = _trained(experiment, data)
    again = list(train(experiment, data, resume_from=_start(experiment, events)))
    first = snapshots(again)[0]
    assert first.keys() == result(events).keys()
    for name, values in result(events).items():
        np.testing.assert_array_equal(first[name], values)


def test_that_a_group_takes_over_from_the_one_with_most_tasks_in_common() -> None:
    data = data_for(MLP)
    plan = SharingPlan(blocks=(("A", "A", "A", "B"), ("A", "A", "B", "C")))
    experiment = small_experiment(data, plan=plan, training=small_training(steps=4))
    events = _trained(experiment, data)
    together = small_experiment(data, training=small_training(steps=4))
    first = snapshots(train(together, data, resume_from=_start(experiment, events)))[0]
    for block in (0, 1):
        weight = result(events)[f"trunk.{block}.weight"]
        assert weight.shape[1] == (2, 3)[block]
        np.testing.assert_array_equal(first[f"trunk.{block}.weight"][:, 0], weight[:, 0])


def test_that_heads_follow_their_tasks_by_name() -> None:
    data = data_for(MLP)
    experiment = small_experiment(data, training=small_training(steps=4))
    events = _trained(experiment, data)
    other = data_for(MLP, tuple(reversed(MIXED)))
    reversed_tasks = small_experiment(other, training=small_training(steps=4))
    first = snapshots(train(reversed_tasks, other, resume_from=_start(experiment, events)))[0]
    for name in ("heads.a.weight", "heads.d.weight", "heads.c.weight"):
        np.testing.assert_array_equal(first[name], result(events)[name])


def test_that_a_seed_which_was_not_trained_begins_as_drawn() -> None:
    data = data_for(MLP)
    experiment = small_experiment(data, training=small_training(steps=4)).replaced(seeds=(3, 4))
    events = _trained(experiment, data)
    other = experiment.replaced(seeds=(4, 9))
    first = snapshots(train(other, data, resume_from=_start(experiment, events)))[0]
    drawn = snapshots(train(other, data))[0]
    for name, values in first.items():
        np.testing.assert_array_equal(values[0], result(events)[name][1])
        np.testing.assert_array_equal(values[1], drawn[name][1])


def test_that_layers_of_other_sizes_begin_as_drawn_and_the_others_are_kept() -> None:
    data = data_for(MLP)
    experiment = small_experiment(data, Mlp(widths=(7, 5)), training=small_training(steps=4))
    events = _trained(experiment, data)
    wider = small_experiment(data, Mlp(widths=(7, 6)), training=small_training(steps=4))
    first = snapshots(train(wider, data, resume_from=_start(experiment, events)))[0]
    drawn = snapshots(train(wider, data))[0]
    np.testing.assert_array_equal(first["trunk.0.weight"], result(events)["trunk.0.weight"])
    np.testing.assert_array_equal(first["trunk.1.weight"], drawn["trunk.1.weight"])


def test_that_a_start_of_which_nothing_fits_is_refused() -> None:
    data = data_for(MLP)
    experiment = small_experiment(data, training=small_training(steps=2))
    start = _start(experiment, _trained(experiment, data))
    with pytest.raises(Refused, match="No weight"):
        list(train(experiment.replaced(seeds=(71, 72)), data, resume_from=start))


def test_that_a_run_which_began_with_weights_resumes_bit_for_bit() -> None:
    data = data_for(MLP)
    training = small_training(steps=8, checkpoint_every=4)
    together = small_experiment(data, training=training)
    apart = small_experiment(data, training=training, plan=SharingPlan.apart(2, 4))
    whole = list(train(apart, data, resume_from=_start(together, _trained(together, data))))
    rest = list(train(apart, data, resume_from=checkpoint_at(whole, 4)))
    assert_same(rest[1:], whole[len(whole) - len(rest) + 1 :])
