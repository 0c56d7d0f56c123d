import json
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.folder import RunFolder
from tests.cli.conftest import Made, typed

QUICK = ("--rows", "16", "--eigenvalues", "1")


def test_that_the_curvature_of_one_task_is_written_as_json(finished_run: Made, tmp_path: Path) -> None:
    out = tmp_path / "curvature.json"
    answer = typed("curvature", finished_run.folder, "--task", "parity", "--seed", "2", *QUICK, "--out", out)
    assert (answer.code, answer.out) == (0, f"{out}: 5 quantities\n")
    assert "Curvature 100%" in answer.err
    told = json.loads(out.read_text(encoding="utf-8"))
    assert (told["num_rows"], told["request"]["seed"], told["weights"]) == (16, 2, [1.0, 1.0])
    (checkpoint,) = told["checkpoints"]
    (loss,) = checkpoint["regions"]["all"]
    assert loss["task"] == "parity"
    assert set(loss) == {"task", "eigenvalues", "trace", "spectrum", "sharpness"}
    spectrum = loss["spectrum"]
    assert np.trapezoid(spectrum["density"], spectrum["axis"]) == pytest.approx(1, abs=0.01)
    kept = CurvatureRecord.load(RunFolder(finished_run.folder).curvatures()[-1])
    eigenvalues = kept.measured[0].quantity
    assert loss["eigenvalues"]["largest"] == eigenvalues.largest[1].tolist()  # type: ignore[union-attr]
    assert np.shape(checkpoint["conflicts"]["cosines"]) == (2, 2)


def test_that_all_tasks_and_their_sum_are_written_into_the_run_when_nothing_is_named(
    finished_run: Made,
) -> None:
    assert typed("curvature", finished_run.folder, *QUICK, "--per-block", "--along-training").code == 0
    told = json.loads((finished_run.folder / "curvature.json").read_text(encoding="utf-8"))
    assert [one["step"] for one in told["checkpoints"]] == [0, 3, 6, 9]
    assert list(told["regions"]) == ["all", "trunk.0", "heads"]
    for checkpoint in told["checkpoints"]:
        for losses in checkpoint["regions"].values():
            assert [loss["task"] for loss in losses] == ["digit", "parity", None]
            traces = [loss["trace"]["mean"] for loss in losses]
            assert traces[2] == pytest.approx(traces[0] + traces[1])


@pytest.mark.parametrize(
    ("arguments", "why"),
    [(["--task", "age"], "no task “age”"), (["--seed", "9"], "seed 9"), (["--rows", "0"], "num_rows")],
)
def test_that_curvature_which_cannot_be_measured_is_refused(
    arguments: list[str], why: str, finished_run: Made, tmp_path: Path
) -> None:
    answer = typed("curvature", finished_run.folder, *arguments, "--out", tmp_path / "curvature.json")
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err
    assert not (tmp_path / "curvature.json").exists()
