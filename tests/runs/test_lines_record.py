from pathlib import Path

import numpy as np
import pytest

from mtl_gui.events import BarriersMeasured, TourMeasured
from mtl_gui.problems import Refused
from mtl_gui.runs.lines_record import LinesRecord
from mtl_gui.spec import BarrierRequest, JointNetwork, SingleTaskNetwork, TourRequest
from mtl_gui.texts import Sentence

CAPTION = Sentence("{plane} of {rows} rows", {"plane": Sentence("lines"), "rows": 3}, "landscape")


def tour() -> LinesRecord:
    source = np.random.default_rng(0)
    losses = source.uniform(size=(5, 2))
    losses[1, 0] = np.nan
    stops = (JointNetwork(), SingleTaskNetwork(task="a"))
    measured = TourMeasured(
        ("a", "b"), ("chosen", "a"), np.arange(5.0), losses, np.ones(1), np.ones((1, 2)), CAPTION
    )
    return LinesRecord(TourRequest(stops=stops, points_per_leg=5), "key", 7, measured)


def barriers() -> LinesRecord:
    losses = np.random.default_rng(0).uniform(size=(3, 3, 5, 2))
    measured = BarriersMeasured(
        ("a", "b"), ("chosen", "a", "b"), losses, np.ones((3, 3)), np.ones((3, 3, 2)), CAPTION
    )
    return LinesRecord(BarrierRequest(points_per_leg=5), "other", 9, measured)


@pytest.mark.parametrize("record", [tour(), barriers()], ids=["tour", "barriers"])
def test_that_lines_come_back_from_their_file(record: LinesRecord, tmp_path: Path) -> None:
    record.save(tmp_path / "lines.npz")
    found = LinesRecord.load(tmp_path / "lines.npz")

    assert (found.request, found.key, found.step) == (record.request, record.key, record.step)
    assert type(found.measured) is type(record.measured)
    assert found.measured.tasks == record.measured.tasks
    assert str(found.measured.caption) == str(CAPTION)
    for name in ("losses", "distances", "heights"):
        np.testing.assert_array_equal(getattr(found.measured, name), getattr(record.measured, name))
    if isinstance(found.measured, TourMeasured) and isinstance(record.measured, TourMeasured):
        assert found.measured.stops == record.measured.stops
        np.testing.assert_array_equal(found.measured.positions, record.measured.positions)


def test_that_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lines.npz").write_bytes(b"PK not really")
    with pytest.raises(Refused, match="could not be read"):
        LinesRecord.load(tmp_path / "lines.npz")
