"""What tests of the application floor get: a small experiment."""

import pytest

from mtl_gui.paths import preset_files
from mtl_gui.spec import Digits, Experiment, Mlp, Split


@pytest.fixture
def experiment() -> Experiment:
    """The first preset with two seeds, a small network and 12 steps."""
    preset = Experiment.from_file(preset_files()[0])
    training = preset.training.replaced(
        epochs=None, steps=12, batch_size=16, evaluate_every=4, checkpoint_every=6
    )
    return preset.replaced(
        data=Digits(split=Split(train_limit=64)),
        architecture=Mlp(widths=(8, 8)),
        training=training,
        seeds=(0, 1),
    )
