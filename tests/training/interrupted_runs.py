"""Runs cut off in one process that go on in another: `python -m tests.training.interrupted_runs STORE`.

A process that is started so goes on with every run of the store, from its last checkpoint to its end.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from mtl_gui.events import CHOSEN, ControlApplied, SetLearningRate, SetTaskWeights, StepDone
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import EqualWeights, Experiment, Mlp, PCGrad, SharingPlan
from mtl_gui.training.trainer import train
from tests.engine.small_data import (
    ARCHITECTURES,
    MIXED,
    WEIGHTINGS,
    data_for,
    small_experiment,
    small_training,
)
from tests.engine.soft_sharing import SOFT_NETWORKS

CHECKPOINT_AT, CUT_OFF_AT, NUM_STEPS = 7, 10, 14
MISSING = 0.3
CONTROLS = (
    ControlApplied(CHOSEN, 3, SetTaskWeights({"a": 0.5, "first": 0.5})),
    ControlApplied(CHOSEN, 9, SetLearningRate(0.02)),
)
"""Live changes before the checkpoint and after it."""

_DROPPING = Mlp(widths=(7, 5), activation="tanh", dropout=0.3)
_BRANCHED = SharingPlan(blocks=(("A", "A", "A", "B"), ("A", "B", "A", "C")))


def experiments() -> Iterator[Experiment]:
    """Every weighting with a branched network, every architecture without and with task gradients."""
    training = small_training(steps=NUM_STEPS, checkpoint_every=CHECKPOINT_AT, precision="float32")
    for weighting in WEIGHTINGS:
        data = data_for(_DROPPING, missing=MISSING)
        yield small_experiment(data, _DROPPING, plan=_BRANCHED, training=training, weighting=weighting)
    for architecture in dict.fromkeys((*ARCHITECTURES, *SOFT_NETWORKS)):
        data = data_for(architecture, missing=MISSING)
        for method in (EqualWeights(), PCGrad()):
            yield small_experiment(data, architecture, training=training, weighting=method)


def cut_off(experiment: Experiment, folder: RunFolder) -> None:
    """Trains into a folder, and breaks off some steps after the checkpoint."""
    data = data_for(experiment.architecture, MIXED, missing=MISSING)
    recording = recorded(train(experiment, data, control_log=CONTROLS), folder)
    for event in recording:
        if isinstance(event, StepDone) and event.step == CUT_OFF_AT:
            recording.close()


def gone_on_with(folder: RunFolder) -> None:
    """Trains on from the last checkpoint of a folder, which knows all that is needed but the rows."""
    experiment = folder.experiment()
    data = data_for(experiment.architecture, MIXED, missing=MISSING)
    state, log = folder.latest_checkpoint(CHOSEN), folder.control_log()
    for _ in recorded(train(experiment, data, resume_from=state, control_log=log), folder):
        pass


if __name__ == "__main__":
    _store = RunStore(Path(sys.argv[1]))
    for _entry in _store.entries():
        gone_on_with(_store.open(_entry.id))
