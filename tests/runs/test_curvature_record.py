from pathlib import Path

import numpy as np
import pytest

from mtl_gui.curvature_events import (
    Conflicts,
    CurvatureFinished,
    CurvatureMeasured,
    CurvatureStarted,
    Eigenvalues,
    Quantity,
    Rises,
    SpectralPoints,
    TraceEstimate,
)
from mtl_gui.problems import Refused
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.durable import write_arrays
from mtl_gui.spec import CurvatureRequest
from mtl_gui.texts import Sentence

SOURCE = np.random.default_rng(0)
QUANTITIES: tuple[Quantity, ...] = (
    Eigenvalues(
        largest=SOURCE.standard_normal((3, 2)),
        smallest=SOURCE.standard_normal((3, 2)),
        largest_residuals=SOURCE.standard_normal((3, 2)),
        smallest_residuals=SOURCE.standard_normal((3, 2)),
        has_converged=np.array([True, False, True]),
        num_products=17,
    ),
    TraceEstimate(SOURCE.standard_normal(3), SOURCE.standard_normal(3), 5),
    SpectralPoints(*SOURCE.standard_normal((2, 3, 4, 5))),
    Rises(*SOURCE.standard_normal((4, 3))),
    Conflicts(np.ones(3), np.eye(2), np.array([[1.0, np.nan], [2.0, 3.0], [4.0, 5.0]]), -0.25),
)
STARTED = CurvatureStarted(
    ("digit", "parity"),
    (1.0, 2.0),
    ("all", "trunk.0"),
    (100, 60),
    (5, 10),
    64,
    Sentence("On {rows}.", {"rows": Sentence("{count} rows", {"count": 64}, "landscape")}, "landscape"),
)


def whole_record() -> CurvatureRecord:
    record = CurvatureRecord(CurvatureRequest(weights=(1.0, 2.0)), key="abc")
    record.append(STARTED)
    for step in (5, 10):
        for quantity in QUANTITIES:
            record.append(CurvatureMeasured(step, "all", quantity))
    record.append(CurvatureFinished(None))
    return record


def test_that_a_record_comes_back_from_its_file(tmp_path: Path) -> None:
    record = whole_record()
    record.save(tmp_path / "0001.npz")
    loaded = CurvatureRecord.load(tmp_path / "0001.npz")
    assert (loaded.request, loaded.key, loaded.started) == (record.request, "abc", STARTED)
    assert loaded.is_finished
    assert len(loaded.measured) == 10
    for one, other in zip(loaded.measured, record.measured, strict=True):
        assert (one.step, one.region, type(one.quantity)) == (other.step, other.region, type(other.quantity))
        for name in type(one.quantity).__slots__:
            value, expected = getattr(one.quantity, name), getattr(other.quantity, name)
            assert type(value) is type(expected)
            np.testing.assert_array_equal(value, expected)


def test_that_numpy_alone_can_read_the_values(tmp_path: Path) -> None:
    whole_record().save(tmp_path / "0001.npz")
    with np.load(tmp_path / "0001.npz", allow_pickle=False) as arrays:
        assert "Eigenvalues" in str(arrays["description"])
        assert arrays["0_largest"].shape == (3, 2)


def test_that_a_quantity_is_found_by_step_region_and_kind() -> None:
    record = whole_record()
    assert record.found(10, "all", TraceEstimate) is QUANTITIES[1]
    assert record.found(10, "trunk.0", TraceEstimate) is None
    assert record.found(7, "all", TraceEstimate) is None


def test_that_a_file_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "0001.npz", {"x": np.zeros(3)})
    with pytest.raises(Refused, match="could not be read"):
        CurvatureRecord.load(tmp_path / "0001.npz")


def test_that_nothing_is_saved_before_something_was_chosen(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Nothing has been chosen"):
        CurvatureRecord(CurvatureRequest()).save(tmp_path / "0001.npz")
