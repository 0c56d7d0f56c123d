from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.preprocessing import StandardScaler

from mtl_gui.data import catalogue, preparation
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.data.table_file import table_experiment
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Diabetes, Digits, RelatedRegressions, Split, TableFile


def _prepared(data: AnyData) -> PreparedData:
    return prepare(catalogue.starting_experiment(data))


def _table(folder: Path, header: str, rows: list[str]) -> Path:
    file = folder / "table.csv"
    file.write_text("\n".join([header, *rows]), encoding="utf-8")
    return file


@pytest.mark.parametrize("data", [Diabetes(), RelatedRegressions(), Diabetes(split=Split(train_limit=20))])
def test_that_inputs_are_standardised_by_the_training_rows(data: AnyData) -> None:
    raw, prepared = catalogue.load(data).inputs.astype(np.float64), _prepared(data)
    scaler = StandardScaler().fit(raw[prepared.parts["train"]])
    assert_allclose(prepared.inputs, scaler.transform(raw), atol=2e-5)
    assert_allclose(prepared.input_mean, scaler.mean_, rtol=1e-6, atol=1e-6)
    assert_allclose(prepared.input_scale, scaler.scale_, rtol=1e-6)


def test_that_targets_of_a_regression_are_standardised_by_the_training_rows() -> None:
    prepared = _prepared(Diabetes())
    task = prepared.tasks[0]
    labels = catalogue.load(Diabetes()).column("progression").labels
    train = labels[prepared.parts["train"]]
    assert (task.mean, task.scale) == pytest.approx((train.mean(), train.std()))
    assert_allclose(task.targets * task.scale + task.mean, labels, rtol=1e-5)
    assert task.targets.dtype == np.float32


def test_that_pictures_keep_the_relation_of_their_pixels() -> None:
    raw, prepared = catalogue.load(Digits()).inputs, _prepared(Digits())
    train = raw[prepared.parts["train"]]
    assert_allclose(prepared.inputs, (raw - train.mean()) / train.std(), rtol=1e-5, atol=1e-5)
    assert prepared.input_mean.shape == prepared.input_scale.shape == (1, 8, 8)
    assert prepared.is_image


def test_that_classes_are_numbers_and_outputs_one_per_class_or_one_in_all() -> None:
    prepared = _prepared(Digits())
    assert [task.num_outputs for task in prepared.tasks] == [10, 1, 1, 3]
    for task in prepared.tasks:
        assert task.targets.dtype == np.int64
        assert task.present.all()


def test_that_only_tasks_that_take_part_are_prepared_in_their_order() -> None:
    experiment = catalogue.starting_experiment(Digits())
    digit, parity, at_least_five, loops = experiment.tasks
    changed = experiment.replaced(tasks=(loops, digit.replaced(enabled=False), at_least_five, parity))
    assert prepare(changed).task_names == ("loops", "at_least_five", "parity")


def test_that_a_constant_feature_becomes_zero(tmp_path: Path) -> None:
    rows = [f"{row}.5,7,{row % 2}" for row in range(30)]
    prepared = prepare(table_experiment(_table(tmp_path, "x,same,y", rows), ["y"]))
    assert prepared.input_names == ("x", "same")
    assert_array_equal(prepared.inputs[:, 1], 0)
    assert prepared.input_scale[1] == 1


def test_that_a_target_equal_in_all_training_rows_is_not_blown_up_by_rounding(tmp_path: Path) -> None:
    train = set(np.random.default_rng(Split().seed).permutation(30)[:18].tolist())
    rows = [f"{row}.5,{0.1 if row in train else row}" for row in range(30)]
    task = prepare(table_experiment(_table(tmp_path, "x,y", rows), ["y"])).tasks[0]
    assert task.scale == 1
    assert_allclose(task.targets[sorted(train)], 0, atol=1e-9)


def test_that_a_missing_measure_becomes_the_mean_of_the_training_rows(tmp_path: Path) -> None:
    values = ["" if row % 3 == 0 else str(row) for row in range(30)]
    rows = [f"{value},{row}.5,{row % 2}" for row, value in enumerate(values)]
    prepared = prepare(table_experiment(_table(tmp_path, "x,z,y", rows), ["y"]))
    known = [float(values[row]) for row in prepared.parts["train"] if values[row]]
    assert prepared.input_mean[0] == pytest.approx(np.mean(known))
    assert prepared.input_scale[0] == pytest.approx(np.std(known))
    missing = np.array([not value for value in values])
    assert_array_equal(prepared.inputs[missing, 0], 0)
    assert np.isfinite(prepared.inputs).all()


