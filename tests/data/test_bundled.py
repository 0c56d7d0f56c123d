"""The small tables and pictures against scikit-learn's own, and that no task is told by an input."""

import numpy as np
import pytest
from sklearn import datasets

from mtl_gui.data.catalogue import load
from mtl_gui.spec import AnyData, BreastCancer, Iris, Linnerud, OverlaidDigits, Wine


def test_that_iris_predicts_species_and_petals_from_the_sepals() -> None:
    source, found = datasets.load_iris(), load(Iris())
    np.testing.assert_array_equal(found.inputs, source.data[:, :2].astype(np.float32))
    np.testing.assert_array_equal(found.column("species").labels, source.target)
    np.testing.assert_array_equal(found.column("petal_length").labels, source.data[:, 2])
    np.testing.assert_array_equal(found.column("petal_width").labels, source.data[:, 3])
    assert found.column("species").offer.classes == ("setosa", "versicolor", "virginica")


def test_that_wine_measures_are_inputs_or_tasks_and_never_both() -> None:
    source, found = datasets.load_wine(), load(Wine())
    assert set(found.input_names) | {"alcohol", "color_intensity", "hue"} == set(source.feature_names)
    alcohol = source.data[:, source.feature_names.index("alcohol")]
    np.testing.assert_array_equal(found.column("alcohol").labels, alcohol)
    np.testing.assert_array_equal(found.column("cultivar").labels, source.target)
    assert "alcohol" not in found.input_names


def test_that_no_measure_of_the_worst_nuclei_is_an_input() -> None:
    source, found = datasets.load_breast_cancer(), load(BreastCancer())
    assert found.inputs.shape == (569, 20)
    assert not any("worst" in name for name in found.input_names)
    np.testing.assert_array_equal(found.column("worst_radius").labels, source.data[:, 20])
    np.testing.assert_array_equal(found.column("diagnosis").labels, source.target)
    assert found.column("diagnosis").offer.classes == ("malignant", "benign")


def test_that_the_fitness_club_has_three_measures_of_twenty_men() -> None:
    source, found = datasets.load_linnerud(), load(Linnerud())
    labels = np.stack([column.labels for column in found.columns], axis=1)
    np.testing.assert_array_equal(labels, source.target)
    assert [offer.name for offer in found.offers] == ["weight", "waist", "pulse"]


def test_that_both_digits_of_a_picture_are_digits_of_the_source() -> None:
    pixels, digits = datasets.load_digits(return_X_y=True)
    known = {picture.tobytes(): digit for picture, digit in zip(pixels.astype("f4"), digits, strict=True)}
    found = load(OverlaidDigits(overlap=0))
    assert found.inputs.shape == (898, 1, 8, 16)
    for name, columns in (("left", slice(8)), ("right", slice(8, 16))):
        read = [known[np.ascontiguousarray(picture).tobytes()] for picture in found.inputs[:, 0, :, columns]]
        np.testing.assert_array_equal(read, found.column(name).labels)


def test_that_where_digits_overlap_the_darker_pixel_wins_and_none_comes_twice() -> None:
    apart, over = load(OverlaidDigits(overlap=0)), load(OverlaidDigits(overlap=3))
    left, right = apart.inputs[..., :8], apart.inputs[..., 8:]
    np.testing.assert_array_equal(over.inputs[..., 5:8], np.maximum(left[..., 5:], right[..., :3]))
    np.testing.assert_array_equal(over.inputs[..., 8:], right[..., 3:])
    pixels = np.concatenate([left, right]).reshape(-1, 64)
    source = datasets.load_digits().data.astype(np.float32)
    assert len(np.unique(pixels, axis=0)) == len(np.unique(source[_places(source, pixels)], axis=0))
    assert len(set(_places(source, pixels))) == len(pixels)


def test_that_another_seed_brings_other_digits_together() -> None:
    first, second = load(OverlaidDigits(seed=0)), load(OverlaidDigits(seed=1))
    assert not np.array_equal(first.inputs, second.inputs)


@pytest.mark.parametrize("data", [Iris(), Wine(), BreastCancer(), Linnerud()], ids=lambda data: data.kind)
def test_that_no_task_is_a_linear_function_of_one_input(data: AnyData) -> None:
    found = load(data)
    for column in found.columns:
        for values in found.inputs.T:
            assert abs(np.corrcoef(values, column.labels)[0, 1]) < 0.98


def _places(source: np.ndarray, rows: np.ndarray) -> list[int]:
    """The row of the source each picture is; equal ones are told apart by their order."""
    known: dict[bytes, list[int]] = {}
    for place, row in enumerate(source):
        known.setdefault(row.tobytes(), []).append(place)
    return [known[np.ascontiguousarray(row).tobytes()].pop() for row in rows]
