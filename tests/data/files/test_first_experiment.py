from pathlib import Path

import pytest

from mtl_gui.data.files.first_experiment import file_experiment
from mtl_gui.data.preparation import prepare
from mtl_gui.problems import Refused
from mtl_gui.spec import ImportedFile
from tests.data.files.builders import class_folder, lines, spreadsheet, written


def test_that_asked_for_columns_are_the_tasks_and_the_others_inputs(tmp_path: Path) -> None:
    rows = [[str(i + 1), str(i * 0.5), str(i % 3), str(i * 1.5)] for i in range(60)]
    path = written(tmp_path, spreadsheet({"S": [["id", "a", "b", "c"], *rows]}), "t.xlsx")
    experiment = file_experiment(path, ["b", "a"])
    assert isinstance(experiment.data, ImportedFile)
    assert [(task.name, task.kind) for task in experiment.tasks] == [("a", "regression"), ("b", "multiclass")]
    assert experiment.data.names_with("input") == ("c",)
    assert experiment.notes == "The column “id” only numbers or names the rows."
    with pytest.raises(Refused, match="no column “aa”"):
        file_experiment(path, ["aa"])


def test_that_a_folder_of_images_is_ready_to_train(tmp_path: Path) -> None:
    experiment = file_experiment(class_folder(tmp_path / "pets", 12))
    assert prepare(experiment).shape == (1, 8, 8)


def test_that_a_file_with_unusable_columns_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = written(tmp_path, lines("a,b", *(f"{i * 0.5},same" for i in range(30))))
    with pytest.raises(Refused, match="same entry, “same”"):
        file_experiment(path, ["b"])
