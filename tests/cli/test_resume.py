import shutil
import signal
from pathlib import Path

import pytest
from safetensors.numpy import load_file

from mtl_gui.cli.progress import ProgressBar
from mtl_gui.export.outputs import OUTPUTS
from mtl_gui.runs.folder import RunFolder
from tests.cli.conftest import Made, typed


def test_that_ctrl_c_leaves_a_run_that_resumes_to_the_very_same_numbers(
    finished_run: Made, tiny_preset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    show = ProgressBar.show

    def press_ctrl_c_in_the_middle(bar: ProgressBar, fraction: float, activity: str) -> None:
        show(bar, fraction, activity)
        if activity == "chosen 5/9, single-task 4/9":
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(ProgressBar, "show", press_ctrl_c_in_the_middle)
    stopped = typed("run", tiny_preset, "--out", out, "--seeds", "0,1,2")
    assert (stopped.code, stopped.out) == (130, "")
    assert f"go on with: mtl-gui resume {out}" in stopped.err
    assert RunFolder.open(out).status() == "stopped"
    assert not (out / "summary.json").exists()
    monkeypatch.undo()

    resumed = typed("resume", out)
    assert resumed.code == 0
    assert f"Everything is in {out}" in resumed.out
    assert (out / "metrics.csv").read_bytes() == (finished_run.folder / "metrics.csv").read_bytes()
    uninterrupted = load_file(finished_run.folder / "model.safetensors")
    for name, values in load_file(out / "model.safetensors").items():
        assert values.tobytes() == uninterrupted[name].tobytes()


def test_that_the_results_of_a_finished_run_are_written_again(finished_run: Made, tmp_path: Path) -> None:
    out = tmp_path / "copy"
    shutil.copytree(finished_run.folder, out)
    for name in OUTPUTS:
        (out / name).unlink()
    answer = typed("resume", out, "--json")
    assert answer.code == 0
    assert answer.out == finished_run.answer.out
    assert "Training" not in answer.err
    assert (out / "metrics.csv").read_bytes() == (finished_run.folder / "metrics.csv").read_bytes()
    assert all((out / name).exists() for name in OUTPUTS)


def test_that_there_must_be_a_run(tmp_path: Path) -> None:
    answer = typed("resume", tmp_path)
    assert answer.code == 2
    assert "There is no run in" in answer.err
