"""What tests of the window get: a palette, a small experiment, and a workbench with its own run store."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mtl_gui.app.job import Job
from mtl_gui.app.session import Session
from mtl_gui.paths import preset_files
from mtl_gui.spec import Digits, Experiment, Mlp, Split

if TYPE_CHECKING:
    from mtl_gui.ui.page import Workbench
    from mtl_gui.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator["Theme"]:
    """The light palette at the usual text size."""
    from mtl_gui.ui.theme import Theme

    theme = Theme()
    theme.use("light")
    yield theme
    theme.use("light")


@pytest.fixture
def digits_experiment() -> Experiment:
    """The first preset as it is shipped."""
    return Experiment.from_file(preset_files()[0])


@pytest.fixture
def tiny_experiment(digits_experiment: Experiment) -> Experiment:
    """The first preset with two seeds, a small network and 12 steps: a training takes well under a second."""
    training = digits_experiment.training.replaced(
        epochs=None, steps=12, batch_size=16, evaluate_every=4, checkpoint_every=6
    )
    return digits_experiment.replaced(
        data=Digits(split=Split(train_limit=64)),
        architecture=Mlp(widths=(8, 8)),
        training=training,
        seeds=(0, 1),
    )


@pytest.fixture
def workbench(theme: "Theme", tiny_experiment: Experiment, tmp_path: Path) -> Iterator["Workbench"]:
    """The tiny experiment, an empty run store, and jobs that are ended after the test."""
    from mtl_gui.app.training import TrainingControl
    from mtl_gui.runs.store import RunStore
    from mtl_gui.ui.page import Workbench

    jobs = [Job(), Job(), Job()]
    training = TrainingControl(RunStore(tmp_path / "runs"))
    yield Workbench(Session(tiny_experiment), training, theme, *jobs)
    assert training.close()
    assert all(job.stop_and_wait() for job in jobs)
