import json

import numpy as np
import pytest

from mtl_gui.curvature_events import (
    Conflicts,
    CurvatureMeasured,
    CurvatureStarted,
    SpectralPoints,
    TraceEstimate,
)
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.curvature_summary import curvature_summary
from mtl_gui.runs.spectral_density import density_axis, density_width, spectral_density
from mtl_gui.spec import CurvatureRequest
from mtl_gui.texts import Sentence

NODES = np.array([[[-1.0, 2.0]], [[0.0, 4.0]], [[np.nan, np.nan]]])
SHARES = np.array([[[0.4, 0.6]], [[0.5, 0.5]], [[0.5, 0.5]]])


def record() -> CurvatureRecord:
    made = CurvatureRecord(CurvatureRequest())
    made.append(CurvatureStarted(("a", "b"), (1.0, 1.0), ("all",), (9,), (7,), 3, Sentence("Said.")))
    for quantity in (
        TraceEstimate(np.array([1.0, 2.0, np.nan]), np.array([0.1, np.inf, 0.3]), 4),
        SpectralPoints(NODES, SHARES),
        Conflicts(np.ones(3), np.eye(2), np.ones((3, 2)), float("nan")),
    ):
        made.append(CurvatureMeasured(7, "all", quantity))
    return made


def test_that_every_loss_has_its_own_values_and_what_is_not_finite_is_none() -> None:
    told = curvature_summary(record())
    json.dumps(told, allow_nan=False)
    assert (told["caption"], told["regions"]) == ("Said.", {"all": 9})
    (checkpoint,) = told["checkpoints"]
    first, second, together = checkpoint["regions"]["all"]
    assert first["trace"] == {"mean": 1.0, "standard_error": 0.1, "num_probes": 4}
    assert second["trace"] == {"mean": 2.0, "standard_error": None, "num_probes": 4}
    assert (together["task"], together["trace"]["mean"]) == (None, None)
    assert checkpoint["conflicts"]["cosines"] == [[1.0, 0.0], [0.0, 1.0]]
    assert checkpoint["conflicts"]["of_step"] is None


def test_that_a_spectrum_is_told_as_points_and_as_a_curve() -> None:
    spectrum = curvature_summary(record(), ["b"])["checkpoints"][0]["regions"]["all"][0]["spectrum"]
    assert (spectrum["nodes"], spectrum["shares"]) == ([[0.0, 4.0]], [[0.5, 0.5]])
    axis = density_axis(NODES[1], density_width(NODES[1]))
    assert spectrum["axis"] == axis.tolist()
    expected = spectral_density(NODES[1], SHARES[1], axis, spectrum["width"])
    np.testing.assert_allclose(spectrum["density"], expected)


def test_that_a_task_which_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        curvature_summary(record(), ["c"])
