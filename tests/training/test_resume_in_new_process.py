"""A run that was cut off goes on in a new process as if nothing had happened, whatever it trains."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.engine.forms import candidates
from mtl_gui.engine.network import build_network
from mtl_gui.events import CHOSEN, CheckpointTaken, Event, RunStarted, SnapshotTaken, TensorMap
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import AnyArchitecture, Experiment
from mtl_gui.training.trainer import train
from tests.engine.small_data import MLP, data_for, small_experiment, small_training, union_members
from tests.runs.test_recorder import assert_same_records
from tests.training.interrupted_runs import (
    CHECKPOINT_AT,
    CONTROLS,
    MISSING,
    NUM_STEPS,
    cut_off,
    experiments,
)
from tests.training.runs import checkpoint_at, of_kind

_ROOT = Path(__file__).parents[2]
_EXPERIMENTS = tuple(experiments())


@dataclass(frozen=True)
class _Pair:
    """A run that was never cut off; the folder of one that was, and the checkpoint it had then."""

    whole: Sequence[Event]
    folder: RunFolder
    state: TensorMap


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> Sequence[_Pair]:
    """All runs, both ways; a single process goes on with all of them."""
    store = RunStore(tmp_path_factory.mktemp("runs") / "store")
    found = [_begun(experiment, store) for experiment in _EXPERIMENTS]
    command = [sys.executable, "-m", "tests.training.interrupted_runs", str(store.path)]
    subprocess.run(command, check=True, cwd=_ROOT)
    return found


def _begun(experiment: Experiment, store: RunStore) -> _Pair:
    data = data_for(experiment.architecture, missing=MISSING)
    whole = list(train(experiment, data, control_log=CONTROLS))
    folder = store.create(experiment)
    cut_off(experiment, folder)
    return _Pair(whole, folder, folder.checkpoints()[CHOSEN])


def _name(experiment: Experiment) -> str:
    return f"{experiment.architecture.kind}-{experiment.weighting.kind}"


def test_that_the_runs_train_every_architecture() -> None:
    trained = {type(experiment.architecture) for experiment in _EXPERIMENTS}
    assert trained == union_members(AnyArchitecture)


@pytest.mark.parametrize("number", range(len(_EXPERIMENTS)), ids=lambda number: _name(_EXPERIMENTS[number]))
def test_that_a_run_goes_on_bit_for_bit_in_a_new_process(number: int, pairs: Sequence[_Pair]) -> None:
    pair = pairs[number]
    _assert_same_tensors(pair.state, checkpoint_at(pair.whole, CHECKPOINT_AT))
    assert pair.folder.status() == "finished"
    expected = RunRecord(pair.folder.experiment())
    for event in pair.whole:
        expected.append(event)
    found = pair.folder.record()
    assert found.arms[CHOSEN].steps.tolist() == list(range(1, NUM_STEPS + 1))
    assert_same_records(found, expected)
    for what in ("residuals", "fallen_back"):
        np.testing.assert_array_equal(
            getattr(found.arms[CHOSEN], what), getattr(expected.arms[CHOSEN], what), err_msg=what
        )
    _assert_same_tensors(pair.folder.checkpoints()[CHOSEN], checkpoint_at(pair.whole, NUM_STEPS))
    _assert_same_tensors(pair.folder.result(CHOSEN), of_kind(pair.whole, SnapshotTaken)[-1].parameters)


def _assert_same_tensors(found: TensorMap, expected: TensorMap) -> None:
    assert found.keys() == expected.keys()
    for name, values in expected.items():
        assert found[name].dtype == values.dtype
        np.testing.assert_array_equal(found[name], values, err_msg=name)


def test_that_a_resumed_run_computes_in_the_form_of_its_checkpoint() -> None:
    training = small_training(checkpoint_every=5, precision="float32")
    data = data_for(MLP)
    experiment = small_experiment(data, MLP, training=training)
    forms = candidates(build_network(experiment, data), len(experiment.seeds))
    assert len(forms) > 2
    state = checkpoint_at(list(train(experiment, data)), 5)
    for form in forms:
        begun = {**state, "learner/form": np.array(form.numbers, dtype=np.int64)}
        events = list(train(experiment, data, resume_from=begun))
        assert of_kind(events, RunStarted)[0].step == 5
        for checkpoint in of_kind(events, CheckpointTaken):
            assert tuple(checkpoint.state["learner/form"]) == form.numbers
