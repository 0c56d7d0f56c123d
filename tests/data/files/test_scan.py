import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.files import scan as scan_module
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.preview import PREVIEWED_ROWS, preview_of
from mtl_gui.data.files.proposal import column_with, hindrance, kind_for, kinds_of, proposed_file
from mtl_gui.data.files.scan import scan_file, scanned_file
from mtl_gui.events import Progressed
from mtl_gui.file_events import FileScanned, ScannedColumn
from mtl_gui.problems import Refused
from mtl_gui.spec import ExcelReading, TextReading
from tests.data.files.builders import class_folder, lines, plain_rows, spreadsheet, written


def scanned(folder: Path, rows: Sequence[str]) -> FileScanned:
    path = written(folder, lines(*rows))
    return scanned_file(path, proposed_reading(path))


def columns(found: FileScanned) -> dict[str, ScannedColumn]:
    return {column.name: column for column in found.columns}


def test_that_kinds_and_roles_are_proposed_from_the_values(tmp_path: Path) -> None:
    head = "id,height,colour,smoker,when,empty,same,note,grade"
    rows = [
        f"{i + 1},{150 + i * 0.5},{['red', 'green', 'blue'][i % 3]},{['no', 'yes'][i % 2]},"
        f"2024-03-{i % 28 + 1:02},,5,remark {i},{i % 4}"
        for i in range(60)
    ]
    found = columns(scanned(tmp_path, [head, *rows]))
    assert {name: (column.kind, column.role) for name, column in found.items()} == {
        "id": ("numeric", "identifier"),
        "height": ("numeric", "input"),
        "colour": ("category", "input"),
        "smoker": ("binary", "input"),
        "when": ("date", "input"),
        "empty": ("category", "ignored"),
        "same": ("numeric", "ignored"),
        "note": ("category", "identifier"),
        "grade": ("numeric", "input"),
    }
    assert found["colour"].categories == ("blue", "green", "red")
    assert found["grade"].categories == ("0", "1", "2", "3")
    assert (found["height"].lowest, found["height"].highest) == (150.0, 179.5)
    assert "is empty" in str(found["empty"].note)
    assert "same entry, “5”" in str(found["same"].note)


def test_that_bad_cells_are_counted_over_the_whole_file_with_their_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"{i},{i * 0.5}" for i in range(5000)]
    for place in range(7, 5000, 100):
        rows[place] = f"{place},n.a.{place}"
    path = written(tmp_path, lines("a,b", *rows))
    monkeypatch.setattr("mtl_gui.data.files.opening.BLOCK_BYTES", 4096)
    found = columns(scanned_file(path, TextReading()))["b"]
    assert found.kind == "numeric"
    assert found.num_bad == 50
    assert (found.bad[0].row, found.bad[0].cell) == (9, "n.a.7")
    assert found.bad[1].row == 109
    assert str(found.bad[0].why) == "“n.a.7” is no number."


def test_that_a_scan_tells_how_far_it_is_and_can_be_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mtl_gui.data.files.opening.BLOCK_BYTES", 4096)
    path = written(tmp_path, lines(*plain_rows(3000)))
    events = list(scan_file(path, TextReading()))
    fractions = [event.fraction for event in events if isinstance(event, Progressed)]
    assert len(fractions) > 5
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert isinstance(events[-1], FileScanned)
    assert events[-1].num_rows == 3000
    assert events[-1].sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    begun = scan_file(path, TextReading())
    next(begun)
    begun.close()
    path.unlink()


def test_that_a_preview_shows_the_first_rows_with_bad_cells_marked(tmp_path: Path) -> None:
    rows = plain_rows(500)
    rows[30] = "x,2,yes"
    rows[41] = "1,2"
    preview = preview_of(written(tmp_path, lines(*rows)))
    assert preview.names == ("a", "b", "y")
    assert preview.kinds == ("numeric", "numeric", "binary")
    assert len(preview.rows) == PREVIEWED_ROWS
    assert preview.rows[0] == ("0", "0.0", "yes")
    assert preview.ragged == (42,)
    ((place, column),) = preview.bad
    assert (preview.row_numbers[place], preview.names[column]) == (31, "a")
    assert 42 not in preview.row_numbers


def test_that_a_reading_that_was_changed_changes_the_preview(tmp_path: Path) -> None:
    path = written(tmp_path, lines("a;b", "1,5;x", "2,5;y", "3,5;z"))
    wrong = preview_of(path, TextReading(delimiter=";"))
    assert wrong.kinds[0] == "category"
    right = preview_of(path, TextReading(delimiter=";", decimal_mark=","))
    assert right.kinds[0] == "numeric"
    assert preview_of(path, TextReading(delimiter=";", has_header=False)).names == ("column_1", "column_2")


def test_that_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mtl_gui.data.files.opening.BLOCK_BYTES", 4096)
    path = written(tmp_path, lines(*plain_rows(3000)))
    events = scan_file(path, TextReading())
    for _ in range(4):
        next(events)
    with path.open("a") as file:
        file.write("1,2,yes\n")
    with pytest.raises(Refused, match="changed while it was read"):
        list(events)


