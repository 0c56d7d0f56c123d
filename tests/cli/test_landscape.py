from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from matplotlib.image import imread

from mtl_gui.cli.landscape import PLANES
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import AnyPlane, RandomPlane
from tests.cli.conftest import Made, typed


def test_that_a_slice_is_written_as_numbers(finished_run: Made, tmp_path: Path) -> None:
    out = tmp_path / "plane.npz"
    answer = typed(
        "landscape", finished_run.folder, "--plane", "random", "--grid", "5", "--seed", "2", "--out", out
    )
    assert (answer.code, answer.out) == (0, f"{out}: 25 points\n")
    record = LandscapeRecord.load(out)
    assert (record.request.plane.kind, record.request.grid, record.request.seed) == ("random", 5, 2)
    assert record.losses is not None
    assert record.losses.shape == (2, 5, 5)
    assert np.isfinite(record.losses).all()
    assert "Landscape 100%" in answer.err


def test_that_a_slice_is_drawn_into_the_run_when_no_file_is_named(finished_run: Made) -> None:
    before = (finished_run.folder / "landscape.png").read_bytes()
    assert typed("landscape", finished_run.folder, "--grid", "5").code == 0
    picture = finished_run.folder / "landscape.png"
    assert picture.read_bytes() != before
    assert imread(picture).std() > 0.05


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        ("npz", b"PK"),
        ("h5", b"\x89HDF"),
        ("vtp", b"<?xml"),
        ("png", b"\x89PNG"),
        ("svg", b"<?xml"),
        ("gif", b"GIF89a"),
        ("webp", b"RIFF"),
        ("apng", b"\x89PNG"),
    ],
)
def test_that_the_ending_of_the_file_chooses_how_it_is_written(
    ending: str, start: bytes, finished_run: Made, tmp_path: Path
) -> None:
    out = tmp_path / f"plane.{ending}"
    timing = ("--seconds", "0.5", "--fps", "4")
    answer = typed("landscape", finished_run.folder, "--plane", "pca", "--grid", "5", *timing, "--out", out)
    assert (answer.code, answer.out) == (0, f"{out}: 25 points\n")
    assert out.read_bytes().startswith(start)


def test_that_settings_of_the_plane_and_the_rows_can_be_typed(finished_run: Made, tmp_path: Path) -> None:
    out = tmp_path / "plane.npz"
    plane = ("--plane", "random", "--set", "reach=2", "--set", "seed=7")
    probe = ("--moved", "trunk", "--part", "test", "--rows", "16", "--adaptive", "--grid", "9")
    manner = ("--heads", "refitted", "--statistics", "batch")
    assert typed("landscape", finished_run.folder, *plane, *probe, *manner, "--out", out).code == 0
    request = LandscapeRecord.load(out).request
    assert (request.moved, request.part, request.num_rows, request.refinement) == (
        "trunk",
        "test",
        16,
        "adaptive",
    )
    assert (request.heads, request.statistics) == ("refitted", "batch")
    assert request.plane == RandomPlane(seed=7, reach=2.0)


def test_that_every_kind_of_plane_can_be_asked_for() -> None:
    kinds = {plane.model_fields["kind"].default for plane in get_args(get_args(AnyPlane)[0])}
    assert kinds <= set(PLANES)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--grid", "6"], "grid"),
        (["--seed", "9"], "seed"),
        (["--plane", "coordinates"], ""),
        (["--out", "plane.doc"], "“.doc” is unknown"),
        (["--set", "reach"], "not a setting"),
        (["--set", "speed=3"], "speed"),
        (["--fps", "100"], "fps"),
    ],
)
def test_that_a_slice_which_cannot_be_made_is_refused(
    arguments: list[str], why: str, finished_run: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = typed("landscape", finished_run.folder, *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert why in answer.err
    assert list(tmp_path.glob("*")) == [tmp_path / "mtl-gui-home"] or not any(tmp_path.iterdir())
