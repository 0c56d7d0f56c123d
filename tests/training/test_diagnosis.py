"""Looks at the gradients while training goes on: when, what is seen, and that nothing else changes."""

import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
import torch
from numpy.testing import assert_allclose, assert_array_equal
from torch import Tensor

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.network import build_network
from mtl_gui.engine.passes import batch_losses, losses_of
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    CheckpointTaken,
    ControlApplied,
    Diagnosed,
    Event,
    SetDiagnostics,
    SetLearningRate,
    SnapshotTaken,
    StepDone,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.spec import AnyArchitecture, AnyWeighting, DirectParameters, EqualWeights, Experiment, PCGrad
from mtl_gui.study.comparison import compare
from mtl_gui.training.feed import Feed
from mtl_gui.training.trainer import train
from tests.engine.small_data import (
    CNN,
    MIXED,
    MLP,
    NORMED_MLP,
    WEIGHTINGS,
    data_for,
    small_data,
    small_experiment,
    small_training,
)
from tests.engine.soft_sharing import SOFT_NETWORKS
from tests.training.runs import assert_same, checkpoint_at, of_kind, snapshots

_CPU = torch.device("cpu")
_OFTEN: Mapping[str, Any] = {"diagnose_every": 2, "affinity_every": 3}


def _looks(events: list[Event]) -> list[Diagnosed]:
    return of_kind(events, Diagnosed)


def _without_looks(events: list[Event]) -> list[Event]:
    return [
        event
        for event in events
        if not isinstance(event, Diagnosed)
        and not (isinstance(event, ControlApplied) and isinstance(event.control, SetDiagnostics))
    ]


def _trained(data: PreparedData, architecture: AnyArchitecture = MLP, **changes: Any) -> list[Event]:
    weighting = changes.pop("weighting", EqualWeights())
    training = small_training(**changes)
    experiment = small_experiment(data, architecture, training=training, weighting=weighting)
    return list(train(experiment, data))


@pytest.mark.parametrize("weighting", WEIGHTINGS, ids=lambda weighting: weighting.kind)
def test_that_looking_changes_no_bit_of_any_method(weighting: AnyWeighting) -> None:
    data = small_data(MIXED, missing=0.2)
    plain = _trained(data, NORMED_MLP, weighting=weighting)
    watched = _trained(data, NORMED_MLP, weighting=weighting, **_OFTEN)
    assert len(_looks(watched)) == 7
    assert_same(_without_looks(watched), plain)


@pytest.mark.parametrize("architecture", [CNN, DirectParameters(), *SOFT_NETWORKS])
def test_that_looking_changes_no_bit_of_any_network(architecture: AnyArchitecture) -> None:
    data = data_for(architecture)
    plain, watched = _trained(data, architecture), _trained(data, architecture, **_OFTEN)
    assert len(_looks(watched)) == 7
    assert_same(_without_looks(watched), plain)


def test_that_looking_changes_no_bit_with_numbers_of_32_bits() -> None:
    data = small_data(MIXED)
    plain = _trained(data, weighting=PCGrad(), precision="float32")
    watched = _trained(data, weighting=PCGrad(), precision="float32", **_OFTEN)
    assert_same(_without_looks(watched), plain)


def test_that_looks_come_before_their_updates_and_affinities_at_their_own_steps() -> None:
    events = _trained(small_data(MIXED), **_OFTEN)
    steps = [(event.step, event.affinities is not None) for event in _looks(events)]
    assert steps == [(1, True), (3, False), (4, True), (5, False), (7, True), (9, False), (10, True)]
    for place, event in enumerate(events):
        if isinstance(event, Diagnosed):
            following = events[place + 1]
            assert isinstance(following, StepDone)
            assert following.step == event.step


def test_that_nobody_looks_unless_asked() -> None:
    assert not _looks(_trained(small_data(MIXED)))


def test_that_the_single_task_networks_are_never_looked_at() -> None:
    data = small_data(MIXED)
    experiment = small_experiment(data, training=small_training(**_OFTEN))
    assert not _looks(list(train(experiment.baseline(), data, arm=SINGLE_TASK)))
    events = list(compare(experiment, data))
    assert {event.arm for event in _looks(events)} == {CHOSEN}


