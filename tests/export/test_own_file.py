"""An exported network answers new rows of a person's own file as the program itself does."""

import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

from mtl_gui.data.catalogue import load
from mtl_gui.data.files.first_experiment import file_experiment
from mtl_gui.data.files.new_rows import inputs_of_file
from mtl_gui.export.onnx_file import export_onnx
from mtl_gui.export.trained import TrainedNetwork
from mtl_gui.spec import ImportedFile, Mlp, SharingPlan, Training
from tests.data.files.builders import lines, written
from tests.export.conftest import MakeRun


def _rows(num_rows: int, seed: int) -> list[list[str]]:
    random = np.random.default_rng(seed)
    numbers = random.normal(30, 12, (num_rows, 2))
    kinds = random.integers(0, 3, num_rows)
    return [
        [
            f"{a:.4f}",
            "?" if row % 9 == 0 else f"{b:.4f}",
            ["oak", "'red pine'", "ash"][kind],
            f"{1000 + 20 * a + 100 * kind:.3f}",
            f"{b - a:.3f}",
            "good" if a > b else "bad",
        ]
        for row, ((a, b), kind) in enumerate(zip(numbers, kinds, strict=True))
    ]


def test_that_new_rows_have_the_same_answers_from_the_exported_file(
    tmp_path: Path, make_run: MakeRun
) -> None:
    names = ("width numeric", "depth numeric", "wood {oak,'red pine',ash}")
    tasks = ("price numeric", "lean numeric", "grade {bad,good}")
    head = lines("@relation 'Trees: -C -3'", *(f"@attribute {name}" for name in (*names, *tasks)), "@data")
    file = written(tmp_path, head + lines(*(",".join(row) for row in _rows(90, 0))), "trees.arff")
    experiment = file_experiment(file).replaced(
        architecture=Mlp(widths=(8,)),
        sharing=SharingPlan.together(1, 3),
        training=Training(steps=20, batch_size=16),
        seeds=(0,),
    )
    assert [task.kind for task in experiment.tasks] == ["regression", "regression", "binary"]
    run = make_run(experiment)
    list(export_onnx(run, tmp_path / "model.onnx"))
    model = tmp_path / "model.onnx"

    dataset = load(experiment.data)
    new = written(tmp_path, head + lines(*(",".join(row) for row in _rows(20, 1))), "new.arff")
    assert isinstance(experiment.data, ImportedFile)
    inputs = inputs_of_file(experiment.data, dataset.input_names, new)
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    exported = dict(
        zip([o.name for o in session.get_outputs()], session.run(None, {"input": inputs}), strict=True)
    )

    own = TrainedNetwork.from_folder(run, "chosen")
    same = inputs_of_file(experiment.data, dataset.input_names, file)
    np.testing.assert_array_equal(same, dataset.inputs)
    everything = session.run(None, {"input": same})
    for name, values in zip(exported, everything, strict=True):
        expected = own.predictions(np.arange(90))[name]
        np.testing.assert_allclose(values, expected, rtol=1e-4, atol=1e-3)
    assert 800 < exported["price"].mean() < 2500

    told = {entry.key: entry.value for entry in onnx.load(model).metadata_props}
    columns = {column["name"]: column for column in json.loads(told["columns"])}
    assert columns["wood"]["categories"] == ["oak", "red pine", "ash"]
    assert columns["grade"]["role"] == "task"
