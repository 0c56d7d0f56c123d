from dataclasses import replace
from pathlib import Path

import pytest

from mtl_gui.app.import_draft import ColumnEdit, ImportDraft
from mtl_gui.data.files.first_experiment import file_experiment
from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.spec import ImportedFile, Split, TextReading
from tests.data.files.builders import lines, written

_ROWS = [f"{row}.5,{['low', 'high'][row % 2]},{row % 3},{row * 2}.25" for row in range(40)]


def read(draft: ImportDraft, path: Path) -> ImportDraft:
    """Looks at the first rows and at all of them, in the reading that is chosen."""
    preview = preview_of(path, draft.reading)
    return replace(draft, path=path).with_preview(preview).with_scan(scanned_file(path, preview.reading))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path, lines("x,level,group,y", *_ROWS))


@pytest.fixture
def draft(path: Path) -> ImportDraft:
    return read(ImportDraft(), path)


def test_that_what_was_chosen_stays_when_the_file_is_read_in_another_way(
    draft: ImportDraft, path: Path
) -> None:
    chosen = draft.with_edits(["level"], ColumnEdit("task")).with_edits(["group"], ColumnEdit("group"))
    marked = TextReading(missing_marks=("", "low?"))
    again = read(replace(chosen, reading=marked), path)
    assert again.columns == chosen.columns
    assert [column.role for column in again.columns] == ["input", "task", "group", "task"]
    assert again.result().reading == marked


def test_that_roles_suggest_how_rows_are_divided_until_a_manner_is_chosen(draft: ImportDraft) -> None:
    grouped = draft.with_edits(["group"], ColumnEdit("group"))
    assert draft.shown_split() == Split()
    assert grouped.shown_split() == Split(by="group")
    assert replace(grouped, manner="stratified").result().split == Split(by="stratified")
    wrong = replace(draft, manner="time", divided=None)
    assert "no column has that role" in str(wrong.hindrance("split"))


def test_that_the_order_of_classes_is_kept_only_if_it_names_the_same_ones(draft: ImportDraft) -> None:
    ordered = draft.with_edits(["level"], ColumnEdit("task", "ordinal", ("low", "high")))
    assert ordered.columns[1].categories == ("low", "high")
    other = draft.with_edits(["level"], ColumnEdit("task", "ordinal", ("low", "middle")))
    assert other.columns[1].categories == ("high", "low")


def test_that_measures_which_do_not_fit_another_kind_are_put_back(draft: ImportDraft) -> None:
    task = draft.with_edits(["group"], ColumnEdit("task", "numeric")).with_measures("group", ("mae", "r2"))
    assert task.measures_of(task.columns[2]) == ("mae", "r2")
    classes = task.with_edits(["group"], ColumnEdit("task", "category"))
    assert classes.measures_of(classes.columns[2]) == ("cross_entropy", "accuracy")


def test_that_a_recipe_is_shown_again_with_what_has_changed(path: Path, tmp_path: Path) -> None:
    experiment = file_experiment(path, ["level", "y"])
    data = experiment.data
    assert isinstance(data, ImportedFile)
    again = read(ImportDraft.of_recipe(data, experiment), path)
    assert again.result() == data
    assert again.changes() == ()
    written(tmp_path, lines("x,level,group,y,z", *(f"{row},1" for row in _ROWS[:30])))
    changed = read(ImportDraft.of_recipe(data, experiment), path)
    assert [str(change) for change in changed.changes()] == [
        "Columns were added: z.",
        "It has 30 rows; there were 40.",
    ]
    assert changed.columns[4].role == "ignored"