class _Literal:
    """The gradients of a step from one call of autograd per replica and task on a network of its own."""

    def __init__(self, experiment: Experiment, data: PreparedData, parameters: dict[str, np.ndarray]) -> None:
        self._network = build_network(experiment, data)
        self._values = {name: torch.tensor(values) for name, values in parameters.items()}
        feed = Feed(data, experiment.replicas, experiment.training.batch_size, torch.float64, _CPU)
        self.feed = feed
        self._experiment = experiment

    def gradients(self, step: int) -> list[list[dict[str, Tensor]]]:
        network, batch = self._network, self.feed.batch(step)
        seeds = self._experiment.seeds
        drawn = network.training_pass(seeds, step, batch.inputs.shape[1], torch.float64, _CPU)
        leaves = {
            name: values.clone().requires_grad_(network.is_learned(name))
            for name, values in self._values.items()
        }
        noise = None if drawn is None else TrainingPass(drawn.noise)
        features = network.features(leaves, batch.inputs, noise)
        losses = batch_losses(network, leaves, features, network.branches, batch)
        names = [n for n in network.shapes if network.is_trunk(n) and network.is_learned(n)]
        found: list[list[dict[str, Tensor]]] = []
        for replica in range(len(seeds)):
            of_replica: dict[int, dict[str, Tensor]] = {}
            for group, rows, present in zip(losses.groups, losses.rows, losses.present, strict=True):
                for place, task in enumerate(group.tasks):
                    own = rows[replica, :, place]
                    kept = own if present is None else own[present[replica, :, place]]
                    wanted = [leaves[name] for name in names]
                    gradients = torch.autograd.grad(
                        kept.sum() / max(len(kept), 1), wanted, retain_graph=True, materialize_grads=True
                    )
                    of_replica[task] = {n: g[replica] for n, g in zip(names, gradients, strict=True)}
            found.append([of_replica[task] for task in range(len(of_replica))])
        return found


@pytest.mark.parametrize("architecture", [MLP, NORMED_MLP])
@pytest.mark.parametrize("missing", [0.0, 0.8])
def test_that_what_is_seen_are_the_gradients_of_a_literal_loop(
    architecture: AnyArchitecture, missing: float
) -> None:
    data = small_data(MIXED, missing=missing)
    training = small_training(diagnose_every=3, checkpoint_every=1)
    experiment = small_experiment(data, architecture, training=training)
    events = list(train(experiment, data))
    before = snapshots(events)
    for event in _looks(events):
        literal = _Literal(experiment, data, before[event.step - 1])
        labelled = literal.feed.batch(event.step - 1).labelled.numpy()
        for replica, tasks in enumerate(literal.gradients(event.step - 1)):
            for place in range(3):
                names = [n for n in tasks[0] if place == 0 or n.startswith(f"trunk.{place - 1}.")]
                vectors = [torch.cat([t[n].flatten() for n in names]).detach().numpy() for t in tasks]
                lengths = np.array([np.linalg.norm(vector) for vector in vectors])
                expected = np.where(labelled[replica], lengths, np.nan)
                assert_allclose(event.norms[replica, place], expected, rtol=1e-10)
                with np.errstate(invalid="ignore", divide="ignore"):
                    cosines = np.array(vectors) @ np.array(vectors).T / np.outer(lengths, lengths)
                both = np.outer(labelled[replica], labelled[replica])
                assert_allclose(
                    event.cosines[replica, place], np.where(both, cosines, np.nan), rtol=1e-8, atol=1e-10
                )


def test_that_affinities_are_those_of_a_step_with_the_rate_in_force() -> None:
    data = small_data(MIXED)
    training = small_training(affinity_every=2, checkpoint_every=1)
    experiment = small_experiment(data, training=training)
    log = [ControlApplied(CHOSEN, 4, SetLearningRate(0.2))]
    events = list(train(experiment, data, control_log=log))
    before = snapshots(events)
    for event in _looks(events):
        literal = _Literal(experiment, data, before[event.step - 1])
        network, batch = build_network(experiment, data), literal.feed.batch(event.step - 1)
        rate = 0.01 if event.step <= 4 else 0.2
        done = next(e for e in of_kind(events, StepDone) if e.step == event.step)
        for replica, tasks in enumerate(literal.gradients(event.step - 1)):
            for task, gradient in enumerate(tasks):
                moved = {name: torch.tensor(values) for name, values in before[event.step - 1].items()}
                for name, values in gradient.items():
                    moved[name][replica] -= rate * values
                after = losses_of(network, moved, batch)[replica].numpy()
                assert event.affinities is not None
                assert_allclose(
                    event.affinities[replica, task], 1 - after / done.losses[replica], rtol=1e-7, atol=1e-11
                )


