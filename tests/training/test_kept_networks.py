"""Asking the kept networks of a stored run."""

from pathlib import Path

from mtl_gui.data.preparation import prepare
from mtl_gui.events import CHOSEN, StepDone
from mtl_gui.mailbox import Mailbox
from mtl_gui.paths import preset_files
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment, ManualWeights
from mtl_gui.study.comparison import compare
from mtl_gui.training.kept_networks import kept_answers


def test_that_a_run_with_weights_by_name_can_be_asked(tmp_path: Path) -> None:
    preset = Experiment.from_file(preset_files()[0])
    experiment = preset.replaced(
        seeds=(0, 1),
        weighting=ManualWeights(weights={"digit": 2.0, "parity": 0.5}),
        training=preset.training.replaced(epochs=1),
    )
    folder = RunStore(tmp_path).create(experiment)
    events = list(recorded(compare(experiment, prepare(experiment), mailbox=Mailbox()), folder))

    answered = {given.arm: given for given in kept_answers(folder, None)}

    assert set(answered) == set(folder.arms())
    steps = [event.step for event in events if isinstance(event, StepDone) and event.arm == CHOSEN]
    assert answered[CHOSEN].step == steps[-1]
