import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
import pytest
import torch
from torch.nn import functional

from mtl_gui.data.catalogue import load
from mtl_gui.data.preparation import prepare
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, ExportFinished, Progressed
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.trained import TrainedNetwork
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Cnn, Experiment, SharingPlan
from tests.export.conftest import MakeRun

Arrays = dict[str, npt.NDArray[Any]]


def export(folder: RunFolder, path: Path, arm: Arm = CHOSEN, seed: int | None = None) -> float:
    finished = list(export_onnx(folder, path, arm=arm, seed=seed))[-1]
    assert isinstance(finished, ExportFinished)
    assert finished.path == path
    return finished.largest_difference


def answers(path: Path, inputs: npt.NDArray[np.float32]) -> Arrays:
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    assert [entry.name for entry in session.get_inputs()] == ["input"]
    names = [entry.name for entry in session.get_outputs()]
    return dict(zip(names, session.run(None, {"input": inputs}), strict=True))


def parameters(folder: RunFolder, arm: Arm, replica: int) -> dict[str, torch.Tensor]:
    return {name: torch.tensor(values[replica]) for name, values in folder.result(arm).items()}


@pytest.fixture(scope="module")
def picture_file(picture_run: RunFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("onnx") / "picture.onnx"
    assert export(picture_run, path, seed=4) < 1e-5
    return path


@pytest.fixture(scope="module")
def table_file(table_run: RunFolder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("onnx") / "table.onnx"
    assert export(table_run, path) < 1e-6
    return path


def test_that_the_file_says_what_plain_torch_computes_from_the_stored_parameters(
    picture_run: RunFolder, picture_file: Path
) -> None:
    experiment = picture_run.experiment()
    data = prepare(experiment)
    rows = data.parts["validation"][:9]
    raw = load(experiment.data).inputs[rows]
    values = parameters(picture_run, CHOSEN, replica=1)

    scaled = torch.tensor((raw - data.input_mean) / data.input_scale)
    conv = functional.conv2d(scaled, values["trunk.0.weight"][0], values["trunk.0.bias"][0], padding=1)
    features = functional.max_pool2d(torch.relu(conv), 2).flatten(1)
    expected = {}
    for task, name in enumerate(("digit", "parity")):
        hidden = torch.relu(features @ values["trunk.1.weight"][task] + values["trunk.1.bias"][task])
        expected[name] = hidden @ values[f"heads.{name}.weight"] + values[f"heads.{name}.bias"]

    found = answers(picture_file, raw)
    np.testing.assert_allclose(found["digit"], torch.softmax(expected["digit"], 1), atol=1e-5)
    odd = torch.sigmoid(expected["parity"])
    np.testing.assert_allclose(found["parity"], torch.cat([1 - odd, odd], 1), atol=1e-5)


@pytest.fixture(scope="module")
def normed_run(make_run: MakeRun, picture_experiment: Experiment) -> RunFolder:
    architecture = Cnn(channels=(4, 4), widths=(8,), norm="batch", residual=True, head_widths=(6,))
    plan = SharingPlan.split_at(2, 3, 2)
    return make_run(picture_experiment.replaced(architecture=architecture, sharing=plan))


def test_that_a_batch_normalised_network_is_exported_with_its_running_statistics(
    normed_run: RunFolder, tmp_path: Path
) -> None:
    path = tmp_path / "normed.onnx"
    assert export(normed_run, path, seed=4) < 1e-5
    data = prepare(normed_run.experiment())
    raw = load(normed_run.experiment().data).inputs[data.parts["validation"][:9]]
    values = parameters(normed_run, CHOSEN, replica=1)
    assert not bool((values["trunk.0.running_mean"] == 0).any())

    def normed(sums: torch.Tensor, block: int, group: int) -> torch.Tensor:
        names = ("running_mean", "running_variance", "gain", "shift")
        mean, variance, gain, shift = (values[f"trunk.{block}.{name}"][group] for name in names)
        return torch.relu(functional.batch_norm(sums, mean, variance, gain, shift, training=False, eps=1e-5))

    hidden = torch.tensor((raw - data.input_mean) / data.input_scale)
    for block in (0, 1):
        branch = normed(functional.conv2d(hidden, values[f"trunk.{block}.weight"][0], padding=1), block, 0)
        hidden = functional.max_pool2d(hidden + branch if block else branch, 2)
    expected = {}
    for task, name in enumerate(("digit", "parity")):
        features = normed(hidden.flatten(1) @ values["trunk.2.weight"][task], 2, task)
        for layer in ("hidden_0_", ""):
            weight, bias = (values[f"heads.{name}.{layer}{kind}"] for kind in ("weight", "bias"))
            features = features @ weight + bias
            features = torch.relu(features) if layer else features
        expected[name] = features

    found = answers(path, raw)
    np.testing.assert_allclose(found["digit"], torch.softmax(expected["digit"], 1), atol=1e-5)
    odd = torch.sigmoid(expected["parity"])
    np.testing.assert_allclose(found["parity"], torch.cat([1 - odd, odd], 1), atol=1e-5)


def test_that_a_layer_normalised_network_says_the_same_in_onnx(
    make_run: MakeRun, picture_experiment: Experiment, tmp_path: Path
) -> None:
    architecture = Cnn(channels=(4,), widths=(8,), norm="layer", residual=True)
    assert (
        export(make_run(picture_experiment.replaced(architecture=architecture)), tmp_path / "x.onnx") < 1e-5
    )


@pytest.mark.parametrize("num_rows", [1, 5, 200])
def test_that_any_number_of_rows_can_be_asked(
    picture_run: RunFolder, picture_file: Path, num_rows: int
) -> None:
    raw = load(picture_run.experiment().data).inputs
    found = answers(picture_file, raw[:num_rows])
    assert {name: values.shape for name, values in found.items()} == {
        "digit": (num_rows, 10),
        "parity": (num_rows, 2),
    }
    np.testing.assert_allclose(found["digit"], answers(picture_file, raw)["digit"][:num_rows], atol=1e-6)


def test_that_the_metadata_tells_classes_preparation_and_the_experiment(
    picture_run: RunFolder, picture_file: Path
) -> None:
    model = onnx.load(picture_file)
    onnx.checker.check_model(model)
    told = {entry.key: entry.value for entry in model.metadata_props}
    digit, parity = json.loads(told["tasks"])
    assert (digit["name"], digit["output"]) == ("digit", "class probabilities")
    assert digit["classes"] == [str(number) for number in range(10)]
    assert parity["classes"] == list(load(picture_run.experiment().data).column("parity").offer.classes)
    assert "mean" in told["preprocessing"]
    assert (told["arm"], told["seed"], told["step"]) == ("chosen", "4", "6")
    assert Experiment.from_toml(told["experiment"]) == picture_run.experiment()
    assert "/mtl_gui/" not in str(model)


def test_that_values_come_in_their_own_unit_and_gaps_count_as_the_mean(
    table_run: RunFolder, table_file: Path
) -> None:
    data = prepare(table_run.experiment())
    raw = load(table_run.experiment().data).inputs
    assert np.isnan(raw).any()
    found = answers(table_file, raw)
    price = data.tasks[0]
    assert 500 < found["price of it"].mean() < 5000
    assert price.mean > 1000

    filled = np.where(np.isnan(raw), data.input_mean, raw)
    np.testing.assert_allclose(found["price of it"], answers(table_file, filled)["price of it"], rtol=1e-6)
    np.testing.assert_allclose(found["grade"].sum(1), 1.0, atol=1e-12)


def test_that_the_single_task_networks_go_into_one_file_and_progress_rises_to_the_end(
    table_run: RunFolder, table_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "apart.onnx"
    events = list(export_onnx(table_run, path, arm=SINGLE_TASK))
    raw = load(table_run.experiment().data).inputs
    apart, together = answers(path, raw), answers(table_file, raw)
    assert list(apart) == ["price of it", "grade"]
    assert np.abs(apart["price of it"] - together["price of it"]).max() > 1e-3

    fractions = [event.fraction for event in events if isinstance(event, Progressed)]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)


def test_that_a_toy_is_exported_as_its_losses(toy_run: RunFolder, tmp_path: Path) -> None:
    path = tmp_path / "toy.onnx"
    assert export(toy_run, path, seed=2) < 1e-5
    x1, x2 = parameters(toy_run, CHOSEN, replica=1)["trunk.0.point"][0].double()
    above, below = torch.tanh(x2 / 2).clamp(min=0), torch.tanh(-x2 / 2).clamp(min=0)
    far = torch.log((0.5 * (-x1 - 7) - torch.tanh(-x2)).abs()) + 6
    bowl = ((7 - x1) ** 2 + 0.1 * (-x2 - 8) ** 2) / 10 - 20
    found = answers(path, np.zeros((1, 0), np.float32))
    np.testing.assert_allclose(found["first"], [0.5 * (above * far + below * bowl)], rtol=1e-5)


def test_that_a_file_which_says_something_else_is_refused_and_removed(
    table_run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "model.onnx"
    true_answers = TrainedNetwork.predictions

    def other_answers(trained: TrainedNetwork, rows: npt.NDArray[np.int64]) -> Arrays:
        return {name: 1.01 * values for name, values in true_answers(trained, rows).items()}

    monkeypatch.setattr(TrainedNetwork, "predictions", other_answers)
    with pytest.raises(Refused, match="differ"):
        list(export_onnx(table_run, path))
    assert not path.exists()


def test_that_a_seed_which_was_not_trained_is_refused(table_run: RunFolder, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="The run has the seeds 0, 1"):
        list(export_onnx(table_run, tmp_path / "model.onnx", seed=9))
