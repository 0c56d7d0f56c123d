"""Prepares a slice of a stored run's landscape: lays the plane, and the training paths on it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

import numpy as np

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.network import Network
from mtl_gui.events import Directions, LandscapeStarted
from mtl_gui.landscape.caption import Facts, caption
from mtl_gui.landscape.directions import cosine
from mtl_gui.landscape.evaluation import LossMeter, PlaneMeter
from mtl_gui.landscape.extent import Axis, axis_between, axis_covering
from mtl_gui.landscape.fingerprint import fingerprint
from mtl_gui.landscape.manner import AS_TRAINED, Manner
from mtl_gui.landscape.other_runs import other_run
from mtl_gui.landscape.planes import Plane, chosen_plane
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.sources import Sources, sources
from mtl_gui.landscape.trajectory import TrainingPath, path_of_run, training_paths
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import (
    AnchorPlane,
    AnyPlane,
    CoordinatePlane,
    HessianPlane,
    LandscapeRequest,
    RandomPlane,
    RunsPlane,
    TrajectoryPlane,
)

__all__ = ["Slice", "cut"]


@dataclass(frozen=True, slots=True)
class Slice:
    """Everything that is needed to measure a plane.

    `key` is equal for two slices if they are the same picture. `manner` is how networks are measured.
    """

    key: str
    network: Network
    plane: Plane
    x: Axis
    y: Axis
    probe: Probe
    rows_at_once: int
    paths: Sequence[TrainingPath]
    started: LandscapeStarted
    manner: Manner = AS_TRAINED

    def meter(self, network: Network) -> LossMeter:
        """Measures networks for the same tasks on the slice's rows."""
        return LossMeter(network, self.probe, self.rows_at_once, self.manner)

    def plane_meter(self) -> PlaneMeter:
        """Measures points of the plane."""
        return PlaneMeter(self.plane, self.network, self.probe, self.rows_at_once, self.manner)


def cut(folder: RunFolder, request: LandscapeRequest, data: PreparedData | None) -> Slice:
    """Prepares a slice from the checkpoints that a run has so far.

    Raises:
        Refused: When there are none yet, or the run has no such plane.
    """
    found = sources(folder, request, data)
    chosen, probe = found.chosen, found.probe
    folders = request.plane.folders if isinstance(request.plane, RunsPlane) else ()
    others = [other_run(other, chosen.network, found.seed) for other in folders]
    plane = chosen_plane(chosen.network, chosen.parameters, request, found.neighbours(others))
    paths = training_paths(plane, chosen, found.single)
    paths += [path_of_run(plane, chosen.network, *named) for named in zip(others, folders, strict=True)]
    x, y = _axes(request.plane, paths, request.grid)
    measured_plane = plane.to(found.device, found.dtype)
    return Slice(
        key=fingerprint(request, found.experiment, [*found.trajectories, *others], probe),
        network=chosen.network,
        plane=measured_plane,
        x=x,
        y=y,
        probe=probe,
        rows_at_once=found.rows_at_once,
        paths=paths,
        started=replace(
            _started(request, found, plane, (x, y)),
            directions=_directions(measured_plane),
            rows=found.rows,
        ),
        manner=found.manner,
    )


def _axes(plane: AnyPlane, paths: Sequence[TrainingPath], size: int) -> tuple[Axis, Axis]:
    match plane:
        case RandomPlane(reach=reach) | HessianPlane(reach=reach):
            return axis_covering(-reach, reach, size), axis_covering(-reach, reach, size)
        case CoordinatePlane(low=low, high=high):
            return axis_between(low, high, size), axis_between(low, high, size)
        case TrajectoryPlane(margin=margin) | AnchorPlane(margin=margin) | RunsPlane(margin=margin):
            points = np.concatenate([np.zeros((1, 2)), *(path.projection.points for path in paths)])
            low, high = points.min(0), points.max(0)
            low, high = low - margin * (high - low), high + margin * (high - low)
            x, y = (axis_covering(float(a), float(b), size) for a, b in zip(low, high, strict=True))
            return x, y
        case unreachable:
            assert_never(unreachable)


def _started(
    request: LandscapeRequest, found: Sources, plane: Plane, axes: tuple[Axis, Axis]
) -> LandscapeStarted:
    network = found.chosen.network
    facts = Facts(
        cosine=cosine(plane.first, plane.second),
        explained=plane.explained,
        num_checkpoints=len(found.chosen.steps),
        num_rows=found.probe.num_rows,
        seed=found.seed,
        step=int(found.chosen.steps[-1]),
        has_heads=not all(map(network.is_trunk, network.shapes)),
        has_statistics=not all(map(network.is_learned, network.shapes)),
        residuals=plane.residuals,
        curvatures=plane.curvatures,
    )
    return LandscapeStarted(
        tasks=network.task_names,
        x=axes[0].coordinates,
        y=axes[1].coordinates,
        caption=caption(request, facts),
        explained=plane.explained,
        cosine=facts.cosine,
        num_rows=found.probe.num_rows,
        seed=found.seed,
        step=facts.step,
    )


def _directions(plane: Plane) -> Directions:
    """The plane as others read it: without the axis of replicas."""
    centre, first, second = (
        {name: tensor[0].cpu().numpy() for name, tensor in part.items()}
        for part in (plane.centre, plane.first, plane.second)
    )
    return Directions(centre, first, second)
