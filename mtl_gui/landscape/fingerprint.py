"""Tells whether two landscapes, or two sets of lines, are the same picture."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from torch import Tensor

from mtl_gui.engine.network import Parameters
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.trajectory import Trajectory
from mtl_gui.spec import Experiment, ProbeRequest

__all__ = ["fingerprint"]

_FORMAT = 1
"""Counts up when the same request comes to mean another picture, so that kept ones are measured anew."""


def fingerprint(
    request: ProbeRequest,
    experiment: Experiment,
    trajectories: Sequence[Trajectory],
    probe: Probe,
    networks: Sequence[Parameters] = (),
) -> str:
    """A hash of all that determines a picture: request, experiment, checkpoints, rows and labels.

    Args:
        request: What is measured.
        experiment: That of the run.
        trajectories: The checkpoints.
        probe: The rows.
        networks: Those that are measured besides the checkpoints.
    """
    told = {
        "format": _FORMAT,
        "request": request.model_dump(mode="json"),
        "experiment": experiment.model_dump(mode="json", exclude={"title", "notes"}),
        "checkpoints": [(trajectory.arm, trajectory.steps.tolist()) for trajectory in trajectories],
    }
    found = hashlib.sha256(json.dumps(told, sort_keys=True).encode())
    for tensor in _tensors(trajectories, probe):
        found.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    for network in networks:
        for tensor in network.values():
            found.update(tensor.detach().cpu().contiguous().numpy().tobytes())
    return found.hexdigest()


def _tensors(trajectories: Sequence[Trajectory], probe: Probe) -> Iterable[Tensor]:
    for trajectory in trajectories:
        yield from trajectory.parameters.values()
    yield probe.inputs
    yield from probe.targets.values()
    yield from probe.present.values()
