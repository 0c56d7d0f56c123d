import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Directions,
    LandscapeFinished,
    LandscapeRefined,
    LandscapeStarted,
    PathMeasured,
    Progressed,
)
from mtl_gui.problems import Refused
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest, RandomPlane
from mtl_gui.texts import Sentence, sentence

_REQUEST = LandscapeRequest(plane=RandomPlane(seed=3), grid=5, seed=2)
_CAPTION = Sentence(
    "{shown:.0%} of the movement, seed {seed}.", {"shown": np.float64(0.75), "seed": 2}, "plot"
)


def _started(explained: tuple[float, float] | None = (0.5, 0.25)) -> LandscapeStarted:
    axis = np.linspace(-1, 1, 5)
    return LandscapeStarted(("first", "second"), axis, 2 * axis, _CAPTION, explained, 0.01, 512)


def _losses() -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    losses = np.arange(50.0).reshape(2, 5, 5)
    losses[:, 1, 1] = np.nan
    losses[0, 0, 0] = np.inf
    return losses


def _path(name: str) -> PathMeasured:
    points = np.array([[0.1, 0.2], [0.3, 0.4], [0.0, 0.0]])
    arm = CHOSEN if name == CHOSEN else SINGLE_TASK
    return PathMeasured(arm, name, np.array([0, 5, 9]), points, np.array([0.5, 0.1, 0]), points * 3)


def _record(explained: tuple[float, float] | None = (0.5, 0.25)) -> LandscapeRecord:
    record = LandscapeRecord(_REQUEST)
    for event in (
        _started(explained),
        Progressed(0.5, sentence("Measuring")),
        LandscapeRefined(np.full((2, 5, 5), np.nan), 1, 4),
        LandscapeRefined(_losses(), 24, 1),
        _path("chosen"),
        _path("first"),
        LandscapeFinished(None),
    ):
        record.append(event)
    return record


def test_that_the_last_refinement_is_shown() -> None:
    record = _record()
    assert (record.num_measured, record.spacing, record.is_finished) == (24, 1, True)
    assert record.losses is not None
    assert_array_equal(record.losses, _losses())


def test_that_the_file_says_how_the_plane_lies(tmp_path: Path) -> None:
    record = LandscapeRecord(_REQUEST)
    centre, first, second = ({"trunk.0.weight": np.full((2, 3), value)} for value in (1.0, 2.0, 3.0))
    record.append(
        replace(
            _started(),
            directions=Directions(centre, first, second),
            seed=2,
            step=90,
            rows=np.array([1, 4]),
        )
    )
    record.save(tmp_path / "0.npz")
    with np.load(tmp_path / "0.npz", allow_pickle=False) as arrays:
        assert_array_equal(arrays["second/trunk.0.weight"], second["trunk.0.weight"])
        assert_array_equal(arrays["rows"], [1, 4])
        told = json.loads(str(arrays["description"]))
    assert (told["seed"], told["step"], told["request"]["plane"]["seed"]) == (2, 90, 3)
    read = LandscapeRecord.load(tmp_path / "0.npz").started
    assert read is not None
    assert read.directions is not None
    assert (read.seed, read.step) == (2, 90)
    assert_array_equal(read.directions.first["trunk.0.weight"], first["trunk.0.weight"])


@pytest.mark.parametrize("explained", [(0.5, 0.25), None])
def test_that_a_landscape_read_back_equals_the_live_one(
    tmp_path: Path, explained: tuple[float, float] | None
) -> None:
    live = _record(explained)
    live.save(tmp_path / "0.npz")
    read = LandscapeRecord.load(tmp_path / "0.npz")
    assert read.request == live.request
    assert (read.num_measured, read.spacing, read.is_finished) == (24, 1, True)
    assert read.started is not None
    assert read.started.tasks == ("first", "second")
    assert (read.started.explained, read.started.cosine, read.started.num_rows) == (explained, 0.01, 512)
    assert_array_equal(read.started.y, _started().y)
    assert read.losses is not None
    assert_array_equal(read.losses, _losses())
    assert [(path.arm, path.name) for path in read.paths] == [(CHOSEN, "chosen"), (SINGLE_TASK, "first")]
    for name in ("steps", "points", "residuals", "losses"):
        assert_array_equal(getattr(read.paths[1], name), getattr(live.paths[1], name))


