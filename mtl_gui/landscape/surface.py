"""Measures a slice of a stored run's loss landscape, coarse picture first."""

from collections.abc import Generator
from pathlib import Path

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Event, LandscapeFinished, LandscapeRefined
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.slices import cut
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest

__all__ = ["landscape"]


def landscape(
    folder: RunFolder, request: LandscapeRequest, *, data: PreparedData | None = None
) -> Generator[Event, None, None]:
    """Measures every task's loss over a plane and keeps the result in the run's folder.

    Events come in this order: `LandscapeStarted`; `LandscapeRefined` after 25 points; `PathMeasured` for
    every training path; `LandscapeRefined` whenever a finer grid is complete; last `LandscapeFinished`; and
    `Progressed` all along. Closing it keeps what was measured, and the same request goes on from there. A
    request that was measured before is answered from its file.

    The networks come from the run's checkpoints, so a run can be in progress: what is live is not touched.

    Args:
        folder: The run.
        request: The plane, the rows, the grid.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When there is no checkpoint yet, or the run has no such plane.
    """
    piece = cut(folder, request, data)
    path, kept = _kept(folder, piece.key)
    is_whole = kept is not None and kept.is_finished
    record = LandscapeRecord(request, piece.key)
    measurement = Measurement(piece, kept)
    already = measurement.num_measured
    try:
        for event in measurement.events():
            record.append(event)
            yield event
            if isinstance(event, LandscapeRefined) and not is_whole:
                record.save(path)
        record.append(LandscapeFinished(path))
    finally:
        if not is_whole and (record.is_finished or measurement.num_measured > already):
            record.append(measurement.refined())
            record.save(path)
    yield LandscapeFinished(path)


def _kept(folder: RunFolder, key: str) -> tuple[Path, LandscapeRecord | None]:
    """The file of this very slice, whole or in part; or the next free name."""
    for path in reversed(folder.landscapes()):
        try:
            record = LandscapeRecord.load(path)
        except Refused:
            continue
        if record.key == key:
            return path, record
    return folder.next_landscape(), None
