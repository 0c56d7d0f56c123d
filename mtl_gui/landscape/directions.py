"""Directions in parameter space: random and scaled to a network's filters, or principal ones of a path.

Points, directions and paths alike map a parameter's name to a tensor whose first axis counts points: one
point or direction is [1, ...], a path of S checkpoints is [S, ...].
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

import torch
from torch import Tensor

from mtl_gui.engine.network import Parameters
from mtl_gui.engine.randomness import generator
from mtl_gui.spec.planes import Scaling

__all__ = [
    "PrincipalDirections",
    "cosine",
    "filter_normalised",
    "inner",
    "norm",
    "principal_directions",
    "random_direction",
    "random_directions",
]


@dataclass(frozen=True, slots=True)
class PrincipalDirections:
    """Two orthogonal directions of length 1 and the shares of the path's variance along them."""

    first: Parameters
    second: Parameters
    explained: tuple[float, float]


def inner(x: Parameters, y: Parameters) -> Tensor:
    """Inner products ⟨x, y⟩ of points with points: [R, S] for R and S points, in float64."""
    products = [_rows(x[name]) @ _rows(y[name]).T for name in x]
    return torch.stack(products).sum(0)


def norm(x: Parameters) -> Tensor:
    """Euclidean lengths [R] over all parameters together, in float64."""
    lengths = [torch.linalg.vector_norm(_rows(tensor), dim=1) for tensor in x.values()]
    length: Tensor = torch.linalg.vector_norm(torch.stack(lengths), dim=0)
    return length


def cosine(x: Parameters, y: Parameters) -> float:
    """The cosine of the angle between two directions."""
    return float(inner(x, y) / (norm(x) * norm(y)))


def random_direction(
    parameters: Parameters, filter_axes: Mapping[str, tuple[int, ...] | None], seed: int, number: int
) -> dict[str, Tensor]:
    """A filter-normalised random direction for every point of `parameters`.

    The noise depends on the seed, the number of the direction and the parameter's name alone; all points
    share it and each scales it to its own filters. Biases do not move.

    Args:
        parameters: Name to [R, ...].
        filter_axes: For each name the axes that count filters: points, groups and output units. None for
            biases and other parameters without filters.
        seed: Chooses the noise.
        number: Which direction of the seed, from 0.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4.
    """
    return _scaled(_noise(parameters, filter_axes, seed, number), parameters, filter_axes, "filters")


def random_directions(
    parameters: Parameters,
    filter_axes: Mapping[str, tuple[int, ...] | None],
    seed: int,
    scaling: Scaling,
    *,
    right_angle: bool,
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """Both random directions through one point, scaled to its filters, to its layers or as a whole.

        filters: dⱼ ← dⱼ · ‖θⱼ‖ / ‖dⱼ‖,   layers: d_l ← d_l · ‖θ_l‖ / ‖d_l‖,   model: d ← d · ‖θ‖ / ‖d‖

    A layer is one group's weight of one layer; θ are all weights that move. Scaling by filter or by layer
    can change a right angle: d₂ ← d₂ − ⟨d₁, d₂⟩ / ‖d₁‖² · d₁ comes before it, on request.

    Args:
        parameters: Name to [1, ...]; the other arguments are those of `random_direction`.
        filter_axes: See there.
        seed: See there.
        scaling: What gets the norm of the network's own.
        right_angle: Whether the second is first turned perpendicular to the first.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4.
    """
    first, second = (_noise(parameters, filter_axes, seed, number) for number in range(2))
    if right_angle:
        share = float(inner(first, second) / inner(first, first))
        second = {name: tensor - share * first[name] for name, tensor in second.items()}
    return (
        _scaled(first, parameters, filter_axes, scaling),
        _scaled(second, parameters, filter_axes, scaling),
    )


def filter_normalised(noise: Tensor, parameter: Tensor, filter_axes: tuple[int, ...]) -> Tensor:
    """Scales every filter j of the noise to the norm of the same filter of the parameter.

        dⱼ ← dⱼ · ‖θⱼ‖ / (‖dⱼ‖ + 1e-10)

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 4; the small
    number is the one of the authors' code.
    """
    kept = {axis % parameter.dim() for axis in filter_axes}
    fan_in = [axis for axis in range(parameter.dim()) if axis not in kept]
    own = torch.linalg.vector_norm(parameter.double(), dim=fan_in, keepdim=True)
    drawn = torch.linalg.vector_norm(noise.double(), dim=fan_in, keepdim=True)
    factors: Tensor = own / (drawn + 1e-10)
    return noise.double() * factors


def principal_directions(path: Parameters) -> PrincipalDirections | None:
    """The two principal directions of a path's checkpoints about their mean; None if they lie on a line.

    With the centred checkpoints as rows of X, only the small Gram matrix is decomposed:

        G = X Xᵀ [S, S],   G uⱼ = λⱼ uⱼ,   dⱼ = Xᵀ uⱼ / √λⱼ,   explained share λⱼ / Σ λ

    A direction points so that the checkpoint farthest out along it lies on its negative side.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, section 7.2.
    """
    centred = {name: tensor.double() - tensor.double().mean(0) for name, tensor in path.items()}
    values, vectors = torch.linalg.eigh(inner(centred, centred))
    values, vectors = values.flip(0)[:2], vectors.flip(1)[:, :2]
    if len(values) < 2 or not values[1] > 1e-12 * values[0]:
        return None
    total = norm(centred).square().sum()
    vectors = vectors * -vectors.gather(0, vectors.abs().argmax(0, keepdim=True)).sign()
    first, second = (
        {name: torch.tensordot(vector, tensor, dims=1)[None] for name, tensor in centred.items()}
        for vector in (vectors / values.sqrt()).T
    )
    return PrincipalDirections(first, second, (float(values[0] / total), float(values[1] / total)))


def _rows(tensor: Tensor) -> Tensor:
    return tensor.double().flatten(1)


def _noise(
    parameters: Parameters, filter_axes: Mapping[str, tuple[int, ...] | None], seed: int, number: int
) -> dict[str, Tensor]:
    """Standard normal numbers for every weight, [1, ...]; zeros for what has no filters."""
    noise = {}
    for name, parameter in parameters.items():
        if filter_axes[name] is None:
            noise[name] = torch.zeros_like(parameter[:1], dtype=torch.float64)
        else:
            source = generator(seed, f"landscape direction {number}", name)
            drawn = torch.from_numpy(source.standard_normal((1, *parameter.shape[1:])))
            noise[name] = drawn.to(parameter.device)
    return noise


def _scaled(
    noise: Parameters,
    parameters: Parameters,
    filter_axes: Mapping[str, tuple[int, ...] | None],
    scaling: Scaling,
) -> dict[str, Tensor]:
    weights = {name: axes for name, axes in filter_axes.items() if axes is not None and name in noise}
    scaled = {name: torch.zeros_like(tensor, dtype=torch.float64) for name, tensor in parameters.items()}
    match scaling:
        case "filters" | "layers":
            for name, axes in weights.items():
                # the last of these axes counts the output units of a layer, the others its copies
                kept = axes if scaling == "filters" else axes[:-1]
                scaled[name] = filter_normalised(noise[name], parameters[name], kept)
        case "model":
            own, drawn = ({name: part[name] for name in weights} for part in (parameters, noise))
            factors = norm(own) / (norm(drawn) + 1e-10)
            for name, tensor in drawn.items():
                scaled[name] = tensor * factors.view(-1, *[1] * (tensor.dim() - 1))
        case unreachable:
            assert_never(unreachable)
    return scaled