def test_that_the_caption_read_back_can_still_be_translated(tmp_path: Path) -> None:
    _record().save(tmp_path / "0.npz")
    read = LandscapeRecord.load(tmp_path / "0.npz").started
    assert read is not None
    assert (read.caption.template, read.caption.context) == (_CAPTION.template, "plot")
    assert str(read.caption) == "75% of the movement, seed 2."


def test_that_the_file_is_read_with_numpy_alone(tmp_path: Path) -> None:
    _record().save(tmp_path / "0.npz")
    with np.load(tmp_path / "0.npz", allow_pickle=False) as arrays:
        assert_array_equal(arrays["losses"], _losses())
        assert "random" in str(arrays["description"])


def test_that_an_unfinished_landscape_is_kept_as_far_as_it_is_known(tmp_path: Path) -> None:
    record = LandscapeRecord(_REQUEST)
    record.append(_started())
    record.save(tmp_path / "0.npz")
    read = LandscapeRecord.load(tmp_path / "0.npz")
    assert read.losses is None
    assert not read.is_finished


def test_that_a_plane_must_be_chosen_before_it_is_saved(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="plane"):
        LandscapeRecord(_REQUEST).save(tmp_path / "0.npz")


@pytest.mark.parametrize("length", [0, 10, 500, 1500])
def test_that_a_truncated_file_is_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / "0.npz"
    _record().save(path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(Refused, match=r"0\.npz"):
        LandscapeRecord.load(path)


def test_that_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Measure the landscape again"):
        LandscapeRecord.load(tmp_path / "none.npz")


def test_that_sentences_within_the_caption_can_still_be_translated(tmp_path: Path) -> None:
    inner = Sentence("{count} rows", {"count": 3}, "landscape")
    record = LandscapeRecord(_REQUEST, key="a1")
    caption = Sentence("Measured on {rows}.", {"rows": inner}, "landscape")
    axis = np.linspace(-1, 1, 5)
    record.append(LandscapeStarted(("first",), axis, axis, caption, None, 0.0, 3))
    record.save(tmp_path / "0.npz")
    read = LandscapeRecord.load(tmp_path / "0.npz")
    assert read.key == "a1"
    assert read.started is not None
    assert read.started.caption == caption
    assert str(read.started.caption) == "Measured on 3 rows."


def test_that_measured_points_whose_loss_is_no_number_are_told_from_open_ones(tmp_path: Path) -> None:
    record = _record()
    measured = np.ones((5, 5), dtype=np.bool_)
    measured[3, 3] = False
    record.append(LandscapeRefined(-_losses(), 24, 1, measured))
    record.save(tmp_path / "0.npz")
    read = LandscapeRecord.load(tmp_path / "0.npz")
    assert read.losses is not None
    assert_array_equal(read.measured, measured)
    assert_array_equal(read.losses, -_losses())


def test_that_a_picture_shows_the_finest_level_that_is_done_without_gaps() -> None:
    record = _record()
    measured = np.zeros((5, 5), dtype=np.bool_)
    measured[::4, ::4] = True
    measured[1, 1] = True
    losses = np.arange(25.0).reshape(1, 5, 5)
    record.append(LandscapeRefined(np.where(measured, losses, np.nan), 5, 2, measured))
    x, y, heights = record.drawn()
    assert_array_equal((x, y), (_started().x[::2], _started().y[::2]))
    assert_array_equal(heights, losses[:, ::2, ::2])


def test_that_there_is_no_picture_before_the_first_points() -> None:
    with pytest.raises(ValueError, match="Nothing has been measured"):
        LandscapeRecord(_REQUEST).drawn()
