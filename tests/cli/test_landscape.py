from pathlib import Path

import numpy as np
import pytest
from matplotlib.image import imread

from mtl_gui.runs.landscape_record import LandscapeRecord
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
    ("arguments", "why"),
    [
        (["--grid", "6"], "grid"),
        (["--seed", "9"], "seed"),
        (["--plane", "coordinates"], ""),
        (["--out", "plane.doc"], "“.doc” is unknown"),
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
