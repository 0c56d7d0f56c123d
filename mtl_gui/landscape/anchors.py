"""Other networks as points in the parameter space of a joint one, and the plane through two of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from mtl_gui.engine.network import Network, Parameters
from mtl_gui.landscape.directions import PrincipalDirections, inner, norm, principal_directions
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.projection import project
from mtl_gui.landscape.refusal import no_plane
from mtl_gui.spec import AnchorPlane
from mtl_gui.texts import sentence, translatable

__all__ = ["Neighbours", "directions_through", "single_task_solution", "through_anchors"]

_SMALLEST = 1e-9


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What a plane can be laid by besides the chosen path: networks at the end of their training, and rows.

    Attributes:
        single_network: The computation of the single-task networks, None where none were trained.
        single: Their parameters, [1, ...].
        runs: Those of the chosen networks of other runs, each [1, ...].
        probe: The rows on which a loss curves; None where none are needed.
    """

    single_network: Network | None = None
    single: Parameters = field(default_factory=dict)
    runs: tuple[Parameters, ...] = ()
    probe: Probe | None = None


def single_task_solution(
    network: Network, joint: Parameters, neighbours: Neighbours, task: int
) -> dict[str, Tensor]:
    """The joint network with everything that serves the task as in the network of this task alone.

    What the task's loss does not depend on stays as in the joint network, and so does what only tasks that
    share softly have. For a task's loss the point is thus its single-task network, seen from the joint one.

    Raises:
        Refused: When there are no single-task networks.
    """
    single_network = neighbours.single_network
    if single_network is None:
        raise no_plane(
            sentence(translatable("problems", "The run has no single-task networks.")),
            sentence(translatable("problems", "Train the single-task networks too.")),
        )
    point = {}
    for name, tensor in joint.items():
        own = neighbours.single.get(name)
        if own is not None and network.is_trunk(name):
            point[name] = tensor.clone()
            serving = own[:, single_network.places(name, (task,))]
            point[name][:, network.places(name, (task,))] = serving.to(tensor)
        elif own is not None and network.is_head_of(name, network.task_names[task]):
            point[name] = own.to(tensor)
        else:
            point[name] = tensor
    return point


def directions_through(
    centre: Parameters, first: Parameters, second: Parameters
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """Two directions of length 1 at a right angle whose plane through the centre holds both points.

        û = (θ₁ − θ₀) / ‖θ₁ − θ₀‖,   v = (θ₂ − θ₀) − ⟨û, θ₂ − θ₀⟩ û,   v̂ = v / ‖v‖

    So coordinates are distances in parameter space.

    Raises:
        Refused: When the three points lie on a line.

    Source: Garipov et al., "Loss Surfaces, Mode Connectivity, and Fast Ensembling of DNNs", NeurIPS 2018,
    appendix A.1; Gram-Schmidt in the moving parameters.
    """
    to_first, to_second = (
        {name: point[name].double() - tensor.double() for name, tensor in centre.items()}
        for point in (first, second)
    )
    reach = float(torch.stack([norm(to_first), norm(to_second)]).max())
    if not float(norm(to_first)) > _SMALLEST * reach:
        raise _on_a_line()
    unit = _scaled(to_first, 1 / float(norm(to_first)))
    along = float(inner(unit, to_second))
    across = {name: tensor - along * unit[name] for name, tensor in to_second.items()}
    if not float(norm(across)) > _SMALLEST * reach:
        raise _on_a_line()
    return unit, _scaled(across, 1 / float(norm(across)))


def through_anchors(
    network: Network, joint: Parameters, neighbours: Neighbours, plane: AnchorPlane
) -> tuple[Parameters, Parameters, tuple[tuple[str, float], ...]]:
    """Both directions, and for every single-task network the share of its distance that lies off the plane.

    Of two tasks it is the plane through all three networks, which leaves nothing off it; of more, the
    principal directions of the joint and the single-task networks, laid through the joint one.

    Args:
        network: The joint network.
        joint: Those of its parameters that move, [1, ...].
        neighbours: Holds the single-task networks.
        plane: Which tasks.

    Raises:
        Refused: When there are fewer than two tasks, or the networks span no plane.
    """
    tasks = _tasks(network, plane)
    points = [single_task_solution(network, joint, neighbours, task) for task in tasks]
    if len(tasks) == 2:
        first, second = directions_through(joint, *points)
    else:
        principal = _principal([joint, *points])
        first, second = dict(principal.first), dict(principal.second)
    together = {name: torch.cat([point[name] for point in points]) for name in joint}
    residuals = project(together, joint, first, second).residuals
    names = [network.task_names[task] for task in tasks]
    return first, second, tuple(zip(names, residuals.tolist(), strict=True))


def _tasks(network: Network, plane: AnchorPlane) -> list[int]:
    names = network.task_names
    chosen = [name for name in (plane.first, plane.second) if name is not None]
    for name in chosen:
        if name not in names:
            raise no_plane(
                sentence(translatable("problems", "There is no task “{name}”."), name=name),
                sentence(translatable("problems", "Use one of: {names}."), names=", ".join(names)),
            )
    if len(names) < 2:
        raise no_plane(
            sentence(translatable("problems", "The experiment has a single task.")),
            sentence(translatable("problems", "Choose the plane of the training path, or a random one.")),
        )
    return [names.index(name) for name in chosen] or list(range(len(names)))


def _principal(points: Sequence[Parameters]) -> PrincipalDirections:
    principal = principal_directions({name: torch.cat([p[name] for p in points]) for name in points[0]})
    if principal is None:
        raise _on_a_line()
    return principal


def _scaled(direction: Parameters, factor: float) -> dict[str, Tensor]:
    return {name: tensor * factor for name, tensor in direction.items()}


def _on_a_line() -> Exception:
    return no_plane(
        sentence(translatable("problems", "The networks lie on one line, or two of them are the same.")),
        sentence(translatable("problems", "Choose other networks, or move other parameters.")),
    )
