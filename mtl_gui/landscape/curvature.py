"""Measures second derivatives of a stored run's losses, and keeps them with the run."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from mtl_gui.curvature_events import (
    Conflicts,
    CurvatureFinished,
    CurvatureMeasured,
    Eigenvalues,
    Quantity,
    Rises,
    SpectralPoints,
    TraceEstimate,
)
from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Event, Progressed
from mtl_gui.landscape.curvature_quantities import measured_quantity
from mtl_gui.landscape.curvature_target import CurvatureTarget, aim
from mtl_gui.landscape.work import Work, within
from mtl_gui.problems import Refused
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CurvatureRequest
from mtl_gui.texts import Sentence, translatable

__all__ = ["curvature"]


@dataclass(frozen=True, slots=True)
class _Piece:
    """One quantity of one region at one checkpoint; `cost` says how long it takes, in products."""

    step: int
    region: str
    kind: type[Quantity]
    cost: int


def curvature(
    folder: RunFolder, request: CurvatureRequest, *, data: PreparedData | None = None
) -> Generator[Event, None, None]:
    """Measures what was asked for, of every task and of all together, and keeps it in the run's folder.

    Events come in this order: `CurvatureStarted`; `CurvatureMeasured` for every quantity of every region at
    every checkpoint, the first checkpoint first; last `CurvatureFinished`; and `Progressed` all along. A
    quantity is kept as soon as it is known; when the job is closed, the same request goes on from there. A
    request that was measured before is answered from its file.

    The networks come from the run's checkpoints, so a run can be in progress: what is live is not touched.

    Args:
        folder: The run.
        request: What is measured, and how thoroughly.
        data: The experiment's data, if it is prepared already.

    Raises:
        Refused: When there is no checkpoint yet, or the run has no such network, parameters or tasks.
    """
    target = aim(folder, request, data)
    path, kept = _kept(folder, target.key)
    record = CurvatureRecord(request, target.key)
    record.append(target.started)
    yield target.started
    for piece in _measured(target, request, kept):
        if isinstance(piece, CurvatureMeasured):
            record.append(piece)
            if kept is None or len(record.measured) > len(kept.measured):
                path = path or folder.next_curvature()
                record.save(path)
        yield piece
    record.append(CurvatureFinished(path))
    if path is not None and not (kept and kept.is_finished):
        record.save(path)
    yield CurvatureFinished(path)


def _measured(
    target: CurvatureTarget, request: CurvatureRequest, kept: CurvatureRecord | None
) -> Generator[CurvatureMeasured | Progressed, None, None]:
    pieces = _pieces(target, request)
    done, total = 0.0, max(1.0, sum(piece.cost for piece in pieces))
    for piece in pieces:
        known = kept.found(piece.step, piece.region, piece.kind) if kept else None
        if known is None:
            work = measured_quantity(target, request, piece.step, piece.region, piece.kind)
            known = yield from _told(within(work, done / total, (done + piece.cost) / total))
        done += piece.cost
        yield CurvatureMeasured(piece.step, piece.region, known)


def _told(work: Work[Quantity]) -> Generator[Progressed, None, Quantity]:
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            result: Quantity = end.value
            return result
        yield Progressed(share, _activity())


def _pieces(target: CurvatureTarget, request: CurvatureRequest) -> list[_Piece]:
    """Conflicts are those in the trunk, once for a checkpoint."""
    costs: dict[type[Quantity], int] = {
        Eigenvalues: request.max_products if request.num_eigenvalues else 0,
        TraceEstimate: request.num_trace_probes,
        SpectralPoints: request.num_spectrum_probes * request.num_spectrum_steps,
        Rises: request.num_draws,
    }
    pieces = []
    for step in target.points:
        for region in target.regions:
            pieces += [_Piece(step, region, kind, cost) for kind, cost in costs.items() if cost]
        if request.conflicts and request.moved != "heads":
            pieces.append(_Piece(step, "trunk", Conflicts, len(target.weights) + 2))
    return pieces


def _kept(folder: RunFolder, key: str) -> tuple[Path | None, CurvatureRecord | None]:
    """An earlier measurement of this very request, whole or in part, and its file."""
    for path in reversed(folder.curvatures()):
        try:
            record = CurvatureRecord.load(path)
        except Refused:
            continue
        if record.key == key:
            return path, record
    return None, None


def _activity() -> Sentence:
    return Sentence(translatable("landscape", "Measuring the curvature"), {}, "landscape")
