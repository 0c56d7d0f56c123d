"""Planes through a network in the space of its parameters."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

import torch
from torch import Tensor

from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.landscape.anchors import Neighbours, directions_through, through_anchors
from mtl_gui.landscape.curved_directions import most_curved
from mtl_gui.landscape.directions import PrincipalDirections, principal_directions, random_directions
from mtl_gui.landscape.refusal import no_plane
from mtl_gui.spec import (
    AnchorPlane,
    CoordinatePlane,
    HessianPlane,
    LandscapeRequest,
    ProbeRequest,
    RandomPlane,
    RunsPlane,
    TrajectoryPlane,
)
from mtl_gui.texts import sentence, translatable

__all__ = ["Plane", "chosen_plane", "moved_parameters", "part_of_tasks"]


@dataclass(frozen=True, slots=True)
class Plane:
    """θ(a, b) = centre + (a · first + b · second) over the parameters that move; the others are fixed.

    Running statistics never move: at every point they are those of the centre.

    All tensors are [1, ...]. `explained` are the shares of a path's variance along both directions, None
    where they do not come from a path. `residuals` tell of every network that the plane was laid through,
    by name, which share of its distance from the centre lies off the plane. `curvatures` are the eigenvalues
    of the Hessian that belong to the directions, where they are its eigenvectors.
    """

    centre: Parameters
    first: Parameters
    second: Parameters
    fixed: Parameters
    explained: tuple[float, float] | None = None
    residuals: tuple[tuple[str, float], ...] = ()
    curvatures: tuple[float, float] | None = None

    @property
    def device(self) -> torch.device:
        """Where it is."""
        return next(iter(self.centre.values())).device

    @property
    def dtype(self) -> torch.dtype:
        """Its precision."""
        return next(iter(self.centre.values())).dtype

    def points(self, coordinates: Tensor) -> dict[str, Tensor]:
        """All parameters, [N, ...], at N points (a, b), [N, 2], given on the plane's device."""
        points = {
            name: tensor.expand(len(coordinates), *tensor.shape[1:]) for name, tensor in self.fixed.items()
        }
        for name, centre in self.centre.items():
            a, b = (column.view(-1, *[1] * (centre.dim() - 1)) for column in coordinates.unbind(1))
            points[name] = (a * self.first[name]).add_(b * self.second[name]).add_(centre)
        return points

    def without(self, names: Collection[str]) -> "Plane":
        """The plane without some of the parameters."""
        return self._changed(
            lambda part: {name: tensor for name, tensor in part.items() if name not in names}
        )

    def to(self, device: torch.device, dtype: torch.dtype) -> "Plane":
        """The plane on another device, in another precision."""
        return self._changed(lambda part: {name: tensor.to(device, dtype) for name, tensor in part.items()})

    def _changed(self, change: Callable[[Parameters], Parameters]) -> "Plane":
        return replace(
            self,
            centre=change(self.centre),
            first=change(self.first),
            second=change(self.second),
            fixed=change(self.fixed),
        )


def chosen_plane(
    network: Network, path: Parameters, request: LandscapeRequest, neighbours: Neighbours | None = None
) -> Plane:
    """The plane that was asked for, through the end of a training path.

    Args:
        network: The network that was trained.
        path: Its parameters at S checkpoints, [S, ...].
        request: Which plane, and which parameters move.
        neighbours: The other networks that a plane can go through; None where there are none.

    Raises:
        Refused: When the network or its path has no such plane.
    """
    moved = moved_parameters(network, request)
    moving = {name: path[name].double() for name in moved}
    centre = {name: tensor[-1:] for name, tensor in moving.items()}
    fixed = {name: tensor[-1:].double() for name, tensor in path.items() if name not in moved}
    around = neighbours or Neighbours()
    match request.plane:
        case RandomPlane() as plane:
            return Plane(centre, *_random(network, centre, plane), fixed)
        case TrajectoryPlane():
            principal = _of_path(moving)
            return Plane(centre, principal.first, principal.second, fixed, principal.explained)
        case AnchorPlane() as plane:
            first, second, residuals = through_anchors(network, centre, around, plane)
            return Plane(centre, first, second, fixed, residuals=residuals)
        case HessianPlane(task=task):
            assert around.probe is not None
            first, second, curvatures = most_curved(network, centre, fixed, around.probe, task)
            return Plane(centre, first, second, fixed, curvatures=curvatures)
        case RunsPlane() as plane:
            ends = directions_through(centre, *around.runs)
            return Plane(centre, *ends, fixed, residuals=((plane.first, 0.0), (plane.second, 0.0)))
        case CoordinatePlane():
            return _of_coordinates(network, centre)
        case unreachable:
            assert_never(unreachable)


def part_of_tasks(network: Network, parameters: Parameters, tasks: Sequence[int]) -> dict[str, Tensor]:
    """The parameters on which these tasks' losses depend: their groups of every trunk block, their heads.

    So a single-task network's parameters stand beside those of the shared network that serve the task.
    """
    part = {}
    for name, tensor in parameters.items():
        if network.is_trunk(name):
            part[name] = tensor[:, network.places(name, tasks)]
        elif any(network.is_head_of(name, network.task_names[task]) for task in tasks):
            part[name] = tensor
    return part


def moved_parameters(network: Network, request: ProbeRequest) -> tuple[str, ...]:
    """The names of the parameters that move; running statistics never do.

    Raises:
        Refused: When the network has none of the kind that is asked for.
    """
    learned = tuple(name for name in network.shapes if network.is_learned(name))
    if request.moved == "all":
        return learned
    moved = tuple(name for name in learned if network.is_trunk(name) == (request.moved == "trunk"))
    if not moved:
        raise no_plane(
            sentence(translatable("problems", "This network has no heads that could be moved.")),
            sentence(translatable("problems", "Move the trunk.")),
        )
    return moved


def _random(network: Network, centre: Parameters, plane: RandomPlane) -> tuple[Parameters, Parameters]:
    axes = {name: network.filter_axes(name) for name in centre}
    if not any(axes.values()):
        raise no_plane(
            sentence(translatable("problems", "The parameters that move have no filters to be scaled to.")),
            sentence(translatable("problems", "Choose the plane of the coordinates.")),
        )
    return random_directions(centre, axes, plane.seed, plane.scaling, right_angle=plane.right_angle)


def _of_path(path: Parameters) -> PrincipalDirections:
    principal = principal_directions(path)
    if principal is None:
        raise no_plane(
            sentence(
                translatable(
                    "problems",
                    "The training path spans no plane: it has fewer than three points, or is straight.",
                )
            ),
            sentence(translatable("problems", "Train on, or choose a random plane.")),
        )
    return principal


def _of_coordinates(network: Network, centre: Parameters) -> Plane:
    if not (isinstance(network, DirectParametersNetwork) and network.data.num_coordinates == 2):
        raise no_plane(
            sentence(
                translatable("problems", "The network has {count} parameters, not two."),
                count=network.num_parameters,
            ),
            sentence(translatable("problems", "Choose the plane of the training path, or a random one.")),
        )
    origin = {name: torch.zeros_like(tensor) for name, tensor in centre.items()}
    first, second = (
        {name: tensor.index_fill(-1, torch.tensor([axis]), 1.0) for name, tensor in origin.items()}
        for axis in range(2)
    )
    return Plane(origin, first, second, fixed={})
