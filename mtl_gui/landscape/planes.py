"""Planes through a network in the space of its parameters."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import assert_never

import torch
from torch import Tensor

from mtl_gui.engine.architectures.direct_parameters import DirectParametersNetwork
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.landscape.directions import (
    PrincipalDirections,
    principal_directions,
    random_direction,
)
from mtl_gui.problems import Refused
from mtl_gui.spec import CoordinatePlane, LandscapeRequest, RandomPlane, TrajectoryPlane
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["Plane", "chosen_plane", "part_of_tasks"]


@dataclass(frozen=True, slots=True)
class Plane:
    """θ(a, b) = centre + (a · first + b · second) over the parameters that move; the others are fixed.

    Running statistics never move: at every point they are those of the centre.

    All tensors are [1, ...]. `explained` are the shares of a path's variance along both directions, None
    where they do not come from a path.
    """

    centre: Parameters
    first: Parameters
    second: Parameters
    fixed: Parameters
    explained: tuple[float, float] | None = None

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
            points[name] = centre + (a * self.first[name] + b * self.second[name])
        return points

    def without(self, names: Collection[str]) -> "Plane":
        """The plane without some of the parameters."""
        centre, first, second, fixed = (
            {name: tensor for name, tensor in part.items() if name not in names}
            for part in (self.centre, self.first, self.second, self.fixed)
        )
        return Plane(centre, first, second, fixed, self.explained)

    def to(self, device: torch.device, dtype: torch.dtype) -> "Plane":
        """The plane on another device, in another precision."""
        centre, first, second, fixed = (
            {name: tensor.to(device, dtype) for name, tensor in part.items()}
            for part in (self.centre, self.first, self.second, self.fixed)
        )
        return Plane(centre, first, second, fixed, self.explained)


def chosen_plane(network: Network, path: Parameters, request: LandscapeRequest) -> Plane:
    """The plane that was asked for, through the end of a training path.

    Args:
        network: The network that was trained.
        path: Its parameters at S checkpoints, [S, ...].
        request: Which plane, and which parameters move.

    Raises:
        Refused: When the network or its path has no such plane.
    """
    moved = _moved(network, path, request)
    moving = {name: path[name].double() for name in moved}
    centre = {name: tensor[-1:] for name, tensor in moving.items()}
    fixed = {name: tensor[-1:].double() for name, tensor in path.items() if name not in moved}
    match request.plane:
        case RandomPlane() as plane:
            return Plane(centre, *_random(network, centre, plane), fixed)
        case TrajectoryPlane():
            principal = _of_path(moving)
            return Plane(centre, principal.first, principal.second, fixed, principal.explained)
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


def _moved(network: Network, path: Parameters, request: LandscapeRequest) -> tuple[str, ...]:
    learned = tuple(name for name in path if network.is_learned(name))
    if request.moved == "all":
        return learned
    moved = tuple(name for name in learned if network.is_trunk(name) == (request.moved == "trunk"))
    if not moved:
        raise _no_plane(
            sentence(translatable("problems", "This network has no heads that could be moved.")),
            sentence(translatable("problems", "Move the trunk.")),
        )
    return moved


def _random(network: Network, centre: Parameters, plane: RandomPlane) -> tuple[Parameters, Parameters]:
    axes = {name: network.filter_axes(name) for name in centre}
    if not any(axes.values()):
        raise _no_plane(
            sentence(translatable("problems", "The parameters that move have no filters to be scaled to.")),
            sentence(translatable("problems", "Choose the plane of the coordinates.")),
        )
    return (
        random_direction(centre, axes, plane.seed, number=0),
        random_direction(centre, axes, plane.seed, number=1),
    )


def _of_path(path: Parameters) -> PrincipalDirections:
    principal = principal_directions(path)
    if principal is None:
        raise _no_plane(
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
    if not isinstance(network, DirectParametersNetwork):
        raise _no_plane(
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


def _no_plane(why: Sentence, what_to_do: Sentence) -> Refused:
    what = sentence(translatable("problems", "The landscape could not be drawn on this plane."))
    return Refused(what, why, what_to_do)
