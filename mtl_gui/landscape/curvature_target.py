"""Prepares the second derivatives of a stored run's losses: loads the networks, chooses rows and regions."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import assert_never

import torch
from torch import Tensor

from mtl_gui.curvature_events import CurvatureStarted
from mtl_gui.data.preparation import PreparedData, prepare
from mtl_gui.engine.device import chosen_device
from mtl_gui.engine.network import Network, build_network
from mtl_gui.events import CHOSEN
from mtl_gui.landscape.hessian import Objective, rows_of_tasks
from mtl_gui.landscape.probe import Probe, probe_of
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import Cnn, CurvatureRequest, Experiment, LandscapeRequest
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["CurvatureTarget", "aim"]

_ROWS_AT_ONCE = 256
_PICTURES_AT_ONCE = 64
_FORMAT = 1
"""Counts up when the same request comes to mean other values, so that kept ones are measured anew."""


@dataclass(frozen=True, slots=True)
class CurvatureTarget:
    """Everything that is needed to differentiate.

    Attributes:
        key: Equal for two of them if all values will be.
        network: The computation.
        regions: The parameters of each region, by its name.
        points: All parameters at every checkpoint, by step, [1, ...] each.
        weights: Of the tasks in each loss, [L, T].
        is_known: Whether there are labels for the loss, bool [L].
        learning_rate: The run's.
    """

    key: str
    network: Network
    probe: Probe
    rows_at_once: int
    regions: dict[str, tuple[str, ...]]
    points: dict[int, dict[str, Tensor]]
    weights: Tensor
    is_known: Tensor
    learning_rate: float
    started: CurvatureStarted

    def names(self, region: str) -> tuple[str, ...]:
        """The parameters of a region; the trunk is one even where it is not asked for by itself."""
        if region in self.regions:
            return self.regions[region]
        network = self.network
        return tuple(name for name in network.shapes if network.is_trunk(name) and network.is_learned(name))

    def objective(self, step: int, names: Sequence[str]) -> tuple[Objective, Tensor]:
        """The losses as functions of some parameters, and the point [1, P] of a checkpoint."""
        parameters = self.points[step]
        objective = Objective(self.network, self.probe, self.rows_at_once, names, parameters)
        return objective, objective.vectors(parameters)


def aim(folder: RunFolder, request: CurvatureRequest, data: PreparedData | None) -> CurvatureTarget:
    """Prepares the measurement on the checkpoints that a run has so far.

    Numbers have 64 bits, whatever the run was trained with: the smallest eigenvalues need them.

    Raises:
        Refused: When there is no checkpoint yet, or the run has no such network, parameters or tasks.
    """
    experiment = folder.experiment()
    if request.arm != CHOSEN:
        experiment = experiment.baseline()
    data = data or prepare(experiment)
    seed = experiment.seeds[0] if request.seed is None else request.seed
    if seed not in experiment.seeds:
        raise _refused(
            sentence(translatable("problems", "The run has no network with seed {seed}."), seed=seed),
            sentence(
                translatable("problems", "Choose one of: {seeds}."),
                seeds=", ".join(map(str, experiment.seeds)),
            ),
        )
    network = build_network(experiment, data)
    device = chosen_device(experiment)
    device = torch.device("cpu") if device.type == "mps" else device  # which has no numbers of 64 bits
    rows = LandscapeRequest(part=request.part, num_rows=request.num_rows, probe_seed=request.probe_seed)
    probe = probe_of(data, rows, seed, torch.float64, device, experiment.training.train_rows)
    points = _points(folder, request, network, experiment.seeds.index(seed), device)
    joint = _joint(network, request).to(device)
    regions = _regions(network, request)
    return CurvatureTarget(
        key=_key(request, experiment, points, probe),
        network=network,
        probe=probe,
        rows_at_once=_rows_at_once(experiment, device, probe),
        regions=regions,
        points=points,
        weights=rows_of_tasks(joint),
        is_known=_known(network, probe, joint),
        learning_rate=experiment.training.learning_rate,
        started=_started(request, network, regions, tuple(points), joint, probe, seed),
    )


def _points(
    folder: RunFolder, request: CurvatureRequest, network: Network, replica: int, device: torch.device
) -> dict[int, dict[str, Tensor]]:
    steps = [step for step, _ in folder.snapshots(request.arm)]
    if not steps:
        raise _refused(
            sentence(translatable("problems", "The run has no checkpoint yet.")),
            sentence(translatable("problems", "Wait for the first checkpoint, or train longer.")),
        )
    points = {}
    for step in steps if request.along_training else steps[-1:]:
        snapshot = folder.load_snapshot(request.arm, step)
        points[step] = {
            name: torch.from_numpy(snapshot[name][replica : replica + 1]).to(device, torch.float64)
            for name in network.shapes
        }
    return points


def _joint(network: Network, request: CurvatureRequest) -> Tensor:
    num_tasks = len(network.tasks)
    weights = request.weights or (1.0,) * num_tasks
    if len(weights) != num_tasks:
        raise _refused(
            sentence(
                translatable("problems", "There are {given} weights for {count} tasks."),
                given=len(weights),
                count=num_tasks,
            ),
            sentence(
                translatable("problems", "Give a weight for every task: {names}."),
                names=", ".join(network.task_names),
            ),
        )
    return torch.tensor(weights, dtype=torch.float64)


def _regions(network: Network, request: CurvatureRequest) -> dict[str, tuple[str, ...]]:
    learned = [name for name in network.shapes if network.is_learned(name)]
    if request.moved == "all":
        moved = learned
    else:
        moved = [name for name in learned if network.is_trunk(name) == (request.moved == "trunk")]
    if not moved:
        raise _refused(
            sentence(translatable("problems", "This network has no heads that could be moved.")),
            sentence(translatable("problems", "Move the trunk.")),
        )
    regions: dict[str, tuple[str, ...]] = {request.moved: tuple(moved)}
    if request.per_block:
        for name in moved:
            block = network.block_of(name)
            region = "heads" if block is None else f"trunk.{block}"
            if region != request.moved:
                regions[region] = (*regions.get(region, ()), name)
    return {
        region: names for region, names in regions.items() if region == request.moved or names != tuple(moved)
    }


def _rows_at_once(experiment: Experiment, device: torch.device, probe: Probe) -> int:
    if device.type != "cpu":
        return probe.num_rows
    return _PICTURES_AT_ONCE if isinstance(experiment.architecture, Cnn) else _ROWS_AT_ONCE


def _known(network: Network, probe: Probe, joint: Tensor) -> Tensor:
    """All together are known where every task that counts is."""
    is_labelled = torch.stack([probe.present[name].any() for name in network.task_names])
    return torch.cat([is_labelled, (is_labelled | (joint == 0)).all().unsqueeze(0)])


def _key(
    request: CurvatureRequest, experiment: Experiment, points: dict[int, dict[str, Tensor]], probe: Probe
) -> str:
    told = {
        "format": _FORMAT,
        "request": request.model_dump(mode="json"),
        "experiment": experiment.model_dump(mode="json", exclude={"title", "notes"}),
        "steps": list(points),
    }
    found = hashlib.sha256(json.dumps(told, sort_keys=True).encode())
    for parameters in points.values():
        for tensor in parameters.values():
            found.update(tensor.cpu().contiguous().numpy().tobytes())
    for tensor in (probe.inputs, *probe.targets.values(), *probe.present.values()):
        found.update(tensor.cpu().contiguous().numpy().tobytes())
    return found.hexdigest()


def _started(
    request: CurvatureRequest,
    network: Network,
    regions: dict[str, tuple[str, ...]],
    steps: tuple[int, ...],
    joint: Tensor,
    probe: Probe,
    seed: int,
) -> CurvatureStarted:
    sizes = [sum(prod(network.shapes[name]) for name in names) for names in regions.values()]
    return CurvatureStarted(
        tasks=network.task_names,
        weights=tuple(joint.tolist()),
        regions=tuple(regions),
        num_parameters=tuple(sizes),
        steps=steps,
        num_rows=probe.num_rows,
        caption=_caption(request, probe.num_rows, seed),
    )


def _caption(request: CurvatureRequest, num_rows: int, seed: int) -> Sentence:
    match request.part:
        case "train":
            rows = translatable("landscape", "{count} training rows (drawn with seed {seed})")
        case "validation":
            rows = translatable("landscape", "{count} validation rows (drawn with seed {seed})")
        case "test":
            rows = translatable("landscape", "{count} test rows (drawn with seed {seed})")
        case unreachable:
            assert_never(unreachable)
    return Sentence(
        translatable(
            "landscape",
            "Second derivatives of the losses on {rows}, without dropout and weight decay, of the network "
            "with seed {seed}; running statistics are fixed, kinks do not count. They change with the scale "
            "of layers, and whether a network generalises cannot be read from them.",
        ),
        {
            "rows": Sentence(rows, {"count": num_rows, "seed": request.probe_seed}, "landscape"),
            "seed": seed,
        },
        "landscape",
    )


def _refused(why: Sentence, what_to_do: Sentence) -> Refused:
    return Refused(
        sentence(translatable("problems", "The curvature could not be measured.")), why, what_to_do
    )
