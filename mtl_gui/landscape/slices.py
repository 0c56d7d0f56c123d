"""Prepares a slice of a stored run's landscape: loads the networks, lays the plane, chooses the rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import assert_never

import numpy as np
import torch

from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.device import chosen_device, chosen_dtype
from mtl_gui.engine.network import Network, build_network
from mtl_gui.events import CHOSEN, SINGLE_TASK, Directions, LandscapeStarted
from mtl_gui.landscape.caption import Facts, caption
from mtl_gui.landscape.directions import cosine
from mtl_gui.landscape.evaluation import LossMeter, PlaneMeter
from mtl_gui.landscape.extent import Axis, axis_between, axis_covering
from mtl_gui.landscape.fingerprint import fingerprint
from mtl_gui.landscape.planes import Plane, chosen_plane
from mtl_gui.landscape.probe import Probe, chosen_rows, probe_of
from mtl_gui.landscape.trajectory import TrainingPath, Trajectory, read_trajectory, training_paths
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import (
    AnyPlane,
    Cnn,
    CoordinatePlane,
    Experiment,
    LandscapeRequest,
    RandomPlane,
    TrajectoryPlane,
)
from mtl_gui.texts import sentence, translatable

__all__ = ["Slice", "cut"]

_ROWS_AT_ONCE = 256
_PICTURES_AT_ONCE = 64
"""So many rows' activations of a small network stay in a processor's cache."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Everything that is needed to measure a plane.

    `key` is equal for two slices if they are the same picture.
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

    def meter(self, network: Network) -> LossMeter:
        """Measures networks for the same tasks on the slice's rows."""
        return LossMeter(network, self.probe, self.rows_at_once)

    def plane_meter(self) -> PlaneMeter:
        """Measures points of the plane."""
        return PlaneMeter(self.plane, self.network, self.probe, self.rows_at_once)


def cut(folder: RunFolder, request: LandscapeRequest, data: PreparedData | None) -> Slice:
    """Prepares a slice from the checkpoints that a run has so far.

    Raises:
        Refused: When there are none yet, or the run has no such plane.
    """
    experiment = folder.experiment()
    data = data or prepare(experiment)
    seed = _seed(experiment, request)
    replica = experiment.seeds.index(seed)
    chosen = read_trajectory(folder, CHOSEN, build_network(experiment, data), replica)
    if chosen is None:
        raise _nothing_yet()
    single = read_trajectory(folder, SINGLE_TASK, build_network(experiment.baseline(), data), replica)
    plane = chosen_plane(chosen.network, chosen.parameters, request)
    paths = training_paths(plane, chosen, single)
    dtype, device = _numbers(experiment, chosen.network)
    probe = probe_of(data, request, seed, dtype, device)
    x, y = _axes(request.plane, paths, request.grid)
    measured_plane = plane.to(device, dtype)
    return Slice(
        key=fingerprint(request, experiment, [path for path in (chosen, single) if path], probe),
        network=chosen.network,
        plane=measured_plane,
        x=x,
        y=y,
        probe=probe,
        rows_at_once=_rows_at_once(experiment, device, probe),
        paths=paths,
        started=replace(
            _started(request, chosen, plane, (x, y), probe, seed),
            directions=_directions(measured_plane),
            rows=chosen_rows(len(data.parts[request.part]), request),
        ),
    )


def _seed(experiment: Experiment, request: LandscapeRequest) -> int:
    seed = experiment.seeds[0] if request.seed is None else request.seed
    if seed not in experiment.seeds:
        raise Refused(
            sentence(translatable("problems", "The landscape could not be drawn.")),
            sentence(translatable("problems", "The run has no network with seed {seed}."), seed=seed),
            sentence(
                translatable("problems", "Choose one of: {seeds}."),
                seeds=", ".join(map(str, experiment.seeds)),
            ),
        )
    return seed


def _numbers(experiment: Experiment, network: Network) -> tuple[torch.dtype, torch.device]:
    """Precision and device: the experiment's, but networks of a few numbers are measured in float64."""
    device = chosen_device(experiment)
    if isinstance(network, DirectParametersNetwork) and device.type != "mps":
        return torch.float64, device
    return chosen_dtype(experiment), device


def _rows_at_once(experiment: Experiment, device: torch.device, probe: Probe) -> int:
    if device.type != "cpu":
        return probe.num_rows
    return _PICTURES_AT_ONCE if isinstance(experiment.architecture, Cnn) else _ROWS_AT_ONCE


def _axes(plane: AnyPlane, paths: Sequence[TrainingPath], size: int) -> tuple[Axis, Axis]:
    match plane:
        case RandomPlane(reach=reach):
            return axis_covering(-reach, reach, size), axis_covering(-reach, reach, size)
        case CoordinatePlane(low=low, high=high):
            return axis_between(low, high, size), axis_between(low, high, size)
        case TrajectoryPlane(margin=margin):
            points = np.concatenate([np.zeros((1, 2)), *(path.projection.points for path in paths)])
            low, high = points.min(0), points.max(0)
            low, high = low - margin * (high - low), high + margin * (high - low)
            x, y = (axis_covering(float(a), float(b), size) for a, b in zip(low, high, strict=True))
            return x, y
        case unreachable:
            assert_never(unreachable)


def _started(
    request: LandscapeRequest,
    chosen: Trajectory,
    plane: Plane,
    axes: tuple[Axis, Axis],
    probe: Probe,
    seed: int,
) -> LandscapeStarted:
    facts = Facts(
        cosine=cosine(plane.first, plane.second),
        explained=plane.explained,
        num_checkpoints=len(chosen.steps),
        num_rows=probe.num_rows,
        seed=seed,
        step=int(chosen.steps[-1]),
        has_heads=not all(map(chosen.network.is_trunk, chosen.network.shapes)),
    )
    return LandscapeStarted(
        tasks=chosen.network.task_names,
        x=axes[0].coordinates,
        y=axes[1].coordinates,
        caption=caption(request, facts),
        explained=plane.explained,
        cosine=facts.cosine,
        num_rows=probe.num_rows,
        seed=seed,
        step=facts.step,
    )


def _directions(plane: Plane) -> Directions:
    """The plane as others read it: without the axis of replicas."""
    centre, first, second = (
        {name: tensor[0].cpu().numpy() for name, tensor in part.items()}
        for part in (plane.centre, plane.first, plane.second)
    )
    return Directions(centre, first, second)


def _nothing_yet() -> Refused:
    return Refused(
        sentence(translatable("problems", "The landscape could not be drawn.")),
        sentence(translatable("problems", "The run has no checkpoint yet.")),
        sentence(translatable("problems", "Wait for the first checkpoint, or train longer.")),
    )
