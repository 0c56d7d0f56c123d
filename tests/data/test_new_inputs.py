from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from mtl_gui.data.catalogue import load
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.new_inputs import NewRows, cells_of_row, input_names_of, label_text, new_inputs
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Digits, ImportedFile, Iris, RelatedRegressions
from tests.data.files.builders import lines, picture, written

_ROWS = [
    f"{i},5;{'' if i == 3 else ['red', 'green', 'blue'][i % 3]};{['low', 'high'][i % 2]};"
    f"2024-03-{i % 28 + 1:02};{i * 2},25"
    for i in range(40)
]


@pytest.fixture
def own(tmp_path: Path) -> ImportedFile:
    path = written(tmp_path, lines("x;colour;level;day;y", *_ROWS))
    return proposed_file(scanned_file(path, proposed_reading(path)))


def test_that_the_cells_of_a_row_are_those_of_the_file(own: ImportedFile) -> None:
    dataset = load(own)
    for row in (0, 3, 17):
        expected = dict(zip(("x", "colour", "level", "day"), _ROWS[row].split(";"), strict=False))
        assert cells_of_row(own, dataset, row) == expected
    assert label_text(dataset.column("y"), 17) == "34.25"


@pytest.mark.parametrize("data", [None, Iris(), RelatedRegressions(num_rows=30, num_tasks=2)])
def test_that_cells_read_again_are_exactly_the_inputs(data: AnyData | None, own: ImportedFile) -> None:
    data = own if data is None else data
    dataset = load(data)
    cells = tuple(cells_of_row(data, dataset, row) for row in range(dataset.num_rows))
    assert set(cells[0]) == set(input_names_of(data, dataset))
    assert_array_equal(new_inputs(data, dataset, NewRows(cells=cells)), dataset.inputs)


def test_that_a_file_of_rows_is_read_for_data_of_the_catalogue(tmp_path: Path) -> None:
    dataset = load(Iris())
    told = [";".join(f"{value}".replace(".", ",") for value in row) for row in dataset.inputs[:9]]
    file = written(tmp_path, lines(";".join(dataset.input_names), *told), "new.csv")
    assert_array_equal(new_inputs(Iris(), dataset, NewRows(file=file)), dataset.inputs[:9])


def test_that_what_is_no_number_is_refused_in_words() -> None:
    dataset = load(Iris())
    cells = {**cells_of_row(Iris(), dataset, 0), dataset.input_names[1]: "wide"}
    with pytest.raises(Refused, match="wide"):
        new_inputs(Iris(), dataset, NewRows(cells=(cells,)))


def test_that_a_picture_gets_the_size_and_the_range_of_the_data(tmp_path: Path) -> None:
    dataset = load(Digits())
    half = np.zeros((64, 64), dtype=np.float32)
    half[:, 32:] = 1
    (drawn,) = new_inputs(Digits(), dataset, NewRows(picture=half))
    assert drawn.shape == dataset.shape
    assert_array_equal(drawn[0], [[0] * 4 + [16] * 4] * 8)
    file = written(tmp_path, picture(51, size=(40, 20)), "grey.png")
    (read,) = new_inputs(Digits(), dataset, NewRows(file=file))
    assert_allclose(read[0], np.full((8, 8), 16 * 51 / 255), rtol=1e-6)


def test_that_a_file_which_is_no_picture_is_refused_in_words(tmp_path: Path) -> None:
    file = written(tmp_path, b"not a picture", "broken.png")
    with pytest.raises(Refused, match="cannot be read as an image"):
        new_inputs(Digits(), load(Digits()), NewRows(file=file))
