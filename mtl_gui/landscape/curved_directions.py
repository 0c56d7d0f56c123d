"""The directions in which a loss curves most."""

import torch
from torch import Tensor

from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.randomness import generator
from mtl_gui.landscape.directions import norm
from mtl_gui.landscape.hessian import Hessian, Objective
from mtl_gui.landscape.lanczos import extreme_eigenvalues
from mtl_gui.landscape.probe import Probe
from mtl_gui.landscape.refusal import no_plane
from mtl_gui.landscape.work import finished
from mtl_gui.texts import sentence, translatable

__all__ = ["most_curved"]

_ROWS_AT_ONCE = 256
_TOLERANCE = 1e-4
_MAX_PRODUCTS = 60


def most_curved(
    network: Network, centre: Parameters, fixed: Parameters, probe: Probe, task: str | None
) -> tuple[dict[str, Tensor], dict[str, Tensor], tuple[float, float]]:
    """The eigenvectors of the two largest eigenvalues of the Hessian, and these eigenvalues.

    Each eigenvector is as long as the parameters that move, so that 1 is their own norm. Batches are
    normalised by the running values, whatever the points of the plane are measured with.

    Args:
        network: The computation.
        centre: The parameters that move, [1, ...].
        fixed: The others, [1, ...].
        probe: The rows.
        task: Whose loss it is; None for the sum of all.

    Raises:
        Refused: When there is no such task or direction.
    """
    weights = _weights(network, task)
    device = next(iter(centre.values())).device
    dtype = torch.float32 if device.type == "mps" else torch.float64
    rows = Probe(probe.inputs.to(device, dtype), _on(probe.targets, device), _on(probe.present, device))
    others = {name: tensor.to(device, dtype) for name, tensor in fixed.items()}
    objective = Objective(network, rows, _ROWS_AT_ONCE, tuple(centre), others)
    point = objective.vectors({name: tensor.to(dtype) for name, tensor in centre.items()})
    hessian = Hessian(objective, point, weights.to(device, dtype))
    noise = generator(0, "landscape hessian").standard_normal((1, objective.num_parameters))
    start = torch.from_numpy(noise).to(device, dtype)
    search = extreme_eigenvalues(hessian.times, start, 2, tolerance=_TOLERANCE, max_products=_MAX_PRODUCTS)
    found = finished(search)
    if found.largest.shape[1] < 2 or not found.largest.isfinite().all():
        raise no_plane(
            sentence(translatable("problems", "The loss has no two directions in which it curves.")),
            sentence(translatable("problems", "Choose another plane, or more rows.")),
        )
    lengths = norm(centre)
    first, second = (
        objective.parts(found.largest_vectors[:, number].double() * lengths) for number in range(2)
    )
    return first, second, (float(found.largest[0, 0]), float(found.largest[0, 1]))


def _weights(network: Network, task: str | None) -> Tensor:
    if task is None:
        return torch.ones(1, len(network.task_names))
    if task not in network.task_names:
        raise no_plane(
            sentence(translatable("problems", "There is no task “{name}”."), name=task),
            sentence(translatable("problems", "Use one of: {names}."), names=", ".join(network.task_names)),
        )
    return torch.eye(len(network.task_names))[[network.task_names.index(task)]]


def _on(labels: Parameters, device: torch.device) -> dict[str, Tensor]:
    return {name: tensor.to(device) for name, tensor in labels.items()}
