from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from safetensors.numpy import load_file

from mtl_gui.runs.folder import RunFolder
from tests.cli.conftest import Made, typed


def test_that_an_arm_and_a_seed_are_exported(finished_run: Made, tmp_path: Path) -> None:
    out = tmp_path / "model.safetensors"
    answer = typed("export", finished_run.folder, "--to", out, "--arm", "single-task", "--seed", "1")
    assert (answer.code, answer.out) == (0, f"{out}: largest difference from the network 0\n")
    trained = RunFolder.open(finished_run.folder).result("single-task")["trunk.0.weight"]
    np.testing.assert_array_equal(load_file(out)["trunk.0.weight"], trained[1])


def test_that_the_exported_graph_can_be_used_without_the_program(finished_run: Made) -> None:
    session = onnxruntime.InferenceSession(
        finished_run.folder / "model.onnx", providers=["CPUExecutionProvider"]
    )
    digit, parity = session.run(["digit", "parity"], {"input": np.zeros((4, 1, 8, 8), np.float32)})
    assert (digit.shape, parity.shape) == ((4, 10), (4, 2))


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--to", "model.pt"], "“.pt” is unknown"),
        (["--to", "model.safetensors", "--seed", "7"], "The run has the seeds 0, 1, 2."),
        (["--to", "nowhere/model.safetensors"], "No such file"),
    ],
)
def test_that_an_export_which_cannot_be_made_is_refused(
    arguments: list[str], why: str, finished_run: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = typed("export", finished_run.folder, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err
