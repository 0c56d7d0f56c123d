"""What the window predicts is what an exported model computes elsewhere."""

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from mtl_gui.answer_events import RowSampled, RowsPredicted
from mtl_gui.data.catalogue import load
from mtl_gui.data.new_inputs import NewRows, cells_of_row
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.prediction import predict_rows, sample_row
from mtl_gui.runs.folder import RunFolder


def predicted(folder: RunFolder, seed: int, rows: NewRows) -> RowsPredicted:
    (told,) = predict_rows(folder, seed, rows)
    assert isinstance(told, RowsPredicted)
    return told


@pytest.mark.parametrize("arm", [CHOSEN, SINGLE_TASK])
def test_that_typed_rows_get_the_answers_of_the_exported_model(
    table_run: RunFolder, tmp_path: Path, arm: str
) -> None:
    data = table_run.experiment().data
    dataset = load(data)
    cells = tuple(cells_of_row(data, dataset, row) for row in (0, 5, 7))
    told = predicted(table_run, 1, NewRows(cells=cells))
    path = tmp_path / "model.onnx"
    list(export_onnx(table_run, path, arm=CHOSEN if arm == CHOSEN else SINGLE_TASK, seed=1))
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    for task in told.tasks:
        (expected,) = session.run([task.name], {"input": dataset.inputs[[0, 5, 7]]})
        found = task.answers[CHOSEN if arm == CHOSEN else SINGLE_TASK]
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)
    assert [task.name for task in told.tasks] == ["price of it", "grade"]
    assert told.num_rows == 3


def test_that_a_row_of_the_test_part_comes_with_its_picture_and_labels(picture_run: RunFolder) -> None:
    (sample,) = sample_row(picture_run, 2)
    assert isinstance(sample, RowSampled)
    assert sample.picture is not None
    assert sample.picture.shape == (1, 8, 8)
    assert sample.top == 16
    assert sample.truths["parity"] == ("odd" if int(sample.truths["digit"]) % 2 else "even")


def test_that_the_probabilities_of_a_picture_are_those_of_its_classes(picture_run: RunFolder) -> None:
    picture = np.zeros((28, 28), dtype=np.float32)
    digit, parity = predicted(picture_run, 3, NewRows(picture=picture)).tasks
    assert digit.answers[CHOSEN].shape == (1, 10)
    assert parity.answers[SINGLE_TASK].shape == (1, 2)
    np.testing.assert_allclose(digit.answers[CHOSEN].sum(axis=1), 1, rtol=1e-5)
