import numpy as np
from numpy.testing import assert_allclose, assert_array_equal
from sklearn.datasets import load_diabetes

from mtl_gui.data import diabetes

_MEASURES = ("age", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6")


def test_that_the_inputs_are_the_nine_measures_in_their_units() -> None:
    dataset = diabetes.load()
    assert dataset.input_names == _MEASURES
    age = dataset.inputs[:, 0]
    assert (age.min(), age.max()) == (19, 79)


def test_that_the_inputs_scaled_by_hand_are_those_scaled_by_the_source() -> None:
    inputs = diabetes.load().inputs.astype(np.float64)
    scaled = (inputs - inputs.mean(axis=0)) / (inputs.std(axis=0) * np.sqrt(len(inputs)))
    source = load_diabetes(scaled=True)
    keep = [source.feature_names.index(name) for name in _MEASURES]
    assert_allclose(scaled, source.data[:, keep], atol=1e-7)


def test_that_sex_is_a_task_and_not_an_input() -> None:
    dataset = diabetes.load()
    source = load_diabetes(scaled=False)
    sex = source.data[:, source.feature_names.index("sex")]
    column = dataset.column("sex")
    assert_array_equal([float(column.offer.classes[label]) for label in column.labels], sex)
    for feature in dataset.inputs.T:
        assert not np.array_equal(feature, sex)
        assert abs(np.corrcoef(feature, sex)[0, 1]) < 0.9


def test_that_progression_is_the_target_of_the_source() -> None:
    assert_array_equal(diabetes.load().column("progression").labels, load_diabetes().target)