def _live(data: PreparedData, changes: dict[int, SetDiagnostics | SetLearningRate]) -> list[Event]:
    """Trains while somebody posts changes right after some steps."""
    mailbox, events = Mailbox(), []
    for event in train(small_experiment(data), data, mailbox=mailbox):
        events.append(event)
        if isinstance(event, StepDone) and event.step in changes:
            mailbox.post(changes[event.step])
    return events


def test_that_looking_can_be_switched_on_and_off_live_and_is_told() -> None:
    data = small_data(MIXED)
    events = _live(data, {3: SetDiagnostics(1), 6: SetDiagnostics(None, 4), 9: SetDiagnostics(None)})
    assert [event.step for event in _looks(events)] == [4, 5, 6, 9]
    told = [(event.step, event.control) for event in of_kind(events, ControlApplied)]
    assert told == [(3, SetDiagnostics(1)), (6, SetDiagnostics(None, 4)), (9, SetDiagnostics(None))]
    assert_same(_without_looks(events), list(train(small_experiment(data), data)))


def test_that_a_replayed_log_trains_the_same_without_looking_again() -> None:
    data = small_data(MIXED)
    events = _live(data, {3: SetDiagnostics(1), 6: SetLearningRate(0.02)})
    log = of_kind(events, ControlApplied)
    again = list(train(small_experiment(data), data, control_log=log))
    assert not _looks(again)
    assert_same(again, _without_looks(events))


def test_that_a_resumed_run_looks_where_the_uninterrupted_one_did_and_sees_the_same() -> None:
    data = small_data(MIXED)
    experiment = small_experiment(data, training=small_training(checkpoint_every=4, **_OFTEN))
    whole = list(train(experiment, data))
    rest = list(train(experiment, data, resume_from=checkpoint_at(whole, 4)))
    expected = [event for event in _looks(whole) if event.step > 4]
    assert [event.step for event in _looks(rest)] == [event.step for event in expected]
    for found, event in zip(_looks(rest), expected, strict=True):
        for name in ("norms", "cosines", "shortest", "conditions"):
            assert_array_equal(getattr(found, name), getattr(event, name))


def test_that_a_look_on_many_replicas_is_that_of_each_alone() -> None:
    data = small_data(MIXED)
    experiment = small_experiment(data, NORMED_MLP, training=small_training(**_OFTEN))
    together = _looks(list(train(experiment, data)))
    for place, seed in enumerate(experiment.seeds):
        alone = _looks(list(train(experiment.replaced(seeds=(seed,)), data)))
        for one, many in zip(alone, together, strict=True):
            assert_allclose(one.cosines[0], many.cosines[place], rtol=1e-9, atol=1e-11)
            assert_allclose(one.norms[0], many.norms[place], rtol=1e-10)
            if one.affinities is not None and many.affinities is not None:
                assert_allclose(one.affinities[0], many.affinities[place], rtol=1e-8, atol=1e-11)


def test_that_the_time_of_a_look_and_of_the_updates_before_it_is_told() -> None:
    start = time.perf_counter()
    looks = _looks(_trained(small_data(MIXED), diagnose_every=2))
    elapsed = time.perf_counter() - start
    assert looks[0].training_seconds == 0
    assert all(look.seconds > 0 for look in looks)
    assert all(look.training_seconds > 0 for look in looks[1:])
    assert sum(look.seconds + look.training_seconds for look in looks) <= elapsed


def test_that_nothing_of_it_is_in_a_checkpoint() -> None:
    data = small_data(MIXED)
    plain, watched = _trained(data), _trained(data, **_OFTEN)
    states = [of_kind(events, CheckpointTaken)[-1].state for events in (plain, watched)]
    assert states[0].keys() == states[1].keys()
    assert len(of_kind(watched, SnapshotTaken)) == len(of_kind(plain, SnapshotTaken))
