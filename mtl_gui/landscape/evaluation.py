"""Measures all task losses at many points at once: points are the replicas of one stack."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import assert_never

import torch
from torch import Tensor
from torch.func import vmap

from mtl_gui.engine.losses import row_losses
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.events import FloatArray
from mtl_gui.landscape.forms import Form
from mtl_gui.landscape.head_fit import fitted_losses
from mtl_gui.landscape.head_outputs import AnyHeads, heads_of
from mtl_gui.landscape.manner import AS_TRAINED, Manner
from mtl_gui.landscape.planes import Plane
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.trunk import Trunk, convolved, features_of, trunk_over

__all__ = ["LossMeter", "PlaneMeter"]


@dataclass(frozen=True, slots=True)
class _Labels:
    """Of a stretch of rows, `targets` and `present` [1, tasks, B] of the tasks that are computed together.

    `present` is None where no label is missing.
    """

    targets: Tensor
    present: Tensor | None


class LossMeter:
    """Measures networks on fixed rows.

    Outputs and the cross-entropies of classes are computed in the precision of the parameters, a stretch of
    rows at a time so that activations stay in the processor's cache; other losses are computed, and all are
    summed, in float64. Dropout is off.

    Args:
        network: The computation.
        probe: The rows.
        rows_at_once: The longest stretch; one is as long as all rows where they are normalised together.
        manner: How networks are measured.
    """

    def __init__(
        self, network: Network, probe: Probe, rows_at_once: int, manner: Manner = AS_TRAINED
    ) -> None:
        self._network = network
        self._manner = manner
        self.stretches = probe.split(probe.num_rows if manner.by_batch else rows_at_once)
        self._labels = [_labels(network, stretch) for stretch in self.stretches]
        counts = [probe.present[name].sum() for name in network.task_names]
        self._num_labels = torch.stack(counts).double()
        order = [task for group in network.groups for task in group.tasks]
        self._places = (
            None if order == sorted(order) else torch.tensor(order).argsort().to(probe.inputs.device)
        )

    def losses(self, parameters: Parameters, points_at_once: int) -> FloatArray:
        """The losses [N, T] of N points; NaN for a task without labels among the rows.

        Args:
            parameters: Name to [N, ...].
            points_at_once: How many of them are measured together.
        """
        pieces = {name: torch.split(tensor, points_at_once) for name, tensor in parameters.items()}
        count = len(next(iter(pieces.values())))
        with torch.inference_mode():
            losses = [
                self.losses_of({name: some[number] for name, some in pieces.items()})
                for number in range(count)
            ]
            return torch.cat(losses).cpu().numpy()

    def losses_of(self, parameters: Parameters) -> Tensor:
        """The losses, float64 [N, T], of N points that are measured together, [N, ...]."""

        def features(stretch: int) -> Tensor:
            return features_of(self._network, parameters, self.stretches[stretch].inputs, self._manner)

        return self.losses_of_features(parameters, features)

    def heads(self, parameters: Parameters) -> list[AnyHeads]:
        """The heads of every group of tasks, from their parameters."""
        return [heads_of(self._network, parameters, group) for group in self._network.groups]

    def losses_of_features(
        self,
        parameters: Parameters,
        features: Callable[[int], Tensor],
        heads: Sequence[AnyHeads] | None = None,
    ) -> Tensor:
        """The losses, float64 [N, T].

        Args:
            parameters: At least those of the heads, where they are not given.
            features: The trunk's of a stretch.
            heads: Those at the points; left out, they are made from their parameters.
        """
        if self._manner.refits:
            return self._fitted(parameters, features)
        heads = heads or self.heads(parameters)
        totals = [
            self._totals(heads, features(stretch), labels) for stretch, labels in enumerate(self._labels)
        ]
        losses = sum(totals[1:], totals[0])
        if self._places is not None:
            losses = losses[:, self._places]
        return losses / self._num_labels

    def _fitted(self, parameters: Parameters, features: Callable[[int], Tensor]) -> Tensor:
        """The losses, float64 [N, T], with heads that are fitted to all rows together."""
        network = self._network
        everywhere = torch.cat([features(number) for number in range(len(self.stretches))], 2)
        columns = []
        for task, branch in zip(network.tasks, network.branches, strict=True):
            columns.append(
                fitted_losses(
                    task.task.loss,
                    everywhere[:, branch],
                    (parameters[f"heads.{task.name}.weight"], parameters[f"heads.{task.name}.bias"]),
                    torch.cat([stretch.targets[task.name] for stretch in self.stretches], 1)[0],
                    torch.cat([stretch.present[task.name] for stretch in self.stretches], 1)[0],
                )
            )
        return torch.stack(columns, 1)

    def _totals(self, heads: Sequence[AnyHeads], features: Tensor, labels: list[_Labels]) -> Tensor:
        """The sums over a stretch, [N, T], in the order in which the tasks are computed."""
        totals = []
        for group, of_heads, of_group in zip(self._network.groups, heads, labels, strict=True):
            outputs = of_heads.outputs(features)
            if group.loss != "cross_entropy" or group.num_outputs == 1:
                outputs = outputs.double()
            targets = of_group.targets.expand(outputs.shape[:3]).flatten(0, 1)
            rows = row_losses(group.loss, outputs.flatten(0, 1), targets).view(outputs.shape[:3])
            if of_group.present is not None:
                rows = torch.where(of_group.present, rows, 0.0)
            totals.append(rows.sum(2, dtype=torch.float64))
        return torch.cat(totals, 1)


class PlaneMeter:
    """Measures points of a plane, computing once what is the same for all of them."""

    def __init__(
        self,
        plane: Plane,
        network: Network,
        probe: Probe,
        rows_at_once: int,
        manner: Manner = AS_TRAINED,
    ) -> None:
        self._meter = LossMeter(network, probe, rows_at_once, manner)
        self._network = network
        self._plane = plane
        self._manner = manner
        self._trunk = self._started()
        self._heads = self._still_heads()

    def losses(self, coordinates: FloatArray, form: Form = "stacked") -> FloatArray:
        """The losses [N, T] at N points (a, b), [N, 2]; all forms give the same up to rounding.

        Raises:
            RuntimeError: When the form cannot compute this network.
        """
        with torch.inference_mode():
            at = torch.from_numpy(coordinates).to(self._plane.device, self._plane.dtype)
            match form:
                case "stacked":
                    losses = self._stacked(at, self._trunk)
                case "loop":
                    points = torch.split(at, 1)
                    losses = torch.cat([self._stacked(point, self._trunk) for point in points])
                case "convolved":
                    losses = self._stacked(at, self._convolved)
                case "vmap":
                    losses = vmap(self._of_one)(self._plane.points(at))
                case unreachable:
                    assert_never(unreachable)
            return losses.cpu().numpy()

    @cached_property
    def _convolved(self) -> Trunk:
        return convolved(self._trunk)

    def _stacked(self, at: Tensor, trunk: Trunk) -> Tensor:
        parameters = trunk.plane.points(at)

        def features(stretch: int) -> Tensor:
            return trunk.features(stretch, parameters, at)

        heads = [heads.at(len(at)) for heads in self._heads]
        return self._meter.losses_of_features(parameters, features, heads)

    def _of_one(self, parameters: Parameters) -> Tensor:
        """The losses [T] of one network, as `vmap` maps them over many."""
        point = {name: tensor.unsqueeze(0) for name, tensor in parameters.items()}
        return self._meter.losses_of(point)[0]

    @torch.inference_mode()
    def _started(self) -> Trunk:
        rows = [stretch.inputs for stretch in self._meter.stretches]
        return trunk_over(self._plane, self._network, rows, self._manner)

    @torch.inference_mode()
    def _still_heads(self) -> list[AnyHeads]:
        """The heads where none of them moves, put together once for all points."""
        moves = any(not self._network.is_trunk(name) for name in self._plane.centre)
        return [] if moves or self._manner.refits else self._meter.heads(self._plane.fixed)


def _labels(network: Network, stretch: Probe) -> list[_Labels]:
    labels = []
    for group in network.groups:
        present = torch.stack([stretch.present[name] for name in group.names], 1)
        targets = torch.stack([stretch.targets[name] for name in group.names], 1)
        labels.append(_Labels(targets, None if bool(present.all()) else present))
    return labels
