"""Landscapes for other programs: HDF5 with the usual keys, and surfaces for ParaView."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import h5py
import numpy as np
import pytest

from mtl_gui.events import CHOSEN, SINGLE_TASK, Directions, LandscapeRefined, LandscapeStarted, PathMeasured
from mtl_gui.export.landscape_hdf5 import write_landscape_hdf5
from mtl_gui.export.landscape_vtp import write_landscape_vtp
from mtl_gui.problems import Refused
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest, RandomPlane
from mtl_gui.texts import Sentence

REQUEST = LandscapeRequest(plane=RandomPlane(seed=3), grid=5, seed=2)
X, Y = np.linspace(-1.0, 1.0, 5), np.linspace(0.0, 8.0, 5)
DTYPES = {"Float64": "<f8", "Int64": "<i8", "UInt8": "u1"}


def losses() -> np.ndarray[Any, np.dtype[np.float64]]:
    """Task one −x, task two y², which is no number at one point and infinite at another."""
    values = np.stack([np.tile(-X, (5, 1)), np.tile(Y[:, None] ** 2, (1, 5))])
    values[1, 0, 1] = np.nan
    values[1, 4, 4] = np.inf
    return values


def path_of(name: str) -> PathMeasured:
    arm = CHOSEN if name == CHOSEN else SINGLE_TASK
    of_tasks = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    if arm == SINGLE_TASK:
        of_tasks[:, 1] = np.nan
    return PathMeasured(
        arm, name, np.array([0, 5, 9]), np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]), np.zeros(3), of_tasks
    )


def record() -> LandscapeRecord:
    made = LandscapeRecord(REQUEST)
    weight = {"trunk.0.weight": np.arange(6.0).reshape(2, 3), "trunk.0.bias": np.ones(3)}
    started = LandscapeStarted(("one", "two"), X, Y, Sentence("A slice."), None, 0.1, 2)
    made.append(
        replace(
            started, directions=Directions(weight, weight, weight), seed=2, step=90, rows=np.array([4, 7])
        )
    )
    made.append(LandscapeRefined(losses(), 25, 1, np.ones((5, 5), dtype=np.bool_)))
    made.append(path_of(CHOSEN))
    made.append(path_of("one"))
    return made


def test_that_the_usual_keys_are_there_and_rows_follow_the_y_coordinates(tmp_path: Path) -> None:
    write_landscape_hdf5(record(), tmp_path / "a.h5", {"two": 0.5})
    with h5py.File(tmp_path / "a.h5") as file:
        x, y = file["xcoordinates"][:], file["ycoordinates"][:]
        np.testing.assert_array_equal((x, y), (X, Y))
        across, along = np.meshgrid(x, y)
        expected = -across + 0.5 * along**2
        expected[0, 1], expected[4, 4] = np.nan, np.inf
        np.testing.assert_array_equal(file["train_loss"][:], expected)
        np.testing.assert_array_equal(file["task_losses"][:], losses())
        assert file["measured"][:].all()


def test_that_the_hdf5_file_says_what_was_measured(tmp_path: Path) -> None:
    write_landscape_hdf5(record(), tmp_path / "a.h5")
    with h5py.File(tmp_path / "a.h5") as file:
        assert [name.decode() for name in file["tasks"][:]] == ["one", "two"]
        assert dict(file["xdirection/0"].attrs) == {"name": "trunk.0.weight"}
        np.testing.assert_array_equal(file["ydirection/1"][:], np.ones(3))
        np.testing.assert_array_equal(file["rows"][:], [4, 7])
        assert (file.attrs["seed"], file.attrs["step"], file.attrs["caption"]) == (2, 90, "A slice.")
        assert LandscapeRequest.model_validate_json(file.attrs["request"]) == REQUEST
        assert json.loads(file.attrs["request"])["probe_seed"] == 0
        assert file["paths/1"].attrs["arm"] == SINGLE_TASK
        np.testing.assert_array_equal(file["paths/0/losses"][:], path_of(CHOSEN).losses)


def test_that_losses_on_test_rows_are_not_called_those_of_training(tmp_path: Path) -> None:
    made = record()
    made.request = REQUEST.replaced(part="test")
    write_landscape_hdf5(made, tmp_path / "a.h5")
    with h5py.File(tmp_path / "a.h5") as file:
        assert "test_loss" in file
        assert "train_loss" not in file


def vtp(path: Path) -> dict[str, Any]:
    """The arrays of a VTP file, by parent and name, as the format describes it."""
    piece = ElementTree.parse(path).getroot().find("PolyData/Piece")
    assert piece is not None
    found: dict[str, Any] = dict(piece.attrib)
    for parent in piece:
        for array in parent:
            content = base64.b64decode(array.text or "")
            length, body = int.from_bytes(content[:8], "little"), content[8:]
            assert length == len(body)
            values = np.frombuffer(body, DTYPES[array.attrib["type"]])
            columns = int(array.attrib.get("NumberOfComponents", 1))
            found[f"{parent.tag}/{array.attrib['Name']}"] = values.reshape(-1, columns).squeeze(
                -1 if columns == 1 else ()
            )
    return found


def test_that_the_surface_stands_over_the_plane_at_the_joint_loss(tmp_path: Path) -> None:
    write_landscape_vtp(record(), tmp_path / "a.vtp", {"two": 0.5})
    read = vtp(tmp_path / "a.vtp")
    x, y, height = read["Points/Points"][:23].T
    np.testing.assert_allclose(height, -x + 0.5 * y**2)
    np.testing.assert_array_equal(read["PointData/loss: one"][:23], -x)
    np.testing.assert_array_equal(read["PointData/loss: two"][:23], y**2)
    np.testing.assert_array_equal(read["PointData/joint"][:23], height)
    assert len({*zip(x, y, strict=True)}) == 23


def test_that_triangles_cover_the_plane_but_for_cells_without_a_loss(tmp_path: Path) -> None:
    write_landscape_vtp(record(), tmp_path / "a.vtp")
    read = vtp(tmp_path / "a.vtp")
    corners = read["Points/Points"][read["Polys/connectivity"].reshape(-1, 3)]
    assert len(corners) == int(read["NumberOfPolys"])
    np.testing.assert_array_equal(read["Polys/offsets"], 3 * np.arange(1, len(corners) + 1))
    one, other = corners[:, 1, :2] - corners[:, 0, :2], corners[:, 2, :2] - corners[:, 0, :2]
    areas = (one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]) / 2
    assert (areas > 0).all()  # all face up
    missing = 3 + 2  # triangles at the unknown point on the edge, and at the infinite corner
    assert len(corners) == 2 * 16 - missing
    assert np.isfinite(read["Points/Points"]).all()


def test_that_the_chosen_path_lies_at_its_true_losses(tmp_path: Path) -> None:
    write_landscape_vtp(record(), tmp_path / "a.vtp")
    read = vtp(tmp_path / "a.vtp")
    assert read["NumberOfLines"] == "1"
    line = read["Points/Points"][read["Lines/connectivity"]]
    np.testing.assert_allclose(line, [[0.1, 0.2, 3.0], [0.3, 0.4, 7.0], [0.5, 0.6, 11.0]])


def test_that_points_between_measured_ones_are_marked(tmp_path: Path) -> None:
    made = record()
    measured = np.ones((5, 5), dtype=np.bool_)
    measured[2, 1] = False
    made.append(LandscapeRefined(np.where(measured, losses(), np.nan), 24, 1, measured))
    write_landscape_vtp(made, tmp_path / "a.vtp")
    read = vtp(tmp_path / "a.vtp")
    at = (read["Points/Points"][:23, :2] == [X[1], Y[2]]).all(1)
    np.testing.assert_array_equal(read["PointData/measured"][:23], ~at)


@pytest.mark.parametrize("write", [write_landscape_hdf5, write_landscape_vtp])
def test_that_a_landscape_without_a_point_is_refused(write: Any, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="No point of the landscape"):
        write(LandscapeRecord(REQUEST), tmp_path / "a")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("write", [write_landscape_hdf5, write_landscape_vtp])
def test_that_the_same_landscape_gives_the_same_file(write: Any, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(record(), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
