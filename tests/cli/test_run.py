import json
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.export.outputs import OUTPUTS
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Experiment, ImportedFile
from tests.cli.conftest import Made, typed
from tests.data.files.builders import spreadsheet


def test_that_a_run_ends_with_0_and_leaves_every_file(finished_run: Made) -> None:
    assert finished_run.answer.code == 0
    for name in ("experiment.toml", *OUTPUTS):
        assert (finished_run.folder / name).stat().st_size > 0


def test_that_standard_output_holds_the_summary_as_json_and_nothing_else(finished_run: Made) -> None:
    told = json.loads(finished_run.answer.out)
    assert told == json.loads((finished_run.folder / "summary.json").read_text(encoding="utf-8"))
    assert set(told["tasks"]) == {"digit", "parity"}
    assert set(told["tasks"]["digit"]["arms"]) == {"chosen", "single-task"}
    assert told["tasks"]["digit"]["arms"]["chosen"]["n"] == 3
    assert {"delta_m", "delta_p"} <= told.keys()


def test_that_progress_and_the_exports_check_go_to_standard_error(finished_run: Made) -> None:
    said = finished_run.answer.err
    assert "Tiny: digit, parity; 3 seeds" in said
    assert "Training   0%" in said
    assert "Training 100%" in said
    assert "Writing  100%" in said
    assert "model.onnx was loaded again and compared with the network: largest difference" in said


def test_that_options_take_the_place_of_what_the_experiment_says(
    finished_run: Made, tiny_experiment: Experiment
) -> None:
    folder = RunFolder.open(finished_run.folder)
    assert folder.experiment() == tiny_experiment.replaced(seeds=(0, 1, 2), device="cpu")
    assert folder.status() == "finished"
    assert sorted(folder.record().arms) == ["chosen", "single-task"]


def test_that_the_columns_of_a_table_can_be_run_without_a_preset(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    rows = (f"{a:.3f},{b:.3f},{a + b:.3f},{'yes' if a > b else 'no'}" for a, b in random.normal(size=(60, 2)))
    (tmp_path / "mine.csv").write_text("\n".join(("a,b,total,larger", *rows)), encoding="utf-8")
    out = tmp_path / "out"
    answer = typed(
        "run", "--data", tmp_path / "mine.csv", "--tasks", "total, larger", "--out", out, "--seeds", "3"
    )
    assert answer.code == 0, answer.err
    assert [line.split()[0] for line in answer.out.splitlines()[1:3]] == ["total", "larger"]
    assert "too few seeds" in answer.out
    assert all((out / name).exists() for name in OUTPUTS)


def test_that_a_spreadsheet_can_be_run_without_a_preset(tmp_path: Path) -> None:
    random = np.random.default_rng(1)
    rows = [[f"{a:.3f}", f"{b:.3f}", f"{a + b:.3f}"] for a, b in random.normal(size=(60, 2))]
    (tmp_path / "mine.xlsx").write_bytes(spreadsheet({"Sheet": [["a", "b", "total"], *rows]}))
    out = tmp_path / "out"
    answer = typed("run", "--data", tmp_path / "mine.xlsx", "--tasks", "total", "--out", out, "--seeds", "3")
    assert answer.code == 0, answer.err
    assert isinstance(RunFolder.open(out).experiment().data, ImportedFile)


def test_that_a_finished_run_is_only_replaced_when_that_is_asked_for(
    finished_run: Made, tiny_preset: Path
) -> None:
    before = (finished_run.folder / "metrics.csv").read_bytes()
    answer = typed("run", tiny_preset, "--out", finished_run.folder, "--seeds", "0,1,2")
    assert answer.code == 2
    assert "There is this experiment's run in it (finished)." in answer.err
    assert "--overwrite" in answer.err
    other = typed("run", tiny_preset, "--out", finished_run.folder, "--seeds", "5")
    assert "There is another experiment's run in it" in other.err
    assert (finished_run.folder / "metrics.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["nowhere.toml"], "No such file"),
        (["broken.toml"], "not valid TOML"),
        (["unknown.toml"], "Did you mean “batch_size”?"),
        ([], "There must be a preset, or a table"),
        (["tiny.toml", "--data", "mine.csv"], "not both"),
        (["--data", "mine.csv"], "which columns of the table are the tasks"),
        (["--data", "mine.csv", "--tasks", "age"], "There is no column “age”"),
        (["tiny.toml", "--seeds", "0,x"], "“0,x” is not a list of seeds"),
        (["tiny.toml", "--seeds", "1,1"], "A seed is listed twice"),
        (["tiny.toml", "--frequency", "3"], "unrecognized arguments: --frequency"),
    ],
)
def test_that_bad_input_ends_with_2_and_says_what_why_and_what_to_do(
    arguments: list[str], why: str, tiny_preset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = tiny_preset.read_text(encoding="utf-8")
    Path("tiny.toml").write_text(text, encoding="utf-8")
    Path("broken.toml").write_text("title = ", encoding="utf-8")
    Path("unknown.toml").write_text(text.replace("batch_size", "batchsize"), encoding="utf-8")
    Path("mine.csv").write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    answer = typed("run", *arguments, "--out", "out")
    assert (answer.code, answer.out) == (2, "")
    assert [line.split(":")[0].strip() for line in answer.err.splitlines()] == [
        "mtl-gui",
        "why",
        "what to do",
    ]
    assert why in answer.err
    assert not Path("out").exists()


def test_that_a_shipped_preset_is_known_by_its_name(tmp_path: Path) -> None:
    occupied = tmp_path / "mine.txt"
    occupied.write_text("mine", encoding="utf-8")
    answer = typed("run", "digits", "--out", tmp_path)
    assert "There are files in it which are not a run." in answer.err
