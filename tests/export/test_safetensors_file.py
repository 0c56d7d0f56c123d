import json
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file

from mtl_gui.data.preparation import prepare
from mtl_gui.events import CHOSEN, SINGLE_TASK, ExportFinished
from mtl_gui.export.safetensors_file import export_safetensors
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.layout import RunLayout
from mtl_gui.spec import Experiment


def test_that_the_file_holds_the_trained_parameters_bit_for_bit(
    picture_run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "model.safetensors"
    events = list(export_safetensors(picture_run, path, seed=4))
    assert events[-1] == ExportFinished(path, 0.0)
    found = load_file(path)
    trained = picture_run.result(CHOSEN)
    for name, values in trained.items():
        assert found[name].tobytes() == values[1].tobytes()
    assert found.keys() - trained.keys() == {"input.mean", "input.scale"}


def test_that_the_metadata_explains_the_file(picture_run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    list(export_safetensors(picture_run, path))
    with safe_open(path, "numpy") as file:
        told = file.metadata()
    assert Experiment.from_toml(told["experiment"]) == picture_run.experiment()
    assert json.loads(told["classes"])["digit"] == [str(number) for number in range(10)]
    assert (told["arm"], told["seed"], told["step"]) == ("chosen", "3", "6")


def test_that_the_scaling_of_inputs_and_targets_is_in_the_file(table_run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    list(export_safetensors(table_run, path))
    data, found = prepare(table_run.experiment()), load_file(path)
    np.testing.assert_array_equal(found["input.mean"], data.input_mean)
    np.testing.assert_array_equal(found["input.scale"], data.input_scale)
    assert found["target.price of it.mean"] == data.tasks[0].mean
    assert found["target.price of it.scale"] == data.tasks[0].scale


def test_that_the_single_task_arm_has_a_group_per_task(table_run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "apart.safetensors"
    list(export_safetensors(table_run, path, arm=SINGLE_TASK))
    assert load_file(path)["trunk.0.weight"].shape[0] == 2


def test_that_an_arm_without_a_network_is_refused(picture_experiment: Experiment, tmp_path: Path) -> None:
    folder = RunFolder.create(tmp_path / "run", picture_experiment, {})
    assert isinstance(folder.layout, RunLayout)
    with pytest.raises(Refused, match="no trained network"):
        list(export_safetensors(folder, tmp_path / "model.safetensors"))
