from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data.files.division import division_of
from mtl_gui.data.files.loading import load
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.problems import Refused
from mtl_gui.spec import ImportedFile, Split
from tests.data.files.builders import lines, written

_CLASSES = ["a", "b", "b", "c"]
_ROWS = [
    f"{row * 1.5},{['train', 'test', 'val', 'train', 'train'][row % 5]},"
    f"{'' if row % 4 == 1 else row},{_CLASSES[row % 4]}"
    for row in range(100)
]


@pytest.fixture
def data(tmp_path: Path) -> ImportedFile:
    path = written(tmp_path, lines("x,split,target_number,target_class", *_ROWS))
    return proposed_file(scanned_file(path, proposed_reading(path)))


def test_that_labels_are_counted_in_the_parts_that_a_column_names(data: ImportedFile) -> None:
    told = division_of(data, load(data))
    assert told.sizes == (60, 20, 20)
    number, kind = told.tasks
    rows = np.arange(100)
    parts = [np.isin(rows % 5, places) for places in ([0, 3, 4], [2], [1])]
    assert number.counts == tuple((int((part & (rows % 4 != 1)).sum()),) for part in parts)
    letters = np.array([_CLASSES[row % 4] for row in rows])
    expected = tuple(tuple(int((part & (letters == name)).sum()) for name in "abc") for part in parts)
    assert kind.counts == expected
    assert kind.classes == ("a", "b", "c")
    assert (number.task.loss, kind.task.metric) == ("mse", "accuracy")


def test_that_a_part_without_rows_is_refused(data: ImportedFile) -> None:
    few = data.replaced(split=Split(train=0.99, validation=0.001))
    with pytest.raises(Refused, match="none is left for the validation part"):
        division_of(few, load(few))
