"""The window and the command line give the same numbers for the same experiment and seeds."""

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.__main__ import main
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment
from tests.journeys.person import Key, Person

pytestmark = pytest.mark.timeout(280)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The first preset with less to do."""
    preset = Experiment.from_file(preset_files()[0])
    training = preset.training.replaced(epochs=None, steps=30, evaluate_every=10)
    path = tmp_path / "short.toml"
    path.write_text(preset.replaced(training=training, seeds=(0, 1, 2)).to_toml(), encoding="utf-8")
    return path


def test_that_window_and_command_line_measure_the_same(
    person: Person, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person.window.open_held(file)
    person.press(Key.Key_F5)
    person.wait_until_training("finished")
    record = person.window.workbench.training.record
    assert record is not None

    assert main(["run", str(file), "--out", str(tmp_path / "out"), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    with (tmp_path / "out" / "metrics.csv").open(encoding="utf-8", newline="") as rows:
        values = {
            (row["arm"], int(row["seed"]), int(row["step"]), row["task"]): float(row["value"])
            for row in csv.DictReader(rows)
            if row["split"] == "test" and row["metric"] == "accuracy"
        }
    for name in (CHOSEN, SINGLE_TASK):
        arm = record.arms[name]
        seen = arm.evaluations("test")
        for position, task in enumerate(arm.tasks):
            for replica, seed in enumerate(arm.seeds):
                expected = [values[name, seed, int(step), task] for step in seen.steps]
                assert np.array_equal(seen.metrics[replica, :, position], expected)
            mean = told["tasks"][task]["arms"][name]["mean"]
            assert mean == pytest.approx(seen.metrics[:, -1, position].mean(), rel=1e-12)
