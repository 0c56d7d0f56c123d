"""Fills a slice with losses, point by point, and says how far it is."""

import time
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from mtl_gui.events import Event, FloatArray, LandscapeRefined, PathMeasured, Progressed
from mtl_gui.landscape.grid import Level, NestedGrid
from mtl_gui.landscape.pace import Pace
from mtl_gui.landscape.slices import Slice
from mtl_gui.landscape.trajectory import TrainingPath, Trajectory
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.texts import Sentence, translatable

__all__ = ["Measurement"]

_CHECKPOINTS_AT_ONCE = 8


class Measurement:
    """The losses of a slice as far as they are known.

    Args:
        piece: What is measured.
        kept: An earlier measurement of the same slice, to go on from.

    Attributes:
        num_measured: Points measured so far, in the order of the grid.
    """

    def __init__(self, piece: Slice, kept: LandscapeRecord | None) -> None:
        self._piece = piece
        self._grid = NestedGrid(len(piece.x.coordinates), (piece.y.origin, piece.x.origin))
        self._kept_paths = kept.paths if kept else []
        self._meter = piece.plane_meter()
        self._pace = Pace()
        shape = (len(piece.network.tasks), len(piece.y.coordinates), len(piece.x.coordinates))
        self._losses: FloatArray = np.full(shape, np.nan)
        self.num_measured = 0
        if kept is not None and kept.losses is not None:
            self._losses[:] = kept.losses
            self.num_measured = kept.num_measured

    def refined(self) -> LandscapeRefined:
        """What is known now."""
        spacing = self._grid.spacing_after(self.num_measured)
        return LandscapeRefined(self._losses.copy(), self.num_measured, spacing)

    def events(self) -> Iterator[Event]:
        """Measures what is missing, level by level; the paths follow the first level."""
        yield self._piece.started
        if self.num_measured:
            yield self.refined()
        for number, level in enumerate(self._grid.levels()):
            if level.end > self.num_measured:
                yield from self._measured(level)
                yield self.refined()
            if number == 0:
                yield from self._kept_paths or self._paths()

    def _measured(self, level: Level) -> Iterator[Progressed]:
        missing = level.points[len(level.points) - (level.end - self.num_measured) :]
        while len(missing):
            points, missing = np.split(missing, [self._pace.num_points])
            started = time.perf_counter()
            self._losses[:, points[:, 0], points[:, 1]] = self._losses_at(points)
            self._pace.took(len(points), time.perf_counter() - started)
            self.num_measured += len(points)
            yield Progressed(self.num_measured / self._losses[0].size, _activity())

    def _losses_at(self, points: npt.NDArray[np.int64]) -> FloatArray:
        """The losses [T, n] at grid points [n, 2]. A single point is measured twice, see `Pace`."""
        x, y = self._piece.x.coordinates, self._piece.y.coordinates
        coordinates = np.stack([x[points[:, 1]], y[points[:, 0]]], axis=1)
        if len(points) == 1:
            coordinates = coordinates.repeat(2, axis=0)
        return self._meter.losses(coordinates)[: len(points)].T

    def _paths(self) -> Iterator[PathMeasured]:
        losses = {}
        for path in self._piece.paths:
            arm = path.trajectory.arm
            if arm not in losses:
                losses[arm] = self._losses_along(path.trajectory)
            yield _path(path, losses[arm])

    def _losses_along(self, trajectory: Trajectory) -> FloatArray:
        """The losses [S, T] at the checkpoints of a trajectory."""
        plane = self._piece.plane
        points = {
            name: tensor.to(plane.device, plane.dtype) for name, tensor in trajectory.parameters.items()
        }
        return self._piece.meter(trajectory.network).losses(points, _CHECKPOINTS_AT_ONCE)


def _path(path: TrainingPath, losses: FloatArray) -> PathMeasured:
    of_tasks = np.full_like(losses, np.nan)
    of_tasks[:, path.tasks] = losses[:, path.tasks]
    return PathMeasured(
        arm=path.trajectory.arm,
        name=path.name,
        steps=path.trajectory.steps,
        points=path.projection.points,
        residuals=path.projection.residuals,
        losses=of_tasks,
    )


def _activity() -> Sentence:
    return Sentence(translatable("landscape", "Measuring the landscape"), {}, "landscape")
