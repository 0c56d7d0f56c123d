import numpy as np
import pytest

from mtl_gui.curvature_events import (
    Conflicts,
    CurvatureMeasured,
    CurvatureStarted,
    Eigenvalues,
    TraceEstimate,
)
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.curvature_series import curvature_series
from mtl_gui.spec import CurvatureRequest
from mtl_gui.texts import Sentence


def eigenvalues(height: float) -> Eigenvalues:
    values = height * np.array([[3.0, 2.0], [6.0, 4.0], [9.0, 6.0]])
    none = np.zeros((3, 2))
    return Eigenvalues(values, -values, none, none, np.ones(3, np.bool_), 5)


def growing_record() -> CurvatureRecord:
    """The second checkpoint's conflicts are not known yet."""
    record = CurvatureRecord(CurvatureRequest(along_training=True))
    sizes = ("all", "trunk.0"), (9, 6), (5, 10)
    record.append(CurvatureStarted(("a", "b"), (1.0, 1.0), *sizes, 3, Sentence("")))
    conflicts = Conflicts(np.arange(3.0), np.eye(2), np.arange(6.0).reshape(3, 2), 0.5)
    for step, region, quantity in (
        (5, "all", eigenvalues(1.0)),
        (5, "all", TraceEstimate(np.array([1.0, 2.0, 3.0]), np.zeros(3), 4)),
        (5, "trunk.0", eigenvalues(0.5)),
        (5, "trunk", conflicts),
        (10, "all", eigenvalues(2.0)),
    ):
        record.append(CurvatureMeasured(step, region, quantity))
    return record


def test_that_the_outermost_eigenvalues_of_a_region_are_collected_step_by_step() -> None:
    series = curvature_series(growing_record(), "all")
    assert series.steps.tolist() == [5, 10]
    assert series.largest.tolist() == [[3, 6, 9], [6, 12, 18]]
    assert series.smallest.tolist() == [[-3, -6, -9], [-6, -12, -18]]
    np.testing.assert_array_equal(series.trace, [[1, 2, 3], [np.nan] * 3])


def test_that_regions_do_not_mix_and_conflicts_are_those_of_the_trunk() -> None:
    series = curvature_series(growing_record(), "trunk.0")
    np.testing.assert_array_equal(series.largest, [[1.5, 3, 4.5], [np.nan] * 3])
    assert series.norms[0].tolist() == [0, 1, 2]
    assert series.cosines[0].tolist() == [[1, 0], [0, 1]]
    assert series.along[0].tolist() == [[0, 1], [2, 3], [4, 5]]
    np.testing.assert_array_equal(series.of_step, [0.5, np.nan])
    assert np.isnan(series.along[1]).all()


def test_that_nothing_is_collected_before_something_was_chosen() -> None:
    with pytest.raises(ValueError, match="Nothing has been chosen"):
        curvature_series(CurvatureRecord(CurvatureRequest()), "all")
