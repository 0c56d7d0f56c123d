"""Fills a slice with losses, point by point, and says how far it is."""

import time
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from mtl_gui.events import Event, FloatArray, LandscapeRefined, PathMeasured, Progressed
from mtl_gui.landscape.forms import WORTH_A_TRIAL, Form, fastest_form
from mtl_gui.landscape.grid import Level, NestedGrid
from mtl_gui.landscape.pace import Pace
from mtl_gui.landscape.refinement import COMPLETE_LEVELS, wanted_points
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
        is_adaptive: Whether points are left out where the surface is known well enough without them.
    """

    def __init__(self, piece: Slice, kept: LandscapeRecord | None, *, is_adaptive: bool = False) -> None:
        self._piece = piece
        self._is_adaptive = is_adaptive
        self._grid = NestedGrid(len(piece.x.coordinates), (piece.y.origin, piece.x.origin))
        self._spacing = self._grid.first_spacing
        self._kept_paths = kept.paths if kept else []
        self._meter = piece.plane_meter()
        self._pace = Pace()
        self._form: Form | None = kept.form if kept else None
        shape = (len(piece.network.tasks), len(piece.y.coordinates), len(piece.x.coordinates))
        self._losses: FloatArray = np.full(shape, np.nan)
        self._measured = np.zeros(shape[1:], dtype=np.bool_)
        if kept is not None and kept.losses is not None and kept.measured is not None:
            self._losses[:] = kept.losses
            self._measured[:] = kept.measured
            self._spacing = kept.spacing

    @property
    def num_measured(self) -> int:
        """Points measured so far."""
        return int(np.count_nonzero(self._measured))

    def refined(self) -> LandscapeRefined:
        """What is known now."""
        return LandscapeRefined(
            self._losses.copy(),
            self.num_measured,
            self._spacing,
            self._measured.copy(),
            self._form,
        )

    def events(self) -> Iterator[Event]:
        """Measures what is missing, level by level; the paths follow the first level."""
        yield self._piece.started
        if self.num_measured:
            yield self.refined()
        begin = 0
        for number, level in enumerate(self._grid.levels()):
            missing = self._missing(number, level)
            if len(missing):
                yield from self._measuring(missing, begin, level.end)
            if len(missing) or self._spacing > level.spacing:
                self._spacing = min(self._spacing, level.spacing)
                yield self.refined()
            if number == 0:
                yield from self._kept_paths or self._paths()
            begin = level.end

    def _missing(self, number: int, level: Level) -> npt.NDArray[np.int64]:
        """The points [n, 2] of a level that are wanted and not yet known. All levels before it are done."""
        missing = ~self._measured[level.points[:, 0], level.points[:, 1]]
        if self._is_adaptive and number >= COMPLETE_LEVELS:
            missing &= wanted_points(self._losses, self._measured, level)
        return level.points[missing]

    def _measuring(self, missing: npt.NDArray[np.int64], begin: int, end: int) -> Iterator[Progressed]:
        """Measures points of a level; `begin` and `end` count those of the whole grid before and after it."""
        whole = len(missing)
        while len(missing):
            points, missing = np.split(missing, [self._pace.num_points])
            started = time.perf_counter()
            self._losses[:, points[:, 0], points[:, 1]] = self._losses_at(points)
            self._pace.took(len(points), time.perf_counter() - started)
            self._measured[points[:, 0], points[:, 1]] = True
            self._choose_form(points)
            begun = max(begin, end - whole)
            done = begun + (end - begun) * (1 - len(missing) / whole)
            yield Progressed(done / self._measured.size, _activity())

    def _choose_form(self, points: npt.NDArray[np.int64]) -> None:
        """Tries the other forms once the stacked one goes as fast as it can, where enough is left to do."""
        seconds = self._pace.seconds_per_point
        num_left = self._measured.size - self.num_measured
        if self._form is None and seconds is not None and num_left >= WORTH_A_TRIAL:
            self._form = fastest_form(self._meter.losses, self._coordinates(points), seconds)

    def _coordinates(self, points: npt.NDArray[np.int64]) -> FloatArray:
        """The coordinates (a, b) of grid points, both [n, 2]."""
        x, y = self._piece.x.coordinates, self._piece.y.coordinates
        return np.stack([x[points[:, 1]], y[points[:, 0]]], axis=1)

    def _losses_at(self, points: npt.NDArray[np.int64]) -> FloatArray:
        """The losses [T, n] at grid points [n, 2]. A single point is measured twice, see `Pace`."""
        coordinates = self._coordinates(points)
        if len(points) == 1:
            coordinates = coordinates.repeat(2, axis=0)
        return self._meter.losses(coordinates, self._form or "stacked")[: len(points)].T

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
