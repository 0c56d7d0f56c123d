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
    is_adaptive = request.refinement == "adaptive"
    path, kept = _kept(folder, piece.key)
    if path is not None and kept is not None and kept.is_finished:
        yield from Measurement(piece, kept, is_adaptive=is_adaptive).events()
        yield LandscapeFinished(path)
        return
    measurement = Measurement(piece, kept, is_adaptive=is_adaptive)
    file = _File(folder, LandscapeRecord(request, piece.key), path)
    already = measurement.num_measured
    try:
        for event in measurement.events():
            file.record.append(event)
            yield event
            if isinstance(event, LandscapeRefined) and event.num_measured > already:
                file.write()
        file.record.append(LandscapeFinished(None))
    finally:
        if file.record.is_finished or measurement.num_measured > already:
            file.record.append(measurement.refined())
            file.write()
    yield LandscapeFinished(file.path)


class _File:
    """Where a measurement is kept. A new file gets its name when it is first written, for others may come."""

    def __init__(self, folder: RunFolder, record: LandscapeRecord, path: Path | None) -> None:
        self.record = record
        self.path = path
        self._folder = folder

    def write(self) -> None:
        """Writes what is known."""
        self.path = self.path or self._folder.next_landscape()
        self.record.save(self.path)


def _kept(folder: RunFolder, key: str) -> tuple[Path | None, LandscapeRecord | None]:
    """An earlier measurement of this very slice, whole or in part, and its file."""
    for path in reversed(folder.landscapes()):
        try:
            record = LandscapeRecord.load(path)
        except Refused:
            continue
        if record.key == key:
            return path, record
    return None, None