def test_that_a_file_that_vanishes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mtl_gui.data.files.opening.BLOCK_BYTES", 4096)
    path = written(tmp_path, lines(*plain_rows(3000)))
    events = scan_file(path, TextReading())
    for _ in range(4):
        next(events)
    path.unlink()
    with pytest.raises(Refused, match="No such file"):
        list(events)


def test_that_the_last_usable_column_is_the_task_unless_one_is_called_so(tmp_path: Path) -> None:
    rows = [f"{i * 0.7},{i % 3},{i * 1.3}" for i in range(40)]
    last = proposed_file(scanned(tmp_path, ["a,b,c", *rows]))
    assert last.names_with("task") == ("c",)
    called = proposed_file(scanned(tmp_path, ["target_a,b,target_c", *rows]))
    assert called.names_with("task") == ("target_a", "target_c")
    assert called.names_with("input") == ("b",)


def test_that_a_column_of_parts_divides_the_rows(tmp_path: Path) -> None:
    parts = ["train", "train", "valid", "test"]
    rows = [f"{i * 0.7},{parts[i % 4]},{i * 1.3}" for i in range(40)]
    data = proposed_file(scanned(tmp_path, ["a,split,c", *rows]))
    assert data.names_with("split") == ("split",)
    assert data.split.by == "column"


def test_that_few_whole_numbers_are_classes_of_a_task_and_a_number_as_an_input(tmp_path: Path) -> None:
    found = columns(scanned(tmp_path, ["a,b,c", *(f"{i % 4},{i % 2},{i * 0.1}" for i in range(50))]))
    assert [kind_for(found[name], "task") for name in "abc"] == ["category", "binary", "numeric"]
    assert [kind_for(found[name], "input") for name in "abc"] == ["numeric"] * 3
    assert kinds_of(found["a"]) == ("numeric", "category", "ordinal")
    assert column_with(found["a"], "task").categories == ("0", "1", "2", "3")


def test_that_it_is_said_why_columns_cannot_be_used(tmp_path: Path) -> None:
    found = scanned(tmp_path, ["a,b,c", *(f"{i * 0.5},word {i % 3},{i * 0.1}" for i in range(50))])
    by_name = columns(found)
    told = {
        "No column is a task.": [column_with(by_name["a"], "input"), column_with(by_name["c"], "input")],
        "No column is an input.": [column_with(by_name["a"], "task")],
        "The column “b” holds text and cannot be one of numbers.": [
            column_with(by_name["b"], "input", "numeric"),
            column_with(by_name["c"], "task"),
        ],
        "The column “b” has 3 different entries, not two.": [
            column_with(by_name["b"], "task", "binary"),
            column_with(by_name["c"], "input"),
        ],
    }
    for why, chosen in told.items():
        assert str(hindrance(found, chosen)) == why
    assert hindrance(found, proposed_file(found).columns) is None


def test_that_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    book = spreadsheet(
        {
            "Notes": [["what", "is"], ["this", "nothing"]],
            "Data 数据": [["", ""], ["a", "y"], *([str(i * 0.5), "uv"[i % 2]] for i in range(20))],
        }
    )
    path = written(tmp_path, book, "my book.xlsx")
    assert preview_of(path).sheets == ("Notes", "Data 数据")
    preview = preview_of(path, ExcelReading(sheet="Data 数据"))
    assert preview.names == ("a", "y")
    assert preview.row_numbers[:2] == (3, 4)
    found = scanned_file(path, ExcelReading(sheet="Data 数据"))
    assert [column.kind for column in found.columns] == ["numeric", "binary"]
    with pytest.raises(Refused, match="Use one of: Notes, Data"):
        preview_of(path, ExcelReading(sheet="Other"))


def test_that_a_formula_counts_with_its_stored_value(tmp_path: Path) -> None:
    formula = '<c r="{place}"><f>A2*2</f><v>7.5</v></c>'
    path = written(tmp_path, spreadsheet({"S": [["a", "y"], ["1", formula], ["2", "3"]]}), "f.xlsx")
    assert preview_of(path).rows == (("1", "7.5"), ("2", "3"))


def test_that_class_folders_are_the_classes(tmp_path: Path) -> None:
    path = class_folder(tmp_path / "pets 宠物", 3)
    found = scanned_file(path, proposed_reading(path))
    assert [(c.name, c.kind, c.role) for c in found.columns] == [
        ("image", "image", "input"),
        ("class", "category", "task"),
    ]
    assert columns(found)["class"].categories == ("cat", "dog")
    before = found.sha256
    (path / "cat" / "0.png").write_bytes((path / "cat" / "1.png").read_bytes())
    assert scanned_file(path, proposed_reading(path)).sha256 != before


def test_that_ten_thousand_columns_are_scanned(tmp_path: Path) -> None:
    names = ",".join(f"c{number}" for number in range(10_000))
    values = np.random.default_rng(0).normal(size=(4, 10_000)).round(3)
    path = written(tmp_path, lines(names, *(",".join(map(str, row)) for row in values)))
    assert len(preview_of(path).names) == 10_000
    assert len(scan_module.scanned_file(path, TextReading()).columns) == 10_000