def test_that_a_measure_missing_in_all_training_rows_is_zero_there(tmp_path: Path) -> None:
    split = Split()
    train = set(np.random.default_rng(split.seed).permutation(30)[:18].tolist())
    rows = [f"{'' if row in train else row},{row}.5,{row % 2}" for row in range(30)]
    experiment = table_experiment(_table(tmp_path, "x,z,y", rows), ["y"])
    prepared = prepare(experiment)
    assert set(prepared.parts["train"].tolist()) == train
    assert (prepared.input_mean[0], prepared.input_scale[0]) == (0, 1)
    assert_array_equal(prepared.inputs[prepared.parts["train"], 0], 0)


def test_that_missing_labels_are_zero_and_not_present(tmp_path: Path) -> None:
    rows = [
        f"{row}.5,{'NA' if row % 4 == 0 else row},{'?' if row % 5 == 0 else row % 2}" for row in range(40)
    ]
    prepared = prepare(table_experiment(_table(tmp_path, "x,y,c", rows), ["y", "c"]))
    y, c = prepared.tasks
    assert y.present.tolist() == [row % 4 != 0 for row in range(40)]
    assert c.present.tolist() == [row % 5 != 0 for row in range(40)]
    assert_array_equal(y.targets[~y.present], 0)
    assert_array_equal(c.targets[~c.present], 0)
    train = [row for row in prepared.parts["train"] if row % 4]
    assert (y.mean, y.scale) == pytest.approx((np.mean(train), np.std(train)))


def test_that_a_part_without_a_label_of_a_task_is_refused(tmp_path: Path) -> None:
    rows = [f"{row}.5,{'' if row > 3 else row},{row % 2}" for row in range(40)]
    file = _table(tmp_path, "x,few,y", rows)
    with pytest.raises(Refused, match=r"“few” cannot take part\. The \w+ part of the data has no label"):
        prepare(table_experiment(file, ["few", "y"]))


def test_that_changing_test_rows_leaves_the_scaling_as_it_was(tmp_path: Path) -> None:
    rows = [f"{row}.5,{row * row}" for row in range(40)]
    before = prepare(table_experiment(_table(tmp_path, "x,y", rows), ["y"]))
    changed = [*before.parts["test"], *before.parts["validation"]]
    other = [f"{-row}.25,{-row}" if row in changed else text for row, text in enumerate(rows)]
    after = prepare(table_experiment(_table(tmp_path, "x,y", other), ["y"]))
    assert_array_equal(before.input_mean, after.input_mean)
    assert_array_equal(before.input_scale, after.input_scale)
    assert (before.tasks[0].mean, before.tasks[0].scale) == (after.tasks[0].mean, after.tasks[0].scale)
    train = before.parts["train"]
    assert_array_equal(before.inputs[train], after.inputs[train])


def test_that_preparing_leaves_the_data_set_in_the_cache_as_it_was() -> None:
    before = catalogue.load(Digits()).inputs.copy()
    prepared = _prepared(Digits())
    prepared.inputs[:] = 99
    assert_array_equal(catalogue.load(Digits()).inputs, before)


def test_that_a_table_that_is_gone_is_refused(tmp_path: Path) -> None:
    experiment = table_experiment(_table(tmp_path, "x,y", [f"{row}.5,{row % 2}" for row in range(20)]), ["y"])
    assert isinstance(experiment.data, TableFile)
    Path(experiment.data.path).unlink()
    with pytest.raises(Refused, match=r"table\.csv cannot be used.*No such file"):
        prepare(experiment)


def test_that_a_large_table_is_scaled_as_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    experiment = catalogue.starting_experiment(RelatedRegressions(num_rows=500, num_features=13))
    whole = prepare(experiment)
    monkeypatch.setattr(preparation, "_MANY_NUMBERS", 700)
    pieces = prepare(experiment)
    np.testing.assert_allclose(pieces.input_mean, whole.input_mean, rtol=1e-6, atol=1e-7)
    np.testing.assert_allclose(pieces.input_scale, whole.input_scale, rtol=1e-6)
    np.testing.assert_allclose(pieces.inputs, whole.inputs, rtol=1e-5, atol=1e-6)
