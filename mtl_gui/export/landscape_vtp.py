"""A landscape as a surface for ParaView: VTK's XML format for polygons."""

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import numpy.typing as npt

from mtl_gui.events import CHOSEN, FloatArray, PathMeasured
from mtl_gui.export.landscape_surfaces import measured_landscape
from mtl_gui.runs.combination import combined
from mtl_gui.runs.durable import write_bytes
from mtl_gui.runs.heights import own_scale
from mtl_gui.runs.landscape_record import LandscapeRecord

__all__ = ["write_landscape_vtp"]

_TYPES = {"float64": "Float64", "int64": "Int64", "uint8": "UInt8"}
_Arrays = dict[str, npt.NDArray[np.generic]]


def write_landscape_vtp(
    record: LandscapeRecord, path: Path, weights: Mapping[str, float] | None = None
) -> None:
    """Writes triangles over the plane, as high as the joint loss, and the chosen network's path over them.

    Every point has the arrays `joint`, `joint, shade` (the logarithm that the figures show), `loss: TASK`
    per task, and `measured` (1; 0 where the height lies between measured points). Points without a joint loss
    and triangles that touch one are left out; the surface is that of the finest grid that is done. The path
    lies at the true losses of its checkpoints.

    Args:
        record: A landscape of which at least some points are measured.
        path: Where to.
        weights: Weight per task in the joint loss; a task not named has weight 1.

    Raises:
        Refused: When nothing has been measured yet, or the file cannot be written.
    """
    started, losses, measured = measured_landscape(record, path)
    factors = [(weights or {}).get(task, 1.0) for task in started.tasks]
    x, y, heights = record.drawn()
    joint = combined(heights, factors)
    known = np.isfinite(joint)
    across, along = np.meshgrid(x, y)
    is_measured = measured[:: record.spacing, :: record.spacing][known].astype(np.uint8)
    pieces = [_Piece(np.stack([across[known], along[known]], axis=1), heights[:, known], is_measured)]
    pieces.extend(
        _Piece(taken.points, taken.losses.T, np.ones(len(taken.points), np.uint8))
        for taken in _whole_paths(record, factors)
    )
    counts = np.cumsum([0, *(len(piece.places) for piece in pieces)])
    lines = [np.arange(start, end) for start, end in pairwise(counts[1:])]
    losses = np.concatenate([piece.losses for piece in pieces], axis=1)
    of_all = combined(losses, factors)
    arrays: _Arrays = {
        "joint": of_all,
        "joint, shade": own_scale(joint).shade(of_all),
        **{f"loss: {task}": of_task for task, of_task in zip(started.tasks, losses, strict=True)},
        "measured": np.concatenate([piece.is_measured for piece in pieces]),
    }
    places = np.column_stack([np.concatenate([piece.places for piece in pieces]), of_all])
    write_bytes(path, _document(places, arrays, lines, _triangles(known)))


@dataclass(frozen=True, slots=True)
class _Piece:
    """Points of the surface or of a path: (a, b) [n, 2], losses [T, n], whether measured [n]."""

    places: FloatArray
    losses: FloatArray
    is_measured: npt.NDArray[np.uint8]


def _triangles(known: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Two triangles [n, 3] for every cell of a grid; those that touch an unknown point are left out."""
    numbers = np.full(known.shape, -1, np.int64)
    numbers[known] = np.arange(known.sum())
    corners = numbers[:-1, :-1], numbers[:-1, 1:], numbers[1:, 1:], numbers[1:, :-1]
    a, b, c, d = (corner.ravel() for corner in corners)
    both = np.concatenate([np.stack([a, b, c], axis=1), np.stack([a, c, d], axis=1)])
    return both[(both >= 0).all(axis=1)]


def _whole_paths(record: LandscapeRecord, factors: list[float]) -> Iterator[PathMeasured]:
    """The paths of the chosen network whose joint losses are known."""
    for taken in record.paths:
        if taken.arm == CHOSEN and np.isfinite(combined(taken.losses.T, factors)).all():
            yield taken


def _document(
    places: FloatArray,
    arrays: _Arrays,
    lines: list[npt.NDArray[np.int64]],
    triangles: npt.NDArray[np.int64],
) -> bytes:
    root = ElementTree.Element(
        "VTKFile", type="PolyData", version="1.0", byte_order="LittleEndian", header_type="UInt64"
    )
    piece = ElementTree.SubElement(
        ElementTree.SubElement(root, "PolyData"),
        "Piece",
        NumberOfPoints=str(len(places)),
        NumberOfVerts="0",
        NumberOfLines=str(len(lines)),
        NumberOfStrips="0",
        NumberOfPolys=str(len(triangles)),
    )
    data = ElementTree.SubElement(piece, "PointData", Scalars="joint")
    for name, values in arrays.items():
        _add(data, name, values)
    _add(ElementTree.SubElement(piece, "Points"), "Points", places)
    _add_cells(ElementTree.SubElement(piece, "Lines"), lines)
    _add_cells(ElementTree.SubElement(piece, "Polys"), list(triangles))
    document: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _add_cells(parent: ElementTree.Element, cells: list[npt.NDArray[np.int64]]) -> None:
    flat = np.concatenate(cells) if cells else np.zeros(0, np.int64)
    _add(parent, "connectivity", flat)
    _add(parent, "offsets", np.cumsum([len(cell) for cell in cells], dtype=np.int64))


def _add(parent: ElementTree.Element, name: str, values: npt.NDArray[np.generic]) -> None:
    """Adds an array: its length in bytes and its content, as base64."""
    content = values.astype(values.dtype.newbyteorder("<")).tobytes()
    told = {"type": _TYPES[values.dtype.name], "Name": name, "format": "binary"}
    if values.ndim > 1:
        told["NumberOfComponents"] = str(values.shape[1])
    array = ElementTree.SubElement(parent, "DataArray", told)
    array.text = base64.b64encode(len(content).to_bytes(8, "little") + content).decode()
