from pathlib import Path

import numpy as np
import pytest

from mtl_gui.events import BarriersMeasured, TourMeasured
from mtl_gui.problems import Refused
from mtl_gui.runs.line_record import load_barriers, load_tour, save_barriers, save_tour
from mtl_gui.texts import Sentence

CAPTION = Sentence("{what} moves.", {"what": Sentence("The {part}", {"part": "trunk"}, "a")}, "b")
NUMBERS = np.random.default_rng(0)
TOUR = TourMeasured(
    ("one", "two"),
    ("one", "chosen", "runs/乙"),
    np.linspace(0, 2, 5),
    np.where(NUMBERS.random((5, 2)) > 0.8, np.nan, NUMBERS.random((5, 2))),
    NUMBERS.random(2),
    NUMBERS.random((2, 2)),
    CAPTION,
)
BARRIERS = BarriersMeasured(
    ("one", "two"),
    ("chosen", "one", "two"),
    NUMBERS.random((3, 3, 4, 2)),
    NUMBERS.random((3, 3)),
    NUMBERS.random((3, 3, 2)),
    CAPTION,
)


def test_that_a_tour_is_read_as_it_was_written(tmp_path: Path) -> None:
    save_tour(TOUR, tmp_path / "tour.npz")
    found = load_tour(tmp_path / "tour.npz")
    assert (found.tasks, found.stops, str(found.caption)) == (TOUR.tasks, TOUR.stops, "The trunk moves.")
    for name in ("positions", "losses", "distances", "heights"):
        np.testing.assert_array_equal(getattr(found, name), getattr(TOUR, name))


def test_that_barriers_are_read_as_they_were_written(tmp_path: Path) -> None:
    save_barriers(BARRIERS, tmp_path / "barriers.npz")
    found = load_barriers(tmp_path / "barriers.npz")
    assert (found.tasks, found.networks, found.caption) == (BARRIERS.tasks, BARRIERS.networks, CAPTION)
    for name in ("losses", "distances", "heights"):
        np.testing.assert_array_equal(getattr(found, name), getattr(BARRIERS, name))


def test_that_numpy_alone_can_read_the_numbers(tmp_path: Path) -> None:
    save_tour(TOUR, tmp_path / "tour.npz")
    with np.load(tmp_path / "tour.npz", allow_pickle=False) as arrays:
        np.testing.assert_array_equal(arrays["losses"], TOUR.losses)


def test_that_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.npz").write_text("no arrays")
    save_barriers(BARRIERS, tmp_path / "barriers.npz")
    for name in ("text.npz", "barriers.npz", "missing.npz"):
        with pytest.raises(Refused, match="could not be read"):
            load_tour(tmp_path / name)
