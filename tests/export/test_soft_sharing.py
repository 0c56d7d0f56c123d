"""Networks whose tasks share softly, in files for other programs."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest
import torch

from mtl_gui.data.catalogue import load
from mtl_gui.events import CHOSEN, SINGLE_TASK, ExportFinished
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.safetensors_file import export_safetensors
from mtl_gui.spec import CrossStitch, Experiment, LearningToBranch, Mmoe, Ple, SharingPlan, SoftSharing, Task
from tests.export.conftest import MakeRun


def _experiment(picture_experiment: Experiment, architecture: SoftSharing) -> Experiment:
    tasks = (*picture_experiment.tasks, Task.of_kind("at_least_five", "binary"))
    plan = SharingPlan(blocks=(("A", "B", "A"),))
    return picture_experiment.replaced(tasks=tasks, architecture=architecture, sharing=plan)


@pytest.mark.parametrize(
    "architecture",
    [
        Mmoe(num_experts=3, widths=(8, 6)),
        CrossStitch(widths=(8, 6)),
        Ple(widths=(6,)),
        LearningToBranch(widths=(8, 6)),
    ],
    ids=lambda each: each.kind,
)
def test_that_an_onnx_file_says_what_the_network_says(
    architecture: SoftSharing, picture_experiment: Experiment, make_run: MakeRun, tmp_path: Path
) -> None:
    folder = make_run(_experiment(picture_experiment, architecture))
    finished = list(export_onnx(folder, tmp_path / "x.onnx", arm=CHOSEN))[-1]
    assert isinstance(finished, ExportFinished)
    assert finished.largest_difference < 1e-5
    session = onnxruntime.InferenceSession(tmp_path / "x.onnx", providers=["CPUExecutionProvider"])
    raw = load(picture_experiment.data).inputs[:7]
    answers = session.run(["digit", "at_least_five"], {"input": raw})
    assert [answer.shape for answer in answers] == [(7, 10), (7, 2)]


def test_that_a_file_of_a_mixture_answers_as_its_equations_do(
    picture_experiment: Experiment, make_run: MakeRun, tmp_path: Path
) -> None:
    folder = make_run(_experiment(picture_experiment, Mmoe(num_experts=3, widths=(8,))))
    list(export_onnx(folder, tmp_path / "x.onnx", seed=4))
    raw = load(picture_experiment.data).inputs[:7]
    values = {name: torch.tensor(array[1]).double() for name, array in folder.result(CHOSEN).items()}
    list(export_safetensors(folder, tmp_path / "x.safetensors", seed=4))
    from safetensors.numpy import load_file

    arrays = load_file(tmp_path / "x.safetensors")
    x = torch.tensor((raw - arrays["input.mean"]) / arrays["input.scale"]).double().flatten(1)
    features = torch.zeros(7, 8).double()
    gates = torch.softmax(x @ values["tasks.gate_weight"][2], 1)
    for expert in range(3):
        weight, bias = (values[f"trunk.0.expert_0_{part}"][0, expert] for part in ("weight", "bias"))
        features += gates[:, [expert]] * torch.relu(x @ weight + bias)
    head = features @ values["heads.at_least_five.weight"] + values["heads.at_least_five.bias"]
    session = onnxruntime.InferenceSession(tmp_path / "x.onnx", providers=["CPUExecutionProvider"])
    (found,) = session.run(["at_least_five"], {"input": raw})
    np.testing.assert_allclose(found[:, 1], torch.sigmoid(head)[:, 0], atol=1e-5)


def test_that_the_single_task_networks_go_into_one_file(
    picture_experiment: Experiment, make_run: MakeRun, tmp_path: Path
) -> None:
    folder = make_run(_experiment(picture_experiment, CrossStitch(widths=(5,))))
    finished = list(export_onnx(folder, tmp_path / "x.onnx", arm=SINGLE_TASK))[-1]
    assert isinstance(finished, ExportFinished)
    assert finished.largest_difference < 1e-5
