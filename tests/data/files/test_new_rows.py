from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.data.files.loading import load
from mtl_gui.data.files.new_rows import inputs_of_file, inputs_of_rows
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.problems import Refused
from mtl_gui.spec import ImportedFile
from tests.data.files.builders import class_folder, lines, picture, written

_HEAD = "x;colour;level;y"
_ROWS = [
    f"{i},5;{'' if i == 3 else ['red', 'green', 'blue'][i % 3]};{['low', 'high'][i % 2]};{i * 2},25"
    for i in range(40)
]


@pytest.fixture
def data(tmp_path: Path) -> ImportedFile:
    path = written(tmp_path, lines(_HEAD, *_ROWS))
    return proposed_file(scanned_file(path, proposed_reading(path)))


def test_that_the_rows_of_the_file_are_the_same_inputs_without_their_tasks(
    tmp_path: Path, data: ImportedFile
) -> None:
    dataset = load(data)
    other = written(
        tmp_path, lines("level;colour;x", *(";".join(row.split(";")[2::-1]) for row in _ROWS)), "new.csv"
    )
    assert_array_equal(inputs_of_file(data, dataset.input_names, other), dataset.inputs)


def test_that_few_rows_without_some_entries_have_every_input(tmp_path: Path, data: ImportedFile) -> None:
    dataset = load(data)
    other = written(tmp_path, lines(_HEAD, *_ROWS[:2]), "new.csv")
    assert_array_equal(inputs_of_file(data, dataset.input_names, other), dataset.inputs[:2])


def test_that_typed_rows_are_read_as_those_of_the_file(data: ImportedFile) -> None:
    dataset = load(data)
    rows = [dict(zip(_HEAD.split(";"), row.split(";"), strict=True)) for row in _ROWS]
    assert_array_equal(inputs_of_rows(data, dataset.input_names, rows), dataset.inputs)
    (unknown,) = inputs_of_rows(data, dataset.input_names, [{"level": "low"}])
    assert np.isnan(unknown[0])
    assert unknown[1:].tolist() == [0, 0, 0, 1, 1]


def test_that_a_cell_that_cannot_be_used_is_told(data: ImportedFile) -> None:
    names = load(data).input_names
    with pytest.raises(Refused, match="Row 2, column “colour”: “pink” is none of the entries"):
        inputs_of_rows(data, names, [{"x": "1,5"}, {"colour": "pink"}])
    with pytest.raises(Refused, match=r"Row 1, column “x”: “1\.5\.2” is no number"):
        inputs_of_rows(data, names, [{"x": "1.5.2"}])


def test_that_a_missing_input_is_told(tmp_path: Path, data: ImportedFile) -> None:
    other = written(tmp_path, lines("x;level", "1,5;low", "2,5;low"), "new.csv")
    with pytest.raises(Refused, match="input “colour” is missing"):
        inputs_of_file(data, load(data).input_names, other)


def test_that_a_gap_where_training_had_none_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, lines("c,y", *(f"{'uvw'[i % 3]},{i * 0.5}" for i in range(30))))
    data = proposed_file(scanned_file(path, proposed_reading(path)))
    with pytest.raises(Refused, match="“c” has a gap"):
        inputs_of_rows(data, load(data).input_names, [{"c": "?"}])


def test_that_other_images_are_read_as_those_of_the_folder(tmp_path: Path) -> None:
    path = class_folder(tmp_path / "pets", 10)
    data = proposed_file(scanned_file(path, proposed_reading(path)))
    for number in range(3):
        written(tmp_path / "new", picture(number * 7), f"any/{number}.png")
    found = inputs_of_file(data, (), tmp_path / "new")
    assert_array_equal(found[:, 0, 0, 0], [0, 7, 14])
