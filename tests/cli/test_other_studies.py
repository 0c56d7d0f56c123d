from pathlib import Path

import pytest

from mtl_gui.runs.lock import RecordingLock
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.spec import Linnerud, Mlp, Training
from mtl_gui.spec.paper_table import PaperTable
from tests.cli.conftest import typed
from tests.study.made_groupings import made_grouping

TABLE = PaperTable(
    title="Table",
    data=(Linnerud(),),
    architecture=Mlp(widths=(4,)),
    training=Training(steps=5, batch_size=8),
    learning_rates=(1e-2,),
    folds=3,
)


def test_that_a_table_is_written_as_text_csv_and_latex(tmp_path: Path) -> None:
    (tmp_path / "table.toml").write_text(TABLE.to_toml(), encoding="utf-8")
    told = typed("study", tmp_path / "table.toml", "--out", tmp_path / "out")
    assert told.code == 0
    assert "aRRMSE" in told.out
    assert (tmp_path / "out" / "table.txt").read_text(encoding="utf-8").strip() in told.out
    assert "Fitness club & 20 & 3" in (tmp_path / "out" / "table.tex").read_text(encoding="utf-8")
    assert PaperTable.from_file(tmp_path / "out" / "study.toml") == TABLE


def test_that_groups_are_proposed_and_written(tmp_path: Path) -> None:
    (tmp_path / "groups.toml").write_text(made_grouping(steps=5).to_toml(), encoding="utf-8")
    told = typed("study", tmp_path / "groups.toml", "--out", tmp_path / "out")
    assert told.code == 0
    assert "Made as: {a1, a2} {b1, b2}" in told.out
    assert (tmp_path / "out" / "matrices.csv").is_file()


def test_that_another_study_in_the_folder_is_not_overwritten_unasked(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "study.toml").write_text("another", encoding="utf-8")
    (tmp_path / "table.toml").write_text(TABLE.to_toml(), encoding="utf-8")
    told = typed("study", tmp_path / "table.toml", "--out", out)
    assert told.code != 0
    assert "Another study" in told.err
    assert (out / "study.toml").read_text(encoding="utf-8") == "another"


def test_that_the_list_of_studies_names_them() -> None:
    told = typed("list", "studies")
    assert "which-tasks: Which of six tasks belong together?" in told.out
    assert "paper-table:" in told.out


def test_that_a_finished_study_is_told_again_without_being_trained_again(tmp_path: Path) -> None:
    (tmp_path / "table.toml").write_text(TABLE.to_toml(), encoding="utf-8")
    words = ("study", tmp_path / "table.toml", "--out", tmp_path / "out")
    first = typed(*words)
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "measured").iterdir()}
    assert typed(*words).out == first.out
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "measured").iterdir()} == kept
    assert typed(*words, "--overwrite").code == 0
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "measured").iterdir()} != kept


@pytest.mark.parametrize("words", [(), ("--overwrite",)])
def test_that_a_study_that_a_window_measures_is_neither_run_beside_it_nor_overwritten(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "table.toml").write_text(TABLE.to_toml(), encoding="utf-8")
    folder = OtherFolder.create(tmp_path / "out", TABLE)
    lock = RecordingLock(folder.path)
    assert lock.take()
    told = typed("study", tmp_path / "table.toml", "--out", folder.path, *words)
    lock.release()
    assert told.code != 0
    assert "Another window or command is running it now." in told.err
    assert folder.is_of(TABLE)
    assert list(folder.measured_path.iterdir()) == []
