import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sklearn.datasets import load_digits

from mtl_gui.app.preview import preview_events
from mtl_gui.events import DataPreviewed
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Diabetes, Digits, RelatedRegressions, Split, TableFile, TwoParameterToy

TABLE = "id,size,colour,price,weight\n1,3.5,red,10.5,\n2,1,blue,12.25,70\n3,2,red,9,80\n4,,green,1.5,75\n"


def preview(data: AnyData) -> DataPreviewed:
    (event,) = preview_events(data)
    assert isinstance(event, DataPreviewed)
    return event


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_that_the_preview_of_digits_shows_pictures_and_class_counts() -> None:
    found = preview(Digits())
    pixels, digit = load_digits(return_X_y=True)
    assert found.num_rows == 1797
    np.testing.assert_array_equal(found.inputs.reshape(24, 64), pixels[:24])
    np.testing.assert_array_equal(found.tasks[0].counts, np.bincount(digit))
    np.testing.assert_array_equal(found.labels[:, 0], digit[:24])
    assert [task.counts.sum() for task in found.tasks] == [1797] * 4
    assert found.starting.data == Digits()


def test_that_the_sizes_of_the_parts_follow_the_split() -> None:
    found = preview(Diabetes(split=Split(train=0.5, validation=0.25, train_limit=100)))
    assert found.part_sizes == {"train": 100, "validation": 110, "test": 111}


def test_that_a_regression_is_shown_as_a_histogram() -> None:
    task = preview(RelatedRegressions(num_tasks=1, num_rows=200)).tasks[0]
    assert task.kind == "regression"
    assert task.counts.sum() == 200
    assert len(task.edges) == len(task.counts) + 1


def test_that_the_toy_has_one_row() -> None:
    found = preview(TwoParameterToy())
    assert found.num_rows == 1
    assert found.labels.shape == (1, 2)


def test_that_missing_labels_are_counted_and_shown_as_unknown(table: Path) -> None:
    split = Split(train=0.5, validation=0.25)
    data = TableFile(path=str(table), tasks=("weight", "colour"), ignored=("id",), split=split)
    found = preview(data)
    assert [task.num_missing for task in found.tasks] == [1, 0]
    np.testing.assert_array_equal(np.isnan(found.labels[:, 0]), [True, False, False, False])
    assert found.tasks[1].counts.tolist() == [1, 1, 2]


def test_that_a_part_without_rows_is_refused() -> None:
    with pytest.raises(Refused, match="none is left"):
        preview(RelatedRegressions(num_rows=20, split=Split(train=0.98, validation=0.01)))


@pytest.mark.slow
def test_that_previews_load_no_torch() -> None:
    code = (
        "import sys\n"
        "from mtl_gui.app.preview import preview_events\n"
        "from mtl_gui.spec import Digits\n"
        "list(preview_events(Digits()))\n"
        "sys.exit('torch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
