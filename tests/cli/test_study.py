import csv
import json
import tomllib
from pathlib import Path

import pytest

from mtl_gui.cli.run import preset_file
from mtl_gui.paths import study_files
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Experiment, Study
from tests.cli.conftest import Answer, typed
from tests.study.made_studies import made_study


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("studies") / "small.toml"
    path.write_text(made_study(question="Does it help?").to_toml(), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def done(file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Answer]:
    out = tmp_path_factory.mktemp("out")
    return out, typed("study", file, "--out", out)


def test_that_a_study_says_its_verdict_and_what_was_equal(done: tuple[Path, Answer]) -> None:
    _, told = done
    assert told.code == 0
    assert "(n = 4 seeds)" in told.out
    assert "Does it help?" in told.err
    assert "Learning rates to choose from: 0.0003, 0.001, 0.003" in told.out
    assert "There are only 4 seeds." in told.out


def test_that_every_training_is_a_row_of_the_table(done: tuple[Path, Answer]) -> None:
    out, _ = done
    with (out / "results.csv").open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    assert len(rows) == 2 * 2 * 3 * 4
    record = StudyFolder(out).record()
    row = next(
        row
        for row in rows
        if (row["arm"], row["value"], row["learning_rate"], row["seed"])
        == ("single-task", "40", "0.001", "2")
    )
    assert float(row["test"]) == record.arms[1].test[1, 1, 2, 0]


def test_that_the_answer_is_the_same_as_json_and_as_toml(done: tuple[Path, Answer]) -> None:
    out, _ = done
    told = json.loads((out / "answer.json").read_text(encoding="utf-8"))
    again = tomllib.loads((out / "answer.toml").read_text(encoding="utf-8"))
    assert told["verdict"] == again["verdict"]
    assert told["claim"] == "few_labels"
    arms = {
        one["arm"]: one["points"][0]["mean"]
        for measure in told["measures"]
        if measure["name"] == "test"
        for one in measure["arms"]
    }
    difference = told["comparisons"][0]["difference"]["mean"]
    assert difference == pytest.approx(arms["multi-task"] - arms["single-task"])


def test_that_a_finished_study_is_not_trained_again(file: Path, done: tuple[Path, Answer]) -> None:
    out, told = done
    before = {path: path.stat().st_mtime_ns for path in (out / "measured").iterdir()}
    again = typed("study", file, "--out", out)
    assert again.out == told.out
    assert {path: path.stat().st_mtime_ns for path in (out / "measured").iterdir()} == before


def test_that_another_study_is_not_written_over_unless_asked(
    file: Path, done: tuple[Path, Answer], tmp_path: Path
) -> None:
    out, _ = done
    refused = typed("study", file, "--out", out, "--quick")
    assert refused.code != 0
    assert "Another study" in refused.err
    assert typed("study", file, "--out", tmp_path).code == 0
    assert typed("study", file, "--out", tmp_path, "--quick", "--overwrite").code == 0
    assert StudyFolder(tmp_path).study() == Study.from_file(file).quick()


def test_that_an_experiment_is_no_study(tiny_preset: Path, tmp_path: Path) -> None:
    refused = typed("study", tiny_preset, "--out", tmp_path / "out")
    assert refused.code != 0
    assert "does not say what is varied" in refused.err
    assert not (tmp_path / "out").exists()


def test_that_every_shipped_study_is_listed_with_the_one_in_which_it_should_fail() -> None:
    told = typed("list", "studies").out
    for path in study_files():
        study = Study.from_file(path)
        assert f"{path.stem}: {study.title}" in told
        assert f"where it should fail: {study.counter_example}" in told


def test_that_run_takes_a_study_by_its_name_as_the_experiment_that_it_is_about() -> None:
    for path in study_files():
        assert preset_file(path.stem) == path
        assert Experiment.from_file(preset_file(path.stem)) == Study.from_file(path).experiment
