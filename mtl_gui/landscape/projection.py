"""Where the checkpoints of a training lie on a plane, and how far off it."""

from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.network import Parameters
from mtl_gui.events import FloatArray
from mtl_gui.landscape.directions import inner, norm

__all__ = ["Projection", "project"]


@dataclass(frozen=True, slots=True)
class Projection:
    """The plane coordinates `points` [S, 2] of S checkpoints.

    `residuals` [S] are the shares of their distances from the centre that lie off the plane, 0 to 1.
    """

    points: FloatArray
    residuals: FloatArray


def project(path: Parameters, centre: Parameters, first: Parameters, second: Parameters) -> Projection:
    """Finds the nearest point of the plane for every checkpoint.

    With δ = θ − θ* and D = [d₁ d₂], of any lengths and any angle:

        (a, b)ᵀ = (Dᵀ D)⁻¹ Dᵀ δ,   residual = ‖δ − a d₁ − b d₂‖ / ‖δ‖

    All four have the same parameters. A path that has only some of the plane's parameters is projected by
    handing in these alone. A coordinate whose direction moves none of them is 0.
    """
    away = {name: tensor.double() - centre[name].double() for name, tensor in path.items()}
    lengths = torch.cat([norm(first), norm(second)])
    scales = torch.where(lengths > 0, lengths, 1.0)
    products = torch.cat([torch.cat([inner(x, first), inner(x, second)], 1) for x in (first, second)])
    on_directions = torch.cat([inner(away, first), inner(away, second)], 1) / scales
    gram = products / torch.outer(scales, scales)
    points = on_directions @ torch.linalg.pinv(gram, hermitian=True) / scales
    distances = norm(away)
    _take_off(away, first, points[:, 0])
    _take_off(away, second, points[:, 1])
    residuals = torch.where(distances > 0, norm(away) / distances.clamp_min(1e-300), 0.0)
    return Projection(points.cpu().numpy(), residuals.cpu().numpy())


def _take_off(away: Parameters, direction: Parameters, coordinates: Tensor) -> None:
    for name, tensor in away.items():
        factors = coordinates.view(-1, *[1] * (tensor.dim() - 1))
        tensor.addcmul_(factors, direction[name].double(), value=-1)
