"""The networks between which straight lines are measured, and the losses on such a line."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from mtl_gui.engine.network import Parameters
from mtl_gui.events import CHOSEN, FloatArray
from mtl_gui.landscape.anchors import single_task_solution
from mtl_gui.landscape.caption import Facts
from mtl_gui.landscape.directions import norm
from mtl_gui.landscape.evaluation import LossMeter
from mtl_gui.landscape.fingerprint import fingerprint
from mtl_gui.landscape.other_runs import other_run
from mtl_gui.landscape.planes import moved_parameters
from mtl_gui.landscape.refusal import no_plane
from mtl_gui.landscape.sources import Sources
from mtl_gui.landscape.work import Work
from mtl_gui.spec import AnyStop, JointNetwork, ProbeRequest, SingleTaskNetwork, StoredNetwork
from mtl_gui.texts import sentence, translatable

__all__ = ["Lines", "stop_name"]

_POINTS_AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Lines:
    """Measures straight lines between networks.

        θ(α) = (1 − α) θ₀ + α θ₁

    The parameters that do not move are those of the joint network. Running statistics of the batches move
    with the trunk, so that a line ends in the networks themselves.

    Attributes:
        found: The run's networks, and the rows.
        request: What moves, and how it is measured.
        num_points: S.
    """

    found: Sources
    request: ProbeRequest
    num_points: int

    def network(self, stop: AnyStop) -> dict[str, Tensor]:
        """A network as a point [1, ...] in the parameters that move.

        Raises:
            Refused: When there is none.
        """
        found, joint = self.found, self.found.chosen.end
        match stop:
            case JointNetwork():
                point = joint
            case SingleTaskNetwork(task=task):
                network = found.chosen.network
                point = single_task_solution(network, joint, found.neighbours(), self._position(task))
            case StoredNetwork(folder=folder):
                point = other_run(folder, found.chosen.network, found.seed).end
        return {name: point[name].double() for name in self._moving()}

    def distance(self, first: Parameters, second: Parameters) -> float:
        """The length of the line between two networks, in the parameters that are learned."""
        learned = moved_parameters(self.found.chosen.network, self.request)
        return float(norm({name: first[name] - second[name] for name in learned}))

    def losses(self, first: Parameters, second: Parameters) -> Work[FloatArray]:
        """The losses [S, T] on the line, a few points at a time."""
        found = self.found
        meter = LossMeter(found.chosen.network, found.probe, found.rows_at_once, found.manner)
        shares = torch.linspace(0, 1, self.num_points, dtype=torch.float64)
        pieces = []
        for start in range(0, self.num_points, _POINTS_AT_ONCE):
            some = shares[start : start + _POINTS_AT_ONCE]
            pieces.append(meter.losses(self._points(first, second, some), len(some)))
            yield (start + len(some)) / self.num_points
        return np.concatenate(pieces)

    def key(self, networks: Sequence[Parameters]) -> str:
        """A fingerprint of all that determines the losses on lines between these networks."""
        found = self.found
        return fingerprint(self.request, found.experiment, found.trajectories, found.probe, networks)

    @property
    def step(self) -> int:
        """That of the joint network."""
        return int(self.found.chosen.steps[-1])

    def facts(self) -> Facts:
        """What a caption tells."""
        network = self.found.chosen.network
        return Facts(
            cosine=0.0,
            explained=None,
            num_checkpoints=len(self.found.chosen.steps),
            num_rows=self.found.probe.num_rows,
            seed=self.found.seed,
            step=self.step,
            has_heads=not all(map(network.is_trunk, network.shapes)),
            has_statistics=not all(map(network.is_learned, network.shapes)),
        )

    def _points(self, first: Parameters, second: Parameters, shares: Tensor) -> dict[str, Tensor]:
        points = {}
        for name, tensor in self.found.chosen.end.items():
            if name in first:
                along = shares.view(-1, *[1] * (tensor.dim() - 1))
                line = (1 - along) * first[name] + along * second[name]
            else:
                line = tensor.expand(len(shares), *tensor.shape[1:])
            points[name] = line.to(self.found.device, self.found.dtype)
        return points

    def _moving(self) -> Sequence[str]:
        network = self.found.chosen.network
        learned = moved_parameters(network, self.request)
        if self.request.moved == "heads":
            return learned
        return [name for name in network.shapes if name in learned or not network.is_learned(name)]

    def _position(self, task: str) -> int:
        names = self.found.chosen.network.task_names
        if task not in names:
            raise no_plane(
                sentence(translatable("problems", "There is no task “{name}”."), name=task),
                sentence(translatable("problems", "Use one of: {names}."), names=", ".join(names)),
            )
        return names.index(task)


def stop_name(stop: AnyStop) -> str:
    """How events name a network: by the arm, the task or the run's folder."""
    match stop:
        case JointNetwork():
            return CHOSEN
        case SingleTaskNetwork(task=task):
            return task
        case StoredNetwork(folder=folder):
            return folder
